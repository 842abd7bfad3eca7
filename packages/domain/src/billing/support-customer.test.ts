import { describe, expect, test } from 'vitest';
import { ana } from '../license/license-fixture.ts';
import { billingModels } from './billing-model.ts';
import { customerOfIssue, isSupportSubscribed } from './support-customer.ts';

const issue = { holder: ana, supportPeriod: '12mo' } as const;

describe('B21: support is paid by subscription', () => {
  test.each([
    ['subscription', '12mo', true],
    ['hybrid', '3mo', true],
    ['license', '12mo', false],
    ['subscription', null, false],
    ['hybrid', null, false],
    ['license', null, false],
  ] as const)('where %s is sold, with %s of it: %s', (model, supportPeriod, isSubscribed) => {
    expect(isSupportSubscribed({ supportPeriod }, model)).toBe(isSubscribed);
    const order = customerOfIssue({ ...issue, supportPeriod }, { model, customerId: null });
    expect(order !== null).toBe(isSubscribed);
  });
});

describe('B21: what the provider’s customer carries', () => {
  const customer = {
    email: 'ana@acme.ro',
    name: 'Acme Wellness SRL',
    locale: 'ro',
    metadata: { account_id: 'acc_ana', cif: 'RO12345678' },
  };

  test('an account without one gets one, once', () => {
    const create = customerOfIssue(issue, { model: 'hybrid', customerId: null });
    expect(create).toEqual({ do: 'create', customer, idempotencyKey: 'customer:acc_ana' });
  });

  test('one that is there is brought up to date', () => {
    const update = customerOfIssue(issue, { model: 'hybrid', customerId: 'cus_1' });
    expect(update).toEqual({ do: 'update', customerId: 'cus_1', customer });
  });

  test('R25: a person without a company goes by the address, and a CIF is a note', () => {
    const holder = { ...ana, company: null, cif: null };
    const order = customerOfIssue({ ...issue, holder }, { model: 'hybrid', customerId: null });
    expect(order?.customer).toEqual({
      ...customer,
      name: 'ana@acme.ro',
      metadata: { account_id: 'acc_ana' },
    });
    for (const model of billingModels) {
      const odd = { ...issue, holder: { ...ana, cif: 'not a number' } };
      const asked = customerOfIssue(odd, { model, customerId: null });
      expect(asked?.customer.metadata.cif).toBe(model === 'license' ? undefined : 'not a number');
    }
  });
});
