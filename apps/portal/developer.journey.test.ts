import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, openPortal } from './portal-browser.fixture.ts';

const ANA = 'ana@acme.ro';
let portal: Awaited<ReturnType<typeof openPortal>>;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

test('C44, C47: the npm token is made, shown once, replaced and revoked, and leaves nothing behind (U12)', async () => {
  const { page, problems, close } = await portal.visit(desk, ANA);
  await page.goto('/portal/');
  await page.getByRole('link', { name: 'Developer' }).click();
  await page.getByText('There is no token yet.').waitFor();
  await page.getByText('Ask your vendor which registry the packages come from.').waitFor();
  await page.getByRole('button', { name: 'Make a token…' }).click();
  await page.getByRole('button', { name: 'Make the token' }).dblclick();
  const first = await copied(page);
  expect(first).toMatch(/^NPM_REGISTRY_TOKEN=sgr_[\w-]{43}$/);
  await page.getByText('The token was made').waitFor();
  await page.getByRole('button', { name: 'Replace the token…' }).click();
  await page.getByText('The token you have now stops at once.').waitFor();
  await page.getByRole('button', { name: 'Make the token' }).click();
  const second = await copied(page);
  expect(second).not.toBe(first);
  const kept = await page.evaluate(
    `JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.documentElement.outerHTML])`,
  );
  expect(kept).not.toContain('sgr_');
  await page.getByRole('button', { name: 'Revoke the token…' }).click();
  await page.getByRole('button', { name: 'Revoke the token', exact: true }).click();
  await page.getByText('There is no token yet.').waitFor();
  expect(problems).toEqual([]);
  await close();
});

test('closing without a copy is asked about first, and a phone shows all of the page (U16)', async () => {
  const narrow = { width: 360, scheme: 'dark', locale: 'ro' } as const;
  const { page, close } = await portal.visit(narrow, ANA);
  await page.goto('/portal/developer');
  await page.getByRole('button', { name: 'Creează un token…' }).click();
  await page.getByRole('button', { name: 'Creează tokenul' }).click();
  const shown = page.getByRole('dialog', { name: 'Noul token npm' });
  await shown.waitFor();
  await page.keyboard.press('Escape');
  await shown.getByRole('alert').or(shown.locator('.banner')).first().waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await close();
});

type Page = Awaited<ReturnType<typeof portal.visit>>['page'];

/** Copies the line of the dialog and closes it. */
async function copied(page: Page): Promise<string> {
  const shown = page.getByRole('dialog', { name: 'The new npm token' });
  await shown.getByRole('button', { name: 'Copy .env line' }).click();
  await shown.getByText('Copied').waitFor();
  const line = await page.evaluate('navigator.clipboard.readText()');
  await shown.getByRole('button', { name: 'Done' }).click();
  return String(line);
}
