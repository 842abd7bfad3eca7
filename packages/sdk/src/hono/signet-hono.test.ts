import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { shopLicense } from '../guard/opened-shop-fixture.ts';
import { signetHono } from './signet-hono.ts';

test('R10: on a runtime that gives no Host header the host of the address counts', async () => {
  const app = new Hono();
  app.use(signetHono(await shopLicense()).middleware);
  app.get('/', (context) => context.text('shop'));
  const statusOf = async (address: string) => (await app.request(address)).status;
  expect(await statusOf('https://www.acme.ro/')).toBe(200);
  expect(await statusOf('https://acme.de/')).toBe(403);
  expect(await statusOf('https://acme.ro.attacker.com/')).toBe(403);
});

test('an error that is not the license’s goes on to the application’s own handler', async () => {
  const app = new Hono();
  const signet = signetHono(await shopLicense());
  app.get('/', () => {
    throw new Error('full');
  });
  app.onError((error, context) => {
    try {
      return signet.onError(error, context);
    } catch {
      return context.text(error.message, 507);
    }
  });
  const answer = await app.request('/');
  expect([answer.status, await answer.text()]).toEqual([507, 'full']);
});
