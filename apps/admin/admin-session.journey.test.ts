import { checkAxe } from '@signet/tooling/browser/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, focusedOf, openStage, rowsOf, wide } from './admin-stage.fixture.ts';
import { owner } from './admin.fixture.ts';

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage({ seeded: false });
});
afterAll(() => stage.close());

describe('the first minutes of a server', () => {
  test('the set-up link makes the owner, leaves no secret in the address, and leads to an empty list', async () => {
    const link = (await stage.server.identity.createSetupLink()) ?? '';
    const { page, context, problems } = await stage.open(link, wide, null);
    await page.getByLabel('Name').waitFor();
    expect(page.url()).toBe(`${stage.server.origin}/admin/signin`);
    expect(await faultsOf(page, problems)).toEqual([]);
    await page.getByRole('button', { name: 'Create the owner' }).click();
    expect(await focusedOf(page).locator('h2').textContent()).toBe('There is a problem');
    await page.getByLabel('Name').fill(owner.name);
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByLabel('Password', { exact: true }).fill(owner.password);
    await page.getByLabel('Password, again').fill(owner.password);
    await page.getByRole('button', { name: 'Create the owner' }).click();
    await page.getByRole('heading', { name: 'No licenses yet' }).waitFor();
    expect(await faultsOf(page, problems)).toEqual([]);
    await context.close();
  });

  test('a used link says that it expired and what to do', async () => {
    const { page, context } = await stage.open('/signin#t=never-made', wide, null);
    await page.getByText('This link has expired.').waitFor();
    expect(await page.getByLabel('Password').count()).toBe(1);
    expect(await checkAxe(page)).toEqual([]);
    await context.close();
  });

  test('nobody signed in is led to the sign-in page and back to where they wanted to go', async () => {
    const { page, context } = await stage.open('/licenses?status=active', wide, null);
    await page.waitForURL((url) => url.searchParams.get('next') === '/licenses?status=active');
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByLabel('Password').fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByLabel('Password').fill(owner.password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/licenses?status=active');
    expect(await page.getByRole('heading', { name: 'Licenses', exact: true }).count()).toBe(1);
    await context.close();
  });
});

describe('sessions, roles, display', () => {
  beforeAll(() => stage.enter());

  test('when the session ends, the sign-in comes over the page, the form is kept and the act is done', async () => {
    const { page, context } = await stage.open('/licenses?q=scurt-pfa-3.ro');
    await rowsOf(page).first().locator('[data-row-link]').click();
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
    await stage.server.identity.addOperator({
      name: 'Ion',
      email: 'ion@vendor.ro',
      role: 'auditor',
    });
    const link = (await stage.server.identity.createOperatorLink('ion@vendor.ro')) ?? '';
    const { page, context } = await stage.open(link, wide, null);
    await page.getByRole('button', { name: 'Sign in as i•••@vendor.ro' }).click();
    await rowsOf(page).first().waitFor();
    expect(await page.locator('.page-title .button-reason').textContent()).toContain('auditor');
    expect(await checkAxe(page)).toEqual([]);
    await context.close();
  });

  test('language and theme switch at once and are remembered; signing out leads to the sign-in page', async () => {
    const { page, context } = await stage.open('/licenses');
    await rowsOf(page).first().waitFor();
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
