import { createSignal } from 'solid-js';

/** A short message at the corner. Never for secrets (U12), never the only place of an error. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Takes the act back; offered for eight seconds (U7). */
  readonly undo?: (() => void) | undefined;
}

/** How long a toast stays, in milliseconds, not counting hover and focus. */
export const toastDuration = 8000;

const [list, setList] = createSignal<readonly Toast[]>([]);
let lastId = 0;

export const toasts = list;

/** Shows a message; the newest three stay. */
export function showToast(text: string, undo?: () => void): void {
  lastId += 1;
  const next: Toast = { id: lastId, text, undo };
  setList([...list(), next].slice(-3));
}

export function hideToast(id: number): void {
  setList(list().filter((toast) => toast.id !== id));
}
