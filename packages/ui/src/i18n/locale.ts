import { createSignal } from 'solid-js';
import { readChoice, writeChoice } from '../frame/stored-choice.ts';
import { overwriteGetLocale } from '../messages/runtime.js';
import { locales, pickLocale, type Locale } from './pick-locale.ts';

const [current, setCurrent] = createSignal<Locale>('en');

/** The language of the page; a signal, so texts and numbers follow it without a reload. */
export const locale = current;

/** Chooses the language, remembers it in this browser and tells assistive technology. */
export function setLocale(next: Locale): void {
  writeChoice('locale', next);
  showLocale(next);
}

/** Call once before the first render: saved choice, else the browser's languages. */
export function startLocale(): void {
  overwriteGetLocale(current);
  showLocale(readChoice('locale', locales) ?? pickLocale(navigator.languages));
}

function showLocale(next: Locale): void {
  document.documentElement.lang = next;
  setCurrent(next);
}
