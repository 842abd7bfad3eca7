import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import { actionNames, everyAction } from './every-action-fixture.ts';
import { legalEdges, requireEdge } from './legal-edges.ts';
import { activeLicense, inEveryStatus, issueInstant, mintAt } from './license-fixture.ts';
import { licenseStatuses } from './license.ts';

const end = issueInstant + 30 * DAY;
const trials = inEveryStatus(activeLicense({ kind: 'trial' }));
/** A term license has every edge there is: it can be extended and expires, and a trial has no support to renew. */
const terms = trials.map((license) => ({ ...license, kind: 'term' as const }));
const pairs = licenseStatuses.flatMap((status) =>
  actionNames.map((action) => ({ status, action, to: edge(status, action) })),
);

function edge(status: (typeof licenseStatuses)[number], action: string): string | undefined {
  return Object.entries(legalEdges[status]).find(([name]) => name === action)?.[1];
}

function decide({ status, action }: Pick<(typeof pairs)[number], 'status' | 'action'>) {
  const license = terms.find((candidate) => candidate.status === status)!;
  const now = action === 'license.expire' ? end : end - DAY;
  return { license, decided: everyAction[action](license, { mint: mintAt(now) }) };
}

test('there is a pair for every status and event', () => {
  expect(pairs).toHaveLength(6 * 12);
  expect(actionNames.toSorted()).toEqual(
    [...new Set(Object.values(legalEdges).flatMap((row) => Object.keys(row)))].toSorted(),
  );
});

test('B81, R26: no decision loses a record: the license is among the records afterwards', () => {
  const kept = pairs.filter(({ to }) => to !== undefined).map((pair) => decide(pair));
  expect(kept.length).toBeGreaterThan(20);
  for (const { license, decided } of kept) {
    const records = decided.ok ? decided.value.licenses.map(({ id }) => id) : [];
    expect(records).toContain(license.id);
  }
});

describe('the table of legal edges is what the decisions do, and nothing else', () => {
  test.each(pairs)('$status, $action → $to', (pair) => {
    const { license, decided } = decide(pair);
    if (pair.to === undefined) {
      expect(decided).toEqual({
        ok: false,
        error: { code: 'LICENSE_NOT_ACTIVE', status: pair.status },
      });
      return;
    }
    expect(decided).toMatchObject({
      ok: true,
      value: { event: { type: pair.action, before: license, license: { status: pair.to } } },
    });
  });

  test.each(pairs)('requireEdge says the same: $status, $action', ({ status, action, to }) => {
    const license = terms.find((candidate) => candidate.status === status)!;
    expect(requireEdge(license, action)).toEqual(
      to === undefined
        ? { ok: false, error: { code: 'LICENSE_NOT_ACTIVE', status } }
        : { ok: true, value: license },
    );
  });
});

test.each([
  ['B48, D10: suspended', ['active', 'suspended', 'revoked', 'refunded']],
  ['R16: expired', ['active', 'revoked', 'refunded']],
  ['R13: revoked', ['refunded']],
  ['R13: refunded', []],
  ['R11: transferred', []],
])('%s leads to %o', (name, reachable) => {
  const status = licenseStatuses.find((candidate) => name.endsWith(candidate))!;
  const found = pairs.filter((pair) => pair.status === status).flatMap(({ to }) => to ?? []);
  expect([...new Set(found)].toSorted()).toEqual(reachable.toSorted());
});

test('R13: no walk along the edges leaves revoked, refunded or transferred but by mark_refunded', () => {
  const over = ['revoked', 'refunded', 'transferred'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...actionNames), { maxLength: 20 }), (walk) => {
      let status: (typeof licenseStatuses)[number] = 'active';
      for (const action of walk) {
        const to = licenseStatuses.find((next) => next === edge(status, action));
        if (to === undefined) continue;
        if (over.includes(status))
          expect([status, action, to]).toEqual(['revoked', 'license.mark_refunded', 'refunded']);
        status = to;
      }
    }),
  );
});

test('an event that no table knows, such as a name from a prototype, is no edge', () => {
  const license = activeLicense();
  expect(requireEdge(license, 'toString' as 'license.resend').ok).toBe(false);
});
