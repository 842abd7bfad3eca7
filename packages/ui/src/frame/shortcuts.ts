import { createSignal, onCleanup } from 'solid-js';
import { matchShortcut } from './match-shortcut.ts';
import { readChoice, writeChoice } from './stored-choice.ts';

/** A single key (`i`) or a sequence of two (`g l`). It may open a dangerous dialog, never confirm one. */
export interface Shortcut {
  readonly keys: string;
  /** For the `?` sheet; a function, so that it follows the language. */
  readonly label: () => string;
  readonly run: () => void;
}

const [list, setList] = createSignal<readonly Shortcut[]>([]);
const [enabled, setEnabled] = createSignal(true);

export const shortcuts = list;
export const shortcutsEnabled = enabled;

/** The off switch that WCAG 2.1.4 asks for. */
export function setShortcutsEnabled(on: boolean): void {
  writeChoice('shortcuts', on ? 'on' : 'off');
  setEnabled(on);
}

/** Registers shortcuts for as long as the calling component lives. The newest of equal keys wins. */
export function useShortcuts(added: readonly Shortcut[]): void {
  setList((before) => [...added, ...before]);
  onCleanup(() => setList((before) => before.filter((shortcut) => !added.includes(shortcut))));
}

/** Listens on the document. Call once before the first render. */
export function startShortcuts(): void {
  setEnabled(readChoice('shortcuts', ['on', 'off']) !== 'off');
  let pending: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('keydown', (event) => {
    if (!enabled() || event.defaultPrevented || isTyping(event.target) || isCovered()) return;
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    const known = list().map((shortcut) => shortcut.keys);
    const match = matchShortcut(known, pending, { key: event.key, modified });
    clearTimeout(timer);
    pending = match.kind === 'begin' ? event.key : undefined;
    if (match.kind === 'begin') timer = setTimeout(() => (pending = undefined), 1000);
    if (match.kind !== 'fire') return;
    event.preventDefault();
    list()
      .find((shortcut) => shortcut.keys === match.keys)
      ?.run();
  });
}

/** Checkboxes and radios take no letters, so that a ticked row does not silence the keys. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return target.type !== 'checkbox' && target.type !== 'radio';
  return target.isContentEditable || target.matches('textarea, select, [role^=menuitem]');
}

function isCovered(): boolean {
  return document.querySelector('dialog:modal') !== null;
}
