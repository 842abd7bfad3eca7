import { A, useNavigate } from '@solidjs/router';
import { createSignal, lazy, Show, Suspense, type JSX } from 'solid-js';
import { Button } from '../form/button.tsx';
import { m } from '../messages.ts';
import { Drawer } from '../overlay/drawer.tsx';
import { ToastsRegion } from '../overlay/toasts-region.tsx';
import { Sign } from '../state/sign.tsx';
import { AccountMenu, type Account } from './account-menu.tsx';
import { Logo } from './logo.tsx';
import { NavList, type NavItem } from './nav-list.tsx';
import { useShortcuts } from './shortcuts.ts';

/** Rarely looked at, so it comes when asked for. */
const ShortcutSheet = lazy(async () => ({
  default: (await import('./shortcut-sheet.tsx')).ShortcutSheet,
}));

export interface ShellProps {
  /** The name beside the mark. */
  readonly brand: string;
  readonly home: string;
  readonly nav: readonly NavItem[];
  readonly account: Account;
  /** In the top bar: the palette's button, a global search. */
  readonly top?: JSX.Element;
  readonly children: JSX.Element;
}

/** The frame of a signed-in app: top bar, navigation at the side (a drawer below 900 px), content, toasts. */
export function Shell(props: ShellProps): JSX.Element {
  const [menuOpen, setMenuOpen] = createSignal(false);
  const [sheetOpen, setSheetOpen] = createSignal(false);
  const navigate = useNavigate();
  const focusSearch = () => document.querySelector<HTMLElement>('main [data-search]')?.focus();
  useShortcuts([
    { keys: '?', label: m.shortcut_help, run: () => setSheetOpen(true) },
    { keys: '/', label: m.shortcut_search, run: focusSearch },
    ...props.nav.flatMap((item) =>
      item.key === undefined
        ? []
        : [
            {
              keys: `g ${item.key}`,
              label: () => m.shortcut_go({ place: item.label() }),
              run: () => navigate(item.href),
            },
          ],
    ),
  ]);
  return (
    <div class="shell">
      <a class="button skip" href="#content">
        {m.shell_skip()}
      </a>
      <header class="topbar">
        <span class="topbar-menu">
          <Button kind="icon" label={m.shell_menu()} onClick={() => setMenuOpen(true)}>
            <Sign name="menu" />
          </Button>
        </span>
        <A class="brand" href={props.home} activeClass="" inactiveClass="">
          <Logo />
          {props.brand}
        </A>
        <div class="topbar-slot">
          <Show when={props.top}>{props.top}</Show>
          <AccountMenu account={props.account} onShortcuts={() => setSheetOpen(true)} />
        </div>
      </header>
      <nav class="shell-side" aria-label={m.shell_nav()}>
        <NavList items={props.nav} />
      </nav>
      <main class="main" id="content" tabindex="-1">
        {props.children}
      </main>
      <Drawer open={menuOpen()} title={m.shell_menu()} onClose={() => setMenuOpen(false)}>
        <nav aria-label={m.shell_nav()}>
          <NavList items={props.nav} onGo={() => setMenuOpen(false)} />
        </nav>
      </Drawer>
      <Show when={sheetOpen()}>
        <Suspense>
          <ShortcutSheet open onClose={() => setSheetOpen(false)} />
        </Suspense>
      </Show>
      <ToastsRegion />
    </div>
  );
}
