import { createSignal, Show } from 'solid-js';
import { Pager } from '../../src/data/pager.tsx';
import { Table } from '../../src/data/table.tsx';
import { Button } from '../../src/form/button.tsx';
import { PageTitle } from '../../src/frame/page-title.tsx';
import { useRowShortcuts } from '../../src/frame/row-shortcuts.ts';
import { Tabs } from '../../src/frame/tabs.tsx';
import { m } from '../../src/messages.ts';
import { Banner } from '../../src/state/banner.tsx';
import { EmptyState } from '../../src/state/empty-state.tsx';
import { useListState, type UrlList } from '../../src/url/use-list-state.ts';
import { licenseColumns } from './license-columns.tsx';
import { LicenseFilters, licenseShape } from './license-filters.tsx';
import { sampleLicenses } from './sample-licenses.ts';

export default function ListPage() {
  const list = useListState(licenseShape);
  useRowShortcuts();
  const rows = () =>
    sampleLicenses.filter(
      (row) =>
        row.domain.includes(list.state.q) &&
        (list.state.status.length === 0 || list.state.status.includes(row.status)) &&
        (list.state.tier.length === 0 || list.state.tier.some((tier) => tier === row.tier)),
    );
  return (
    <>
      <PageTitle
        title="Licenses"
        beside={<span class="soft">{m.count_licenses({ count: 1284 })}</span>}
        actions={
          <>
            <Button>{m.action_export()}</Button>
            <Button kind="primary" keys="i">
              {m.action_issue()}
            </Button>
          </>
        }
      />
      <Banner tone="warn" actions={<Button>{m.action_review()}</Button>} onHide={() => undefined}>
        3 anomalies need a look: 2 licenses run on 2 installs in 24 h
      </Banner>
      <Views />
      <LicenseFilters list={list} />
      <Show when={rows().length > 0} fallback={<NoMatch />}>
        <Rows rows={rows()} list={list} />
        <Pager
          from={1}
          to={rows().length}
          total={1284}
          sortedBy={m.word_domain()}
          next="?cursor=x"
        />
      </Show>
    </>
  );
}

function Views() {
  return (
    <Tabs
      label="Views"
      current="all"
      tabs={[
        { id: 'all', label: 'All', href: '?', count: 1284 },
        { id: 'ends', label: 'Support ends within 30 days', href: '?view=ends', count: 41 },
        { id: 'silent', label: 'Silent over 30 days', href: '?view=silent', count: 9 },
      ]}
    />
  );
}

function Rows(props: {
  readonly rows: typeof sampleLicenses;
  readonly list: UrlList<typeof licenseShape>;
}) {
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set());
  const toggle = (key: string, on: boolean) =>
    setSelected(new Set([...selected()].filter((other) => other !== key).concat(on ? [key] : [])));
  return (
    <Table
      caption="Licenses"
      rows={props.rows}
      columns={licenseColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.domain}
      rowHref={(row) => `/states?id=${row.id}`}
      sort={props.list.state.sort}
      onSort={(sort) => props.list.change({ sort })}
      selection={{
        keys: selected(),
        onToggle: toggle,
        onToggleAll: (on) => setSelected(new Set(on ? props.rows.map((row) => row.id) : [])),
      }}
    />
  );
}

function NoMatch() {
  return <EmptyState title={m.empty_filtered()}>{m.empty_filtered_fix()}</EmptyState>;
}
