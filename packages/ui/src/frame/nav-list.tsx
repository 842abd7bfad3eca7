import { A } from '@solidjs/router';
import { For, Show, type JSX } from 'solid-js';
import { locale } from '../i18n/locale.ts';
import { formatNumber } from '../i18n/number-format.ts';

/** A place in the main navigation. */
export interface NavItem {
  readonly href: string;
  readonly label: () => string;
  /** Second key of the `g` sequence. */
  readonly key?: string;
  /** What waits there; nothing is shown for zero. */
  readonly count?: (() => number | undefined) | undefined;
  /** Only the exact address marks it as current; for the home page. */
  readonly exact?: boolean;
}

/** The links of the main navigation, in the side column or in the phone's menu. */
export function NavList(props: {
  readonly items: readonly NavItem[];
  readonly onGo?: () => void;
}): JSX.Element {
  return (
    <div class="nav">
      <For each={props.items}>
        {(item) => (
          <A href={item.href} end={item.exact === true} onClick={() => props.onGo?.()}>
            {item.label()}
            <Show when={item.count?.()}>
              {(count) => <span class="nav-count">{formatNumber(count(), locale())}</span>}
            </Show>
          </A>
        )}
      </For>
    </div>
  );
}
