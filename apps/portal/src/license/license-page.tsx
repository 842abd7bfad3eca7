import { apiError } from '@signet/ui/api/api-error';
import { Loaded } from '@signet/ui/api/loaded.tsx';
import { observeQuery } from '@signet/ui/api/observe-query';
import { PageTitle } from '@signet/ui/frame/page-title.tsx';
import { m } from '@signet/ui/messages';
import { useParams } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import { ask } from '../session/api.ts';
import { queryClient } from '../session/query-client.ts';
import { LicenseView } from './license-view.tsx';
import { MissingLicense } from './missing-license.tsx';

/** The page at `/licenses/:id`; another account's license is as if there were none. */
export default function LicensePage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const query = observeQuery(queryClient, () => ask.portal.licenses.get({ id: params.id }));
  const isMissing = () => query.isError && apiError(query.error).code === 'NOT_FOUND';
  return (
    <Show when={!isMissing()} fallback={<MissingLicense />}>
      <Show when={query.data === undefined}>
        <PageTitle title={m.portal_license_title()} app={m.portal_brand()} />
      </Show>
      <Loaded query={query} lines={12}>
        {(detail) => <LicenseView detail={detail()} />}
      </Loaded>
    </Show>
  );
}
