import { LinkButton } from '@signet/ui/form/link-button.tsx';
import { PageTitle } from '@signet/ui/frame/page-title.tsx';
import { m } from '@signet/ui/messages';
import type { JSX } from 'solid-js';
import { useEmail } from '../session/use-email.ts';

/** No license of this account has this id. */
export function MissingLicense(): JSX.Element {
  const email = useEmail();
  return (
    <>
      <PageTitle title={m.portal_missing_title()} app={m.portal_brand()} />
      <p>{m.portal_missing_text({ email: email() })}</p>
      <div class="actions">
        <LinkButton href="/" kind="primary">
          {m.portal_missing_list()}
        </LinkButton>
      </div>
    </>
  );
}
