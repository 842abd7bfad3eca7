import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAxe, launchBrowser } from '@signet/tooling/browser/browser';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAdminServer, owner, seedFleet } from './admin.fixture.ts';

const FLEET = 60;
const root = mkdtempSync(join(tmpdir(), 'signet-admin-dist-'));
let server: Awaited<ReturnType<typeof openAdminServer>>;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
type Context = Awaited<ReturnType<typeof browser.newContext>>;
type Page = Awaited<ReturnType<Context['newPage']>>;
/** The owner's session, made once by the set-up page. */
let session: Awaited<ReturnType<Context['storageState']>>;

beforeAll(async () => {
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  await build({
    configFile,
    root: import.meta.dirname,
    logLevel: 'error',
    build: { outDir: root },
  });
  server = await openAdminServer(root);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly locale: 'en' | 'ro';
}
const wide: View = { width: 1280, scheme: 'light', locale: 'en' };
const views: readonly View[] = [
  wide,
  { width: 1280, scheme: 'dark', locale: 'ro' },
  { width: 360, scheme: 'light', locale: 'ro' },
  { width: 360, scheme: 'dark', locale: 'en' },
];

/** Opens a page of the admin; collects what goes wrong and every request that leaves the server. */
async function open(path: string, view: View = wide, state: typeof session | null = session) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: 800 },
    colorScheme: view.scheme,
    locale: view.locale,
    hasTouch: view.width < 640,
    isMobile: view.width < 640,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(state === null ? {} : { storageState: state }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('401')) problems.push(line.text());
  });
  page.on('request', (request) => {
    if (!/^(?:blob|data):/u.test(request.url()) && !request.url().startsWith(server.origin))
      problems.push(`foreign request: ${request.url()}`);
  });
  await page.goto(path.startsWith('http') ? path : `${server.origin}/admin${path}`);
  await page.locator('h1').first().waitFor();
  return { page, context, problems };
}

/** Nothing is wrong with the page as it stands: axe, CSP and script errors, sideways scroll (U16). */
async function expectSound(page: Page, problems: readonly string[]): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect([await checkAxe(page), problems, overflow]).toEqual([[], [], 0]);
}

const rows = (page: Page) => page.locator('tbody [data-row]');
const focused = (page: Page) => page.locator(':focus');

describe('the first minutes of a server', () => {
  test('the set-up link makes the owner, leaves no secret in the address, and leads to an empty list', async () => {
    const link = (await server.identity.createSetupLink()) ?? '';
    const { page, context, problems } = await open(link, wide, null);
    await page.getByLabel('Name').waitFor();
    expect(page.url()).toBe(`${server.origin}/admin/signin`);
    await expectSound(page, problems);
    await page.getByRole('button', { name: 'Create the owner' }).click();
    expect(await focused(page).locator('h2').textContent()).toBe('There is a problem');
    await page.getByLabel('Name').fill(owner.name);
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByLabel('Password', { exact: true }).fill(owner.password);
    await page.getByLabel('Password, again').fill(owner.password);
    await page.getByRole('button', { name: 'Create the owner' }).click();
    await page.getByRole('heading', { name: 'No licenses yet' }).waitFor();
    await expectSound(page, problems);
    session = await context.storageState();
    await context.close();
    await seedFleet(server, FLEET);
  });

  test('a used link says that it expired and what to do', async () => {
    const { page, context } = await open('/signin#t=never-made', wide, null);
    await page.getByText('This link has expired.').waitFor();
    expect(await page.getByLabel('Password').count()).toBe(1);
    expect(await checkAxe(page)).toEqual([]);
    await context.close();
  });

  test('nobody signed in is led to the sign-in page and back to where they wanted to go', async () => {
    const { page, context } = await open('/licenses?status=active', wide, null);
    await page.waitForURL((url) => url.searchParams.get('next') === '/licenses?status=active');
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByLabel('Password').fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByLabel('Password').fill(owner.password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/licenses?status=active');
    await context.close();
  });
});

describe.each(views)('at $width px, $scheme, $locale', (view) => {
  test('list, drawer, license and each of its tabs and dialogs are sound (U15, U16)', async () => {
    const { page, context, problems } = await open('/licenses', view);
    await rows(page).nth(49).waitFor();
    await expectSound(page, problems);
    await page.locator('.page-title a.button').click();
    await page.locator('.issue-preview').waitFor();
    await expectSound(page, problems);
    await page.keyboard.press('Escape');
    await rows(page).first().locator('[data-row-link]').click();
    for (const tab of ['claims', 'domains', 'activity', 'mails']) {
      await page.locator(`.tabs a[href$="tab=${tab}"]`).click();
      await page.waitForURL(`**tab=${tab}`);
      await page.locator('.tabs + *').waitFor();
      await expectSound(page, problems);
    }
    for (const action of [1, 2]) {
      await page.locator('.page-title > .actions .button').nth(action).click();
      await page.locator('dialog').waitFor();
      await expectSound(page, problems);
      await page.keyboard.press('Escape');
    }
    await context.close();
  });

  test('nothing that matches, no answer, and no such page each have a design (U10)', async () => {
    const { page, context, problems } = await open('/licenses?q=nobody&status=revoked', view);
    await page.locator('.empty').waitFor();
    expect(await page.locator('.empty .button').count()).toBe(3);
    await expectSound(page, problems);
    await page.goto(`${server.origin}/admin/nowhere`);
    await page.locator('.empty').waitFor();
    await expectSound(page, problems);
    await page.route('**/trpc/license.list*', (route) => route.abort());
    await page.goto(`${server.origin}/admin/licenses`);
    await page.locator('.error-panel').waitFor();
    expect(await checkAxe(page)).toEqual([]);
    await page.unroute('**/trpc/license.list*');
    await page.locator('.error-panel .button').first().click();
    await rows(page).first().waitFor();
    await context.close();
  });
});

describe('finding a license', () => {
  test('search, filters, order and page are in the address; Back brings them and the scroll back (U1)', async () => {
    const { page, context } = await open('/licenses');
    await rows(page).nth(49).waitFor();
    await page.getByRole('link', { name: /Next/u }).click();
    await page.getByText('51–60 of 60').waitFor();
    await page.getByRole('link', { name: /Previous/u }).click();
    await page.getByText('1–50 of 60').waitFor();
    await page.getByRole('button', { name: 'Tier', exact: true }).first().click();
    await page.getByLabel('Growth').check();
    await page.waitForURL('**tier=growth*');
    await page.keyboard.press('Escape');
    await page.getByText('1–12 of 12').waitFor();
    await page.getByRole('button', { name: 'Domain' }).click();
    await page.waitForURL('**sort=domain*');
    expect(await page.locator('th[aria-sort=ascending]').textContent()).toContain('Domain');
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('sort'));
    await page.goto(`${server.origin}/admin/licenses`);
    const link = rows(page).nth(40).locator('[data-row-link]');
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    await link.click();
    await page.locator('.panels').waitFor();
    await page.goBack();
    await link.waitFor();
    await page.waitForFunction((at) => Math.abs(window.scrollY - at) < 5, before);
    await context.close();
  });

  test('rows are links: Ctrl-click opens a tab (U2); the keyboard reaches every act (U4)', async () => {
    const { page, context } = await open('/licenses');
    const first = rows(page).first().locator('[data-row-link]');
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      first.click({ modifiers: ['Control'] }),
    ]);
    await tab.waitForURL('**/licenses/lic_*');
    await tab.close();
    await page.reload();
    await first.waitFor();
    await page.keyboard.press('j');
    expect(await focused(page).textContent()).toBe(await first.textContent());
    await page.keyboard.press('.');
    await page.locator('[role=menuitem]:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.locator('.chip-options').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await checkAxe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('acme-wellness-1.ro');
    await page.getByText('1–1 of 1').waitFor();
    expect(page.url()).toContain('q=acme-wellness-1.ro');
    await context.close();
  });
});

describe('issuing (ux 3.2, 3.3)', () => {
  test('errors are told, the draft survives a reload, a double click issues one, the key is shown once and leaves no trace', async () => {
    const { page, context, problems } = await open('/licenses?tier=growth');
    await rows(page).first().waitFor();
    await page.keyboard.press('i');
    await page.waitForURL('**/licenses/new?tier=growth');
    await page.getByLabel('Customer e-mail').waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await focused(page).locator('h2').textContent()).toBe('There is a problem');
    await page.getByLabel('Customer e-mail').fill('office@acme');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Company').inputValue()).toBe('Acme Wellness SRL');
    await page.getByLabel('Domain', { exact: true }).fill('co.uk');
    await page.locator('.issue-preview .tone-warn').waitFor();
    await page.getByLabel('Domain', { exact: true }).fill('https://www.shop.brand-new.ro/x');
    await page.getByText('Bound as brand-new.ro').waitFor();
    await page.reload();
    await page.getByText('Bound as brand-new.ro').waitFor();
    expect(await page.getByLabel('Customer e-mail').inputValue()).toBe('office@acme-wellness.ro');
    await page.getByRole('button', { name: 'Issue license' }).dblclick();
    await page.getByRole('heading', { name: 'License issued for brand-new.ro' }).waitFor();
    await expectSound(page, problems);
    await page.getByRole('button', { name: 'Show license key' }).click();
    const token = (await page.locator('.secret-value').textContent()) ?? '';
    expect(token.split('.')).toHaveLength(3);
    await page.getByText('Decoded claims').click();
    await page.locator('pre', { hasText: '"brand-new.ro"' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Close without copying?').waitFor();
    expect(await focused(page).textContent()).toBe('Keep open');
    await expectSound(page, problems);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copy .env line' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`LICENSE_KEY=${token}`);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.waitForURL('**/licenses?tier=growth');
    await page.getByText('1–13 of 13').waitFor();
    const traces = await page.evaluate(() =>
      [
        location.href,
        JSON.stringify(history.state),
        JSON.stringify({ ...localStorage }),
        JSON.stringify({ ...sessionStorage }),
        document.documentElement.outerHTML,
        ...performance.getEntries().map((entry) => entry.name),
        ...Array.from(document.querySelectorAll('input'), (input) => input.value),
      ].join('\n'),
    );
    const [, payload = '', signature = ''] = token.split('.');
    expect([traces.includes(payload), traces.includes(signature)]).toEqual([false, false]);
    expect(traces).not.toContain('signet.draft');
    await page.goBack().catch(() => undefined);
    expect(await page.content()).not.toContain(signature);
    await context.close();
  });
});

describe('acting on a license', () => {
  test('the host tester says yes or no, and why (R10)', async () => {
    const { page, context } = await open('/licenses?q=acme-wellness-1.ro');
    await rows(page).first().locator('[data-row-link]').click();
    await page.locator('.tabs').getByText('Domains').click();
    await page.getByLabel('Host').fill('www.acme-wellness-1.ro');
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await page.locator('.badge', { hasText: 'accepted' }).waitFor();
    await page.getByLabel('Host').fill('acme-wellness-1.ro.evil.com');
    await page.keyboard.press('Enter');
    await page.locator('.badge', { hasText: 'refused' }).waitFor();
    await context.close();
  });

  test('e re-sends from the row; Undo takes the mail back; the new key is nowhere on the page', async () => {
    const { page, context } = await open('/licenses?q=acme-wellness-6.ro');
    await rows(page).first().waitFor();
    await page.keyboard.press('j');
    const answer = page.waitForResponse('**/trpc/license.resend*');
    await page.keyboard.press('e');
    const token = ((await (await answer).json()) as { result: { data: { token: string } } }).result
      .data.token;
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The mail was taken back.').waitFor();
    expect(await page.content()).not.toContain(token.split('.')[2] ?? '-');
    await rows(page).first().locator('[data-row-link]').click();
    await page.locator('.tabs').getByText('E-mails').click();
    await page.getByText('taken back').first().waitFor();
    await context.close();
  });

  test('a transfer is checked before it happens; both licenses tell of each other (R11)', async () => {
    const { page, context } = await open('/licenses?q=hotel-delta-2.ro');
    await rows(page).first().locator('[data-row-link]').click();
    const opener = page.getByRole('button', { name: 'Transfer…' });
    await opener.click();
    await page.getByLabel('E-mail of the new owner').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await opener.click();
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('link', { name: 'Confirm that the old owner agreed' }).waitFor();
    await page.getByLabel('E-mail of the new owner').fill('office@hotel-delta.ro');
    await page.getByLabel('The old owner agreed').check();
    await page.getByLabel('The new owner agreed').check();
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByLabel('E-mail of the new owner').fill('nou@proprietar.ro');
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByText('nou@proprietar.ro').first().waitFor();
    expect(await focused(page).textContent()).toBe('Back');
    expect(await checkAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Transfer license' }).dblclick();
    await page.getByRole('link', { name: 'the license that followed' }).click();
    await page.getByText('Came by transfer from').waitFor();
    await page.getByText('nou@proprietar.ro').first().waitFor();
    await context.close();
  });

  test('a revocation lists its effects, asks for a reason, and shows up everywhere (U5, U6, R19)', async () => {
    const { page, context } = await open('/licenses?q=nord-travel-5.ro');
    await rows(page).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('.');
    await page.locator('[role=menuitem]:focus').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('menuitem', { name: /Revoke/u }).click();
    await page.getByText('An install that is offline cannot learn of it').waitFor();
    expect(await focused(page).textContent()).toBe('Keep license');
    await page.getByRole('button', { name: 'Revoke license' }).click();
    await page.getByRole('link', { name: 'Choose the kind of reason' }).waitFor();
    await page.getByLabel('misuse').check();
    await page.getByLabel('What happened').fill('Key posted on a forum');
    await page.getByRole('button', { name: 'Revoke license' }).dblclick();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await rows(page).first().getByText('revoked').waitFor();
    await rows(page).first().locator('[data-row-link]').click();
    await page.getByText('Key posted on a forum').waitFor();
    await page.getByText('This license has ended').waitFor();
    await page.locator('.tabs').getByText('Activity').click();
    await page.locator('.activity > li').nth(1).waitFor();
    await context.close();
  });
});

describe('sessions, roles, display', () => {
  test('when the session ends, the sign-in comes over the page, the form is kept and the act is done', async () => {
    const { page, context } = await open('/licenses?q=scurt-pfa-3.ro');
    await rows(page).first().locator('[data-row-link]').click();
    await page.getByRole('button', { name: 'Revoke…' }).click();
    await page.getByLabel('other').check();
    await page.getByLabel('What happened').fill('Asked for by the customer');
    await page.getByText('The license ends for good').waitFor();
    await context.clearCookies();
    await page.getByRole('button', { name: 'Revoke license' }).click();
    await page.getByRole('heading', { name: 'Your session ended' }).waitFor();
    expect(await checkAxe(page)).toEqual([]);
    expect(await page.getByLabel('E-mail', { exact: true }).inputValue()).toBe(owner.email);
    await page.getByLabel('Password').fill(owner.password);
    await page.keyboard.press('Enter');
    await page.getByText('Asked for by the customer').waitFor();
    await page.getByText('This license has ended').waitFor();
    await context.close();
  });

  test('a role that may only read keeps the buttons with their reason (U8); the link signs in once', async () => {
    await server.identity.addOperator({ name: 'Ion', email: 'ion@vendor.ro', role: 'auditor' });
    const link = (await server.identity.createOperatorLink('ion@vendor.ro')) ?? '';
    const { page, context } = await open(link, wide, null);
    await page.getByRole('button', { name: 'Sign in as i•••@vendor.ro' }).click();
    await rows(page).first().waitFor();
    expect(await page.locator('.page-title .button-reason').textContent()).toContain('auditor');
    expect(await checkAxe(page)).toEqual([]);
    await context.close();
  });

  test('language and theme switch at once and are remembered; signing out leads to the sign-in page', async () => {
    const { page, context } = await open('/licenses');
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: /Account/u }).click();
    await page.getByLabel('Română').check();
    await page.getByRole('heading', { name: 'Licențe' }).waitFor();
    await page.getByLabel('Întunecată').or(page.getByLabel('Întunecat')).check();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await checkAxe(page)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: 'Licențe' }).waitFor();
    await page.getByRole('button', { name: /Cont/u }).click();
    await page.getByRole('button', { name: 'Deconectare' }).click();
    await page.getByRole('heading', { name: /Autentificare|Intră|Conectare/u }).waitFor();
    await context.close();
  });
});
