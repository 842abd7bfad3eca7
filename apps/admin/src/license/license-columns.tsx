import type { Column } from '@signet/ui/data/table-props';
import { Time } from '@signet/ui/data/time.tsx';
import { Button } from '@signet/ui/form/button.tsx';
import { m } from '@signet/ui/messages';
import { Freshness } from '@signet/ui/state/freshness.tsx';
import { LicenseStatus } from '@signet/ui/state/license-status.tsx';
import { Sign } from '@signet/ui/state/sign.tsx';
import { Show } from 'solid-js';
import type { Catalog } from '../catalog/use-catalog.ts';
import type { LicenseActions } from './action/license-actions.ts';
import { LicenseMenu } from './action/license-menu.tsx';
import type { ListedLicense } from './license-list.ts';
import { kindShort, licenseName } from './license-words.ts';
import { SupportUntil } from './support-until.tsx';

type Cell = { readonly license: ListedLicense };

/** The columns of the list; a function, so that headers follow the language. */
export const licenseColumns = (
  catalog: Catalog,
  actions: LicenseActions,
): readonly Column<ListedLicense>[] => [
  {
    id: 'domain',
    header: m.word_domain(),
    sortable: true,
    cell: (license) => <DomainName license={license} />,
  },
  {
    id: 'customer',
    header: m.word_customer(),
    sortable: true,
    look: 'clip',
    plainOnCard: true,
    cell: (license) => <CustomerName license={license} />,
  },
  {
    id: 'tier',
    header: m.word_tier(),
    sortable: true,
    room: 'medium',
    plainOnCard: true,
    cell: (license) => (
      <span class="whitespace-nowrap">
        {catalog.tierLabel(license.product, license.tier)}
        <Show when={license.kind !== 'perpetual'}>
          <span class="soft"> · {kindShort(license.kind)}</span>
        </Show>
      </span>
    ),
  },
  {
    id: 'status',
    header: m.word_status(),
    sortable: true,
    plainOnCard: true,
    cell: (license) => <LicenseStatus status={license.status} />,
  },
  {
    id: 'support',
    header: m.word_support(),
    sortable: true,
    cell: (license) => <SupportUntil until={license.supportUntil} />,
  },
  {
    id: 'heartbeat',
    header: m.word_heartbeat(),
    cell: ({ heartbeat }) => (
      <Freshness short freshness={heartbeat.freshness} at={heartbeat.lastAt ?? undefined} />
    ),
  },
  {
    id: 'issued',
    header: m.word_issued(),
    sortable: true,
    room: 'wide',
    cell: (license) => <Time show="short" at={license.issuedAt} />,
  },
  {
    id: 'actions',
    header: m.action_more(),
    look: 'actions',
    cell: (license) => <RowActions license={license} actions={actions} />,
  },
];

function DomainName(props: Cell) {
  const more = () => props.license.domainBinding.length - 1;
  return (
    <>
      {licenseName(props.license)}
      <Show when={more() > 0}>
        <span class="soft"> +{more()}</span>
      </Show>
    </>
  );
}

function CustomerName(props: Cell) {
  const customer = () => props.license.customer;
  return (
    <span title={customer().email}>
      <Show when={customer().company}>{(company) => <>{company()} · </>}</Show>
      <span class="soft">{customer().email}</span>
    </span>
  );
}

function RowActions(props: Cell & { readonly actions: LicenseActions }) {
  const name = () => licenseName(props.license);
  return (
    <span class="row-actions">
      <Show when={props.actions.lack('license.resend', props.license) === undefined}>
        <Button
          kind="icon"
          label={m.license_resend_row({ name: name() })}
          onClick={() => props.actions.resend(props.license)}
        >
          <Sign name="mail" />
        </Button>
      </Show>
      <LicenseMenu license={props.license} actions={props.actions} />
    </span>
  );
}
