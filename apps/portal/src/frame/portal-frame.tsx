import { AccountMenu } from '@signet/ui/frame/account-menu.tsx';
import { Logo } from '@signet/ui/frame/logo.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import { ToastsRegion } from '@signet/ui/overlay/toasts-region.tsx';
import { A, useLocation, useNavigate, type RouteSectionProps } from '@solidjs/router';
import { createEffect, lazy, on, Show, Suspense, type JSX } from 'solid-js';
import { call, gate } from '../session/api.ts';
import { queryClient } from '../session/query-client.ts';
import { setSignedOut, signedOut } from '../session/signed-out.ts';
import { useEmail } from '../session/use-email.ts';
import { useSignOut } from '../session/use-sign-out.ts';

/** Only needed when a session ends while a page is open. */
const SessionDialog = lazy(() => import('../sign-in/session-dialog.tsx'));

/** The frame of the signed-in pages: name, account, content, and how to reach the vendor. */
export function PortalFrame(props: RouteSectionProps): JSX.Element {
  const email = useEmail();
  const navigate = useNavigate();
  const place = useLocation();
  createEffect(() => {
    if (email() !== '') gate.open();
  });
  createEffect(() => {
    if (!signedOut()) return;
    gate.close();
    const path = place.pathname.replace(/^\/portal/, '');
    const next = path.length > 1 ? `?next=${encodeURIComponent(path)}` : '';
    navigate(`/signin${next}`, { replace: true });
  });
  // Some sentences come from the server in the language they were asked in.
  createEffect(on(locale, () => void queryClient.invalidateQueries(), { defer: true }));
  const signOut = useSignOut();
  return (
    <div class="portal">
      <a class="button skip" href="#content">
        {m.shell_skip()}
      </a>
      <header class="topbar">
        <A class="brand" href="/" activeClass="" inactiveClass="">
          <Logo />
          {m.portal_brand()}
        </A>
        <div class="topbar-slot">
          <Show when={email()}>
            {(name) => <AccountMenu account={{ name: name(), onSignOut: () => void signOut() }} />}
          </Show>
        </div>
      </header>
      <main class="main" id="content" tabindex="-1">
        <Show when={!signedOut()}>
          <Suspense>{props.children}</Suspense>
        </Show>
      </main>
      <footer class="portal-foot">
        <p>{m.portal_contact()}</p>
        <p>
          <A href="/developer">{m.portal_developer_title()}</A>
        </p>
      </footer>
      <ToastsRegion />
      <Show when={gate.ended()}>
        <Suspense>
          <SessionDialog
            email={email()}
            onSignedIn={() => void resume(email())}
            onClose={() => gate.resume(false)}
          />
        </Suspense>
      </Show>
    </div>
  );
}

/** Sends what waited again; another person's sign-in starts from nothing. */
async function resume(before: string): Promise<void> {
  const now = await call.portal.me.query().catch(() => undefined);
  const isSame = now?.email === before;
  gate.resume(isSame);
  if (isSame) return;
  setSignedOut(false);
  queryClient.clear();
  location.assign('/portal/');
}
