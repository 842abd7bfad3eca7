import type { AddressInfo } from 'node:net';
import { checkAxe, launchBrowser } from '@signet/tooling/browser/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServer } from '../server-fixture.ts';

let server: Awaited<ReturnType<typeof openServer>>;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
let origin: string;
beforeAll(async () => {
  // The address of a test server is plain http; its pages must not be upgraded to https.
  server = await openServer({ deps: { publicUrl: 'http://127.0.0.1' } });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.app.close();
});

test.each([
  ['light', 1100],
  ['light', 360],
  ['dark', 1100],
  ['dark', 360],
] as const)('pages are readable and accessible, %s at %i px', async (colorScheme, width) => {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      trouble.push(request.url());
  });
  for (const path of ['/docs', '/docs/rules', '/docs/protocol', '/docs/errors/PLAN_LIMIT']) {
    await page.goto(origin + path);
    expect(await checkAxe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  }
  expect(trouble).toEqual([]);
  await context.close();
});

test('the reference of the API draws its routes, with nothing from elsewhere', async () => {
  const page = await browser.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  page.on('request', (request) => {
    const ours = request.url().startsWith(origin);
    if (!ours && !/^(?:data|blob):/.test(request.url())) trouble.push(request.url());
  });
  await page.goto(`${origin}/docs/api`);
  await page.getByRole('heading', { name: 'Issue a license' }).waitFor();
  await page.getByText('licensing', { exact: true }).first().waitFor();
  expect(trouble).toEqual([]);
  await page.close();
});
