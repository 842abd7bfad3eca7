import { catalog } from '@signet/catalog/catalog';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { createLicense } from '../license/create-license.ts';
import { ISSUED, tokenOf, trialClaims, vendorKeys } from '../token/sample-token-fixture.ts';
import { signetFastify } from './signet-fastify.ts';

async function ask(token: string | undefined, host: string) {
  const license = await createLicense({
    catalog,
    product: 'storefront',
    keys: vendorKeys,
    token,
    now: () => ISSUED,
  });
  const app = fastify();
  await app.register(signetFastify(license).plugin);
  return app.inject({ url: '/license/validate', headers: { host } });
}

test('A15: anyone may ask; the answer has verdict, state and reasons', async () => {
  const answer = await ask(tokenOf(), 'www.acme.ro');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    valid: true,
    code: null,
    product: 'storefront',
    tier: 'pro',
    host: { allowed: true, code: null },
    runtime: { name: 'ACTIVE', capabilities: { core: true, cloud: true } },
    trial: null,
  });
  const { explanation } = answer.json<{ explanation: { rule: string }[] }>();
  expect(explanation.map(({ rule }) => rule)).toContain('binding.subdomain');
});

test('A15, R3: a license that cannot be used is diagnosed, and the product’s fallback is shown', async () => {
  const answer = await ask('garbage', 'shop.example');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    valid: false,
    code: 'LICENSE_MALFORMED',
    tier: 'community',
  });
});

test('A15, C42: from a foreign host the answer is the refusal, with the whole diagnosis', async () => {
  const answer = await ask(tokenOf(), 'acme.de');
  expect(answer.statusCode).toBe(403);
  expect(answer.json()).toMatchObject({
    code: 'domain_not_licensed',
    error: 'Host acme.de is not under acme.ro.',
    valid: true,
    host: { allowed: false, code: 'domain_not_licensed' },
  });
});

test('C36: a trial shows its end and watermark', async () => {
  const answer = await ask(tokenOf(trialClaims), 'acme.ro');
  expect(answer.json()).toMatchObject({
    trial: { ends_at: '2026-01-31T00:00:00Z', days_left: 30, ended: false, watermark: 'Trial' },
  });
});

test.each(['acme.ro', 'acme.de'])(
  'A15: from %s the answer names no customer and repeats no token',
  async (host) => {
    const token = tokenOf();
    const { body } = await ask(token, host);
    expect(body).not.toMatch(/canary/i);
    for (const part of token.split('.')) expect(body).not.toContain(part);
  },
);
