import { Show } from 'solid-js';
import { Money } from '../../src/data/money.tsx';
import type { Column } from '../../src/data/table-props.ts';
import { Time } from '../../src/data/time.tsx';
import { m } from '../../src/messages.ts';
import { Menu } from '../../src/overlay/menu.tsx';
import { showToast } from '../../src/overlay/toasts.ts';
import { Freshness } from '../../src/state/freshness.tsx';
import { LicenseStatus } from '../../src/state/license-status.tsx';
import { Sign } from '../../src/state/sign.tsx';
import type { SampleLicense } from './sample-licenses.ts';

/** The columns of the sample list; a function, so that headers follow the language. */
export const licenseColumns = (): readonly Column<SampleLicense>[] => [
  { id: 'domain', header: m.word_domain(), sortable: true, cell: (row) => row.domain },
  {
    id: 'customer',
    header: m.word_customer(),
    look: 'clip',
    plainOnCard: true,
    cell: (row) => <span class="soft">{row.customer}</span>,
  },
  { id: 'tier', header: m.word_tier(), cell: (row) => row.tier, plainOnCard: true },
  {
    id: 'status',
    header: m.word_status(),
    plainOnCard: true,
    cell: (row) => <LicenseStatus status={row.status} />,
  },
  {
    id: 'support',
    header: m.word_support(),
    cell: (row) => (
      <Show when={row.support} fallback="–">
        {(at) => <Time at={at()} />}
      </Show>
    ),
  },
  {
    id: 'beat',
    header: m.word_heartbeat(),
    cell: (row) => <Freshness freshness={row.freshness} at={row.beat} />,
  },
  {
    id: 'amount',
    header: m.word_amount(),
    sortable: true,
    look: 'end',
    cell: (row) => <Money minor={row.minor} currency="EUR" />,
  },
  { id: 'menu', header: m.action_more(), look: 'actions', cell: (row) => <RowMenu row={row} /> },
];

function RowMenu(props: { readonly row: SampleLicense }) {
  const resend = () => showToast(`${m.action_resend()}: ${props.row.domain}`, () => undefined);
  return (
    <Menu
      label={m.table_row_menu({ row: props.row.domain })}
      class="button button-icon"
      rowMenu
      items={[
        { label: m.action_resend(), hint: m.help_resend(), onSelect: resend },
        { label: m.action_suspend(), hint: m.help_suspend() },
        { label: m.action_revoke(), hint: m.help_revoke() },
        {
          label: m.action_refund(),
          unavailable: 'The 14-day window closed on 12 Nov 2026.',
          divided: true,
        },
      ]}
    >
      <Sign name="dots" />
    </Menu>
  );
}
