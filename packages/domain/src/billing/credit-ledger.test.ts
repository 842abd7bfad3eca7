import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clawBackCredits,
  creditBalance,
  type CreditEntry,
  grantCredits,
  useCredits,
} from './credit-ledger.ts';

const at = 1_800_000_000;
const grant: CreditEntry = { type: 'grant', paymentId: 'pay_1', amount: 2_500_000, at };
const spent: CreditEntry = { type: 'use', useId: 'u1', amount: -2_000_000, at };

test.each([
  [[], 0, 0, false],
  [[grant], 2_500_000, 0, true],
  [[grant, spent], 500_000, 0, true],
  [[spent], -2_000_000, 2_000_000, false],
])('R14: the balance of %o is %i', (entries, balance, shortfall, canSpend) => {
  expect(creditBalance(entries)).toEqual({ balance, shortfall, canSpend });
});

describe('E12, E14: a grant', () => {
  const command = { paymentId: 'pay_1', amount: 100, at };

  test('is one line, once per payment', () => {
    const granted = { type: 'grant', ...command };
    expect(grantCredits([], command)).toEqual({ ok: true, value: granted });
    expect(grantCredits([grant], command)).toEqual({ ok: true, value: null });
    const other = { ...command, paymentId: 'pay_2' };
    expect(grantCredits([grant], other)).toEqual({ ok: true, value: { type: 'grant', ...other } });
  });

  test('of nothing is no line', () => {
    expect(grantCredits([], { ...command, amount: 0 })).toEqual({ ok: true, value: null });
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'of %d is refused',
    (amount) => {
      expect(grantCredits([], { ...command, amount })).toMatchObject({
        error: { code: 'VALIDATION' },
      });
      expect(useCredits([grant], { useId: 'u1', amount, at })).toMatchObject({
        error: { code: 'VALIDATION' },
      });
    },
  );
});

describe('R14: a use', () => {
  test.each([
    [499_999, true],
    [500_000, true],
    [500_001, false],
  ])('of %i out of 500,000 is allowed: %s', (amount, isAllowed) => {
    const used = useCredits([grant, spent], { useId: 'u2', amount, at });
    expect(used).toMatchObject(
      isAllowed
        ? { ok: true, value: { type: 'use', amount: -amount } }
        : { ok: false, error: { code: 'PLAN_LIMIT', limit: 500_000, current: amount } },
    );
  });

  test('is refused below zero, and the refusal never names a negative limit', () => {
    expect(useCredits([spent], { useId: 'u2', amount: 1, at })).toMatchObject({
      error: {
        code: 'PLAN_LIMIT',
        feature: 'credits',
        featureName: { en: 'Credits', ro: 'Credite' },
        limit: 0,
        current: 1,
      },
    });
  });

  test('that is on the ledger, or of nothing, adds no line', () => {
    for (const use of [
      { useId: 'u1', amount: 9_000_000, at },
      { useId: 'u3', amount: 0, at },
    ]) {
      expect(useCredits([grant, spent], use)).toEqual({ ok: true, value: null });
    }
  });
});

describe('E27, R14: a clawback', () => {
  const payment = { paymentId: 'pay_1', at };
  const clawback = { type: 'clawback', paymentId: 'pay_1', amount: -2_500_000, at } as const;

  test('takes the whole grant even if spent, and the shortfall is shown', () => {
    expect(clawBackCredits([grant, spent], payment)).toEqual(clawback);
    const balance = creditBalance([grant, spent, clawback]);
    expect(balance).toEqual({ balance: -2_000_000, shortfall: 2_000_000, canSpend: false });
  });

  test('happens once, and only to what was granted', () => {
    expect(clawBackCredits([grant, clawback], payment)).toBeNull();
    expect(clawBackCredits([], payment)).toBeNull();
    expect(clawBackCredits([grant], { ...payment, paymentId: 'pay_2' })).toBeNull();
  });
});

type Step = { readonly type: CreditEntry['type']; readonly id: string; readonly amount: number };

function apply(entries: readonly CreditEntry[], { type, id, amount }: Step): CreditEntry | null {
  if (type === 'clawback') return clawBackCredits(entries, { paymentId: id, at });
  const added =
    type === 'grant'
      ? grantCredits(entries, { paymentId: id, amount, at })
      : useCredits(entries, { useId: id, amount, at });
  return added.ok ? added.value : null;
}

test('R14: whatever happens in whatever order, spending alone never goes below zero, and a clawed back payment adds nothing', () => {
  const step: fc.Arbitrary<Step> = fc.record({
    type: fc.constantFrom('grant', 'use', 'clawback'),
    id: fc.constantFrom('1', '2', '3'),
    amount: fc.nat(100),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const entries: CreditEntry[] = [];
      for (const one of steps) {
        const before = creditBalance(entries).balance;
        const added = apply(entries, one);
        if (added === null) continue;
        entries.push(added);
        if (added.type === 'use') expect(before + added.amount).toBeGreaterThanOrEqual(0);
      }
      for (const paymentId of ['1', '2', '3']) {
        const own = entries.filter(
          (entry) => entry.type !== 'use' && entry.paymentId === paymentId,
        );
        const clawedBack = own.some(({ type }) => type === 'clawback');
        const { balance } = creditBalance(own);
        expect(own.length).toBeLessThanOrEqual(2);
        if (clawedBack) expect(balance).toBe(0);
        else expect(balance).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
