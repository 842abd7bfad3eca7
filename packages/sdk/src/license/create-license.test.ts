import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalog } from '@signet/catalog/catalog';
import { describe, expect, test } from 'vitest';
import {
  ISSUED,
  sampleClaims,
  tokenOf,
  trialClaims,
  vendorKeys,
} from '../token/sample-token-fixture.ts';
import { createLicense } from './create-license.ts';
import { paid, plans } from './sample-plans-fixture.ts';

const DAY = 86_400;

const storefront = (token: string | undefined, now = ISSUED + DAY) =>
  createLicense({ catalog, product: 'storefront', keys: vendorKeys, token, now: () => now });
describe('time', () => {
  test('A20: an expired license falls back, one minute of clock difference later (R24)', async () => {
    const term = { aud: 'plan', ...paid, exp: ISSUED + DAY, expires_at: ISSUED + DAY };
    let now = ISSUED + DAY + 59;
    const license = await createLicense({
      catalog: plans,
      product: 'plan',
      keys: vendorKeys,
      token: tokenOf(term),
      now: () => now,
    });
    expect([license.tier, license.has('backup')]).toEqual(['paid', true]);
    now += 1;
    expect([license.tier, license.has('backup'), license.error?.code]).toEqual([
      'free',
      false,
      'LICENSE_EXPIRED',
    ]);
  });

  test.each([
    [0, 30, false],
    [1, 30, false],
    [DAY, 29, false],
    [25 * DAY, 5, false],
    [30 * DAY - 1, 1, false],
    [30 * DAY + 59, 1, false],
    [30 * DAY + 60, 0, true],
  ] as const)(
    'C35, C36, C38: a trial after %d s has %d days left',
    async (age, daysLeft, ended) => {
      const license = await storefront(tokenOf(trialClaims), ISSUED + age);
      expect(license.trial).toMatchObject({
        daysLeft,
        ended,
        endsAt: ISSUED + 30 * DAY,
        watermark: { en: 'Trial' },
      });
      expect(license.error?.code).toBe(ended ? 'TRIAL_ENDED' : undefined);
      expect(license.refusal).toBeNull();
      expect(license.banner?.tone).toBe(ended ? 'critical' : 'info');
    },
  );

  test('C30–C32, C45: ended support closes support and cloud only, with a banner', async () => {
    const until = sampleClaims.support_until ?? 0;
    const license = await storefront(tokenOf(), until);
    expect(license.hasActiveSupport()).toBe(false);
    expect([license.can('cloud'), license.can('core'), license.can('downloads')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(license.has('audit_log')).toBe(true);
    expect(license.banner).toMatchObject({ tone: 'warning' });
    expect((await storefront(tokenOf(), until - 1)).hasActiveSupport()).toBe(true);
  });
});

describe('start', () => {
  test.each(['acme.ro', 'www.acme.ro', 'localhost'])(
    'R10: canonical host %s starts',
    async (canonicalHost) => {
      const start = createLicense({
        catalog,
        product: 'storefront',
        keys: vendorKeys,
        token: tokenOf(),
        canonicalHost,
      });
      await expect(start).resolves.toMatchObject({ error: null });
    },
  );

  test('R10: a configured canonical host outside the license refuses the start', async () => {
    const start = createLicense({
      catalog,
      product: 'storefront',
      keys: vendorKeys,
      token: tokenOf(),
      canonicalHost: 'acme.ro.attacker.com',
    });
    await expect(start).rejects.toMatchObject({
      name: 'LicenseError',
      code: 'domain_not_licensed',
    });
  });

  test('B65: the keys may be a parsed set, its text or its file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sdk-keys-'));
    const path = join(folder, 'jwks.json');
    await writeFile(path, JSON.stringify(vendorKeys));
    for (const keys of [vendorKeys, JSON.stringify(vendorKeys), path]) {
      const license = await createLicense({
        catalog,
        product: 'storefront',
        keys,
        token: tokenOf(),
      });
      expect(license.error).toBeNull();
    }
    await rm(folder, { recursive: true });
  });

  test.each([['{'], ['{"keys":1}'], ['/no/such/file.json']])(
    'keys that cannot be read refuse the start: %s',
    async (keys) => {
      const start = createLicense({ catalog, product: 'storefront', keys, token: tokenOf() });
      await expect(start).rejects.toThrow('The license keys cannot be used.');
    },
  );

  test.each([
    ['https://licenses.example.com', 'https://licenses.example.com/portal'],
    ['https://example.com/licenses//', 'https://example.com/licenses/portal'],
    [undefined, null],
  ])('A10: with the server %s, billing is done at %s', async (server, portal) => {
    const license = await createLicense({
      catalog,
      product: 'storefront',
      keys: vendorKeys,
      token: tokenOf(),
      server,
      heartbeat: false,
    });
    expect(license.portal).toBe(portal);
  });
});
