import { catalog } from '@signet/catalog/catalog';
import { describe, expect, test } from 'vitest';
import { fiscalCodeOf } from './fiscal-code.ts';
import { planFleet } from './fleet-plan.ts';

const size = { seed: 1, licenses: 120, days: 365 };
const recordsOf = (steps: ReturnType<typeof planFleet>) =>
  steps.filter(({ action }) => action === 'issue' || action === 'transfer').length;

describe('the plan of a demo fleet', () => {
  const plan = planFleet(size);
  const issued = plan.flatMap((step) => (step.action === 'issue' ? [step.input] : []));

  test('the same seed gives the same plan, another seed another one', () => {
    expect(planFleet(size)).toEqual(plan);
    expect(planFleet({ ...size, seed: 2 })).not.toEqual(plan);
  });

  test.each([1, 2, 3, 4, 15, 16, 40, 120, 777])(
    '%i licenses are exactly so many records',
    (licenses) => {
      expect(recordsOf(planFleet({ ...size, licenses }))).toBe(licenses);
    },
  );

  test.each([1, 7, 30, 365, 3650])(
    'every step of %i days lies within them, a license first',
    (days) => {
      const known = new Set<number>();
      let before = Number.NEGATIVE_INFINITY;
      for (const step of planFleet({ ...size, days })) {
        expect(step.at).toBeGreaterThanOrEqual(Math.max(before, -days * 86_400));
        expect(step.at).toBeLessThan(0);
        if (step.action === 'issue') known.add(step.license);
        else expect(known).toContain(step.license);
        before = step.at;
      }
    },
  );

  test('it has every tier on sale, both kinds, every reason of revocation, re-sends and transfers', () => {
    const tiers = new Set(issued.map(({ tier }) => tier));
    expect([...tiers].toSorted()).toEqual(['enterprise', 'growth', 'pro', 'starter']);
    expect(new Set(issued.map(({ kind }) => kind))).toEqual(new Set(['perpetual', 'trial']));
    expect(new Set(plan.map(({ action }) => action)).size).toBe(4);
    const reasons = plan.flatMap((step) => (step.action === 'revoke' ? [step.reasonCode] : []));
    expect(new Set(reasons).size).toBe(4);
    expect(issued.some(({ redirectDomains }) => redirectDomains.length > 0)).toBe(true);
  });

  test('no domain belongs to two licenses, and some companies hold several', () => {
    const domains = issued.flatMap((input) => [...input.domains, ...input.redirectDomains]);
    expect(new Set(domains).size).toBe(domains.length);
    expect(new Set(issued.map(({ holder }) => holder.email)).size).toBeLessThan(issued.length - 20);
  });

  test('R25: fiscal codes of Romanian companies have the right control digit, names their diacritics', () => {
    const romanian = issued.filter(({ holder }) => holder.locale === 'ro');
    for (const { holder } of romanian) {
      const digits = holder.cif?.slice(2, -1) ?? '';
      expect(holder.cif).toBe(fiscalCodeOf(Number(digits)));
    }
    const companies = romanian.map(({ holder }) => holder.company).join(' ');
    for (const letter of 'ășțâ') expect(companies.toLowerCase()).toContain(letter);
    expect(companies).not.toMatch(/[şţŞŢ]/);
  });

  test('the control digits of two codes from the public register', () => {
    expect(fiscalCodeOf(159_008)).toBe('RO1590082');
    expect(fiscalCodeOf(1_439_984)).toBe('RO14399840');
  });

  test('no mail is asked for, and the demo customer owns three licenses', () => {
    expect(issued.filter(({ sendEmail }) => sendEmail)).toEqual([]);
    expect(issued.filter(({ holder }) => holder.email === 'ana@acme-wellness.ro')).toHaveLength(3);
    expect(issued.every(({ product }) => Object.hasOwn(catalog.products, product))).toBe(true);
  });
});
