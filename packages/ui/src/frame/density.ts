import { createSignal } from 'solid-js';
import { readChoice, writeChoice } from './stored-choice.ts';

export const densities = ['compact', 'comfortable'] as const;
export type Density = (typeof densities)[number];

const [current, setCurrent] = createSignal<Density>('compact');

export const density = current;

/** Row height of tables: 32 or 40 px (44 on touch). The server keeps it per operator; this is the local copy. */
export function setDensity(next: Density): void {
  writeChoice('density', next);
  setCurrent(next);
  document.documentElement.dataset['density'] = next;
}

/** Call once before the first render. */
export function startDensity(): void {
  setDensity(readChoice('density', densities) ?? 'compact');
}
