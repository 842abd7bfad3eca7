import { Loaded } from '@signet/ui/api/loaded.tsx';
import { observeQuery } from '@signet/ui/api/observe-query';
import { Button } from '@signet/ui/form/button.tsx';
import { PageTitle } from '@signet/ui/frame/page-title.tsx';
import { m } from '@signet/ui/messages';
import { keepPreviousData } from '@tanstack/solid-query';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { queryClient } from '../session/query-client.ts';
import { LicenseCard } from './license-card.tsx';
import { loadLicenses, type LoadedLicenses } from './load-licenses.ts';
import { NoLicenses } from './no-licenses.tsx';

/** The customer's licenses, the newest first. */
export function LicensesPage(): JSX.Element {
  const [pages, setPages] = createSignal(1);
  const query = observeQuery<LoadedLicenses>(queryClient, () => ({
    queryKey: ['portal.licenses.list', pages()] as const,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => loadLicenses(pages(), signal),
    placeholderData: keepPreviousData,
  }));
  const total = () => query.data?.total ?? 0;
  return (
    <>
      <PageTitle
        title={m.portal_title()}
        app={m.portal_brand()}
        beside={
          <Show when={total() > 0}>
            <span class="soft">{m.count_licenses({ count: total() })}</span>
          </Show>
        }
      />
      <Loaded query={query} lines={9}>
        {(found) => (
          <Show
            when={found().total > 0}
            fallback={<NoLicenses busy={query.isFetching} onAgain={() => void query.refetch()} />}
          >
            <ul class="license-list">
              <For each={found().items}>{(license) => <LicenseCard license={license} />}</For>
            </ul>
            <Show when={found().hasMore}>
              <div class="actions">
                <Button busy={query.isFetching} onClick={() => setPages(pages() + 1)}>
                  {m.portal_show_more()}
                </Button>
              </div>
            </Show>
          </Show>
        )}
      </Loaded>
    </>
  );
}
