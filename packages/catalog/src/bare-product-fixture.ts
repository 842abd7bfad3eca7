import { termAccess } from '@signet/domain/catalog/enforcement-presets';
import { perpetualOnly, withoutArtifacts } from '@signet/domain/catalog/product-presets';

const name = { en: 'Sample', ro: 'Exemplu' } as const;

/** A product with one of each kind of feature and no tier yet, for the tests of its types. */
export const bareProduct = {
  name,
  signing: 'EdDSA',
  flags: { backup: { en: 'Backups', ro: 'Copii de siguranță' } },
  limits: { seats: { en: 'Seats', ro: 'Locuri' } },
  intervals: { sync: { en: 'Sync', ro: 'Sincronizare' } },
  quotas: { invoices: { en: 'Invoices', ro: 'Facturi' } },
  kinds: perpetualOnly,
  ...withoutArtifacts,
  enforcement: termAccess,
  freeSupport: '30d',
  refundDays: 14,
  environmentVariable: 'LICENSE_KEY',
} as const;

/** A tier that says no more than it must. */
export const bareTier = { name, domains: 1, nichePackages: 0 } as const;
