import { Loaded } from '@signet/ui/api/loaded.tsx';
import { Button } from '@signet/ui/form/button.tsx';
import { PageTitle } from '@signet/ui/frame/page-title.tsx';
import { m } from '@signet/ui/messages';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { For, Show, type JSX } from 'solid-js';
import { call } from '../session/api.ts';
import { LicenseCard } from './license-card.tsx';
import { NoLicenses } from './no-licenses.tsx';

/** The customer's licenses, the newest first. */
export function LicensesPage(): JSX.Element {
  const query = useInfiniteQuery(() => ({
    queryKey: ['portal.licenses.list'],
    queryFn: ({ pageParam, signal }) =>
      call.portal.licenses.list.query(pageParam === '' ? {} : { cursor: pageParam }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  }));
  return (
    <Loaded query={query} lines={9}>
      {(pages) => {
        const licenses = () => pages().pages.flatMap((page) => page.items);
        const total = () => pages().pages[0]?.total ?? 0;
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
            <Show
              when={total() > 0}
              fallback={<NoLicenses busy={query.isFetching} onAgain={() => void query.refetch()} />}
            >
              <ul class="license-list">
                <For each={licenses()}>{(license) => <LicenseCard license={license} />}</For>
              </ul>
            </Show>
            <Show when={query.hasNextPage}>
              <div class="actions">
                <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {m.portal_show_more()}
                </Button>
              </div>
            </Show>
          </>
        );
      }}
    </Loaded>
  );
}
