import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAxe, launchBrowser } from '@signet/tooling/browser/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer, type ServerCase } from '../install/opened-server-fixture.ts';
import { ISSUED, licenseKey } from '../install/vendor-fixture.ts';

const DAY = 86_400;
const stateDir = await mkdtemp(join(tmpdir(), 'demo-pages-'));
let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(stateDir, { recursive: true });
});

/** A server that listens, and a page of a visitor who prefers a language, a color scheme and a width. */
async function visit(
  shop: ServerCase,
  look: { readonly lang?: string; readonly dark?: boolean; readonly width?: number } = {},
) {
  const app = await openServer(shop);
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const context = await browser.newContext({
    locale: look.lang ?? 'en',
    colorScheme: look.dark === true ? 'dark' : 'light',
    viewport: { width: look.width ?? 1280, height: 800 },
  });
  const page = await context.newPage();
  const leave = async () => {
    await context.close();
    await app.close();
  };
  return { page, address, leave };
}

/** Every two of language, scheme and width meet. */
const looks = [
  { lang: 'en', dark: false, width: 360 },
  { lang: 'en', dark: true, width: 1280 },
  { lang: 'ro', dark: false, width: 1280 },
  { lang: 'ro', dark: true, width: 360 },
];
const paths = [
  '/',
  '/admin',
  '/admin/licensing',
  '/admin/gates/feature',
  '/admin/gates/limit',
  '/admin/gates/host',
];

describe('U14–U16: every page is sound in both languages, both schemes and both widths', () => {
  test.each(looks)('$lang, dark: $dark, $width px', async (look) => {
    const { page, address, leave } = await visit(
      { claims: {}, server: 'http://127.0.0.1:9' },
      look,
    );
    for (const path of paths) {
      await page.goto(address + path);
      const lang = await page.evaluate('document.documentElement.lang');
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      const violations = await checkAxe(page);
      expect({ path, lang, violations, overflow }).toEqual({
        path,
        lang: look.lang,
        violations: [],
        overflow: 0,
      });
    }
    await leave();
  });
});

test('D18, U9: a broken key is not activated: the summary has the focus, the field its reason; a good one opens the gate', async () => {
  const { page, address, leave } = await visit({ stateDir });
  await page.goto(`${address}/admin/licensing`);
  await page.getByLabel('License key').fill(`LICENSE_KEY="${licenseKey().slice(0, 90)}"`);
  await page.getByRole('button', { name: 'Activate' }).click();
  expect(await page.evaluate('document.activeElement.textContent')).toContain('There is a problem');
  expect(await page.getByLabel('License key').getAttribute('aria-invalid')).toBe('true');
  expect(await checkAxe(page)).toEqual([]);
  await page.getByLabel('License key').fill(licenseKey({ features: ['audit_log'] }));
  await page.getByRole('button', { name: 'Activate' }).click();
  await page.getByText('Activated.').waitFor();
  await page.getByRole('link', { name: 'Gates' }).click();
  await page.getByRole('link', { name: 'Features' }).click();
  await page.getByRole('button', { name: 'Ask the route' }).first().click();
  expect(await page.getByText('The route answered').textContent()).toBe('The route answered 200');
  await leave();
});

test('C36, C38: a trial’s watermark is on every page; its end is a page of its own in the visitor’s language', async () => {
  const end = ISSUED + 30 * DAY;
  const claims = { kind: 'trial', support_until: null, exp: end, expires_at: end };
  const running = await visit({ claims });
  await running.page.goto(running.address);
  expect(await running.page.locator('.watermark').textContent()).toBe('Trial');
  await running.leave();
  const ended = await visit({ claims, day: 31 }, { lang: 'ro', width: 360, dark: true });
  const answer = await ended.page.goto(ended.address);
  expect(answer?.status()).toBe(503);
  expect(await checkAxe(ended.page)).toEqual([]);
  expect(await ended.page.getByRole('heading').textContent()).toBe('Acest magazin ia o pauză');
  await ended.page.goto(`${ended.address}/admin/licensing`);
  expect(await ended.page.getByRole('heading', { level: 1 }).textContent()).toBe('Licențiere');
  await ended.leave();
});
