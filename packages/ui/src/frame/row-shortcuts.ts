import { m } from '../messages.ts';
import { useShortcuts } from './shortcuts.ts';

/** The row that holds the focus, if any. */
export function focusedRow(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-row]') ?? undefined;
}

function move(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const current = rows.findIndex((row) => row === focusedRow());
  const next = current === -1 ? rows.at(step === 1 ? 0 : -1) : rows[current + step];
  next?.querySelector<HTMLElement>('[data-row-link]')?.focus();
}

function press(selector: string): void {
  focusedRow()?.querySelector<HTMLElement>(selector)?.click();
}

/** `j` `k` move between rows, `x` selects, `.` opens the row's menu; Enter is the link's own. Call in a list page. */
export function useRowShortcuts(): void {
  useShortcuts([
    { keys: 'j', label: m.shortcut_next_row, run: () => move(1) },
    { keys: 'k', label: m.shortcut_prev_row, run: () => move(-1) },
    { keys: 'x', label: m.shortcut_select_row, run: () => press('[data-row-check]') },
    { keys: '.', label: m.shortcut_row_menu, run: () => press('[data-row-menu]') },
  ]);
}
