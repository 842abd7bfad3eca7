import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import { explainAdoption, type FleetInstall, measureAdoption } from './adoption.ts';
import { isAdopted, judgeActivation, type RingKey } from './key-ring.ts';

const now = Date.UTC(2028, 1, 29, 12) / 1000;
const staged: RingKey = { kid: 'k2', algorithm: 'EdDSA', stage: 'staged' };

function install(installId: string, change: Partial<FleetInstall> = {}): FleetInstall {
  return {
    installId,
    lastHeartbeatAt: now,
    acceptedKids: ['k1', 'k2'],
    isAirGapped: false,
    ...change,
  };
}

function fleet(confirmed: number, counted: number): readonly FleetInstall[] {
  return Array.from({ length: counted }, (_, index) =>
    install(`i${index}`, index < confirmed ? {} : { acceptedKids: ['k1'] }),
  );
}

describe('B68, R18: strictly above 95 %', () => {
  test.each([
    [95, 100, false, 1],
    [96, 100, true, 0],
    [19, 20, false, 1],
    [20, 20, true, 0],
    [912, 972, false, 12],
    [924, 972, true, 0],
    [950, 1000, false, 1],
    [951, 1000, true, 0],
    [0, 1, false, 1],
    [1, 1, true, 0],
    [0, 0, true, 0],
  ])('%i of %i opens the gate: %s; %i are missing', (confirmed, counted, isOpen, missing) => {
    const adoption = measureAdoption(fleet(confirmed, counted), 'k2', now);
    expect(adoption).toMatchObject({ confirmed, counted, missing });
    expect(adoption.lacking).toHaveLength(counted - confirmed);
    expect(judgeActivation(staged, adoption).ok).toBe(isOpen);
  });

  test('as many more as are missing open the gate, one fewer does not', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (one, two) => {
        const [confirmed, counted] = [Math.min(one, two), Math.max(one, two, 1)];
        const missing = Math.max(0, Math.floor((counted * 95) / 100) + 1 - confirmed);
        expect(isAdopted({ confirmed: confirmed + missing, counted })).toBe(true);
        expect(missing > 0 && isAdopted({ confirmed: confirmed + missing - 1, counted })).toBe(
          false,
        );
      }),
    );
  });
});

describe('R18: the denominator is who beat in the last 30 days', () => {
  test.each([
    ['just now', { lastHeartbeatAt: now }, 'confirmed'],
    ['a clock ahead', { lastHeartbeatAt: now + DAY }, 'confirmed'],
    ['one second inside', { lastHeartbeatAt: now - 30 * DAY + 1 }, 'confirmed'],
    ['30 days', { lastHeartbeatAt: now - 30 * DAY }, 'silent'],
    ['since the epoch', { lastHeartbeatAt: 0 }, 'silent'],
    ['never', { lastHeartbeatAt: null }, 'never'],
    ['without the key', { acceptedKids: [] }, 'lacking'],
    ['air-gapped, never', { lastHeartbeatAt: null, isAirGapped: true }, 'airGapped'],
    ['air-gapped, long ago', { lastHeartbeatAt: now - 30 * DAY, isAirGapped: true }, 'airGapped'],
    [
      'air-gapped, a file last week',
      { lastHeartbeatAt: now - 7 * DAY, isAirGapped: true },
      'confirmed',
    ],
  ] as const)('%s: %o is %s', (_, change, group) => {
    const adoption = measureAdoption([install('i1', change)], 'k2', now);
    const listed = { silent: 0, never: 0, lacking: 0, airGapped: 0, confirmed: 0, [group]: 1 };
    expect({
      silent: adoption.silent.length,
      never: adoption.never.length,
      lacking: adoption.lacking.length,
      airGapped: adoption.airGapped.length,
      confirmed: adoption.confirmed,
    }).toEqual(listed);
    expect(adoption.counted).toBe(listed.confirmed + listed.lacking);
  });

  const anyInstall = fc.record({
    installId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    lastHeartbeatAt: fc.option(fc.integer({ min: now - 60 * DAY, max: now + DAY }), { nil: null }),
    acceptedKids: fc.subarray(['k1', 'k2', 'k3']),
    isAirGapped: fc.boolean(),
  });

  test('every install is in exactly one group, whatever is listed twice', () => {
    fc.assert(
      fc.property(fc.array(anyInstall), (installs) => {
        const measured = measureAdoption(installs, 'k2', now);
        const apart = [
          measured.lacking,
          measured.silent,
          measured.never,
          measured.airGapped,
        ].flat();
        const distinct = new Set(installs.map(({ installId }) => installId));
        expect(new Set(apart).size).toBe(apart.length);
        expect(apart.length + measured.confirmed).toBe(distinct.size);
        expect(measured.counted).toBe(measured.confirmed + measured.lacking.length);
      }),
    );
  });

  test('an install under two licenses counts once, as it was last', () => {
    const older = install('i1', { lastHeartbeatAt: now - DAY, acceptedKids: ['k1'] });
    for (const order of [
      [older, install('i1')],
      [install('i1'), older],
    ]) {
      expect(measureAdoption(order, 'k2', now)).toMatchObject({ confirmed: 1, counted: 1 });
    }
  });

  test('100,000 installs are measured', () => {
    expect(measureAdoption(fleet(95_000, 100_000), 'k2', now)).toMatchObject({ missing: 1 });
  });
});

test('R18: the explanation prints the denominator and who is left out', () => {
  const adoption = measureAdoption(
    [
      ...fleet(19, 20),
      install('s', { lastHeartbeatAt: 0 }),
      install('n', { lastHeartbeatAt: null }),
    ],
    'k2',
    now,
  );
  const step = explainAdoption('k2', adoption);
  expect(step).toMatchObject({ outcome: 'note', input: '19/20', threshold: '> 95 %' });
  expect(step.text.en).toBe(
    '19 of 20 installs that beat in the last 30 days accept k2 (95.0 %). Not counted: 1 silent, 1 never seen, 0 air-gapped.',
  );
  expect(step.text.ro).toContain('19 din 20 de instalări');
  expect(explainAdoption('k2', measureAdoption(fleet(20, 20), 'k2', now)).outcome).toBe('pass');
});
