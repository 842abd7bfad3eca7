import { Button } from '@signet/ui/form/button.tsx';
import { m } from '@signet/ui/messages';
import { Banner } from '@signet/ui/state/banner.tsx';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { Skeleton } from '@signet/ui/state/skeleton.tsx';
import { createResource, createSignal, Match, Show, Switch } from 'solid-js';
import { authRequest, type AuthAnswer } from './auth-request.ts';
import { PasswordForm } from './password-form.tsx';
import { SetupForm } from './setup-form.tsx';

/** What a one-time link leads to: it is looked at first, and used up only by the person's own click. */
export function LinkStep(props: { readonly token: string; readonly onSignedIn: () => void }) {
  const [look, { refetch, mutate }] = createResource(() =>
    authRequest('look', { token: props.token }),
  );
  const [busy, setBusy] = createSignal(false);
  const answer = () => (look.loading ? undefined : look.latest);
  const only = <S extends AuthAnswer['status']>(status: S) => {
    const found = answer();
    return found?.status === status ? (found as Extract<AuthAnswer, { status: S }>) : undefined;
  };
  const signIn = async () => {
    setBusy(true);
    const used = await authRequest('link', { token: props.token });
    setBusy(false);
    if (used.status === 'signed-in') props.onSignedIn();
    else mutate(used);
  };
  return (
    <Switch fallback={<Skeleton lines={4} />}>
      <Match when={only('ready')}>
        {(ready) => (
          <>
            <p>{m.signin_link_about()}</p>
            <div>
              <Button kind="primary" busy={busy()} autofocus onClick={() => void signIn()}>
                {m.signin_as({ email: ready().email })}
              </Button>
            </div>
          </>
        )}
      </Match>
      <Match when={only('setup')}>
        <p>{m.setup_about()}</p>
        <SetupForm
          token={props.token}
          onSignedIn={props.onSignedIn}
          onExpired={() => mutate({ status: 'expired' })}
        />
      </Match>
      <Match when={only('expired')}>
        <Banner tone="warn">
          {m.signin_expired()} {m.signin_expired_fix()}
        </Banner>
        <PasswordForm onSignedIn={props.onSignedIn} />
      </Match>
      <Match when={only('failed')}>
        {(failed) => (
          <Show when={failed().error}>
            {(error) => <ErrorPanel error={error()} onRetry={() => void refetch()} />}
          </Show>
        )}
      </Match>
    </Switch>
  );
}
