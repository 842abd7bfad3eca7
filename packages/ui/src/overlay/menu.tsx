import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'

import { MenuLine, type MenuItem } from './menu-line.tsx'
import { menuKeyTarget } from './menu-keys.ts'
import { placeBeside } from './place-beside.ts'

export interface MenuProps {
  /** Accessible name of the button, unless its content says it. */
  readonly label?: string
  /** Look of the button, e.g. `button button-icon`. */
  readonly class: string
  readonly items: readonly MenuItem[]
  /** Marks the button for the row shortcut `.`. */
  readonly rowMenu?: boolean
  readonly children: JSX.Element
}

/** A menu button per APG, on the popover API: arrows, Home, End, first letters, Esc; the focus comes back. */
export function Menu(props: MenuProps): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const menuId = createUniqueId()
  let button: HTMLButtonElement | undefined
  let popover: HTMLDivElement | undefined
  const lines = () => [...(popover?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
  const show = (from: 'first' | 'last') => {
    popover?.showPopover()
    if (button !== undefined && popover !== undefined) placeBeside(button, popover, 'end')
    lines().at(from === 'first' ? 0 : -1)?.focus()
  }
  const hide = () => {
    popover?.hidePopover()
    button?.focus()
  }
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    show(event.key === 'ArrowDown' ? 'first' : 'last')
  }
  const onMenuKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') {
      event.preventDefault()
      hide()
    } else if (event.key === 'Tab') hide()
    else {
      const all = lines()
      const names = all.map((line) => line.textContent ?? '')
      const target = menuKeyTarget(event.key, all.findIndex((line) => line === document.activeElement), names)
      if (target === undefined) return
      event.preventDefault()
      all[target]?.focus()
    }
  }
  return (
    <>
      <button
        ref={(element) => (button = element)}
        type="button"
        class={props.class}
        aria-label={props.label}
        aria-haspopup="menu"
        aria-expanded={open()}
        aria-controls={menuId}
        data-row-menu={props.rowMenu === true ? '' : undefined}
        onClick={() => (open() ? hide() : show('first'))}
        onKeyDown={onButtonKey}
      >
        {props.children}
      </button>
      <div
        ref={(element) => (popover = element)}
        id={menuId}
        class="menu"
        role="menu"
        aria-label={props.label}
        popover="auto"
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={onMenuKey}
      >
        <Show when={open()}>
          <For each={props.items}>{(item) => <MenuLine item={item} onDone={hide} />}</For>
        </Show>
      </div>
    </>
  )
}
