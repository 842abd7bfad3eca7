import { expect, test } from 'vitest';
import { tokenOf, trialClaims } from '../token/sample-token-fixture.ts';
import { type ShopCase, shopLicense } from './opened-shop-fixture.ts';
import { validationAnswer } from './validation-answer.ts';

async function ask(shop: ShopCase, host: string) {
  const license = await shopLicense(shop);
  return validationAnswer(license, license.verdict(host), 'en');
}

test('A15: anyone may ask; the answer has verdict, state and reasons', async () => {
  const answer = await ask({}, 'www.acme.ro');
  expect(answer).toMatchObject({
    valid: true,
    code: null,
    product: 'storefront',
    tier: 'pro',
    host: { allowed: true, code: null },
    runtime: { name: 'ACTIVE', capabilities: { core: true, cloud: true } },
    trial: null,
  });
  expect(answer.explanation.map(({ rule }) => rule)).toContain('binding.subdomain');
});

test('A15, R3: a license that cannot be used is diagnosed, and the product’s fallback is shown', async () => {
  expect(await ask({ token: 'garbage' }, 'shop.example')).toMatchObject({
    valid: false,
    code: 'LICENSE_MALFORMED',
    tier: 'community',
  });
});

test('C36: a trial shows its end and watermark', async () => {
  expect(await ask({ claims: trialClaims }, 'acme.ro')).toMatchObject({
    trial: { ends_at: '2026-01-31T00:00:00Z', days_left: 30, ended: false, watermark: 'Trial' },
  });
});

test.each(['acme.ro', 'acme.de'])(
  'A15: from %s the answer names no customer and repeats no token',
  async (host) => {
    const token = tokenOf();
    const body = JSON.stringify(await ask({ token }, host));
    expect(body).not.toMatch(/canary/i);
    for (const part of token.split('.')) expect(body).not.toContain(part);
  },
);
