import type { Locale } from '@signet/domain/catalog/localized-text';
import type { LicenseFacts } from './license-facts.ts';

const FOR: Readonly<Record<Locale, string>> = { en: 'for', ro: 'pentru' };

/** `Storefront for acme.ro`, or the product alone where no domain is bound; further domains are counted. */
export function sayLicense(facts: LicenseFacts, locale: Locale): string {
  const [first, ...others] = facts.domains;
  const product = facts.product[locale];
  if (first === undefined) return product;
  const more = others.length === 0 ? '' : ` (+${others.length})`;
  return `${product} ${FOR[locale]} ${first}${more}`;
}
