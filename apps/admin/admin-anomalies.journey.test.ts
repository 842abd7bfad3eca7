import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, openStage, wide, type Page, type View } from './admin-stage.fixture.ts';

const REASON = 'The customer moved to a new host';

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage({ seeded: true });
  for (const name of ['shared-one', 'shared-two', 'shared-three']) await share(name);
});
afterAll(() => stage.close());

/** Issues a license whose key beats from two installs. */
async function share(name: string): Promise<void> {
  const { token } = await stage.server.issue({
    customer_email: `office@${name}.ro`,
    customer_company: `${name} SRL`,
    tier: 'pro',
    domain_binding: [`${name}.ro`],
  });
  for (const install of ['3b241101-e2bb-4255-8caf-4136c566a962', 'staging-copy']) {
    await fetch(`${stage.server.origin}/heartbeat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, install_id: install, accepted_kids: [], nonce: 'n' }),
    });
  }
}

const items = (page: Page) => page.locator('.anomaly');

/** Anomalies are kept a moment after the heartbeat was answered. */
async function untilThere(page: Page, count: number): Promise<void> {
  while ((await items(page).count()) < count) {
    await page.reload();
    await page.locator('.anomalies, .empty').first().waitFor();
  }
}

const views: readonly View[] = [
  wide,
  { width: 1280, scheme: 'dark', locale: 'ro' },
  { width: 360, scheme: 'light', locale: 'ro' },
  { width: 360, scheme: 'dark', locale: 'en' },
];

describe.each(views)('at $width px, $scheme, $locale', (view) => {
  test('B62 U15 U16: the list, its dialog and an empty list are sound', async () => {
    const { page, context, problems } = await stage.open('/anomalies', view);
    await page.locator('.anomalies, .empty').first().waitFor();
    await untilThere(page, 2);
    expect(await faultsOf(page, problems)).toEqual([]);
    await items(page).first().locator('.button').click();
    await page.locator('dialog').waitFor();
    expect(await faultsOf(page, problems)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.goto(`${stage.server.origin}/admin/anomalies?type=distant-ip`);
    await page.locator('.empty').waitFor();
    expect(await faultsOf(page, problems)).toEqual([]);
    await context.close();
  });
});

test('B59 B63: a shared key is found by its license and dismissed with a reason', async () => {
  const { page, context } = await stage.open('/licenses');
  await page.locator('.nav a[href$="/anomalies"]').click();
  await page.locator('.anomalies').waitFor();
  await untilThere(page, 3);
  const group = page.locator('.anomalies > li', { hasText: 'shared-three.ro' });
  expect(await group.locator('.anomaly-install').allTextContents()).toEqual([
    '3b241101-e2bb-4255-8caf-4136c566a962',
    'staging-copy',
  ]);
  await group.locator('.button').click();
  await page.locator('dialog .dialog-actions .button').nth(1).click();
  expect(await page.locator('dialog .field-error').count()).toBe(1);
  await page.locator('#field-reason').fill(REASON);
  await page.locator('dialog .dialog-actions .button').nth(1).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await group.waitFor({ state: 'detached' });
  await page.goto(`${stage.server.origin}/admin/anomalies?state=dismissed`);
  await page.locator('.anomaly q').waitFor();
  expect(await page.locator('.anomaly q').textContent()).toBe(REASON);
  await page.locator('.anomalies h2 a').click();
  await page.waitForURL('**/licenses/lic_*');
  await context.close();
});

test('B62 B64: a license’s page shows what is odd and grants a window for several installs', async () => {
  const { page, context, problems } = await stage.open('/anomalies');
  await page.locator('.anomalies').waitFor();
  await page.locator('.anomalies h2 a', { hasText: 'shared-one.ro' }).click();
  const panel = page.locator('.license-anomalies');
  await panel.waitFor();
  await panel.locator(':scope > .actions .button').click();
  await page.locator('dialog .effects').waitFor();
  expect(await faultsOf(page, problems)).toEqual([]);
  await page.locator('dialog .dialog-actions .button').nth(1).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await panel.locator(':scope > p time').waitFor();
  expect(await panel.locator(':scope > .actions').count()).toBe(0);
  expect(await faultsOf(page, problems)).toEqual([]);
  await context.close();
});
