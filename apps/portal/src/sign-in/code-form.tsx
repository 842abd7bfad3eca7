import { Button } from '@signet/ui/form/button.tsx';
import { fieldId } from '@signet/ui/form/field.tsx';
import { errorOf, FormErrors, type FormError } from '@signet/ui/form/form-errors.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { m } from '@signet/ui/messages';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { createEffect, createSignal, on, onMount, Show, type JSX } from 'solid-js';
import type { SignIn } from './create-sign-in.ts';

const LENGTH = 6;

/** Asks for the mailed code; accepts it pasted with spaces, dashes or small letters. */
export function CodeForm(props: {
  readonly signIn: SignIn;
  /** A link's token: the mail was asked for in another browser. */
  readonly token?: string;
}): JSX.Element {
  const [code, setCode] = createSignal('');
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  onMount(() => document.getElementById(fieldId('code'))?.focus());
  createEffect(
    on(props.signIn.isWrongCode, (isWrong) => {
      if (isWrong) setErrors([{ field: 'code', text: m.portal_signin_code_wrong() }]);
    }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = code().replaceAll(/[\s-]/g, '');
    const isWhole = typed.length === LENGTH;
    setErrors(isWhole ? [] : [{ field: 'code', text: m.portal_signin_code_error() }]);
    if (isWhole) void props.signIn.enter(typed, props.token);
  };
  return (
    <form class="form" novalidate onSubmit={submit}>
      <FormErrors errors={errors()} />
      <Show when={props.signIn.error()}>{(error) => <ErrorPanel error={error()} />}</Show>
      <TextField
        name="code"
        label={m.signin_code()}
        hint={m.portal_signin_code_hint()}
        autocomplete="one-time-code"
        value={code()}
        onInput={setCode}
        error={errorOf(errors(), 'code')}
        mono
      />
      <div class="actions">
        <Button type="submit" kind="primary" busy={props.signIn.busy()}>
          {m.signin_submit()}
        </Button>
      </div>
    </form>
  );
}
