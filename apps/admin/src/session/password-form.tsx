import type { ApiError } from '@signet/ui/api/api-error';
import { Button } from '@signet/ui/form/button.tsx';
import { FormErrors, type FormError } from '@signet/ui/form/form-errors.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { m } from '@signet/ui/messages';
import { createSignal } from 'solid-js';
import { authRequest } from './auth-request.ts';

/** E-mail and password. The password lives in this form alone and is dropped after each try. */
export function PasswordForm(props: {
  readonly email?: string | undefined;
  readonly onSignedIn: () => void;
}) {
  const [email, setEmail] = createSignal(props.email ?? '');
  const [password, setPassword] = createSignal('');
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    const missing = missingOf(email(), password());
    setErrors(missing);
    if (missing.length > 0) return;
    setBusy(true);
    const answer = await authRequest('email', { email: email().trim(), password: password() });
    setBusy(false);
    if (answer.status === 'signed-in') return props.onSignedIn();
    setPassword('');
    setErrors([refusal(answer.status === 'failed' ? answer.error : undefined)]);
  };
  return (
    <form class="form" onSubmit={(event) => void submit(event)} novalidate>
      <FormErrors errors={errors()} />
      <TextField
        name="email"
        type="email"
        autocomplete="username"
        label={m.signin_email()}
        value={email()}
        onInput={setEmail}
        autofocus={props.email === undefined}
      />
      <TextField
        name="password"
        type="password"
        autocomplete="current-password"
        label={m.signin_password()}
        value={password()}
        onInput={setPassword}
        autofocus={props.email !== undefined}
      />
      <div>
        <Button type="submit" kind="primary" busy={busy()}>
          {m.signin_submit()}
        </Button>
      </div>
    </form>
  );
}

function missingOf(email: string, password: string): readonly FormError[] {
  return [
    ...(email.trim() === ''
      ? [{ field: 'email', text: m.form_required({ field: m.signin_email() }) }]
      : []),
    ...(password === ''
      ? [{ field: 'password', text: m.form_required({ field: m.signin_password() }) }]
      : []),
  ];
}

/** A wrong pair says that and no more, so that nobody learns which addresses exist. */
function refusal(error: ApiError | undefined): FormError {
  const isWrong =
    error === undefined || error.code === 'UNAUTHENTICATED' || error.code === 'VALIDATION';
  return isWrong
    ? { field: 'password', text: m.signin_wrong() }
    : { text: `${error.error} ${error.fix ?? ''}`.trim() };
}
