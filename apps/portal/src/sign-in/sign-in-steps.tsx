import { Button } from '@signet/ui/form/button.tsx';
import { m } from '@signet/ui/messages';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { CodeForm } from './code-form.tsx';
import type { SignIn, SignInStep } from './create-sign-in.ts';
import { EmailForm } from './email-form.tsx';

type StepOf<Name extends SignInStep['name']> = Extract<SignInStep, { readonly name: Name }>;

/** What is asked at the present step of a sign-in. */
export function SignInSteps(props: { readonly signIn: SignIn }): JSX.Element {
  const at = <Name extends SignInStep['name']>(name: Name) => {
    const step = props.signIn.step();
    return step.name === name ? (step as StepOf<Name>) : undefined;
  };
  return (
    <Switch>
      <Match when={at('email')}>
        <EmailForm
          signIn={props.signIn}
          intro={m.portal_signin_intro()}
          submit={m.portal_signin_send()}
        />
      </Match>
      <Match when={at('sent')}>
        <Sent signIn={props.signIn} />
      </Match>
      <Match when={at('checking')}>
        {(step) => <Checking signIn={props.signIn} token={step().token} />}
      </Match>
      <Match when={at('confirm')}>
        {(step) => (
          <>
            <p>{m.portal_signin_confirm_text()}</p>
            <Problem signIn={props.signIn} />
            <div class="actions">
              <Button
                kind="primary"
                busy={props.signIn.busy()}
                onClick={() => void props.signIn.confirm(step())}
              >
                {m.signin_submit()}
              </Button>
              <Button kind="quiet" onClick={props.signIn.restart}>
                {m.portal_signin_other_email()}
              </Button>
            </div>
          </>
        )}
      </Match>
      <Match when={at('elsewhere')}>
        {(step) => (
          <>
            <p>{m.portal_signin_elsewhere_text({ email: step().email })}</p>
            <CodeForm signIn={props.signIn} token={step().token} />
            <Button kind="quiet" onClick={props.signIn.restart}>
              {m.signin_again()}
            </Button>
          </>
        )}
      </Match>
      <Match when={at('expired')}>
        <EmailForm
          signIn={props.signIn}
          intro={m.portal_signin_expired_text()}
          submit={m.signin_again()}
        />
      </Match>
    </Switch>
  );
}

function Sent(props: { readonly signIn: SignIn }): JSX.Element {
  return (
    <>
      <div role="status" class="grid gap-1">
        <p>{m.signin_sent()}</p>
        <p class="soft">{m.portal_signin_sent_to({ email: props.signIn.email().trim() })}</p>
      </div>
      <CodeForm signIn={props.signIn} />
      <p class="soft">{m.portal_signin_spam()}</p>
      <div class="actions">
        <Button onClick={() => void props.signIn.send()}>{m.signin_again()}</Button>
        <Button kind="quiet" onClick={props.signIn.restart}>
          {m.portal_signin_other_email()}
        </Button>
      </div>
    </>
  );
}

function Checking(props: { readonly signIn: SignIn; readonly token: string }): JSX.Element {
  return (
    <Show when={props.signIn.error()} fallback={<p role="status">{m.portal_signin_checking()}</p>}>
      {(error) => (
        <ErrorPanel error={error()} onRetry={() => void props.signIn.check(props.token)} />
      )}
    </Show>
  );
}

function Problem(props: { readonly signIn: SignIn }): JSX.Element {
  return <Show when={props.signIn.error()}>{(error) => <ErrorPanel error={error()} />}</Show>;
}
