import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { disagreeingTwin } from '../claims/read-license-claims.ts';
import { anyInstant } from '../shared/instant-fixture.ts';
import { anyText } from '../shared/text-fixture.ts';
import { effectsOf } from './effect.ts';
import { actionNames, everyAction } from './every-action-fixture.ts';
import { type IssueCommand, issueLicense } from './issue-license.ts';
import { activeLicense, inEveryStatus, issueCommand, mint, mintAt } from './license-fixture.ts';
import type { ActiveLicense, License } from './license.ts';
import { requireRefundWindow } from './refund-license.ts';

const names = fc.oneof(
  anyText,
  fc.constantFrom('starter', 'growth', 'gold', '__proto__', 'toString', 'audit_log', 'theme-a'),
);
const manyNames = fc.oneof(
  fc.array(names, { maxLength: 4 }),
  fc.constant(Array.from({ length: 500 }, (_, index) => `name-${index}`)),
);

/** A license as a store might hand it out that an older catalog, or somebody by hand, wrote into. */
const anyLicense: fc.Arbitrary<License> = fc
  .record({
    tier: names,
    kind: fc.constantFrom('perpetual', 'term', 'trial', 'saas-monthly'),
    issuedAt: anyInstant,
    expiresAt: fc.option(anyInstant),
    supportUntil: fc.option(anyInstant),
    features: manyNames,
    themes: manyNames,
    domains: manyNames,
    limits: fc.dictionary(names, fc.option(fc.maxSafeNat())),
    generation: fc.constantFrom(1, 2, 2 ** 31, Number.MAX_SAFE_INTEGER - 1),
  })
  .chain((change) => {
    const license: ActiveLicense = { ...activeLicense(), ...change };
    return fc.constantFrom(...inEveryStatus(license));
  });

const numbers = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER),
);

test('every action on every license answers: a decision whose claims agree with the record, or an error with a code', () => {
  fc.assert(
    fc.property(
      anyLicense,
      fc.constantFrom(...actionNames),
      anyInstant,
      numbers,
      (license, action, now, days) => {
        const decided = everyAction[action](license, { mint: mintAt(now), days });
        if (!decided.ok) {
          expect(decided.error.code).toMatch(/^[A-Z_]+$/);
          return;
        }
        const { event, licenses, claims } = decided.value;
        expect(event.type).toBe(action);
        expect(licenses).toContain(event.license);
        if (claims === null) return;
        expect(disagreeingTwin(claims, claims.kid)).toBeUndefined();
        const signed = licenses.find(({ id }) => id === claims.sub);
        expect([signed?.expiresAt, signed?.supportUntil, signed?.generation]).toEqual([
          claims.expires_at,
          claims.support_until,
          claims.generation,
        ]);
      },
    ),
    { numRuns: 300 },
  );
});

test('B46: the refund window of every license answers at every instant', () => {
  fc.assert(
    fc.property(anyLicense, anyInstant, (license, now) => {
      const window = requireRefundWindow(license, sampleProduct, now);
      expect(window.ok || window.error.code).toSatisfy(
        (answer) =>
          answer === true || answer === 'REFUND_WINDOW_CLOSED' || answer === 'LICENSE_NOT_ACTIVE',
      );
    }),
  );
});

const commands: fc.Arbitrary<Partial<IssueCommand>> = fc.record(
  {
    tier: names,
    kind: fc.constantFrom('perpetual', 'term', 'trial', 'saas-monthly'),
    domains: manyNames,
    redirectDomains: fc.array(names, { maxLength: 8 }),
    features: fc.option(manyNames),
    themes: manyNames,
    plugins: manyNames,
    nichePackages: manyNames,
    supportPeriod: fc.option(fc.constantFrom('30d', '12mo', '3660d', '120mo')),
  },
  { requiredKeys: [] },
);

test('B03–B16: every issue answers, whatever is asked for and whenever', () => {
  fc.assert(
    fc.property(commands, anyInstant, (change, now) => {
      const issued = issueLicense(sampleProduct, { ...issueCommand, ...change }, { ...mint, now });
      if (!issued.ok) {
        expect(issued.error.code).toMatch(/^[A-Z_]+$/);
        return;
      }
      const { license } = issued.value.event;
      expect(effectsOf(issued.value.event, sampleProduct.enforcement).length).toBeGreaterThan(0);
      expect(license.issuedAt).toBe(now);
      expect(license.expiresAt === null || license.expiresAt > now).toBe(true);
      expect(license.supportUntil === null || license.supportUntil > now).toBe(true);
    }),
    { numRuns: 200 },
  );
});
