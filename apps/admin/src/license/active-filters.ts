import { m } from '@signet/ui/messages';
import { licenseStatusWord } from '@signet/ui/state/license-status.tsx';
import type { Catalog } from '../catalog/use-catalog.ts';
import { noFilters, type LicenseList } from './license-list.ts';
import { kindWord } from './license-words.ts';

/** A filter that holds a value, in words, and how to be rid of it. */
export interface ActiveFilter {
  readonly name: string;
  readonly value: string;
  readonly without: Parameters<LicenseList['change']>[0];
}

/** The filters of an address that hold a value, the search included. */
export function activeFilters(
  state: LicenseList['state'],
  catalog: Catalog,
): readonly ActiveFilter[] {
  const tierWord = (tier: string) =>
    catalog
      .products()
      .map(({ name }) => catalog.tierLabel(name, tier))
      .find((label) => label !== tier) ?? tier;
  const all: readonly (readonly [keyof typeof noFilters, string, readonly string[]])[] = [
    ['q', m.filter_search(), state.q === '' ? [] : [m.licenses_quoted({ text: state.q })]],
    ['status', m.word_status(), state.status.map(licenseStatusWord)],
    ['tier', m.word_tier(), state.tier.map(tierWord)],
    ['kind', m.word_kind(), state.kind.map(kindWord)],
    ['niche', m.word_niche(), state.niche],
    ['support', m.word_support(), state.support === undefined ? [] : [supportWord(state.support)]],
    ['product', m.word_product(), state.product.map(catalog.productLabel)],
  ];
  return all
    .filter(([, , values]) => values.length > 0)
    .map(([key, name, values]) => ({
      name,
      value: values.join(', '),
      without: { [key]: noFilters[key] },
    }));
}

const supportWord = (support: 'active' | 'expired'): string =>
  support === 'active' ? m.licenses_support_active() : m.licenses_support_expired();
