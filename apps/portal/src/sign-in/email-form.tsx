import { Button } from '@signet/ui/form/button.tsx';
import { errorOf, FormErrors, type FormError } from '@signet/ui/form/form-errors.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { m } from '@signet/ui/messages';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { createSignal, Show, type JSX } from 'solid-js';
import type { SignIn } from './create-sign-in.ts';

/** Asks for the address, at the start and after an expired link. */
export function EmailForm(props: {
  readonly signIn: SignIn;
  readonly intro: string;
  readonly submit: string;
}): JSX.Element {
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(props.signIn.email().trim());
    setErrors(isAddress ? [] : [{ field: 'email', text: m.portal_signin_email_error() }]);
    if (isAddress) void props.signIn.send();
  };
  return (
    <form class="form" novalidate onSubmit={submit}>
      <p>{props.intro}</p>
      <FormErrors errors={errors()} />
      <Show when={props.signIn.error()}>{(error) => <ErrorPanel error={error()} />}</Show>
      <TextField
        name="email"
        type="email"
        inputmode="email"
        autocomplete="email"
        label={m.signin_email()}
        hint={m.portal_signin_email_hint()}
        value={props.signIn.email()}
        onInput={props.signIn.setEmail}
        error={errorOf(errors(), 'email')}
      />
      <div class="actions">
        <Button type="submit" kind="primary" busy={props.signIn.busy()}>
          {props.submit}
        </Button>
      </div>
    </form>
  );
}
