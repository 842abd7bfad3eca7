import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, openPortal, readMail } from './portal-browser.fixture.ts';

const ANA = 'ana@acme.ro';
let portal: Awaited<ReturnType<typeof openPortal>>;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

type Page = Awaited<ReturnType<typeof portal.visit>>['page'];

/** Asks for a mail and answers what is in it. */
async function askForMail(page: Page, email = ANA) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send the mail' }).click();
  await page.getByLabel('6-character code').waitFor();
  return readMail(portal.server.lastMail());
}

describe('signing in by mail (F23, C47)', () => {
  test('the answer is the same for every address, a wrong code says how to go on, the right one opens the list', async () => {
    const { page, close } = await portal.visit(desk);
    await page.goto('/portal/');
    await page.waitForURL('**/portal/signin');
    await page.getByLabel('E-mail').fill('nobody');
    await page.getByRole('button', { name: 'Send the mail' }).click();
    expect(await page.locator(':focus h2').textContent()).toBe('There is a problem');
    await askForMail(page, 'stranger@nowhere.ro');
    await page.getByText('If we know this address, a mail is on its way.').waitFor();
    await page.getByRole('button', { name: 'Use another address' }).click();
    const { code } = await askForMail(page);
    const field = page.getByLabel('6-character code');
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
    await field.fill(code === 'AAAAAA' ? 'BBBBBB' : 'aaaaaa');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('This is not the code').waitFor();
    await field.fill(` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
    // The refusal above moves the button; the key cannot miss.
    await field.press('Enter');
    await page.getByText('5 licenses').waitFor();
    await page.getByRole('listitem').nth(4).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(5);
    await close();
  });

  test('a link asks first, leaves no token in the address, and works once', async () => {
    const { page, context, close } = await portal.visit(desk);
    await page.goto('/portal/signin');
    const { link } = await askForMail(page);
    const tab = await context.newPage();
    await tab.goto(link);
    await tab.getByRole('heading', { name: 'Sign in as a•••@acme.ro' }).waitFor();
    expect(tab.url()).toBe(`${portal.server.origin}/portal/signin`);
    await tab.getByRole('button', { name: 'Sign in' }).click();
    await tab.getByText('5 licenses').waitFor();
    await tab.goto('about:blank');
    await tab.goto(link);
    await tab.getByRole('heading', { name: 'The link no longer works' }).waitFor();
    expect(await tab.evaluate('location.hash')).toBe('');
    await close();
  });

  test('in another browser the link asks for the code of its mail', async () => {
    const asking = await portal.visit(desk);
    await asking.page.goto('/portal/signin');
    const { link, code } = await askForMail(asking.page);
    const other = await portal.visit(desk);
    await other.page.goto(link);
    await other.page.getByText('You sign in as a•••@acme.ro').waitFor();
    await other.page.getByLabel('6-character code').fill(code);
    await other.page.getByRole('button', { name: 'Sign in' }).click();
    await other.page.getByText('5 licenses').waitFor();
    // The address is kept where the mail was asked for, and a new one is a click away.
    await asking.page.goto('about:blank');
    await asking.page.goto(link);
    await asking.page.getByRole('heading', { name: 'The link no longer works' }).waitFor();
    expect(await asking.page.getByLabel('E-mail').inputValue()).toBe(ANA);
    await asking.page.getByRole('button', { name: 'Send a new one' }).click();
    await asking.page.getByLabel('6-character code').waitFor();
    await Promise.all([asking.close(), other.close()]);
  });

  test('the page asked for comes after the sign-in', async () => {
    const { page, close } = await portal.visit(desk);
    await page.goto(`/portal/licenses/${portal.ids.main}`);
    await page.waitForURL('**/portal/signin?next=*');
    const { code } = await askForMail(page);
    await page.getByLabel('6-character code').fill(code);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'acme-wellness.ro' }).waitFor();
    expect(page.url()).toBe(`${portal.server.origin}/portal/licenses/${portal.ids.main}`);
    await close();
  });
});

test('a new copy: effects first, shown once, verifies, and leaves nothing behind (R12, U12)', async () => {
  const { page, close } = await portal.visit(desk, ANA);
  await page.goto(`/portal/licenses/${portal.ids.main}`);
  await page.getByRole('button', { name: 'Get a new copy…' }).click();
  await page.getByText('Older copies of the key stay valid offline.').waitFor();
  expect(await page.locator(':focus').textContent()).toBe('Cancel');
  await page.getByRole('button', { name: 'Sign a new copy' }).dblclick();
  const shown = page.getByRole('dialog', { name: 'The new copy' });
  await shown.waitFor();
  await page.keyboard.press('Escape');
  await shown.getByText('Close without copying?').waitFor();
  await shown.getByRole('button', { name: 'Keep open' }).click();
  await shown.getByRole('button', { name: 'Copy .env line' }).click();
  await shown.getByText('Copied').waitFor();
  const line = await page.evaluate('navigator.clipboard.readText()');
  const token = String(line).replace('LICENSE_KEY=', '');
  const verified = await portal.server.verify(token);
  expect(verified.ok && verified.value).toMatchObject({
    sub: portal.ids.main,
    generation: 2,
    domain_binding: ['acme-wellness.ro'],
  });
  const signature = token.split('.')[2] ?? '';
  expect(await page.content()).not.toContain(signature);
  const download = page.waitForEvent('download');
  await shown.getByRole('button', { name: 'Download license.jwt' }).click();
  expect((await download).suggestedFilename()).toBe('license.jwt');
  await shown.getByRole('button', { name: 'Show license key' }).click();
  expect(await page.content()).toContain(signature);
  await shown.getByRole('button', { name: 'Done' }).click();
  await page.getByText('number 2').waitFor();
  const kept = await page.evaluate(
    `JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.documentElement.outerHTML])`,
  );
  expect(kept).not.toContain(signature);
  await close();
});

test("another account's license is as if there were none, and leads on (U18)", async () => {
  const { page, close } = await portal.visit(desk, ANA);
  await page.goto(`/portal/licenses/${portal.ids.foreign}`);
  await page.getByRole('heading', { name: 'There is no such license here' }).waitFor();
  expect(await page.content()).not.toContain('other.ro');
  await page.getByRole('link', { name: 'See your licenses' }).click();
  await page.getByText('5 licenses').waitFor();
  await close();
});

test('a revoked license says what works, gives no copy and says why (U8)', async () => {
  const { page, close } = await portal.visit(desk, ANA);
  await page.goto(`/portal/licenses/${portal.ids.revoked}`);
  await page.getByText('Works: the product itself and updates.').waitFor();
  const button = page.getByRole('button', { name: 'Get a new copy…' });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await page.getByText('Only an active license gets a copy; this one is revoked.').waitFor();
  expect(await page.content()).not.toContain('posted on a public forum');
  await close();
});

test('when the session ends, signing in over the page keeps what was typed (U9)', async () => {
  const { page, context, close } = await portal.visit(desk, ANA);
  await page.goto(`/portal/licenses/${portal.ids.main}`);
  await page.getByLabel('Test a host').fill('https://www.acme.de/cart');
  await page.getByText(ANA).first().waitFor();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Your session ended' });
  expect(await dialog.getByLabel('E-mail').inputValue()).toBe(ANA);
  await dialog.getByRole('button', { name: 'Send the mail' }).click();
  await dialog.getByLabel('6-character code').waitFor();
  await dialog.getByLabel('6-character code').fill(readMail(portal.server.lastMail()).code);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('The license does not serve www.acme.de.').waitFor();
  expect(await page.getByLabel('Test a host').inputValue()).toBe('https://www.acme.de/cart');
  await close();
});
