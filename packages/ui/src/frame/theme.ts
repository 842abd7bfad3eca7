import { createSignal } from 'solid-js';
import { readChoice, writeChoice } from './stored-choice.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const [current, setCurrent] = createSignal<Theme>('system');

export const theme = current;

/** Chooses the theme and remembers it in this browser. */
export function setTheme(next: Theme): void {
  writeChoice('theme', next);
  showTheme(next);
}

/** Call once before the first render. */
export function startTheme(): void {
  showTheme(readChoice('theme', themes) ?? 'system');
}

function showTheme(next: Theme): void {
  setCurrent(next);
  if (next === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = next;
}
