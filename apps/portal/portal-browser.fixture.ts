import { join } from 'node:path';
import { launchBrowser } from '@signet/tooling/browser/browser';
import { openPortalServer, seedLicenses } from './portal.fixture.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type BrowserContext = Awaited<ReturnType<Browser['newContext']>>;

/** How a page is looked at. */
export interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly locale: 'en' | 'ro';
}

/** Both widths, both themes, both languages. */
export const views: readonly View[] = [
  { width: 1280, scheme: 'light', locale: 'en' },
  { width: 1280, scheme: 'dark', locale: 'ro' },
  { width: 360, scheme: 'light', locale: 'ro' },
  { width: 360, scheme: 'dark', locale: 'en' },
];

/** A desk, light, in English. */
export const desk: View = { width: 1280, scheme: 'light', locale: 'en' };

/** The built portal on a server of its own, with licenses, and a browser to visit it. */
export async function openPortal() {
  const server = await openPortalServer(join(import.meta.dirname, 'dist'));
  const ids = await seedLicenses(server);
  const browser = await launchBrowser();

  /** A browser of its own; `email` signs it in. */
  const visit = async (view: View, email?: string) => {
    const context = await browser.newContext({
      baseURL: server.origin,
      viewport: { width: view.width, height: 800 },
      colorScheme: view.scheme,
      locale: view.locale === 'ro' ? 'ro-RO' : 'en-GB',
      hasTouch: view.width < 640,
      isMobile: view.width < 640,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    if (email !== undefined) await signIn(context, await server.link(email));
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (line) => {
      if (/Content Security Policy/.test(line.text())) problems.push(line.text());
    });
    return { context, page, problems, close: () => context.close() };
  };
  return {
    server,
    ids,
    visit,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Signs a browser in without its pages; the pages' own way has tests of its own. */
async function signIn(context: BrowserContext, link: string): Promise<void> {
  const { origin, hash } = new URL(link);
  const answer = await context.request.post(`${origin}/api/auth/customer/sign-in/link`, {
    headers: { origin },
    data: { token: hash.replace('#t=', '') },
  });
  if (!answer.ok()) throw new Error(await answer.text());
}

/** Link and code of a sign-in mail. */
export function readMail(text: string): { readonly link: string; readonly code: string } {
  const link = /http\S+#t=\S+/.exec(text)?.[0];
  const code = /^\s*([A-Z0-9]{3}[ -]?[A-Z0-9]{3})\s*$/m.exec(text)?.[1];
  if (link === undefined || code === undefined) throw new Error('the mail has no link or no code');
  return { link, code };
}
