import { useHref, useResolvedPath } from '@solidjs/router';
import { For, Show, type JSX } from 'solid-js';
import { locale } from '../i18n/locale.ts';
import { formatNumber } from '../i18n/number-format.ts';

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** The tab lives in the URL, e.g. `?tab=installs` (U1). */
  readonly href: string;
  readonly count?: number | undefined;
}

/** Sections of one page as links; the current one is marked for everybody. */
export function Tabs(props: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
}): JSX.Element {
  return (
    <nav class="tabs" aria-label={props.label}>
      <For each={props.tabs}>
        {(tab) => (
          <TabLink href={tab.href} current={tab.id === props.current}>
            {tab.label}
            <Show when={tab.count !== undefined}>
              <span class="soft"> {formatNumber(tab.count ?? 0, locale())}</span>
            </Show>
          </TabLink>
        )}
      </For>
    </nav>
  );
}

/** A plain link: the router's own would mark every tab of the same path as current. */
function TabLink(props: {
  readonly href: string;
  readonly current: boolean;
  readonly children: JSX.Element;
}): JSX.Element {
  const href = useHref(useResolvedPath(() => props.href));
  return (
    <a href={href()} noScroll aria-current={props.current ? 'page' : undefined}>
      {props.children}
    </a>
  );
}
