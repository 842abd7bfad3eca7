import { createSignal, For, Show, type JSX } from 'solid-js';
import { menuKeyTarget } from './menu-keys.ts';
import { MenuLine, type MenuItem } from './menu-line.tsx';
import { usePopover } from './use-popover.ts';

export interface MenuProps {
  /** Accessible name of the button, unless its content says it. */
  readonly label?: string;
  /** Look of the button, e.g. `button button-icon`. */
  readonly class: string;
  readonly items: readonly MenuItem[];
  /** Marks the button for the row shortcut `.`. */
  readonly rowMenu?: boolean;
  readonly children: JSX.Element;
}

/** A menu button per APG, on the popover API: arrows, Home, End, first letters, Esc; the focus comes back. */
export function Menu(props: MenuProps): JSX.Element {
  // A list holds a menu in each row, and most are never opened: the popover is made by its first use.
  const [wanted, setWanted] = createSignal(false);
  let first: 0 | -1 = 0;
  const linesOf = (menu: HTMLElement) => [
    ...menu.querySelectorAll<HTMLElement>('[role^=menuitem]'),
  ];
  const popover = usePopover({
    align: 'end',
    onShown: (menu) => {
      linesOf(menu).at(first)?.focus();
      first = 0;
    },
  });
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    first = event.key === 'ArrowDown' ? 0 : -1;
    setWanted(true);
    popover.show();
  };
  const onMenuKey = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    event.stopPropagation();
    if (event.key === 'Tab') popover.hide();
    if (event.key === 'Escape') {
      event.preventDefault();
      popover.hide();
    }
    const lines = linesOf(event.currentTarget);
    const names = lines.map((line) => line.textContent ?? '');
    const target = menuKeyTarget(
      event.key,
      lines.findIndex((line) => line === document.activeElement),
      names,
    );
    if (target === undefined) return;
    event.preventDefault();
    lines[target]?.focus();
  };
  return (
    <>
      <button
        ref={popover.anchorRef}
        type="button"
        class={props.class}
        popovertarget={popover.id}
        aria-label={props.label}
        aria-haspopup="menu"
        aria-expanded={popover.open()}
        data-row-menu={props.rowMenu === true ? '' : undefined}
        onClick={() => setWanted(true)}
        onKeyDown={onButtonKey}
      >
        {props.children}
      </button>
      <Show when={wanted()}>
        <div
          ref={popover.popoverRef}
          id={popover.id}
          class="menu"
          role="menu"
          aria-label={props.label}
          popover="auto"
          onBeforeToggle={popover.onBeforeToggle}
          onKeyDown={onMenuKey}
        >
          <Show when={popover.open()}>
            <For each={props.items}>{(item) => <MenuLine item={item} onDone={popover.hide} />}</For>
          </Show>
        </div>
      </Show>
    </>
  );
}
