import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAxe, launchBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const document = (body: string) =>
  `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="ro"><title>Licențe</title>${body}</html>`)}`;

test('a page opens, draws Romanian letters and gives a picture', async () => {
  const page = await browser.newPage();
  await page.goto(document('<main><h1>19 licențe și încă una</h1></main>'));
  expect(await page.getByRole('heading').textContent()).toBe('19 licențe și încă una');
  const picture = await page.screenshot();
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  await page.close();
});

test('accessibility violations are named, and a sound page has none', async () => {
  const page = await browser.newPage();
  await page.goto(document('<main><h1>Licențe</h1><img src="data:,"></main>'));
  expect(await checkAxe(page)).toMatchObject([{ id: 'image-alt', targets: ['img'] }]);
  await page.goto(document('<main><h1>Licențe</h1></main>'));
  expect(await checkAxe(page)).toEqual([]);
  await page.close();
});

test('the check needs no leave from a strict content security policy', async () => {
  const page = await browser.newPage();
  await page.route('https://signet.example/', (route) =>
    route.fulfill({
      headers: { 'content-security-policy': `default-src 'none'`, 'content-type': 'text/html' },
      body: '<!doctype html><html lang="en"><title>x</title><main><h1>x</h1></main></html>',
    }),
  );
  await page.goto('https://signet.example/');
  expect(await checkAxe(page)).toEqual([]);
  await page.close();
});
