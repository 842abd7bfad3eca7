import { Loaded } from '@signet/ui/api/loaded.tsx';
import { CopyButton } from '@signet/ui/data/copy-button.tsx';
import { Button } from '@signet/ui/form/button.tsx';
import { PageTitle } from '@signet/ui/frame/page-title.tsx';
import { Tabs } from '@signet/ui/frame/tabs.tsx';
import { m } from '@signet/ui/messages';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { LicenseStatus } from '@signet/ui/state/license-status.tsx';
import { A, useParams, useSearchParams } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import { LicenseAnomalies } from '../../anomaly/license-anomalies.tsx';
import { ask } from '../../api/api.ts';
import { useQuery } from '../../api/use-query.ts';
import { useCatalog } from '../../catalog/use-catalog.ts';
import { ActionDialogs } from '../action/action-dialogs.tsx';
import { useLicenseActions, type LicenseActions } from '../action/license-actions.ts';
import { lastListHref, type ListedLicense } from '../license-list.ts';
import { kindWord, licenseName } from '../license-words.ts';
import { ActivityTab } from './activity-tab.tsx';
import { ClaimsTab } from './claims-tab.tsx';
import { DomainsTab } from './domains-tab.tsx';
import { EndBanner } from './end-banner.tsx';
import { LicensePanels } from './license-panels.tsx';
import { MailsTab } from './mails-tab.tsx';

const tabs = ['claims', 'domains', 'activity', 'mails'] as const;

/** `/licenses/:id`: one license, what it may do now, and what was done to it. */
export default function LicensePage() {
  const params = useParams();
  const [query] = useSearchParams();
  const id = () => params['id'] ?? '';
  const detail = useQuery(() => ask.license.get({ id: id() }));
  const actions = useLicenseActions();
  const tab = () => tabs.find((known) => known === query['tab']) ?? 'claims';
  const titles = {
    claims: m.tab_claims,
    domains: m.tab_domains,
    activity: m.tab_activity,
    mails: m.tab_mails,
  };
  return (
    <>
      <Show when={detail.data === undefined}>
        <PageTitle title={m.license_title()} trail={<BackToList />} />
      </Show>
      <Loaded query={detail} lines={10}>
        {(loaded) => (
          <>
            <LicenseHead license={loaded().license} actions={actions} />
            <Show when={actions.failure()}>{(failure) => <ErrorPanel error={failure()} />}</Show>
            <EndBanner license={loaded().license} />
            <LicensePanels detail={loaded()} />
            <LicenseAnomalies detail={loaded()} />
            <Tabs
              label={m.license_tabs()}
              current={tab()}
              tabs={tabs.map((name) => ({
                id: name,
                label: titles[name](),
                href: `/licenses/${id()}?tab=${name}`,
              }))}
            />
            <Switch>
              <Match when={tab() === 'claims'}>
                <ClaimsTab id={id()} />
              </Match>
              <Match when={tab() === 'domains'}>
                <DomainsTab license={loaded().license} />
              </Match>
              <Match when={tab() === 'activity'}>
                <ActivityTab id={id()} />
              </Match>
              <Match when={tab() === 'mails'}>
                <MailsTab id={id()} />
              </Match>
            </Switch>
          </>
        )}
      </Loaded>
      <ActionDialogs actions={actions} />
    </>
  );
}

function BackToList() {
  return (
    <>
      <A href={lastListHref()}>{m.licenses_title()}</A>
      <span aria-hidden="true"> /</span>
    </>
  );
}

/** Where you are, and what can be done here. */
function LicenseHead(props: { readonly license: ListedLicense; readonly actions: LicenseActions }) {
  const catalog = useCatalog();
  const license = () => props.license;
  const open = (action: 'transfer' | 'revoke') =>
    props.actions.openDialog({ action, license: license() });
  const ended = () => license().status !== 'active';
  return (
    <PageTitle
      title={licenseName(license())}
      trail={<BackToList />}
      beside={
        <span class="actions">
          <LicenseStatus status={license().status} badge />
          <span class="soft">
            {catalog.productLabel(license().product)} ·{' '}
            {catalog.tierLabel(license().product, license().tier)} · {kindWord(license().kind)}
          </span>
          <span class="license-id">
            <code>{license().id}</code>
            <CopyButton text={license().id} what={m.license_id()} />
          </span>
        </span>
      }
      actions={
        <Show when={!ended()} fallback={<span class="soft">{m.license_ended_actions()}</span>}>
          <Button
            kind="primary"
            unavailable={props.actions.lack('license.resend', license())}
            onClick={() => props.actions.resend(license())}
          >
            {m.action_resend()}
          </Button>
          <Button
            unavailable={props.actions.lack('license.transfer', license())}
            onClick={() => open('transfer')}
          >
            {m.action_transfer()}
          </Button>
          <Button
            unavailable={props.actions.lack('license.revoke', license())}
            onClick={() => open('revoke')}
          >
            {m.action_revoke()}
          </Button>
        </Show>
      }
    />
  );
}
