import { describe, expect, test } from 'vitest';
import {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from '../catalog/enforcement-presets.ts';
import { sampleProduct } from '../catalog/product-fixture.ts';
import {
  activeLicense,
  inEveryStatus,
  issueInstant,
  termLicense,
} from '../license/license-fixture.ts';
import type { License } from '../license/license.ts';
import { DAY } from '../shared/duration.ts';
import { day } from './history-fixture.ts';
import { mailTexts, stateText } from './key-date-text.ts';
import { keyDatesOf } from './key-dates.ts';

const seen = { after: issueInstant, lastHeartbeatAt: null };

function datesOf(license: License, product = sampleProduct, after = issueInstant) {
  const dates = keyDatesOf(license, product, { ...seen, after });
  return dates.map(({ name, at }) => [name, (at - issueInstant) / DAY]);
}

describe('the turning points to come, soonest first', () => {
  test('R7, R13: of a perpetual license', () => {
    expect(datesOf(activeLicense())).toEqual([
      ['refund.closes', 14],
      ['support.ending', 16],
      ['support.ends', 30],
    ]);
  });

  test('R17, C37, C38: of a trial', () => {
    expect(datesOf(activeLicense({ kind: 'trial' }))).toEqual([
      ['refund.closes', 14],
      ['trial.offer', 25],
      ['license.ends', 30],
    ]);
  });

  test('E18, F18: of a license that ends', () => {
    expect(datesOf({ ...termLicense(), supportUntil: null })).toEqual([
      ['refund.closes', 14],
      ['license.expiring', 23],
      ['license.expiring', 27],
      ['license.expiring', 29],
      ['license.ends', 30],
    ]);
  });

  test('what has come is no longer to come, to the second', () => {
    const names = (after: number) => datesOf(activeLicense(), sampleProduct, after).length;
    expect([day(14) - 1, day(14), day(30) - 1, day(30)].map(names)).toEqual([3, 2, 1, 0]);
  });

  test.each([
    ['active', ['refund.closes', 'license.expiring', 'license.ends']],
    ['suspended', ['refund.closes', 'license.ends']],
    ['expired', ['refund.closes', 'license.ended']],
    ['revoked', []],
    ['refunded', []],
    ['transferred', []],
  ])('of a license that is %s', (status, names) => {
    const all = inEveryStatus({ ...termLicense(), supportUntil: null });
    const license = all.find((candidate) => candidate.status === status)!;
    expect([...new Set(datesOf(license).map(([name]) => name))]).toEqual(names);
  });

  test('R2: of a silent install, only where the policy has states and a heartbeat came', () => {
    const gateway = { ...sampleProduct, enforcement: heartbeatStates };
    const states = (lastHeartbeatAt: number | null, product = gateway) =>
      keyDatesOf(activeLicense(), product, { after: issueInstant, lastHeartbeatAt })
        .filter(({ name }) => name.startsWith('state.'))
        .map(({ name, at, text }) => [name, (at - issueInstant) / DAY, text]);
    expect(states(day(2))).toEqual([
      ['state.grace', 16, stateText('GRACE')],
      ['state.soft_lock', 33, stateText('SOFT_LOCK')],
      ['state.read_only', 47, stateText('READ_ONLY')],
    ]);
    expect(states(null)).toEqual([]);
    const never = keyDatesOf(activeLicense(), gateway, { after: 0, lastHeartbeatAt: null });
    expect(never.map(({ name }) => name)).not.toContain('state.grace');
    expect(states(day(2), { ...gateway, enforcement: termAccess })).toEqual([]);
    const suspended = inEveryStatus(activeLicense())[1]!;
    const dates = keyDatesOf(suspended, gateway, { after: 0, lastHeartbeatAt: day(2) });
    expect(dates.map(({ name }) => name)).toEqual(['refund.closes', 'support.ends']);
  });
});

describe('the words', () => {
  test.each([
    ['page503', telemetryOnly('community'), /upgrade page/],
    ['fallback', offlineFallback('community'), /free plan/],
    ['deny', termAccess, /protected functions stop/],
  ] as const)('A20, C38: the end under %s', (_, enforcement, words) => {
    const product = { ...sampleProduct, enforcement };
    const dates = keyDatesOf(activeLicense({ kind: 'trial' }), product, seen);
    expect(dates.find(({ name }) => name === 'license.ends')?.text.en).toMatch(words);
  });

  test('every date speaks both languages, with the days that are left', () => {
    const gateway = { ...sampleProduct, enforcement: heartbeatStates };
    const expired = inEveryStatus(termLicense())[2]!;
    const licenses = [activeLicense({ kind: 'trial' }), termLicense(), expired];
    for (const license of licenses) {
      const dates = keyDatesOf(license, gateway, { after: 0, lastHeartbeatAt: issueInstant });
      for (const { text } of dates) {
        expect(text.en).toMatch(/^[A-Z].*\.$/);
        expect(text.ro).toMatch(/^[A-ZÎ].*\.$/);
        expect(text.ro).not.toBe(text.en);
      }
    }
    expect(mailTexts['license.expiring'](1).en).toContain('in 1 day.');
    expect(mailTexts['license.expiring'](7).ro).toContain('peste 7 zile.');
    expect(mailTexts['trial.offer'](5).ro).toContain('mai rămân 5 zile');
    expect(mailTexts['trial.offer'](1).ro).toContain('mai rămâne 1 zi ');
  });
});
