import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heartbeatStates } from '../catalog/enforcement-presets.ts';
import { sampleClaims } from '../claims/claims-fixture.ts';
import { evaluateRuntime } from '../runtime/evaluate-runtime.ts';
import { MINUTE } from '../shared/duration.ts';
import { judgeClock, raiseHighWaterMark } from './high-water-mark.ts';

const now = Date.UTC(2028, 1, 29) / 1000;
const instant = fc.integer({ min: 0, max: 4_102_444_800 });

test.each([
  [null, null, 0],
  [now, null, 0],
  [now - 1, null, 0],
  [now + 60, null, 60],
  [now + 61, 'CLOCK_BEHIND', 61],
  [now + 86_400, 'CLOCK_BEHIND', 86_400],
] as const)(
  'R24, D19: with a mark of %s the warning is %s, %i s behind',
  (mark, warning, behindBy) => {
    const judged = judgeClock(mark, now);
    expect(judged).toMatchObject({ warning, behindBy });
    expect(judged.step.outcome).toBe(warning === null ? 'pass' : 'note');
  },
);

test('R24: a minute that has begun counts', () => {
  expect(judgeClock(now + 61, now).step.text.en).toContain('at least 2 minutes behind');
  expect(judgeClock(now + 120, now).step.text.ro).toContain('cel puțin 2 minute');
});

test('R24: the mark only rises, in whatever order receipts come', () => {
  fc.assert(
    fc.property(fc.array(instant, { minLength: 1 }), (receipts) => {
      const raise = (mark: number | null, at: number) => raiseHighWaterMark(mark, at);
      const mark = receipts.reduce<number | null>(raise, null);
      expect(mark).toBe(Math.max(...receipts));
      expect(receipts.toReversed().reduce<number | null>(raise, null)).toBe(mark);
    }),
  );
});

test('R24: the clock never refuses, and warns exactly when the running install does', () => {
  fc.assert(
    fc.property(instant, instant, (mark, at) => {
      const claims = { ...sampleClaims, iat: Math.min(sampleClaims.iat, at) };
      const judged = judgeClock(mark, at);
      const { explanation } = evaluateRuntime(
        {
          token: { state: 'valid', claims },
          authority: 'none',
          lastHeartbeatAt: at,
          version: null,
          highWaterMark: mark,
        },
        heartbeatStates,
        at,
      );
      const clock = explanation.find(({ rule }) => rule === 'clock');
      expect(judged.step.outcome).toBe(clock?.outcome);
      expect(judged.step.code).toBeUndefined();
    }),
  );
});

test('R24, D19: the words of a clock', () => {
  expect(judgeClock(null, now).step).toMatchObject({
    rule: 'clock.mark',
    outcome: 'pass',
    input: 0,
    threshold: MINUTE,
    text: { en: 'The clock is plausible.', ro: 'Ceasul este plauzibil.' },
  });
  expect(judgeClock(now + 20 * MINUTE, now).step).toMatchObject({
    outcome: 'note',
    text: {
      en: 'The clock is at least 20 minutes behind; it was turned back or stopped.',
      ro: 'Ceasul este în urmă cu cel puțin 20 de minute; a fost dat înapoi sau s-a oprit.',
    },
    fix: { en: 'Synchronize the clock with NTP.', ro: 'Sincronizează ceasul prin NTP.' },
  });
});
