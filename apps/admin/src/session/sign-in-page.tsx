import { LanguageSwitch } from '@signet/ui/frame/language-switch.tsx';
import { Logo } from '@signet/ui/frame/logo.tsx';
import { ThemeSwitch } from '@signet/ui/frame/theme-switch.tsx';
import { m } from '@signet/ui/messages';
import { useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect, Show } from 'solid-js';
import { queryClient } from '../api/query-client.ts';
import { LinkStep } from './link-step.tsx';
import { PasswordForm } from './password-form.tsx';
import { takeLinkToken } from './take-link-token.ts';

/** `/signin`, and where one-time links lead. */
export default function SignInPage() {
  const token = takeLinkToken();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  createEffect(() => {
    document.title = `${m.signin_title()} · Signet`;
  });
  const enter = () => {
    queryClient.clear();
    navigate(pageAfter(query['next']), { replace: true });
  };
  return (
    <main class="plain-page">
      <p class="sign-in-brand">
        <Logo />
        Signet
      </p>
      <h1>{m.signin_title()}</h1>
      <Show when={token} fallback={<PasswordForm onSignedIn={enter} />}>
        {(given) => <LinkStep token={given()} onSignedIn={enter} />}
      </Show>
      <footer class="actions mt-4">
        <LanguageSwitch />
        <ThemeSwitch />
      </footer>
    </main>
  );
}

/** A page of this app, whatever the address says. */
function pageAfter(next: string | readonly string[] | undefined): string {
  return typeof next === 'string' && /^\/(?![/\\])/u.test(next) ? next : '/licenses';
}
