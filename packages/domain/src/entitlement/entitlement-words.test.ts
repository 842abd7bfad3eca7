import { describe, expect, test } from 'vitest';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { sampleClaims } from '../claims/claims-fixture.ts';
import { explainFeature } from './explain-feature.ts';
import { explainLimit } from './explain-limit.ts';

const docs = '/docs/rules#entitlement';

describe('A31, C14: why a license has a flag, or has not', () => {
  test.each([
    [
      'recurring',
      'pass',
      'The tier growth includes recurring.',
      'Nivelul growth include recurring.',
    ],
    [
      'white_label',
      'note',
      'The tier growth does not include white_label; it can be granted to a license.',
      'Nivelul growth nu include white_label; poate fi acordat unei licențe.',
    ],
    [
      'audit_log',
      'note',
      'The tier growth does not include audit_log.',
      'Nivelul growth nu include audit_log.',
    ],
  ])('what the tier says of %s', (flag, outcome, en, ro) => {
    expect(explainFeature(sampleProduct, sampleClaims, flag)[0]).toEqual({
      rule: 'entitlement.tier',
      outcome,
      input: flag,
      threshold: 'growth',
      text: { en, ro },
      docs,
    });
  });

  test('what the license says of what it carries', () => {
    expect(explainFeature(sampleProduct, sampleClaims, 'recurring')[1]).toEqual({
      rule: 'entitlement.feature',
      outcome: 'pass',
      input: 'recurring',
      threshold: ['reports', 'recurring'],
      text: { en: 'The license carries recurring.', ro: 'Licența conține recurring.' },
      docs,
    });
  });

  test('A33: what it does not carry is refused in the words of its error', () => {
    expect(explainFeature(sampleProduct, sampleClaims, 'audit_log')[1]).toMatchObject({
      rule: 'entitlement.feature',
      outcome: 'fail',
      code: 'PLAN_LIMIT',
      text: { en: 'Audit log is not available on your plan.' },
      docs: '/docs/errors/PLAN_LIMIT',
    });
  });
});

describe('A25–A28: why a count fits, or does not', () => {
  const why = (limits: Readonly<Record<string, number | null>>, limit: string, current: number) =>
    explainLimit(sampleProduct, { ...sampleClaims, limits }, { limit, current });

  test.each([
    [
      'companies',
      'The tier growth allows 3 of companies.',
      'Nivelul growth permite 3 la companies.',
    ],
    [
      'invoices',
      'The tier growth allows unlimited of invoices.',
      'Nivelul growth permite nelimitat la invoices.',
    ],
    ['seats', 'The tier growth allows 0 of seats.', 'Nivelul growth permite 0 la seats.'],
  ])('what the tier says of %s', (limit, en, ro) => {
    expect(why({}, limit, 0)[0]).toEqual({
      rule: 'entitlement.tier',
      outcome: 'note',
      input: limit,
      threshold: 'growth',
      text: { en, ro },
      docs,
    });
  });

  test.each([
    [
      8,
      'note',
      'The license carries its own number: 8. It counts, not the tier’s.',
      'Licența poartă propriul număr: 8. El contează, nu cel al nivelului.',
    ],
    [
      null,
      'note',
      'The license carries its own number: unlimited. It counts, not the tier’s.',
      'Licența poartă propriul număr: nelimitat. El contează, nu cel al nivelului.',
    ],
    [3, 'pass', 'The license carries 3.', 'Licența poartă 3.'],
  ])('what the license says of %s companies', (companies, outcome, en, ro) => {
    expect(why({ companies }, 'companies', 1)[1]).toEqual({
      rule: 'entitlement.override',
      outcome,
      input: companies,
      threshold: '3',
      text: { en, ro },
      docs,
    });
  });

  test('a quota without end in license and tier', () => {
    expect(why({ invoices: null }, 'invoices', 1)[1]).toMatchObject({
      outcome: 'pass',
      threshold: 'unlimited',
      text: { en: 'The license carries unlimited.', ro: 'Licența poartă nelimitat.' },
    });
  });

  test('the decision, open and closed', () => {
    expect(why({ companies: 3 }, 'companies', 3)[2]).toEqual({
      rule: 'entitlement.limit',
      outcome: 'pass',
      input: 3,
      threshold: 3,
      text: {
        en: '3 of companies is within the license.',
        ro: '3 la companies se încadrează în licență.',
      },
      docs,
    });
    expect(why({ companies: 3 }, 'companies', 4)[2]).toMatchObject({
      outcome: 'fail',
      input: 4,
      threshold: 3,
      code: 'PLAN_LIMIT',
    });
  });

  test('R12: of a tier that this catalog does not have, the license’s own number is simply said', () => {
    const gone = { ...sampleClaims, tier: 'gold', limits: { companies: 7 } };
    const trace = explainLimit(sampleProduct, gone, { limit: 'companies', current: 7 });
    expect(trace[0]?.fix).toEqual({
      en: 'Nothing to do; a license issued from now on gets a tier of this catalog.',
      ro: 'Nu este nimic de făcut; o licență emisă de acum înainte primește un nivel din acest catalog.',
    });
    expect(trace[1]).toMatchObject({ outcome: 'pass', text: { en: 'The license carries 7.' } });
  });
});
