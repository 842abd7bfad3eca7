import { Loaded } from '@signet/ui/api/loaded.tsx';
import { Pager } from '@signet/ui/data/pager.tsx';
import { Button } from '@signet/ui/form/button.tsx';
import { PageTitle } from '@signet/ui/frame/page-title.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { formatNumber } from '@signet/ui/i18n/number-format';
import { m } from '@signet/ui/messages';
import { EmptyState } from '@signet/ui/state/empty-state.tsx';
import { LicenseStatus } from '@signet/ui/state/license-status.tsx';
import { A } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { ask } from '../api/api.ts';
import { useQuery } from '../api/use-query.ts';
import { useCatalog } from '../catalog/use-catalog.ts';
import { AnomalyFilters } from './anomaly-filters.tsx';
import { AnomalyItem } from './anomaly-item.tsx';
import { byLicense, useAnomalyList, type AnomalyList, type ListedAnomaly } from './anomaly-list.ts';
import DismissDialog from './dismiss-dialog.tsx';

type Page = NonNullable<AnomalyList['answer']['data']>;

/** `/anomalies`: what is odd about the fleet's heartbeats, by license (B59–B63, C50). */
export default function AnomaliesPage() {
  const list = useAnomalyList();
  const [closing, setClosing] = createSignal<ListedAnomaly>();
  const total = () => list.answer.data?.total;
  return (
    <>
      <PageTitle
        title={m.anomalies_title()}
        beside={
          <Show when={total() !== undefined}>
            <span class="soft">{m.count_anomalies({ count: total() ?? 0 })}</span>
          </Show>
        }
      />
      <RateLine />
      <AnomalyFilters list={list} />
      <Loaded query={list.answer} lines={10}>
        {(page) => (
          <Show when={page().items.length > 0} fallback={<NoAnomalies list={list} />}>
            <Groups page={page()} list={list} onDismiss={setClosing} />
          </Show>
        )}
      </Loaded>
      <Show when={closing()}>
        {(anomaly) => <DismissDialog anomaly={anomaly()} onClose={() => setClosing(undefined)} />}
      </Show>
    </>
  );
}

/** The share of suspicious licenses, beside what the sources aim at (C50). */
function RateLine() {
  const rate = useQuery(() => ask.anomaly.rate({}));
  const percent = (share: number) =>
    new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(share);
  return (
    <p class="soft rate-line">
      <Show when={rate.data} fallback={' '}>
        {(known) => (
          <Show when={known().ratio !== null} fallback={m.anomaly_rate_none()}>
            {m.anomaly_rate({
              anomalous: formatNumber(known().anomalous, locale()),
              heard: formatNumber(known().heard, locale()),
              ratio: percent(known().ratio ?? 0),
              from: percent(known().target.from),
              to: percent(known().target.to),
            })}
          </Show>
        )}
      </Show>
    </p>
  );
}

function Groups(props: {
  readonly page: Page;
  readonly list: AnomalyList;
  readonly onDismiss: (anomaly: ListedAnomaly) => void;
}) {
  const shown = () => props.page.items.length;
  return (
    <>
      <ol class="anomalies">
        <For each={byLicense(props.page.items)}>
          {(group) => <Group items={group} onDismiss={props.onDismiss} />}
        </For>
      </ol>
      <Pager
        from={props.list.from()}
        to={props.list.from() + shown() - 1}
        total={props.page.total}
        prev={props.list.firstHref()}
        next={props.list.nextHref(props.page.nextCursor, shown())}
      />
    </>
  );
}

function Group(props: {
  readonly items: readonly ListedAnomaly[];
  readonly onDismiss: (anomaly: ListedAnomaly) => void;
}) {
  const catalog = useCatalog();
  return (
    <Show when={props.items[0]}>
      {(first) => (
        <li class="panel">
          <div class="anomaly-license">
            <h2>
              <A href={`/licenses/${first().licenseId}`}>
                {first().license.domains[0] ?? first().license.email}
              </A>
            </h2>
            <LicenseStatus status={first().license.status} />
            <span class="soft break-words">
              {first().license.company ?? first().license.email} ·{' '}
              {catalog.productLabel(first().license.product)} ·{' '}
              {catalog.tierLabel(first().license.product, first().license.tier)}
            </span>
          </div>
          <ul class="anomaly-items">
            <For each={props.items}>
              {(item) => <AnomalyItem anomaly={item} onDismiss={() => props.onDismiss(item)} />}
            </For>
          </ul>
        </li>
      )}
    </Show>
  );
}

/** Nothing odd, or nothing that matches: the two are told apart (U10, U18). */
function NoAnomalies(props: { readonly list: AnomalyList }) {
  return (
    <Show
      when={props.list.filters() > 0}
      fallback={
        <EmptyState
          title={
            props.list.state.state === undefined ? m.anomalies_none() : m.anomalies_none_here()
          }
        >
          {m.anomalies_none_about()}
        </EmptyState>
      }
    >
      <EmptyState
        title={m.anomalies_no_match()}
        actions={<Button onClick={() => props.list.clear()}>{m.filter_clear_all()}</Button>}
      />
    </Show>
  );
}
