import { FilterBar } from '../../src/data/filter-bar.tsx';
import { FilterChip } from '../../src/data/filter-chip.tsx';
import { SearchInput } from '../../src/form/search-input.tsx';
import { m } from '../../src/messages.ts';
import { licenseStatusWord } from '../../src/state/license-status.tsx';
import { anyOf, sortBy, text } from '../../src/url/list-state.ts';
import type { UrlList } from '../../src/url/use-list-state.ts';

const statuses = ['active', 'suspended', 'expired', 'revoked', 'refunded', 'transferred'] as const;
const tiers = ['trial', 'starter', 'pro', 'growth', 'enterprise'] as const;

/** What the sample list keeps in the URL. */
export const licenseShape = {
  q: text,
  status: anyOf(statuses),
  tier: anyOf(tiers),
  sort: sortBy(['domain', 'amount'], { by: 'domain', descending: false }),
};

/** Search and filters of the sample list. */
export function LicenseFilters(props: { readonly list: UrlList<typeof licenseShape> }) {
  const state = () => props.list.state;
  const active = () => state().status.length + state().tier.length + (state().q === '' ? 0 : 1);
  return (
    <FilterBar active={active()} onClear={() => props.list.change({ q: '', status: [], tier: [] })}>
      <SearchInput
        value={state().q}
        onSearch={(q) => props.list.change({ q }, true)}
        placeholder="ana@acme.ro, CIF, domain, id…"
      />
      <FilterChip
        label={m.word_status()}
        values={state().status}
        onChange={(status) => props.list.change({ status })}
        choices={statuses.map((value) => ({ value, label: licenseStatusWord(value), count: 12 }))}
      />
      <FilterChip
        label={m.word_tier()}
        values={state().tier}
        onChange={(tier) => props.list.change({ tier })}
        choices={tiers.map((value) => ({ value, label: value }))}
      />
    </FilterBar>
  );
}
