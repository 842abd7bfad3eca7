import { A } from '@solidjs/router'
import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'

import { Button } from '../form/button.tsx'
import { m } from '../messages.ts'
import { placeBeside } from '../overlay/place-beside.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** Who is signed in. */
export interface Account {
  readonly name: string
  /** Second line: role or company. */
  readonly note?: string | undefined
  readonly links?: readonly { readonly href: string; readonly label: () => string }[]
  readonly onSignOut: () => void
}

/** A popover with the person's name, links, language, theme, shortcuts and sign-out. */
export function AccountMenu(props: { readonly account: Account; readonly onShortcuts: () => void }): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const popoverId = createUniqueId()
  let button: HTMLButtonElement | undefined
  let popover: HTMLDivElement | undefined
  const toggled = (event: ToggleEvent) => {
    setOpen(event.newState === 'open')
    if (open() && button !== undefined && popover !== undefined) placeBeside(button, popover, 'end')
  }
  const leave = (then: () => void) => {
    popover?.hidePopover()
    then()
  }
  return (
    <>
      <button
        ref={(element) => (button = element)}
        type="button"
        class="account-button"
        popovertarget={popoverId}
        aria-expanded={open()}
      >
        <span class="hidden-text">{m.shell_account()}: </span>
        {props.account.name} ▾
      </button>
      <div ref={(element) => (popover = element)} id={popoverId} class="menu" popover="auto" onToggle={toggled}>
        <Show when={open()}>
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
            <button type="button" class="menu-item" onClick={() => leave(props.onShortcuts)}>
              {m.shortcut_title()} <kbd aria-hidden="true">?</kbd>
            </button>
            <Button onClick={() => leave(props.account.onSignOut)}>{m.action_sign_out()}</Button>
          </div>
        </Show>
      </div>
    </>
  )
}
