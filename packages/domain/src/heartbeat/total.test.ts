import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from '../catalog/enforcement-presets.ts';
import { activeLicense, inEveryStatus } from '../license/license-fixture.ts';
import { runtimeStateNames } from '../runtime/runtime-state.ts';
import { anyInstant } from '../shared/instant-fixture.ts';
import { anyText } from '../shared/text-fixture.ts';
import { answerBeat } from './answer-beat.ts';
import { beatOf, factsOf, installId, transferredAt } from './beat-fixture.ts';
import { explainFreshness, freshnessNames, freshness } from './freshness.ts';
import { judgeClock } from './high-water-mark.ts';
import { dayOf, rollUp } from './retention.ts';

const kids = fc.oneof(fc.constantFrom('k1', 'k2', ''), anyText);
const dates = fc.record({ expiresAt: fc.option(anyInstant), supportUntil: fc.option(anyInstant) });
const license = fc
  .tuple(dates, fc.constantFrom('perpetual', 'term', 'trial'), kids)
  .chain(([change, kind, kid]) =>
    fc.constantFrom(...inEveryStatus({ ...activeLicense(), ...change, kind, kid })),
  );
const policies = fc.constantFrom(
  heartbeatStates,
  offlineFallback('community'),
  telemetryOnly('community'),
  termAccess,
);

test('R20: every heartbeat of a token that is ours is answered, with a state and with reasons', () => {
  fc.assert(
    fc.property(
      fc.record({ license, policy: policies, activeKid: kids, successor: license }),
      fc.record({ accepted: fc.array(kids), generation: fc.maxSafeNat(), at: anyInstant }),
      anyInstant,
      (known, sent, now) => {
        const moved = transferredAt(sent.at);
        const transfer =
          known.license.status === 'transferred'
            ? { successor: known.successor, lastSeenInstallId: installId, handedOverAt: null }
            : null;
        const of = transfer === null ? known.license : moved.license;
        const claims = { ...beatOf(of).claims, generation: sent.generation };
        const beat = beatOf(of, { claims, acceptedKids: sent.accepted });
        const facts = factsOf(of, { policy: known.policy, activeKid: known.activeKid, transfer });
        const answer = answerBeat(beat, facts, now);
        expect(runtimeStateNames).toContain(answer.state);
        expect(answer.explanation.length).toBeGreaterThan(2);
        expect(answer.explanation.every(({ text }) => text.en !== text.ro)).toBe(true);
        // A license that is over is never revived by a token, and a revoked one never says nothing.
        expect(answer.revoked && answer.reason === null).toBe(false);
        expect(answer.revoked && answer.handOver !== null).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});

test('R20, R24, R26: dots, clocks and days at any two instants', () => {
  fc.assert(
    fc.property(fc.option(anyInstant), anyInstant, (last, now) => {
      expect(freshnessNames).toContain(freshness(last, now));
      expect(explainFreshness(last, now).outcome).not.toBe('fail');
      expect(judgeClock(last, now).behindBy).toBeGreaterThanOrEqual(0);
      const beat = { licenseId: 'lic_01', installId, at: last ?? now, version: null };
      const { kept, sums } = rollUp([beat], now);
      expect(kept.length + sums.length).toBe(1);
      expect(dayOf(now)).toBeLessThanOrEqual(now);
    }),
  );
});
