import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, focusedOf, openStage, rowsOf } from './admin-stage.fixture.ts';

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage({ seeded: true });
});
afterAll(() => stage.close());

describe('issuing (ux 3.2, 3.3)', () => {
  test('errors are told, the draft survives a reload, a double click issues one, the key is shown once and leaves no trace', async () => {
    const { page, context, problems } = await stage.open('/licenses?tier=growth');
    await rowsOf(page).first().waitFor();
    await page.keyboard.press('i');
    await page.waitForURL('**/licenses/new?tier=growth');
    await page.getByLabel('Customer e-mail').waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await focusedOf(page).locator('h2').textContent()).toBe('There is a problem');
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
    expect(await faultsOf(page, problems)).toEqual([]);
    await page.getByRole('button', { name: 'Show license key' }).click();
    const token = (await page.locator('.secret-value').textContent()) ?? '';
    expect(token.split('.')).toHaveLength(3);
    await page.getByText('Decoded claims').click();
    await page.locator('pre', { hasText: '"brand-new.ro"' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Close without copying?').waitFor();
    expect(await focusedOf(page).textContent()).toBe('Keep open');
    expect(await faultsOf(page, problems)).toEqual([]);
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

  test('E02, E04: a term is as long as an offer of its tier, or as many days as are typed', async () => {
    const { page, context, problems } = await stage.open('/licenses/new?product=kit&tier=pro');
    await page.getByLabel('Customer e-mail').fill('dev@acme.ro');
    await page.getByLabel('term', { exact: true }).check();
    await page.getByRole('button', { name: 'Issue license' }).click();
    expect(await focusedOf(page).locator('h2').textContent()).toBe('There is a problem');
    const length = page.getByLabel('Length of the term');
    await length.selectOption('pro-yearly');
    await page.locator('.issue-preview dd time').nth(1).waitFor();
    const ends = await page.locator('.issue-preview dd time').nth(1).textContent();
    await length.selectOption({ label: 'a number of days' });
    await page.getByLabel('Days', { exact: true }).fill('45');
    await page.locator('.issue-preview dd time').nth(1).waitFor();
    await page.waitForFunction(
      (earlier) => document.querySelectorAll('.issue-preview dd time')[1]?.textContent !== earlier,
      ends,
    );
    await page.getByRole('button', { name: 'Issue license' }).click();
    await page.getByRole('heading', { name: /^License issued/ }).waitFor();
    expect(await faultsOf(page, problems)).toEqual([]);
    await context.close();
  });
});
