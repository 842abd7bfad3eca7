import type { LicenseStatus } from '@signet/domain/license/license';
import type { FreshnessName } from '../../src/state/freshness.tsx';

export interface SampleLicense {
  readonly id: string;
  readonly domain: string;
  readonly customer: string;
  readonly tier: string;
  readonly status: LicenseStatus;
  readonly freshness: FreshnessName;
  readonly beat?: number;
  readonly support?: number;
  readonly minor: number;
}

const day = 86_400_000;
const now = Date.now();

/** Rows that show every status and every freshness. */
export const sampleLicenses: readonly SampleLicense[] = [
  {
    id: 'lic_1',
    domain: 'acme-wellness.ro',
    customer: 'Acme SRL · ana@acme.ro',
    tier: 'pro',
    status: 'active',
    freshness: 'stale',
    beat: now - 9 * day,
    support: now + 23 * day,
    minor: 299_000,
  },
  {
    id: 'lic_2',
    domain: 'hotel-delta.ro',
    customer: 'Delta Turism SRL · ion@hotel-delta.ro',
    tier: 'growth',
    status: 'active',
    freshness: 'fresh',
    beat: now - 2 * 3_600_000,
    support: now - 3 * day,
    minor: 599_000,
  },
  {
    id: 'lic_3',
    domain: 'scurt.ro',
    customer: 'Scurt PFA · contact@scurt.ro',
    tier: 'trial',
    status: 'active',
    freshness: 'never',
    minor: 0,
  },
  {
    id: 'lic_4',
    domain: 'o-adresa-foarte-lunga-de-magazin-online.example.ro',
    customer: 'Societatea Comercială cu Nume Lung SRL · administrator@o-adresa-foarte-lunga.ro',
    tier: 'enterprise',
    status: 'suspended',
    freshness: 'quiet',
    beat: now - 3 * day,
    support: now + 200 * day,
    minor: 1_299_000,
  },
  {
    id: 'lic_5',
    domain: 'florarie.ro',
    customer: 'Florăria Țării SRL · comenzi@florarie.ro',
    tier: 'starter',
    status: 'expired',
    freshness: 'lost',
    beat: now - 45 * day,
    minor: 99_000,
  },
  {
    id: 'lic_6',
    domain: 'vechi.ro',
    customer: 'Vechi SRL · a@vechi.ro',
    tier: 'starter',
    status: 'revoked',
    freshness: 'lost',
    beat: now - 80 * day,
    minor: 99_000,
  },
  {
    id: 'lic_7',
    domain: 'retur.ro',
    customer: 'Retur SRL · a@retur.ro',
    tier: 'pro',
    status: 'refunded',
    freshness: 'never',
    minor: 299_000,
  },
  {
    id: 'lic_8',
    domain: 'mutat.ro',
    customer: 'Mutat SRL · a@mutat.ro',
    tier: 'pro',
    status: 'transferred',
    freshness: 'quiet',
    beat: now - 5 * day,
    minor: 299_000,
  },
];
