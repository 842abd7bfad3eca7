import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAxe, launchBrowser } from '@signet/tooling/browser/browser';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const outDir = mkdtempSync(join(tmpdir(), 'signet-gallery-'));
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";
let server: PreviewServer;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
let origin = '';

beforeAll(async () => {
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir } });
  server = await preview({
    configFile,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', headers: { 'content-security-policy': csp } },
  });
  origin = server.resolvedUrls?.local[0] ?? '';
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
});

interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly locale: 'en' | 'ro';
}

async function open(path: string, view: View) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: 800 },
    colorScheme: view.scheme,
    locale: view.locale,
    hasTouch: view.width < 640,
    isMobile: view.width < 640,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error') problems.push(line.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(origin + path);
  await page.locator('h1').waitFor();
  return { page, problems, close: () => context.close() };
}

const wide: View = { width: 1280, scheme: 'light', locale: 'en' };
const views: readonly View[] = [
  wide,
  { width: 1280, scheme: 'dark', locale: 'ro' },
  { width: 360, scheme: 'light', locale: 'ro' },
  { width: 360, scheme: 'dark', locale: 'en' },
];

describe.each(views)('at $width px, $scheme, $locale', (view) => {
  test.each(['', 'forms', 'states', 'overlays'])(
    'page "%s" has no axe violation, no sideways scroll and obeys the CSP (U15, U16)',
    async (path) => {
      const { page, problems, close } = await open(path, view);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect([await checkAxe(page), problems, width]).toEqual([[], [], view.width]);
      await close();
    },
  );

  test.each(['Dialog', 'Drawer', 'Confirm…'])(
    'open %s has no axe violation and gives the focus back on Esc (U4)',
    async (name) => {
      const { page, close } = await open('overlays', view);
      const opener = page.getByRole('button', { name, exact: true });
      await opener.click();
      expect(await checkAxe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog').count()).toBe(0);
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
      await close();
    },
  );
});

describe('with the keyboard alone (U4)', () => {
  test('a dangerous dialog focuses Cancel, the least destructive control (U5)', async () => {
    const { page, close } = await open('overlays', wide);
    await page.getByRole('button', { name: 'Confirm…' }).press('Enter');
    expect(await page.locator(':focus').textContent()).toBe('Cancel');
    await close();
  });

  test('j and . reach a row and its menu; arrows move, Esc returns to the button', async () => {
    const { page, close } = await open('', wide);
    await page.keyboard.press('j');
    expect(await page.locator(':focus').textContent()).toBe('acme-wellness.ro');
    await page.keyboard.press('.');
    await page.locator('[role=menuitem]:focus', { hasText: 'Re-send' }).waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(':focus').textContent()).toContain('Refund');
    await page.keyboard.press('Escape');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe(
      'Actions for acme-wellness.ro',
    );
    await close();
  });

  test('keys never fire while typing, and g f goes to a page otherwise', async () => {
    const { page, close } = await open('', wide);
    await page.keyboard.press('/');
    await page.keyboard.type('gf?j');
    expect(await page.locator('input[type=search]').inputValue()).toBe('gf?j');
    expect(await page.locator('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.type('gf');
    await page.getByRole('heading', { name: 'Forms' }).waitFor();
    await close();
  });

  test('a failed submit focuses the summary, whose links lead to the fields (U9)', async () => {
    const { page, close } = await open('forms', wide);
    await page.getByRole('button', { name: 'Issue license' }).press('Enter');
    expect(await page.locator(':focus h2').textContent()).toBe('There is a problem');
    await page.getByRole('link', { name: 'Enter E-mail' }).press('Enter');
    expect(await page.locator(':focus').getAttribute('name')).toBe('email');
    await close();
  });
});

test('a filter is in the address, Back takes it out again (U1)', async () => {
  const { page, close } = await open('', wide);
  await page.getByRole('button', { name: 'Status' }).click();
  await page.getByLabel('revoked').check();
  await page.waitForURL('**/?status=revoked');
  expect(await page.locator('tbody tr').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.goBack();
  await page.locator('tbody tr').nth(7).waitFor();
  await close();
});

test('the language switches without a reload and is remembered (U14)', async () => {
  const { page, close } = await open('', wide);
  await page.evaluate('window.stays = true');
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByLabel('Română').check();
  expect(await page.locator('html').getAttribute('lang')).toBe('ro');
  expect(await page.getByText('1.284 de licențe').count()).toBe(1);
  expect(await page.evaluate('window.stays')).toBe(true);
  await page.reload();
  await page.getByText('1.284 de licențe').waitFor();
  await close();
});
