import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from '../catalog/enforcement-presets.ts';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { actionNames } from '../license/every-action-fixture.ts';
import { soldProduct } from '../pricing/sale-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { anyInstant } from '../shared/instant-fixture.ts';
import type { LicenseHistory } from './course-of.ts';
import { historyOf } from './history-fixture.ts';
import { timelineAt } from './timeline-at.ts';

const policies = [
  heartbeatStates,
  offlineFallback('community'),
  telemetryOnly('community'),
  termAccess,
];
const products = policies.map((enforcement) => ({
  ...sampleProduct,
  enforcement,
  pricing: { currencies: [], offers: {}, discounts: soldProduct.pricing?.discounts ?? {} },
}));
const happened = fc
  .array(fc.tuple(fc.nat(4_000 * DAY), fc.constantFrom(...actionNames)), { maxLength: 12 })
  .map((list) => list.toSorted(([left], [right]) => left - right));

test('one call says all of a license at any instant, with a reason for everything', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('perpetual', 'trial', 'term'),
      happened,
      fc.array(anyInstant, { maxLength: 5 }),
      fc.constantFrom(...products),
      anyInstant,
      (kind, events, beats, product, at) => {
        const heartbeats = beats.toSorted((left, right) => left - right);
        const history = historyOf({ kind, term: kind === 'term' ? { days: 30 } : null }, events);
        const found = timelineAt({ ...history, heartbeats }, product, at);
        const issuedAt = history.events[0]?.at ?? 0;
        expect(found === null).toBe(at < issuedAt);
        if (found === null) return;
        const reasons = [...found.runtime.explanation, ...found.discounts.map(({ why }) => why)];
        expect(reasons.every(({ text, docs }) => text.en !== text.ro && docs !== '')).toBe(true);
        expect(found.discounts).toHaveLength(4);
        expect(found.dates.every((date) => date.at > at)).toBe(true);
        expect(found.mails.every((mail) => mail.at <= at)).toBe(true);
        expect(found.lastHeartbeatAt ?? at).toBeLessThanOrEqual(at);
      },
    ),
    { numRuns: 200 },
  );
});

test('no events, and 2,000 of them', () => {
  const { id, events } = historyOf();
  const none: LicenseHistory = { id, events: [], heartbeats: [] };
  expect(timelineAt(none, sampleProduct, 2 ** 31)).toBeNull();
  const [first] = events;
  if (first === undefined) throw new Error('Nothing was issued');
  const many = { ...none, events: Array.from({ length: 2_000 }, () => first) };
  expect(timelineAt(many, sampleProduct, 2 ** 31)?.license.status).toBe('active');
});
