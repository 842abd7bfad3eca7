import { checkAxe } from '@signet/tooling/browser/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, openPortal, views, type View } from './portal-browser.fixture.ts';

const ANA = 'ana@acme.ro';
let portal: Awaited<ReturnType<typeof openPortal>>;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

type Page = Awaited<ReturnType<typeof portal.visit>>['page'];

/** Controls that a thumb would miss: below 44 px, unless inside a sentence or covered by a larger target. */
const smallTargets = `[...document.querySelectorAll('a, button, input, select')]
  .filter((target) => target.checkVisibility() && !target.closest('p, .license-card, .skip, .segments'))
  .map((target) => ({ name: target.textContent || target.name, height: target.getBoundingClientRect().height }))
  .filter(({ height }) => height < 43.5)`;

/** Everything that is held against a page as it is now. */
async function faults(page: Page, view: View) {
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
  const isCoarse = view.width < 640;
  return {
    axe: await checkAxe(page),
    sideways: width > view.width ? width : 0,
    small: isCoarse ? await page.evaluate(smallTargets) : [],
  };
}

const none = { axe: [], sideways: 0, small: [] };

describe.each(views)('at $width px, $scheme, $locale (U15, U16)', (view) => {
  test('sign-in: address, code, error', async () => {
    const { page, problems, close } = await portal.visit(view);
    await page.goto('/portal/signin');
    await page.locator('[name=email]').waitFor();
    expect(await faults(page, view)).toEqual(none);
    await page.locator('[name=email]').fill(`${view.scheme}-${view.width}@acme.ro`);
    await page.locator('button[type=submit]').click();
    await page.locator('[name=code]').waitFor();
    expect(await faults(page, view)).toEqual(none);
    await page.locator('button[type=submit]').click();
    await page.locator('.form-errors').waitFor();
    expect(await faults(page, view)).toEqual(none);
    expect(problems).toEqual([]);
    await close();
  });

  test('the page for developers', async () => {
    const { page, problems, close } = await portal.visit(view, ANA);
    await page.goto('/portal/developer');
    await page.locator('.panel button').first().waitFor();
    expect(await faults(page, view)).toEqual(none);
    expect(problems).toEqual([]);
    await close();
  });

  test('list, account menu, nothing under this address', async () => {
    const { page, problems, close } = await portal.visit(view, ANA);
    await page.goto('/portal/');
    await page.locator('.license-card').first().waitFor();
    expect(await faults(page, view)).toEqual(none);
    await page.locator('.account-button').click();
    await page.locator('.account-panel').waitFor();
    expect(await faults(page, view)).toEqual(none);
    const stranger = await portal.visit(view, 'new@customer.ro');
    await stranger.page.goto('/portal/');
    await stranger.page.locator('.empty').waitFor();
    expect(await faults(stranger.page, view)).toEqual(none);
    expect(problems).toEqual([]);
    await Promise.all([close(), stranger.close()]);
  });

  test('license, tested host, both dialogs, missing license', async () => {
    const { page, problems, close } = await portal.visit(view, ANA);
    await page.goto(`/portal/licenses/${portal.ids.main}`);
    await page.locator('[name=host]').fill('shop.acme-wellness.ro');
    await page.locator('.host-test button').click();
    await page.locator('.verdict').waitFor();
    expect(await faults(page, view)).toEqual(none);
    await page.locator('.button-primary').click();
    await page.locator('.effects').waitFor();
    expect(await faults(page, view)).toEqual(none);
    await page.locator('dialog .button-primary').click();
    await page.locator('.secret').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog .banner').waitFor();
    expect(await faults(page, view)).toEqual(none);
    await page.locator('dialog .banner button').last().click();
    await page.goto(`/portal/licenses/${portal.ids.foreign}`);
    await page.locator('h1').waitFor();
    expect(await faults(page, view)).toEqual(none);
    expect(problems).toEqual([]);
    await close();
  });
});

test('no answer: an error with a retry that works; a slow one: a skeleton (U10)', async () => {
  const { page, close } = await portal.visit(desk, ANA);
  await page.route('**/trpc/portal.licenses.list', (route) => route.abort());
  await page.goto('/portal/');
  await page.getByText('The server did not answer. Nothing was changed.').waitFor();
  expect(await faults(page, desk)).toEqual(none);
  await page.unroute('**/trpc/portal.licenses.list');
  const held = Promise.withResolvers<void>();
  await page.route('**/trpc/portal.licenses.list', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.reload();
  await page.getByText('Loading…').waitFor();
  expect(await faults(page, desk)).toEqual(none);
  held.resolve();
  await page.getByText('5 licenses').waitFor();
  await close();
});

test('at 200 % zoom of a small window nothing runs out of the page (U16)', async () => {
  const zoomed: View = { width: 640, scheme: 'light', locale: 'ro' };
  const { page, close } = await portal.visit(zoomed, ANA);
  for (const path of ['', `licenses/${portal.ids.main}`]) {
    await page.goto(`/portal/${path}`);
    await page.locator('h1').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(640);
  }
  await close();
});

test('language and theme switch without a reload and are remembered (U14, U15)', async () => {
  const { page, close } = await portal.visit(desk, ANA);
  await page.goto('/portal/');
  await page.getByText('5 licenses').waitFor();
  await page.evaluate('window.stays = true');
  await page.locator('.account-button').click();
  await page.getByText('Română').click();
  await page.getByText('5 licențe').waitFor();
  await page.getByText('Suport: au mai rămas 90 de zile').waitFor();
  await page.getByText('Întunecată').click();
  expect(await page.evaluate('window.stays')).toBe(true);
  await page.reload();
  await page.getByText('5 licențe').waitFor();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await page.locator('html').getAttribute('lang')).toBe('ro');
  await close();
});
