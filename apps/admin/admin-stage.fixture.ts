import { join } from 'node:path';
import { checkAxe, launchBrowser } from '@signet/tooling/browser/browser';
import { openAdminServer, seedFleet } from './admin.fixture.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type Context = Awaited<ReturnType<Browser['newContext']>>;
export type Page = Awaited<ReturnType<Context['newPage']>>;
type Session = Awaited<ReturnType<Context['storageState']>>;

/** How somebody looks at the admin. */
export interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly locale: 'en' | 'ro';
}
export const wide: View = { width: 1280, scheme: 'light', locale: 'en' };

/** The built admin, its server and a browser; `seeded` also has an owner, signed in, and 60 licenses. */
export async function openStage(options: { readonly seeded: boolean }) {
  const server = await openAdminServer(join(import.meta.dirname, 'dist'));
  const browser = await launchBrowser();
  let session: Session | null = null;
  /** Signs the owner in and issues 60 licenses; later pages open with that session. */
  const enter = async () => {
    await seedFleet(server, 60);
    session = await sessionOf(browser, await server.signIn(), server.origin);
  };
  if (options.seeded) {
    await server.setUp();
    await enter();
  }
  return {
    server,
    enter,
    open: async (path: string, view: View = wide, state: Session | null = session) => {
      const url = path.startsWith('http') ? path : `${server.origin}/admin${path}`;
      return openPage({ browser, origin: server.origin, state }, url, view);
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function sessionOf(browser: Browser, cookie: string, origin: string): Promise<Session> {
  const [name = '', value = ''] = cookie.split(/=(.*)/su);
  const context = await browser.newContext();
  await context.addCookies([{ name, value, url: origin }]);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Opens a page; collects script and CSP errors and every request that leaves the server. */
async function openPage(
  from: { readonly browser: Browser; readonly origin: string; readonly state: Session | null },
  url: string,
  view: View,
) {
  const context = await from.browser.newContext({
    viewport: { width: view.width, height: 800 },
    colorScheme: view.scheme,
    locale: view.locale,
    hasTouch: view.width < 640,
    isMobile: view.width < 640,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(from.state === null ? {} : { storageState: from.state }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('401')) problems.push(line.text());
  });
  page.on('request', (request) => {
    if (!/^(?:blob|data):/u.test(request.url()) && !request.url().startsWith(from.origin))
      problems.push(`foreign request: ${request.url()}`);
  });
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  return { page, context, problems };
}

/** What is wrong with a page as it stands: axe, scripts, CSP, foreign requests, sideways scroll (U16). */
export async function faultsOf(page: Page, problems: readonly string[]): Promise<unknown[]> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [...(await checkAxe(page)), ...problems, ...(overflow > 0 ? [`${overflow} px`] : [])];
}

export const rowsOf = (page: Page) => page.locator('tbody [data-row]');
export const focusedOf = (page: Page) => page.locator(':focus');
