import { apiError } from '@signet/ui/api/api-error';
import { Shell } from '@signet/ui/frame/shell.tsx';
import { useNextTask } from '@signet/ui/frame/use-next-task';
import { loadCalendars } from '@signet/ui/i18n/clock';
import { m } from '@signet/ui/messages';
import { useLocation, useNavigate } from '@solidjs/router';
import { createEffect, lazy, Show, Suspense, type ParentProps } from 'solid-js';
import { ask, sessionGate } from '../api/api.ts';
import { useQuery } from '../api/use-query.ts';
import { signOut } from '../session/sign-out.ts';
import { useMe } from '../session/use-session.ts';

const SessionEndedDialog = lazy(() => import('../session/session-ended-dialog.tsx'));

/** Navigation and account around every page; nobody signed in leads to the sign-in page and back. */
export function AdminFrame(props: ParentProps) {
  const me = useMe();
  const navigate = useNavigate();
  const location = useLocation();
  const isFramed = useNextTask(loadCalendars);
  const known = () => me.data;
  const odd = useQuery(() => ({
    ...ask.anomaly.list({ severity: 'actionable', limit: 1 }),
    enabled: known() !== undefined,
    staleTime: 60_000,
  }));
  createEffect(() => {
    if (known() !== undefined) return sessionGate.open();
    if (!me.isError || apiError(me.error).code !== 'UNAUTHENTICATED') return undefined;
    const next = location.pathname.replace(/^\/admin/u, '') + location.search;
    return navigate(`/signin?next=${encodeURIComponent(next)}`, { replace: true });
  });
  const leave = async () => {
    await signOut();
    navigate('/signin');
  };
  return (
    <Shell
      brand="Signet"
      home="/licenses"
      nav={[
        { href: '/licenses', label: m.licenses_title, key: 'l' },
        {
          href: '/anomalies',
          label: m.anomalies_title,
          key: 'n',
          count: () => odd.data?.total,
        },
      ]}
      account={{
        name: known()?.email ?? '…',
        note: known()?.role,
        onSignOut: () => void leave(),
      }}
    >
      <Show when={isFramed()}>
        <Suspense>{props.children}</Suspense>
      </Show>
      <Show when={sessionGate.ended()}>
        <Suspense>
          <SessionEndedDialog email={known()?.email} />
        </Suspense>
      </Show>
    </Shell>
  );
}
