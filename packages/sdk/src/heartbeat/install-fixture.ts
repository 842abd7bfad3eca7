import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import { onTestFinished } from 'vitest';
import type { LicenseWarning } from '../error/license-warning.ts';
import { createLicense } from '../license/create-license.ts';
import type { LicenseOptions } from '../license/license-options.ts';
import { plans } from '../license/sample-plans-fixture.ts';
import { ISSUED, tokenOf, vendorKeys } from '../token/sample-token-fixture.ts';
import { VendorServer } from './vendor-server-fixture.ts';

/** A day in seconds. */
export const DAY = 86_400;

/** A license of the product with heartbeat states, as the configured token says it. */
export function gateToken(changes: Partial<LicenseClaims> = {}): string {
  return tokenOf({ aud: 'gate', support_until: ISSUED + 400 * DAY, ...changes });
}

/** What an install is opened with where it differs. */
type Changes = Partial<Omit<LicenseOptions<typeof plans, 'gate'>, 'catalog' | 'product'>>;

/** One machine over its restarts: a clock, a vendor's server in reach, a folder that stays. */
export function machine(stateDir?: string) {
  const time = { now: ISSUED + DAY };
  const server = new VendorServer(() => time.now);
  const warnings: LicenseWarning[] = [];
  const open = async (changes: Changes = {}) => {
    const license = await createLicense({
      catalog: plans,
      product: 'gate',
      keys: vendorKeys,
      token: gateToken(),
      server: 'https://licenses.example.com',
      transport: server.transport,
      // An hour: nothing beats by itself in a test that does not wait for it.
      heartbeat: { firstWithinSeconds: 3_600 },
      now: () => time.now,
      onWarning: (warning) => warnings.push(warning),
      ...(stateDir === undefined ? {} : { stateDir }),
      ...changes,
    });
    onTestFinished(() => license.close());
    return license;
  };
  return { time, server, warnings, open };
}
