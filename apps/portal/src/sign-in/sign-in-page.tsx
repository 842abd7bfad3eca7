import { LanguageSwitch } from '@signet/ui/frame/language-switch.tsx';
import { Logo } from '@signet/ui/frame/logo.tsx';
import { PageTitle } from '@signet/ui/frame/page-title.tsx';
import { ThemeSwitch } from '@signet/ui/frame/theme-switch.tsx';
import { m } from '@signet/ui/messages';
import { useNavigate, useSearchParams } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { queryClient } from '../session/query-client.ts';
import { setSignedOut } from '../session/signed-out.ts';
import { createSignIn } from './create-sign-in.ts';
import { nextPath } from './next-path.ts';
import { SignInSteps } from './sign-in-steps.tsx';
import { stepTitle } from './step-title.ts';

/** The page at `/signin`, also where mailed links lead. */
export default function SignInPage(): JSX.Element {
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const signIn = createSignIn({
    onSignedIn: () => {
      queryClient.clear();
      setSignedOut(false);
      navigate(nextPath(query['next']), { replace: true });
    },
  });
  return (
    <main class="plain-page signin">
      <p class="brand">
        <Logo />
        {m.portal_brand()}
      </p>
      <section class="panel grid gap-4">
        <PageTitle title={stepTitle(signIn.step())} app={m.portal_brand()} />
        <SignInSteps signIn={signIn} />
      </section>
      <div class="signin-foot">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </main>
  );
}
