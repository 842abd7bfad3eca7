import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../shared/duration.ts';
import { type AnomalyRecord, dismissAnomaly, sightAnomaly } from './anomaly-record.ts';
import type { Anomaly } from './anomaly.ts';

const at = 1_777_636_800;

function seen(evidence: Partial<Anomaly['evidence']> = {}): Anomaly {
  return {
    type: 'shared-token',
    severity: 'actionable',
    licenseId: 'lic_01',
    evidence: {
      installIds: ['a', 'b'],
      generations: [1],
      firstAt: at,
      lastAt: at + HOUR,
      ...evidence,
    },
  };
}

function kept(change: Partial<AnomalyRecord> = {}): AnomalyRecord {
  return { ...seen(), id: 'ano_01', sightings: 1, raisedAt: at + HOUR, dismissal: null, ...change };
}

const dismissal = { at: at + 2 * HOUR, reason: 'moved to a new host' };

describe('B59 B61 a sighting and what is kept of it', () => {
  test('the first one is raised', () => {
    expect(sightAnomaly(null, seen())).toEqual({ kind: 'raise', anomaly: seen() });
  });

  test.each([
    ['the same', {}],
    ['an earlier part of the same', { lastAt: at + 1, installIds: ['a'] }],
  ])('%s again is no news', (_, evidence) => {
    expect(sightAnomaly(kept(), seen(evidence))).toEqual({ kind: 'known' });
  });

  test('a later beat and another install join the open one', () => {
    const later = seen({
      installIds: ['c'],
      generations: [2],
      firstAt: at + DAY,
      lastAt: at + 2 * DAY,
    });
    expect(sightAnomaly(kept(), later)).toEqual({
      kind: 'join',
      record: kept({
        sightings: 2,
        evidence: {
          installIds: ['a', 'b', 'c'],
          generations: [1, 2],
          firstAt: at,
          lastAt: at + 2 * DAY,
        },
      }),
    });
  });

  test('another install in the same second is news', () => {
    const { kind } = sightAnomaly(kept(), seen({ installIds: ['a', 'c'] }));
    expect(kind).toBe('join');
  });

  test.each([
    ['what was seen before', at + HOUR, 'known'],
    ['what is seen within a day', dismissal.at + DAY - 1, 'known'],
    ['what is seen a day after', dismissal.at + DAY, 'raise'],
  ])('after a dismissal %s is %s', (_, lastAt, kind) => {
    expect(sightAnomaly(kept({ dismissal }), seen({ lastAt })).kind).toBe(kind);
  });

  test('the farthest distance is kept (B60)', () => {
    const far = kept({ evidence: { ...seen().evidence, kilometers: 1200 } });
    const nearer = seen({ lastAt: at + DAY, kilometers: 1100 });
    expect(sightAnomaly(far, nearer)).toMatchObject({ record: { evidence: { kilometers: 1200 } } });
  });

  test('a token on a forum does not fill the record: fifty installs are named', () => {
    const installIds = Array.from({ length: 1000 }, (_, index) => `install ${index}`);
    expect(sightAnomaly(null, seen({ installIds }))).toMatchObject({
      anomaly: { evidence: { installIds: { length: 50 } } },
    });
  });

  test('in whatever order sightings come, each joins once', () => {
    const beats = fc.array(
      fc.record({ install: fc.constantFrom('a', 'b', 'c', 'd'), later: fc.nat(DAY) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(beats, (list) => {
        let record = kept();
        for (const { install, later } of list) {
          const sighting = sightAnomaly(
            record,
            seen({ installIds: [install], lastAt: at + later }),
          );
          if (sighting.kind === 'join') ({ record } = sighting);
          expect(
            sightAnomaly(record, seen({ installIds: [install], lastAt: at + later })).kind,
          ).toBe('known');
        }
        expect(record.evidence.lastAt).toBe(
          Math.max(at + HOUR, ...list.map(({ later }) => at + later)),
        );
        expect(record.evidence.installIds).toEqual(
          [...new Set(['a', 'b', ...list.map(({ install }) => install)])].toSorted(),
        );
      }),
    );
  });
});

describe('B63 dismissing', () => {
  test('takes a reason', () => {
    expect(dismissAnomaly(kept(), '  ', at)).toMatchObject({ error: { code: 'REASON_REQUIRED' } });
    expect(dismissAnomaly(kept(), dismissal.reason, dismissal.at)).toEqual({
      ok: true,
      value: kept({ dismissal }),
    });
  });

  test('happens once', () => {
    const closed = kept({ dismissal });
    expect(dismissAnomaly(closed, 'another reason', at + DAY)).toEqual({ ok: true, value: closed });
  });
});
