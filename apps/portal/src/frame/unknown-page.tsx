import { LinkButton } from '@signet/ui/form/link-button.tsx';
import { PageTitle } from '@signet/ui/frame/page-title.tsx';
import { m } from '@signet/ui/messages';
import type { JSX } from 'solid-js';

/** An address that leads nowhere, with a way on (U18). */
export function UnknownPage(): JSX.Element {
  return (
    <>
      <PageTitle title={m.error_not_found_title()} app={m.portal_brand()} />
      <p>{m.error_not_found_fix()}</p>
      <div class="actions">
        <LinkButton href="/" kind="primary">
          {m.portal_missing_list()}
        </LinkButton>
      </div>
    </>
  );
}
