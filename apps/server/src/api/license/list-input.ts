import { readBoundRoot } from '@signet/domain/binding/read-bound-root';
import { licenseKinds } from '@signet/domain/catalog/product';
import { freshnessNames } from '@signet/domain/heartbeat/freshness';
import { licenseStatuses } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import {
  type LicenseFilter,
  type LicenseQuery,
  type LicenseSort,
  licenseSorts,
} from '@signet/use-cases/ports/license-store';
import * as z from 'zod';
import { toSeconds } from '../instant.ts';

const several = z.array(z.string().max(100)).max(50).optional();
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional();
const sorts = licenseSorts.flatMap((sort) => [sort, `-${sort}`] as const);

/** The filters, order and page of a list of licenses; several values of one filter are alternatives. */
export const listInput = z.strictObject({
  product: several,
  status: z.array(z.enum(licenseStatuses)).max(6).optional(),
  tier: several,
  kind: z.array(z.enum(licenseKinds)).max(6).optional(),
  niche: several,
  support: z.enum(['active', 'expired']).optional(),
  heartbeat: z.array(z.enum(freshnessNames)).max(5).optional(),
  kid: several,
  domain: z.string().max(300).optional(),
  q: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Part of an e-mail, company, CIF, domain or id' }),
  issuedFrom: moment,
  issuedTo: moment,
  sort: z.enum(sorts).default('-issued'),
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(1000).optional(),
});

/** A list request. */
export type ListInput = z.infer<typeof listInput>;

/** A list request in the words of the store. */
export function readList(input: ListInput, now: UnixSeconds): LicenseQuery {
  const descending = input.sort.startsWith('-');
  return {
    filter: readFilter(input),
    // Without its sign each sort of the schema is one of the store's.
    sort: input.sort.replace('-', '') as LicenseSort,
    descending,
    limit: input.limit,
    now,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  };
}

function readFilter(input: ListInput): LicenseFilter {
  const {
    domain,
    issuedFrom,
    issuedTo,
    sort: _sort,
    limit: _limit,
    cursor: _cursor,
    ...same
  } = input;
  const filter = {
    ...same,
    domain: domain === undefined ? undefined : rootOf(domain),
    issuedFrom: issuedFrom === undefined ? undefined : toSeconds(issuedFrom),
    issuedTo: issuedTo === undefined ? undefined : toSeconds(issuedTo),
  };
  // The store tells an absent filter from a present one by its key.
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as LicenseFilter;
}

/** A pasted address as its root; text without one is looked for as it stands. */
function rootOf(text: string): string {
  const root = readBoundRoot(text);
  return root.ok ? root.value : text.trim().toLowerCase();
}
