import { Button } from '@signet/ui/form/button.tsx';
import { errorOf, FormErrors, type FormError } from '@signet/ui/form/form-errors.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { m } from '@signet/ui/messages';
import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { authRequest } from './auth-request.ts';

const MINIMUM_PASSWORD = 12;
const empty = { name: '', email: '', password: '', repeat: '' };

/** Makes the first operator, the owner, from the link that a new server prints. */
export function SetupForm(props: {
  readonly token: string;
  readonly onSignedIn: () => void;
  readonly onExpired: () => void;
}) {
  const [form, setForm] = createStore({ ...empty });
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    const wrong = problemsOf(form);
    setErrors(wrong);
    if (wrong.length > 0) return;
    setBusy(true);
    const { repeat: _repeat, ...owner } = form;
    const answer = await authRequest('setup', { token: props.token, ...owner });
    setBusy(false);
    if (answer.status === 'signed-in') return props.onSignedIn();
    if (answer.status === 'failed') return setErrors([{ text: answer.error.error }]);
    props.onExpired();
  };
  const field = (name: keyof typeof empty) => ({
    name,
    value: form[name],
    onInput: (value: string) => setForm(name, value),
    error: errorOf(errors(), name),
  });
  return (
    <form class="form" onSubmit={(event) => void submit(event)} novalidate>
      <FormErrors errors={errors()} />
      <TextField {...field('name')} label={m.setup_name()} autocomplete="name" autofocus />
      <TextField
        {...field('email')}
        type="email"
        label={m.signin_email()}
        autocomplete="username"
      />
      <TextField
        {...field('password')}
        type="password"
        label={m.signin_password()}
        hint={m.setup_password_hint({ count: MINIMUM_PASSWORD })}
        autocomplete="new-password"
      />
      <TextField
        {...field('repeat')}
        type="password"
        label={m.setup_repeat()}
        autocomplete="new-password"
      />
      <div>
        <Button type="submit" kind="primary" busy={busy()}>
          {m.setup_submit()}
        </Button>
      </div>
    </form>
  );
}

function problemsOf(form: Readonly<typeof empty>): readonly FormError[] {
  const checks: readonly (readonly [boolean, keyof typeof empty, string])[] = [
    [form.name.trim() === '', 'name', m.form_required({ field: m.setup_name() })],
    [!/^\S+@\S+\.\S+$/u.test(form.email.trim()), 'email', m.setup_email_wrong()],
    [
      form.password.length < MINIMUM_PASSWORD,
      'password',
      m.setup_password_short({ count: MINIMUM_PASSWORD }),
    ],
    [form.repeat !== form.password, 'repeat', m.setup_repeat_differs()],
  ];
  return checks.filter(([wrong]) => wrong).map(([, field, text]) => ({ field, text }));
}
