import { licenseStatuses } from '@signet/domain/license/license';
import { FilterBar } from '@signet/ui/data/filter-bar.tsx';
import { FilterChip } from '@signet/ui/data/filter-chip.tsx';
import { SearchInput } from '@signet/ui/form/search-input.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import { licenseStatusWord } from '@signet/ui/state/license-status.tsx';
import { Show } from 'solid-js';
import { useCatalog } from '../catalog/use-catalog.ts';
import { activeFilters } from './active-filters.ts';
import { licenseKinds, type LicenseList } from './license-list.ts';
import { kindWord } from './license-words.ts';

/** Search and filters of the list, all in the URL. */
export function LicenseFilters(props: { readonly list: LicenseList }) {
  const catalog = useCatalog();
  const state = () => props.list.state;
  const change = (values: Parameters<LicenseList['change']>[0]) => props.list.change(values);
  const chosenProducts = () =>
    catalog
      .products()
      .filter(({ name }) => state().product.length === 0 || state().product.includes(name));
  const tiers = () =>
    unique(chosenProducts().flatMap((product) => product.tiers)).map(({ name, label }) => ({
      value: name,
      label: label[locale()],
    }));
  const niches = () =>
    [...new Set(chosenProducts().flatMap(({ nichePackages }) => nichePackages))].map((value) => ({
      value,
      label: value,
    }));
  return (
    <FilterBar active={activeFilters(state(), catalog).length} onClear={() => props.list.clear()}>
      <SearchInput
        value={state().q}
        onSearch={(q) => props.list.change({ q }, true)}
        placeholder={m.licenses_search_hint()}
      />
      <FilterChip
        label={m.word_status()}
        values={state().status}
        onChange={(status) => change({ status })}
        choices={licenseStatuses.map((value) => ({ value, label: licenseStatusWord(value) }))}
      />
      <FilterChip
        label={m.word_tier()}
        values={state().tier}
        onChange={(tier) => change({ tier })}
        choices={tiers()}
      />
      <FilterChip
        label={m.word_kind()}
        values={state().kind}
        onChange={(kind) => change({ kind })}
        choices={licenseKinds.map((value) => ({ value, label: kindWord(value) }))}
      />
      <FilterChip
        label={m.word_niche()}
        values={state().niche}
        onChange={(niche) => change({ niche })}
        choices={niches()}
      />
      <FilterChip
        single
        label={m.word_support()}
        values={state().support === undefined ? [] : [state().support ?? 'active']}
        onChange={([support]) => change({ support })}
        choices={[
          { value: 'active', label: m.licenses_support_active() },
          { value: 'expired', label: m.licenses_support_expired() },
        ]}
      />
      {/* Also before the catalog is there, so that its arrival moves nothing. */}
      <Show when={catalog.products().length !== 1}>
        <FilterChip
          label={m.word_product()}
          values={state().product}
          onChange={(product) => change({ product })}
          choices={catalog
            .products()
            .map(({ name, label }) => ({ value: name, label: label[locale()] }))}
        />
      </Show>
    </FilterBar>
  );
}

function unique<T extends { readonly name: string }>(items: readonly T[]): readonly T[] {
  return items.filter(
    (item, index) => items.findIndex((other) => other.name === item.name) === index,
  );
}
