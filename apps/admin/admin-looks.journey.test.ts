import { checkAxe } from '@signet/tooling/browser/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, openStage, rowsOf, wide, type View } from './admin-stage.fixture.ts';

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage({ seeded: true });
});
afterAll(() => stage.close());

const views: readonly View[] = [
  wide,
  { width: 1280, scheme: 'dark', locale: 'ro' },
  { width: 360, scheme: 'light', locale: 'ro' },
  { width: 360, scheme: 'dark', locale: 'en' },
];

describe.each(views)('at $width px, $scheme, $locale', (view) => {
  test('list, drawer, license and each of its tabs and dialogs are sound (U15, U16)', async () => {
    const { page, context, problems } = await stage.open('/licenses', view);
    await rowsOf(page).nth(49).waitFor();
    expect(await faultsOf(page, problems)).toEqual([]);
    await page.locator('.page-title a.button').click();
    await page.locator('.issue-preview').waitFor();
    expect(await faultsOf(page, problems)).toEqual([]);
    await page.keyboard.press('Escape');
    await rowsOf(page).first().locator('[data-row-link]').click();
    for (const tab of ['claims', 'domains', 'activity', 'mails']) {
      await page.locator(`.tabs a[href$="tab=${tab}"]`).click();
      await page.waitForURL(`**tab=${tab}`);
      await page.locator('.tabs + *').waitFor();
      expect(await faultsOf(page, problems)).toEqual([]);
    }
    for (const action of [1, 2]) {
      await page.locator('.page-title > .actions .button').nth(action).click();
      await page.locator('dialog').waitFor();
      expect(await faultsOf(page, problems)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await context.close();
  });

  test('nothing that matches, no answer, and no such page each have a design (U10)', async () => {
    const { page, context, problems } = await stage.open('/licenses?q=nobody&status=revoked', view);
    await page.locator('.empty').waitFor();
    expect(await page.locator('.empty .button').count()).toBe(3);
    expect(await faultsOf(page, problems)).toEqual([]);
    await page.goto(`${stage.server.origin}/admin/nowhere`);
    await page.locator('.empty').waitFor();
    expect(await faultsOf(page, problems)).toEqual([]);
    await page.route('**/trpc/license.list*', (route) => route.abort());
    await page.goto(`${stage.server.origin}/admin/licenses`);
    await page.locator('.error-panel').waitFor();
    expect(await checkAxe(page)).toEqual([]);
    await page.unroute('**/trpc/license.list*');
    await page.locator('.error-panel .button').first().click();
    await rowsOf(page).first().waitFor();
    await context.close();
  });
});
