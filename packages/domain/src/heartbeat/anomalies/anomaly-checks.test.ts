import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeLicense, everyStatus, issueInstant } from '../../license/license-fixture.ts';
import type { License } from '../../license/license.ts';
import { DAY } from '../../shared/duration.ts';
import { anomalyChecks, findAnomalies } from './anomaly-checks.ts';
import { describeAnomaly } from './anomaly-text.ts';
import type { AnomalyFacts, SeenBeat } from './anomaly.ts';
import { kilometersBetween } from './distant-ip.ts';

const now = issueInstant + 10 * DAY;
const bucharest = { latitude: 44.43, longitude: 26.1 };
const berlin = { latitude: 52.52, longitude: 13.4 };

function seen(installId: string, change: Partial<SeenBeat> = {}): SeenBeat {
  return { installId, generation: 1, at: now, place: null, ...change };
}

function find(beats: readonly SeenBeat[], change: Partial<AnomalyFacts> = {}) {
  const license: License = activeLicense();
  const none = { holders: [], window: null, home: null, farKilometers: 1_000 };
  return findAnomalies({ license, beats, ...none, ...change });
}

const types = (beats: readonly SeenBeat[], change?: Partial<AnomalyFacts>) =>
  find(beats, change).map(({ type }) => type);

describe('B57, B59: one key on two installs within 24 h', () => {
  test.each([
    [0, true],
    [1, true],
    [DAY - 1, true],
    [DAY, false],
    [DAY + 1, false],
  ])('%i s apart: %s', (apart, isShared) => {
    const beats = [seen('b', { at: now + apart }), seen('a')];
    expect(types(beats)).toEqual(isShared ? ['shared-token'] : []);
  });

  test('the evidence names the installs and when', () => {
    const beats = [seen('a', { at: now - 2 * DAY }), seen('b', { at: now + 5 }), seen('a')];
    expect(find(beats)).toMatchObject([
      {
        severity: 'actionable',
        licenseId: 'lic_01',
        evidence: { installIds: ['a', 'b'], generations: [1], firstAt: now, lastAt: now + 5 },
      },
    ]);
  });

  test('one install, or two generations, share nothing', () => {
    expect(types([])).toEqual([]);
    expect(types([seen('a'), seen('a'), seen('a', { at: now + 9 })])).toEqual([]);
    expect(types([seen('a'), seen('b', { generation: 2 })])).toEqual([]);
  });

  test('two installs within 24 h are found wherever they are, and only then', () => {
    const beat = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(5 * DAY), fc.constantFrom(1, 2))
      .map(([id, at, generation]) => seen(id, { at, generation }));
    fc.assert(
      fc.property(fc.array(beat, { maxLength: 12 }), (beats) => {
        const isShared = beats.some((one) =>
          beats.some(
            (two) =>
              one.installId !== two.installId &&
              one.generation === two.generation &&
              Math.abs(one.at - two.at) < DAY,
          ),
        );
        expect(types(beats).includes('shared-token')).toBe(isShared);
      }),
    );
  });

  test('100,000 heartbeats are looked through', () => {
    const beats = Array.from({ length: 100_000 }, (_, at) => seen('a', { at }));
    expect(types(beats)).toEqual([]);
    expect(types([...beats, seen('b', { at: 5 })])).toEqual(['shared-token']);
  });
});

describe('B64: inside a granted window nothing is shared', () => {
  const window = { from: now, until: now + 7 * DAY };

  test.each([
    ['both inside', now, now + 1, false],
    ['at the last second', now + 7 * DAY - 1, now + 7 * DAY - 2, false],
    ['one before', now - 1, now + 1, false],
    ['both before', now - 2, now - 1, true],
    ['both after', now + 7 * DAY, now + 7 * DAY + 1, true],
  ])('%s', (_, one, two, isShared) => {
    const beats = [seen('a', { at: one }), seen('b', { at: two })];
    expect(types(beats, { window })).toEqual(isShared ? ['shared-token'] : []);
  });
});

describe('R12, B28: an older generation from a stranger', () => {
  const license = { ...activeLicense(), generation: 4 };
  const held = (...generations: readonly number[]) =>
    generations.map((generation) => ({ installId: 'x', generation }));

  test.each([
    ['a stranger', seen('x'), [], true],
    ['one that held it', seen('x'), held(1), false],
    ['one that held a later one', seen('x'), held(2), true],
    ['one that held a later and this one', seen('x'), held(3, 1), false],
    [
      'one that held an earlier one and was handed this',
      seen('x', { generation: 3 }),
      held(1),
      false,
    ],
    ['one that held an earlier and a later one', seen('x', { generation: 2 }), held(1, 3), false],
    ['the newest generation', seen('x', { generation: 4 }), [], false],
    ['the first install', seen(license.installId), [], false],
  ] as const)('%s: %s', (_, beat, holders, isOdd) => {
    expect(types([beat], { license, holders })).toEqual(isOdd ? ['superseded-token'] : []);
  });
});

describe('B61: a heartbeat with a revoked key', () => {
  test.each(everyStatus())('$status', (license) => {
    const isRevoked = license.status === 'revoked' || license.status === 'refunded';
    const found = find([seen('a')], { license });
    expect(found.map(({ type, severity }) => `${type} ${severity}`)).toEqual(
      isRevoked ? ['revoked-token informational'] : [],
    );
  });

  test.each([
    [-1, []],
    [0, ['revoked-token']],
  ])('%i s after the revocation', (after, expected) => {
    const license = everyStatus().find(({ status }) => status === 'revoked') ?? activeLicense();
    const at = issueInstant + DAY + after;
    expect(types([seen('a', { at })], { license })).toEqual(expected);
  });
});

describe('B60, R23: a heartbeat from far away', () => {
  test.each([
    ['far', berlin, bucharest, 1_000, true],
    ['near', berlin, bucharest, 2_000, false],
    ['exactly as far', berlin, bucharest, kilometersBetween(bucharest, berlin), true],
    ['at home', bucharest, bucharest, 1, false],
    ['without a location', null, bucharest, 0, false],
    ['without a home', berlin, null, 0, false],
  ])('%s', (_, place, home, farKilometers, isFar) => {
    const found = find([seen('a', { place })], { home, farKilometers });
    expect(found.map(({ type, severity }) => `${type} ${severity}`)).toEqual(
      isFar ? ['distant-ip informational'] : [],
    );
  });

  test('the evidence has the farthest distance', () => {
    const beats = [seen('a', { place: berlin }), seen('b', { place: bucharest, generation: 2 })];
    expect(find(beats, { home: bucharest })).toMatchObject([
      { evidence: { installIds: ['a'], kilometers: 1_295 } },
    ]);
  });

  test.each([
    [{ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }, 20_015],
    [{ latitude: 90, longitude: 7 }, { latitude: -90, longitude: 99 }, 20_015],
    [{ latitude: 0, longitude: 179 }, { latitude: 0, longitude: -179 }, 222],
    [bucharest, bucharest, 0],
  ])('from %o to %o it is %i km', (one, two, kilometers) => {
    expect(Math.round(kilometersBetween(one, two))).toBe(kilometers);
    expect(kilometersBetween(two, one)).toBe(kilometersBetween(one, two));
  });
});

test('B62: each anomaly says what and what to do, in both languages', () => {
  const license = everyStatus().find(({ status }) => status === 'revoked') ?? activeLicense();
  const found = find([seen('a', { place: berlin }), seen('b')], {
    license: { ...license, generation: 2 },
    home: bucharest,
  });
  expect(found.map(({ type }) => type)).toEqual(Object.keys(anomalyChecks));
  const said = found.map(describeAnomaly);
  for (const { text, action } of said) {
    expect(text.en).not.toBe(text.ro);
    expect(action.en).not.toBe(action.ro);
  }
  expect(said[0]?.text.ro).toBe('2 instalări au trimis semnale cu aceeași cheie în 24 de ore.');
  expect(said[3]?.text.en).toMatch(/^A heartbeat came from about 1\d{3} km away/);
});
