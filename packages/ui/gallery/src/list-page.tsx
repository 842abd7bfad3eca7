import { createSignal, Show } from 'solid-js'

import { FilterBar } from '../../src/data/filter-bar.tsx'
import { FilterChip } from '../../src/data/filter-chip.tsx'
import { Money } from '../../src/data/money.tsx'
import { Pager } from '../../src/data/pager.tsx'
import { Table, type Column } from '../../src/data/table.tsx'
import { Time } from '../../src/data/time.tsx'
import { Button } from '../../src/form/button.tsx'
import { SearchInput } from '../../src/form/search-input.tsx'
import { PageTitle } from '../../src/frame/page-title.tsx'
import { useRowShortcuts } from '../../src/frame/row-shortcuts.ts'
import { Tabs } from '../../src/frame/tabs.tsx'
import { m } from '../../src/messages.ts'
import { Menu } from '../../src/overlay/menu.tsx'
import { showToast } from '../../src/overlay/toasts.ts'
import { Banner } from '../../src/state/banner.tsx'
import { EmptyState } from '../../src/state/empty-state.tsx'
import { Freshness } from '../../src/state/freshness.tsx'
import { LicenseStatus, licenseStatusWord } from '../../src/state/license-status.tsx'
import { Sign } from '../../src/state/sign.tsx'
import { anyOf, sortBy, text } from '../../src/url/list-state.ts'
import { useListState } from '../../src/url/use-list-state.ts'
import { sampleLicenses, type SampleLicense } from './sample-licenses.ts'

const statuses = ['active', 'suspended', 'expired', 'revoked', 'refunded', 'transferred'] as const
const shape = {
  q: text,
  status: anyOf(statuses),
  tier: anyOf(['trial', 'starter', 'pro', 'growth', 'enterprise']),
  sort: sortBy(['domain', 'issued'], { by: 'domain', descending: false }),
}

const columns = (): readonly Column<SampleLicense>[] => [
  { id: 'domain', header: m.word_domain(), sortable: true, cell: (row) => row.domain },
  { id: 'customer', header: m.word_customer(), cell: (row) => <span class="soft">{row.customer}</span>, plainOnCard: true },
  { id: 'tier', header: m.word_tier(), cell: (row) => row.tier, plainOnCard: true },
  { id: 'status', header: m.word_status(), cell: (row) => <LicenseStatus status={row.status} />, plainOnCard: true },
  {
    id: 'support',
    header: m.word_support(),
    cell: (row) => <Show when={row.support} fallback="–">{(at) => <Time at={at()} />}</Show>,
  },
  { id: 'beat', header: m.word_heartbeat(), cell: (row) => <Freshness freshness={row.freshness} at={row.beat} /> },
  { id: 'amount', header: m.word_amount(), sortable: true, look: 'end', cell: (row) => <Money minor={row.minor} currency="EUR" /> },
  { id: 'menu', header: m.action_more(), look: 'actions', cell: (row) => <RowMenu row={row} /> },
]

function RowMenu(props: { readonly row: SampleLicense }) {
  return (
    <Menu
      label={m.table_row_menu({ row: props.row.domain })}
      class="button button-icon"
      rowMenu
      items={[
        { label: m.action_resend(), hint: m.help_resend(), onSelect: () => showToast(`${m.action_resend()}: ${props.row.domain}`, () => undefined) },
        { label: m.action_suspend(), hint: m.help_suspend() },
        { label: m.action_revoke(), hint: m.help_revoke() },
        { label: m.action_refund(), unavailable: 'The 14-day window closed on 12 Nov 2026.', divided: true },
      ]}
    >
      <Sign name="dots" />
    </Menu>
  )
}

export default function ListPage() {
  const list = useListState(shape)
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set())
  useRowShortcuts()
  const rows = () =>
    sampleLicenses.filter(
      (row) =>
        row.domain.includes(list.state.q) &&
        (list.state.status.length === 0 || list.state.status.includes(row.status)) &&
        (list.state.tier.length === 0 || list.state.tier.some((tier) => tier === row.tier)),
    )
  const toggle = (key: string, on: boolean) =>
    setSelected(new Set([...selected()].filter((other) => other !== key).concat(on ? [key] : [])))
  return (
    <>
      <PageTitle
        title="Licenses"
        beside={<span class="soft">{m.count_licenses({ count: 1284 })}</span>}
        actions={
          <>
            <Button>{m.action_export()}</Button>
            <Button kind="primary" keys="i">{m.action_issue()}</Button>
          </>
        }
      />
      <Banner tone="warn" actions={<Button>{m.action_review()}</Button>} onHide={() => undefined}>
        3 anomalies need a look: 2 licenses run on 2 installs in 24 h
      </Banner>
      <Tabs
        label="Views"
        current="all"
        tabs={[
          { id: 'all', label: 'All', href: '?', count: 1284 },
          { id: 'ends', label: 'Support ends within 30 days', href: '?view=ends', count: 41 },
          { id: 'silent', label: 'Silent over 30 days', href: '?view=silent', count: 9 },
        ]}
      />
      <FilterBar active={list.state.status.length + list.state.tier.length + (list.state.q === '' ? 0 : 1)} onClear={() => list.change({ q: '', status: [], tier: [] })}>
        <SearchInput value={list.state.q} onSearch={(q) => list.change({ q }, true)} placeholder="ana@acme.ro, CIF, domain, id…" />
        <FilterChip
          label={m.word_status()}
          values={list.state.status}
          onChange={(status) => list.change({ status })}
          choices={statuses.map((value) => ({ value, label: licenseStatusWord(value), count: 12 }))}
        />
        <FilterChip
          label={m.word_tier()}
          values={list.state.tier}
          onChange={(tier) => list.change({ tier })}
          choices={(['trial', 'starter', 'pro', 'growth', 'enterprise'] as const).map((value) => ({ value, label: value }))}
        />
      </FilterBar>
      <Show
        when={rows().length > 0}
        fallback={
          <EmptyState title={m.empty_filtered()} actions={<Button onClick={() => list.change({ q: '', status: [], tier: [] })}>{m.filter_clear_all()}</Button>}>
            {m.empty_filtered_fix()}
          </EmptyState>
        }
      >
        <Table
          caption="Licenses"
          rows={rows()}
          columns={columns()}
          rowKey={(row) => row.id}
          rowName={(row) => row.domain}
          rowHref={(row) => `/states?id=${row.id}`}
          sort={list.state.sort}
          onSort={(sort) => list.change({ sort })}
          selection={{ keys: selected(), onToggle: toggle, onToggleAll: (on) => setSelected(new Set(on ? rows().map((row) => row.id) : [])) }}
        />
        <Pager from={1} to={rows().length} total={1284} sortedBy={m.word_domain()} next="?after=x" />
      </Show>
    </>
  )
}
