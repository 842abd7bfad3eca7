import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dispute, disputesToAnswer, reduceDisputes } from './dispute.ts';
import type { PaymentEvent } from './payment-event.ts';
import { anyPaymentEvent, completed, lost, opened, paidAt, won } from './payment-fixture.ts';

const late = { ...opened, dueBy: paidAt + 2_000 } as PaymentEvent;
const undated = { ...opened, dueBy: null } as PaymentEvent;

describe('E29, R13: what several reports of one dispute come to', () => {
  test.each<readonly [string, readonly PaymentEvent[], Partial<Dispute>]>([
    ['opened', [opened], { status: 'open', dueBy: paidAt + 1_000, closedAt: null }],
    ['opened twice, the later deadline', [opened, late], { dueBy: paidAt + 2_000 }],
    ['in the other order', [late, opened], { dueBy: paidAt + 2_000 }],
    ['one deadline unknown', [undated, opened], { dueBy: paidAt + 1_000 }],
    ['the other unknown', [opened, undated], { dueBy: paidAt + 1_000 }],
    ['none known', [undated, undated], { dueBy: null }],
    ['opened, then won', [opened, won], { status: 'won', closedAt: paidAt + 500 }],
    ['won, opened late', [won, opened], { status: 'won', closedAt: paidAt + 500 }],
    ['won keeps the deadline', [opened, won], { dueBy: paidAt + 1_000 }],
    ['lost outweighs won', [lost, { ...won, at: paidAt + 900 }], { status: 'lost' }],
    [
      'lost later than won closed it',
      [won, { ...lost, at: paidAt + 900 }],
      { status: 'lost', closedAt: paidAt + 900 },
    ],
    [
      'lost earlier than won closed it',
      [{ ...lost, at: paidAt + 100 }, won],
      { status: 'lost', closedAt: paidAt + 100 },
    ],
    [
      'lost twice, the earlier closing',
      [lost, { ...lost, at: paidAt + 400 }],
      { status: 'lost', closedAt: paidAt + 400 },
    ],
    [
      'lost twice, in the other order',
      [{ ...lost, at: paidAt + 400 }, lost],
      { status: 'lost', closedAt: paidAt + 400 },
    ],
  ])('%s', (_, events, expected) => {
    expect(reduceDisputes(events)).toMatchObject([{ id: 'dp_1', ...expected }]);
  });

  test('each dispute of a payment by itself, in the order of their ids', () => {
    const of = (disputeId: string) => ({ ...opened, disputeId }) as PaymentEvent;
    const found = reduceDisputes([of('dp_3'), of('dp_1'), completed, of('dp_2'), of('dp_1')]);
    expect(found.map(({ id }) => id)).toEqual(['dp_1', 'dp_2', 'dp_3']);
    expect(reduceDisputes([completed])).toEqual([]);
  });

  test('any order of the reports comes to the same', () => {
    const reports = fc.array(anyPaymentEvent, { maxLength: 8 });
    fc.assert(
      fc.property(reports, (events) => {
        expect(reduceDisputes(events.toReversed())).toEqual(reduceDisputes(events));
      }),
    );
  });
});

test('E30: those without a deadline come last, whatever the order', () => {
  const dispute = (id: string, dueBy: number | null): Dispute => {
    return { id, status: 'open', dueBy, closedAt: null };
  };
  const [soon, later, never] = [dispute('c', 10), dispute('b', 20), dispute('a', null)];
  for (const disputes of [
    [never, later, soon],
    [later, never, soon],
    [soon, later, never],
  ]) {
    expect(disputesToAnswer(disputes, 0).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  }
  expect(disputesToAnswer([never, dispute('d', null)], 2 ** 40)).toHaveLength(2);
});
