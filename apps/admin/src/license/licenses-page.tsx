import { Loaded } from '@signet/ui/api/loaded.tsx';
import { Pager } from '@signet/ui/data/pager.tsx';
import { Table } from '@signet/ui/data/table.tsx';
import { Button } from '@signet/ui/form/button.tsx';
import { LinkButton } from '@signet/ui/form/link-button.tsx';
import { PageTitle } from '@signet/ui/frame/page-title.tsx';
import { m } from '@signet/ui/messages';
import { EmptyState } from '@signet/ui/state/empty-state.tsx';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { useLocation } from '@solidjs/router';
import { createMemo, For, Show, Suspense, type ParentProps } from 'solid-js';
import { useCatalog } from '../catalog/use-catalog.ts';
import { useLack } from '../session/use-session.ts';
import { ActionDialogs } from './action/action-dialogs.tsx';
import { useLicenseActions, type LicenseActions } from './action/license-actions.ts';
import { activeFilters } from './active-filters.ts';
import { drawGradually } from './draw-gradually.ts';
import { licenseColumns } from './license-columns.tsx';
import { LicenseFilters } from './license-filters.tsx';
import { sortWord, useLicenseList, type LicenseList } from './license-list.ts';
import { licenseName } from './license-words.ts';
import { useListShortcuts } from './use-list-shortcuts.ts';

type Page = NonNullable<LicenseList['answer']['data']>;

/** `/licenses`: find a license, and act on it from its row. */
export function LicensesPage(props: ParentProps) {
  const list = useLicenseList();
  const actions = useLicenseActions();
  const total = () => list.answer.data?.total;
  useListShortcuts(actions, () => list.answer.data?.items ?? []);
  return (
    <>
      <PageTitle
        title={m.licenses_title()}
        beside={
          <Show when={total() !== undefined}>
            <span class="soft">{m.count_licenses({ count: total() ?? 0 })}</span>
          </Show>
        }
        actions={<IssueButton />}
      />
      <Show when={actions.failure()}>
        {(failure) => (
          <div class="grid gap-2">
            <ErrorPanel error={failure()} />
            <div>
              <Button onClick={actions.hideFailure}>{m.action_hide()}</Button>
            </div>
          </div>
        )}
      </Show>
      <LicenseFilters list={list} />
      <Loaded query={list.answer} lines={12}>
        {(page) => (
          <Show when={page().items.length > 0} fallback={<NoLicenses list={list} />}>
            <Rows page={page()} list={list} actions={actions} />
          </Show>
        )}
      </Loaded>
      <ActionDialogs actions={actions} />
      <Suspense>{props.children}</Suspense>
    </>
  );
}

/** The page's one primary action; without the role it stays, with its reason. */
function IssueButton() {
  const lack = useLack();
  const location = useLocation();
  return (
    <Show
      when={lack('license.issue')}
      fallback={
        <LinkButton kind="primary" keys="i" href={`/licenses/new${location.search}`}>
          {m.action_issue()}
        </LinkButton>
      }
    >
      {(reason) => <Button unavailable={reason()}>{m.action_issue()}</Button>}
    </Show>
  );
}

function Rows(props: {
  readonly page: Page;
  readonly list: LicenseList;
  readonly actions: LicenseActions;
}) {
  const catalog = useCatalog();
  const columns = createMemo(() => licenseColumns(catalog, props.actions));
  const { drawn, isCold } = drawGradually(() => props.page.items);
  const shown = () => props.page.items.length;
  const from = createMemo(
    (before: number) => (props.list.answer.isStandIn ? before : props.list.from()),
    props.list.from(),
  );
  return (
    <>
      <Table
        caption={m.licenses_title()}
        rows={drawn()}
        columns={columns()}
        rowKey={({ id }) => id}
        rowName={licenseName}
        rowHref={({ id }) => `/licenses/${id}`}
        sort={props.list.state.sort}
        onSort={(sort) => props.list.change({ sort })}
        isCold={isCold}
      />
      <Show when={drawn().length === shown()}>
        <Pager
          from={from()}
          to={from() + shown() - 1}
          total={props.page.total}
          sortedBy={sortWord(props.list.state.sort.by)}
          prev={props.list.prevHref()}
          next={props.list.nextHref(props.page.nextCursor, shown())}
        />
      </Show>
    </>
  );
}

/** No license at all, or none that matches: the two are told apart, and each has a next step (U10, U18). */
function NoLicenses(props: { readonly list: LicenseList }) {
  const catalog = useCatalog();
  const filters = () => activeFilters(props.list.state, catalog);
  const said = () => filters().map(({ name, value }) => `${name}: ${value}`);
  return (
    <Show
      when={filters().length > 0}
      fallback={
        <EmptyState title={m.licenses_none()} actions={<IssueButton />}>
          {m.licenses_none_fix()} <code>signet seed</code>.
        </EmptyState>
      }
    >
      <EmptyState
        title={m.licenses_no_match()}
        actions={
          <>
            <For each={filters()}>
              {(filter) => (
                <Button onClick={() => props.list.change(filter.without)}>
                  {m.filter_clear_one({ filter: filter.name })}
                </Button>
              )}
            </For>
            <Button onClick={() => props.list.clear()}>{m.filter_clear_all()}</Button>
          </>
        }
      >
        {said().join(' · ')}
      </EmptyState>
    </Show>
  );
}
