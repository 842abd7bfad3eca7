import type { License } from '@signet/domain/license/license';
import { foldText, foldTexts } from './fold-text.ts';
import type { LicenseSort } from './license-store.ts';

/** What a license is sorted by: a text, or an instant in Unix seconds; `null` comes before every instant. */
export type SortKey = string | number | null;

/** The value that each sort order compares; equal ones are told apart by id. */
export const sortKeys: { readonly [Sort in LicenseSort]: (license: License) => SortKey } = {
  issued: (license) => license.issuedAt,
  support: (license) => license.supportUntil,
  domain: (license) => license.domains[0] ?? '',
  customer: (license) => foldText(license.holder.company ?? license.holder.email),
  tier: (license) => license.tier,
  status: (license) => license.status,
};

/** What a search looks through, folded: e-mail, company, CIF, domains and id. */
export function searchTextOfLicense({ id, holder, domains }: License): string {
  return foldTexts([holder.email, holder.company, holder.cif, id, ...domains]);
}
