import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { sampleClaims } from '../claims/claims-fixture.ts';
import { anyText } from '../shared/text-fixture.ts';
import { explainFeature } from './explain-feature.ts';
import { explainLimit } from './explain-limit.ts';
import { hasFeature, requireFeature, requireLimit } from './gates.ts';
import { nextRunAt, requireInterval } from './interval.ts';
import { quotaState, requireQuota } from './quota.ts';
import type { Rights } from './rights.ts';
import { rightsOfTier } from './rights.ts';

const ladder = ['community', 'starter', 'growth', 'enterprise', 'dev'];
const steps = fc
  .nat(ladder.length - 2)
  .map((index): readonly [Rights, Rights] => [
    rightsOfTier(sampleProduct, ladder[index]),
    rightsOfTier(sampleProduct, ladder[index + 1]),
  ]);
const flags = fc.constantFrom(...Object.keys(sampleProduct.flags));
const counts = fc.oneof(fc.nat(200), fc.maxSafeNat());

test('A23: what a tier allows, the tier above it allows', () => {
  fc.assert(
    fc.property(steps, flags, counts, ([lower, higher], flag, count) => {
      const opens = (rights: Rights) => [
        requireFeature(sampleProduct, rights, flag).ok,
        requireLimit(sampleProduct, rights, { limit: 'companies', current: count }).ok,
        requireQuota(sampleProduct, rights, { quota: 'invoices', used: count, count: 0 }).ok,
        requireInterval(sampleProduct, rights, { interval: 'sync', hours: count }).ok,
      ];
      const above = opens(higher);
      expect(opens(lower).every((isOpen, gate) => !isOpen || above[gate] === true)).toBe(true);
    }),
  );
});

test('A30: higher tiers run sooner and have more left', () => {
  fc.assert(
    fc.property(steps, counts, counts, ([lower, higher], used, now) => {
      const left = (rights: Rights) =>
        quotaState(rights, { quota: 'invoices', used, now: now % 4_000_000_000 }).remaining ??
        Infinity;
      const next = (rights: Rights) => nextRunAt(rights, { interval: 'sync', lastAt: now, now });
      expect(left(higher)).toBeGreaterThanOrEqual(left(lower));
      expect(Number(next(higher))).toBeLessThanOrEqual(Number(next(lower)));
    }),
  );
});

const names = fc.oneof(
  anyText,
  fc.constantFrom('__proto__', 'constructor', 'companies', 'invoices', 'sync', 'recurring'),
);
const numbers = fc.oneof(fc.double(), fc.integer());
const carried: fc.Arbitrary<Rights> = fc.record({
  tier: fc.oneof(names, fc.constantFrom(...ladder)),
  features: fc.array(names),
  limits: fc.dictionary(names, fc.option(fc.nat())),
  licensed_themes: fc.array(names),
  licensed_plugins: fc.array(names),
  niche_packages: fc.array(names),
});

test('no gate and no explanation throws, and each explanation ends as its gate decides', () => {
  fc.assert(
    fc.property(carried, names, numbers, numbers, (rights, name, count, now) => {
      const isOpen = requireLimit(sampleProduct, rights, { limit: name, current: count }).ok;
      const trace = explainLimit(sampleProduct, rights, { limit: name, current: count });
      expect(trace.at(-1)?.outcome).toBe(isOpen ? 'pass' : 'fail');
      const has = hasFeature(rights, name);
      const why = explainFeature(sampleProduct, rights, name);
      expect(why.at(-1)?.outcome).toBe(has ? 'pass' : 'fail');
      expect(quotaState(rights, { quota: name, used: count, now })).toHaveProperty('remaining');
      requireInterval(sampleProduct, rights, { interval: name, hours: count });
      nextRunAt(rights, { interval: name, lastAt: count, now });
    }),
  );
});

test('a license of a tier that the catalog no longer has keeps what it carries', () => {
  const old: Rights = {
    ...sampleClaims,
    tier: 'gold',
    features: ['white_label'],
    limits: { companies: 7 },
  };
  expect(requireFeature(sampleProduct, old, 'white_label').ok).toBe(true);
  expect(requireLimit(sampleProduct, old, { limit: 'companies', current: 7 }).ok).toBe(true);
  for (const trace of [
    explainFeature(sampleProduct, old, 'white_label'),
    explainLimit(sampleProduct, old, { limit: 'companies', current: 7 }),
  ]) {
    expect(trace[0]).toMatchObject({
      outcome: 'note',
      text: {
        en: 'This catalog has no tier gold; the license keeps what it carries.',
        ro: 'Acest catalog nu are nivelul gold; licența păstrează ce poartă.',
      },
    });
    expect(trace.at(-1)?.outcome).toBe('pass');
  }
});

test.each([
  ['its tier’s', { companies: 3 }, 4, ['note', 'pass', 'fail'], 'enterprise'],
  ['more than its tier’s', { companies: 8 }, 8, ['note', 'note', 'pass'], undefined],
  ['less than its tier’s', { companies: 2 }, 3, ['note', 'note', 'fail'], 'enterprise'],
  ['no end', { companies: null }, 1_000, ['note', 'note', 'pass'], undefined],
])('the license’s own number beats the tier’s: %s', (_, limits, current, outcomes, needs) => {
  const use = { limit: 'companies', current };
  const own = { ...sampleClaims, limits };
  expect(explainLimit(sampleProduct, own, use).map(({ outcome }) => outcome)).toEqual(outcomes);
  const gate = requireLimit(sampleProduct, own, use);
  expect(gate.ok ? undefined : gate.error.needs).toBe(needs);
});
