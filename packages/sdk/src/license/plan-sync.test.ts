import { catalog } from '@signet/catalog/catalog';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LicenseWarning } from '../error/license-warning.ts';
import { temporaryFolder } from '../state/temporary-folder-fixture.ts';
import { ISSUED, tokenOf, vendorKeys } from '../token/sample-token-fixture.ts';
import { createLicense } from './create-license.ts';
import type { LicensedPlan } from './plan-sync.ts';
import { paid, plans } from './sample-plans-fixture.ts';

const DAY = 86_400;
const HOUR_MS = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({
    now: ISSUED * 1_000,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const business = {
  aud: 'invoicing',
  tier: 'business',
  features: ['recurring_invoices'],
  limits: { companies: null, users: null, invoices: null, sync_hours: 1 },
};

async function opened(token: string | undefined, warnings: LicenseWarning[] = []) {
  return createLicense({
    catalog,
    product: 'invoicing',
    keys: vendorKeys,
    token,
    now: () => Math.floor(Date.now() / 1_000),
    onWarning: (warning) => warnings.push(warning),
  });
}

/** Waits until every promise that is ready has had its turn; reading files takes real turns. */
async function settled(isDone: () => boolean): Promise<void> {
  await vi.waitUntil(isDone, { timeout: 5_000, interval: 1 });
}

describe('A16–A21: the product’s own plan follows the license', () => {
  test('A16, A18, A19: at once it is what the token says', async () => {
    const license = await opened(tokenOf(business));
    const plansSet: LicensedPlan[] = [];
    license.sync((plan) => plansSet.push(plan));
    await settled(() => plansSet.length > 0);
    expect(plansSet).toEqual([
      {
        tier: 'business',
        features: business.features,
        limits: business.limits,
        error: null,
      },
    ]);
    license.close();
  });

  test.each([
    [
      'A20',
      'LICENSE_EXPIRED',
      tokenOf({ ...business, exp: ISSUED - DAY, expires_at: ISSUED - DAY }),
    ],
    ['A21', 'LICENSE_BAD_SIGNATURE', `${tokenOf(business).slice(0, -6)}AAAAAA`],
    ['A21', 'LICENSE_MALFORMED', 'garbage'],
    ['A20', 'LICENSE_MISSING', undefined],
  ])('%s: %s falls back to the free plan with its limits', async (_, error, token) => {
    const license = await opened(token);
    const plansSet: LicensedPlan[] = [];
    license.sync((plan) => plansSet.push(plan));
    await settled(() => plansSet.length > 0);
    expect(plansSet[0]).toMatchObject({ tier: 'freemium', error, limits: { companies: 1 } });
    expect(license.refusal).toBeNull();
    license.close();
  });

  test('A17, A20: it is set again every hour, and the moment the license expires', async () => {
    const end = ISSUED + 10 * DAY;
    const license = await opened(tokenOf({ ...business, exp: end, expires_at: end }));
    const plansSet: LicensedPlan[] = [];
    const stop = license.sync((plan) => plansSet.push(plan));
    await settled(() => plansSet.length === 1);
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    await settled(() => plansSet.length === 2);
    await vi.advanceTimersByTimeAsync((10 * DAY + 60) * 1_000 - HOUR_MS - 500);
    await settled(() => plansSet.length > 200);
    expect(plansSet.at(-1)?.tier).toBe('business');
    await vi.advanceTimersByTimeAsync(2_000);
    await settled(() => plansSet.at(-1)?.tier === 'freemium');
    stop();
    const before = plansSet.length;
    await vi.advanceTimersByTimeAsync(5 * HOUR_MS);
    expect(plansSet).toHaveLength(before);
    license.close();
  });

  test('a plan that cannot be set is reported and tried again', async () => {
    const warnings: LicenseWarning[] = [];
    const license = await opened(tokenOf(business), warnings);
    let tries = 0;
    license.sync(async () => {
      tries += 1;
      if (tries === 1) throw new Error('database away');
    });
    await settled(() => warnings.length === 1);
    expect(warnings).toMatchObject([
      { code: 'LISTENER_FAILED', cause: { message: 'database away' } },
    ]);
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    await settled(() => tries === 2);
    license.close();
  });

  test('D18, A17: a key activated in another process of the install arrives with the next sync', async () => {
    const stateDir = temporaryFolder();
    const open = () =>
      createLicense({
        catalog: plans,
        product: 'plan',
        keys: vendorKeys,
        token: undefined,
        stateDir,
      });
    const [one, two] = [await open(), await open()];
    const tiers: (string | null)[] = [];
    two.sync(({ tier }) => tiers.push(tier));
    await settled(() => tiers.length === 1);
    await one.activate(tokenOf({ aud: 'plan', ...paid }));
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    await settled(() => tiers.at(-1) === 'paid');
    expect(tiers[0]).toBe('free');
    one.close();
    two.close();
  });
});
