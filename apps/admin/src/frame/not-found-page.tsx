import { LinkButton } from '@signet/ui/form/link-button.tsx';
import { PageTitle } from '@signet/ui/frame/page-title.tsx';
import { m } from '@signet/ui/messages';
import { EmptyState } from '@signet/ui/state/empty-state.tsx';

/** An address that leads nowhere still has a next step (U18). */
export default function NotFoundPage() {
  return (
    <>
      <PageTitle title={m.error_not_found_title()} />
      <EmptyState
        title={m.error_not_found_title()}
        actions={
          <LinkButton kind="primary" href="/licenses">
            {m.licenses_title()}
          </LinkButton>
        }
      >
        {m.error_not_found_fix()}
      </EmptyState>
    </>
  );
}
