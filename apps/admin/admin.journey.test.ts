import { checkAxe } from '@signet/tooling/browser/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focusedOf, openStage, rowsOf } from './admin-stage.fixture.ts';

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage({ seeded: true });
});
afterAll(() => stage.close());

describe('finding a license', () => {
  test('search, filters, order and page are in the address; Back brings them and the scroll back (U1)', async () => {
    const { page, context } = await stage.open('/licenses');
    await rowsOf(page).nth(49).waitFor();
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
    await page.goto(`${stage.server.origin}/admin/licenses`);
    const link = rowsOf(page).nth(40).locator('[data-row-link]');
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
    const { page, context } = await stage.open('/licenses');
    // The first list of a visit is drawn a screen at a time; a click must not fall into that.
    await rowsOf(page).nth(49).waitFor();
    const first = rowsOf(page).first().locator('[data-row-link]');
    // A click that the app leaves to the browser opens a tab; the app would prevent it for its own.
    const isLeftToBrowser = await first.evaluate((link) => {
      const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
      let prevented = true;
      window.addEventListener(
        'click',
        (event) => {
          prevented = event.defaultPrevented;
          event.preventDefault();
        },
        { once: true },
      );
      link.dispatchEvent(click);
      return !prevented;
    });
    expect(isLeftToBrowser).toBe(true);
    expect(await first.getAttribute('href')).toMatch(/\/admin\/licenses\/lic_/u);
    await page.reload();
    await first.waitFor();
    await page.keyboard.press('j');
    expect(await focusedOf(page).textContent()).toBe(await first.textContent());
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

describe('acting on a license', () => {
  test('the host tester says yes or no, and why (R10)', async () => {
    const { page, context } = await stage.open('/licenses?q=acme-wellness-1.ro');
    await rowsOf(page).first().locator('[data-row-link]').click();
    await page.locator('.tabs').getByText('Domains').click();
    await page.getByLabel('Host').fill('www.acme-wellness-1.ro');
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await page.locator('.badge', { hasText: 'accepted' }).waitFor();
    await page.getByLabel('Host').fill('acme-wellness-1.ro.evil.com');
    await page.keyboard.press('Enter');
    await page.locator('.badge', { hasText: 'refused' }).waitFor();
    expect(await page.getByText('binding.other-domain').count()).toBe(1);
    await context.close();
  });

  test('e re-sends from the row; Undo takes the mail back; the new key is nowhere on the page', async () => {
    const { page, context } = await stage.open('/licenses?q=acme-wellness-6.ro');
    await rowsOf(page).first().waitFor();
    await page.keyboard.press('j');
    const answer = page.waitForResponse('**/trpc/license.resend*');
    await page.keyboard.press('e');
    const token = ((await (await answer).json()) as { result: { data: { token: string } } }).result
      .data.token;
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The mail was taken back.').waitFor();
    expect(await page.content()).not.toContain(token.split('.')[2] ?? '-');
    await rowsOf(page).first().locator('[data-row-link]').click();
    await page.locator('.tabs').getByText('E-mails').click();
    await page.getByText('taken back').first().waitFor();
    await context.close();
  });

  test('a transfer is checked before it happens; both licenses tell of each other (R11)', async () => {
    const { page, context } = await stage.open('/licenses?q=hotel-delta-2.ro');
    await rowsOf(page).first().locator('[data-row-link]').click();
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
    expect(await focusedOf(page).textContent()).toBe('Back');
    expect(await checkAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Transfer license' }).dblclick();
    await page.getByRole('link', { name: 'the license that followed' }).click();
    await page.getByText('Came by transfer from').waitFor();
    await page.getByText('nou@proprietar.ro').first().waitFor();
    await context.close();
  });

  test('a revocation lists its effects, asks for a reason, and shows up everywhere (U5, U6, R19, B84)', async () => {
    const { page, context } = await stage.open('/licenses?q=nord-travel-5.ro');
    await rowsOf(page).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('.');
    await page.locator('[role=menuitem]:focus').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('menuitem', { name: /Revoke/u }).click();
    await page.getByText('An install that is offline cannot learn of it').waitFor();
    await page.getByText('Suspending a tenant is something else: it blocks a storefront').waitFor();
    expect(await focusedOf(page).textContent()).toBe('Keep license');
    await page.getByRole('button', { name: 'Revoke license' }).click();
    await page.getByRole('link', { name: 'Choose the kind of reason' }).waitFor();
    await page.getByLabel('misuse').check();
    await page.getByLabel('What happened').fill('Key posted on a forum');
    await page.getByRole('button', { name: 'Revoke license' }).dblclick();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await rowsOf(page).first().getByText('revoked').waitFor();
    await rowsOf(page).first().locator('[data-row-link]').click();
    await page.getByText('Key posted on a forum').waitFor();
    await page.getByText('This license has ended').waitFor();
    await page.locator('.tabs').getByText('Activity').click();
    await page.locator('.activity > li').nth(1).waitFor();
    await context.close();
  });
});
