import { describe, expect, test } from 'vitest';
import { heartbeatStates, offlineFallback, termAccess } from '../catalog/enforcement-presets.ts';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { catalogOf, judge, license, now, telemetry } from './fleet-fixture.ts';
import { WhatIf } from './what-if.ts';

describe('what a change of the policy would do', () => {
  const fleet = [
    license(1),
    license(2, { status: 'revoked' }),
    license(3, { lastHeartbeatAt: now - 20 * DAY }),
    license(4, { kind: 'trial', expiresAt: now - DAY, supportUntil: null }),
    license(5, { status: 'suspended' }),
  ];

  test('R1, D06: from telemetry to states', () => {
    expect(judge([telemetry, heartbeatStates], fleet).report).toEqual({
      judged: 5,
      changed: 4,
      withoutProduct: 0,
      transitions: [
        { product: 'sample', from: 'ACTIVE', to: 'ACTIVE', count: 1 },
        { product: 'sample', from: 'ACTIVE', to: 'GRACE', count: 1 },
        { product: 'sample', from: 'ACTIVE', to: 'BLOCKED', count: 2 },
        { product: 'sample', from: 'READ_ONLY', to: 'BLOCKED', count: 1 },
      ],
      traits: [
        { product: 'sample', trait: 'core', gained: 0, lost: 3 },
        { product: 'sample', trait: 'updates', gained: 0, lost: 3 },
        { product: 'sample', trait: 'support', gained: 0, lost: 3 },
        { product: 'sample', trait: 'page503', gained: 0, lost: 1 },
      ],
      samples: [
        {
          id: 'lic_2',
          product: 'sample',
          from: 'ACTIVE',
          to: 'BLOCKED',
          gained: [],
          lost: ['core', 'updates', 'support'],
        },
        {
          id: 'lic_3',
          product: 'sample',
          from: 'ACTIVE',
          to: 'GRACE',
          gained: [],
          lost: ['updates', 'support'],
        },
        {
          id: 'lic_4',
          product: 'sample',
          from: 'READ_ONLY',
          to: 'BLOCKED',
          gained: [],
          lost: ['core', 'page503'],
        },
        {
          id: 'lic_5',
          product: 'sample',
          from: 'ACTIVE',
          to: 'BLOCKED',
          gained: [],
          lost: ['core', 'updates', 'support'],
        },
      ],
    });
  });

  test('A20: an end that falls back instead of a page is no change of the core', () => {
    const { report } = judge([telemetry, offlineFallback('community')], [fleet[3]!]);
    expect(report.samples).toMatchObject([
      { from: 'READ_ONLY', to: 'ACTIVE', gained: ['updates', 'fallback'], lost: ['page503'] },
    ]);
  });

  test('a change that leaves the policy as it is changes nothing', () => {
    const { report } = judge([telemetry, { ...telemetry, clock: { ...telemetry.clock } }], fleet);
    expect(report).toMatchObject({ judged: 5, changed: 0, traits: [], samples: [] });
    expect(report.transitions.map(({ from, to }) => from === to)).toEqual([true, true]);
  });

  test('R2: another name of the state is a change, though nothing is gained or lost', () => {
    const heartbeat = {
      mode: 'states',
      graceDays: 14,
      softLockDays: 16,
      readOnlyDays: 45,
    } as const;
    const { report } = judge([heartbeatStates, { ...heartbeatStates, heartbeat }], fleet);
    expect(report).toMatchObject({
      changed: 1,
      traits: [],
      samples: [{ id: 'lic_3', from: 'GRACE', to: 'SOFT_LOCK', gained: [], lost: [] }],
    });
  });

  test('an empty fleet', () => {
    expect(judge([telemetry, termAccess], [])).toEqual({
      report: {
        judged: 0,
        changed: 0,
        withoutProduct: 0,
        transitions: [],
        traits: [],
        samples: [],
      },
      progress: [],
    });
  });

  test('a license of a product that a catalog lacks is counted and not judged', () => {
    const change = {
      before: catalogOf(telemetry),
      after: { defaultProduct: 'other', products: { other: sampleProduct } },
    };
    const running = new WhatIf(change, { now });
    for (const product of ['sample', 'other', 'toString', 'sample']) {
      running.judge(license(1, { product }));
    }
    expect(running.report()).toMatchObject({ judged: 4, withoutProduct: 4, transitions: [] });
  });

  test('progress comes every so many licenses, samples are the first ones, reports do not change later', () => {
    const many = Array.from({ length: 25 }, (_, index) => license(index, { status: 'revoked' }));
    const options = { samples: 3, progressEvery: 10 };
    const { report, progress } = judge([telemetry, heartbeatStates], many, options);
    expect(progress.map(({ judged, changed }) => [judged, changed])).toEqual([
      [10, 10],
      [20, 20],
    ]);
    expect(report).toMatchObject({ judged: 25, changed: 25 });
    expect(report.samples.map(({ id }) => id)).toEqual(['lic_0', 'lic_1', 'lic_2']);
    const all = judge([telemetry, heartbeatStates], many).report;
    expect(all.samples).toHaveLength(20);
    const first = judge([telemetry, heartbeatStates], many, { progressEvery: 1 }).progress[0];
    expect(first?.samples).toHaveLength(1);
  });
});
