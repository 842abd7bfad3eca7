import { A } from '@solidjs/router';
import { For, Show, type JSX } from 'solid-js';
import { Button } from '../form/button.tsx';
import { m } from '../messages.ts';
import { usePopover } from '../overlay/use-popover.ts';
import { Sign } from '../state/sign.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** Who is signed in. */
export interface Account {
  readonly name: string;
  /** Second line: role or company. */
  readonly note?: string | undefined;
  readonly links?: readonly { readonly href: string; readonly label: () => string }[];
  readonly onSignOut: () => void;
}

/** A popover with the person's name, links, language, theme, shortcuts and sign-out. */
export function AccountMenu(props: {
  readonly account: Account;
  /** Without it the menu has no line for shortcuts. */
  readonly onShortcuts?: () => void;
}): JSX.Element {
  const popover = usePopover({ align: 'end' });
  const leave = (then: () => void) => {
    popover.hide();
    then();
  };
  return (
    <>
      <button
        ref={popover.anchorRef}
        type="button"
        class="account-button"
        popovertarget={popover.id}
        aria-expanded={popover.open()}
      >
        <span class="hidden-text">{m.shell_account()}: </span>
        <span class="account-name">{props.account.name}</span>
        <Sign name="chevron" />
      </button>
      <div
        ref={popover.popoverRef}
        id={popover.id}
        class="menu"
        popover="auto"
        onBeforeToggle={popover.onBeforeToggle}
      >
        <Show when={popover.open()}>
          <div class="account-panel">
            <p>
              <strong>{props.account.name}</strong>
              <span class="menu-hint">{props.account.note}</span>
            </p>
            <LanguageSwitch />
            <ThemeSwitch />
            <div class="menu-divider" />
            <For each={props.account.links ?? []}>
              {(link) => (
                <A class="menu-item" href={link.href} onClick={() => leave(() => undefined)}>
                  {link.label()}
                </A>
              )}
            </For>
            <Show when={props.onShortcuts}>
              {(open) => (
                <button type="button" class="menu-item" onClick={() => leave(open())}>
                  {m.shortcut_title()} <kbd aria-hidden="true">?</kbd>
                </button>
              )}
            </Show>
            <Button onClick={() => leave(props.account.onSignOut)}>{m.action_sign_out()}</Button>
          </div>
        </Show>
      </div>
    </>
  );
}
