import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heartbeatStates, offlineFallback, termAccess } from '../catalog/enforcement-presets.ts';
import { issueInstant } from '../license/license-fixture.ts';
import { licenseStatuses } from '../license/license.ts';
import { evaluateRuntime } from '../runtime/evaluate-runtime.ts';
import { DAY } from '../shared/duration.ts';
import { factsOfLicense } from './facts-of-license.ts';
import { judge, license, now, telemetry } from './fleet-fixture.ts';

const policies = [telemetry, offlineFallback('community'), heartbeatStates, termAccess];
const second = fc.integer({ min: issueInstant, max: issueInstant + 200 * DAY });
const fleets = fc.array(
  fc
    .record({
      status: fc.constantFrom(...licenseStatuses),
      kind: fc.constantFrom('perpetual', 'trial'),
      issuedAt: second,
      expiresAt: fc.option(second, { nil: null }),
      supportUntil: fc.option(second, { nil: null }),
      lastHeartbeatAt: fc.option(second, { nil: null }),
    })
    .map((change) => license(0, change)),
  { maxLength: 30 },
);

test('for every fleet and change: the counts are those of judging each license by itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...policies), fc.constantFrom(...policies), fleets, (...drawn) => {
      const [before, after, fleet] = drawn;
      const { report } = judge([before, after], fleet);
      const pairs = fleet.map((one) => {
        const { issuedAt: signedAt, lastHeartbeatAt } = one;
        const facts = factsOfLicense(one, { signedAt, lastHeartbeatAt });
        return [evaluateRuntime(facts, before, now), evaluateRuntime(facts, after, now)] as const;
      });
      const count = (which: (pair: (typeof pairs)[number]) => boolean) =>
        pairs.filter(which).length;
      for (const { from, to, count: told } of report.transitions) {
        expect(told).toBe(count(([one, two]) => one.name === from && two.name === to));
      }
      expect(report.transitions.reduce((sum, move) => sum + move.count, 0)).toBe(fleet.length);
      for (const trait of ['core', 'cloud', 'updates', 'support', 'downloads'] as const) {
        const told = report.traits.find((change) => change.trait === trait);
        const has = (state: (typeof pairs)[number][0]) => state.capabilities[trait];
        expect(told?.gained ?? 0).toBe(count(([one, two]) => !has(one) && has(two)));
        expect(told?.lost ?? 0).toBe(count(([one, two]) => has(one) && !has(two)));
      }
    }),
  );
});
