import { sampleProduct } from '../catalog/product-fixture.ts';
import { quotaState, requireQuota } from '../entitlement/quota.ts';
import { rightsOfTier } from '../entitlement/rights.ts';
import type { VectorFile } from './vector-file-fixture.ts';

const months = [
  '1970-01-01T00:00:00Z',
  '2024-02-29T23:59:59Z',
  '2024-03-01T00:00:00Z',
  '2023-02-28T12:00:00Z',
  '2026-11-22T00:00:00Z',
  '2026-12-31T23:59:59Z',
  '2038-01-19T03:14:08Z',
  '2100-02-28T00:00:00Z',
];
/** The quota (null: unlimited), what was used of it this month, and how many more are asked for. */
const uses: readonly (readonly [number | null, number, number])[] = [
  [100, 0, 1],
  [100, 99, 1],
  [100, 100, 1],
  [100, 140, 1],
  [100, 0, 100],
  [100, 0, 101],
  [100, 100, 0],
  [0, 0, 1],
  [null, 0, 1],
  [null, 1_000_000_000, 1_000_000],
];

/** Uses of a monthly quota: what is left, whether more fit, and when it starts anew (A25–A27, A30). */
export function quotaVectors(): VectorFile {
  const ordinary = '2026-11-22T00:00:00Z';
  return {
    about:
      'A monthly quota (null: unlimited), the uses in the calendar month of now (UTC, Unix seconds) and how many more are asked for. Expected: the month, what is left of it before, and whether the uses fit.',
    vectors: [
      ...months.map((at) => vectorOf(at, [100, 99, 1])),
      ...uses.map((use) => vectorOf(ordinary, use)),
    ].filter(({ name }, index, all) => all.findIndex((first) => first.name === name) === index),
  };
}

function vectorOf(at: string, [limit, used, count]: (typeof uses)[number]) {
  const now = Date.parse(at) / 1000;
  const rights = { ...rightsOfTier(sampleProduct, 'starter'), limits: { invoices: limit } };
  const state = quotaState(rights, { quota: 'invoices', used, now });
  const gate = requireQuota(sampleProduct, rights, { quota: 'invoices', used, count });
  return {
    name: `${used} of ${limit ?? 'any number'} used, ${count} more at ${at}`,
    limit,
    used,
    count,
    now,
    expected: {
      starts_at: state.startsAt,
      resets_at: state.resetsAt,
      remaining: state.remaining,
      fits: gate.ok,
      code: gate.ok ? null : gate.error.code,
    },
  };
}
