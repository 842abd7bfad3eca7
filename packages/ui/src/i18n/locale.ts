import { createSignal } from 'solid-js'

import { overwriteGetLocale } from '../messages/runtime.js'
import { readChoice, writeChoice } from '../frame/stored-choice.ts'

/** The languages every text exists in. */
export const locales = ['en', 'ro'] as const
export type Locale = (typeof locales)[number]

/** The first wanted language we speak (`ro-MD` counts as `ro`), else English. */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const found = locales.find((locale) => tag.toLowerCase().split('-')[0] === locale)
    if (found !== undefined) return found
  }
  return 'en'
}

const [current, setCurrent] = createSignal<Locale>('en')

/** The language of the page; a signal, so texts and numbers follow it without a reload. */
export const locale = current

/** Chooses the language, remembers it in this browser and tells assistive technology. */
export function setLocale(next: Locale): void {
  writeChoice('locale', next)
  showLocale(next)
}

/** Call once before the first render: saved choice, else the browser's languages. */
export function startLocale(): void {
  overwriteGetLocale(current)
  showLocale(readChoice('locale', locales) ?? pickLocale(navigator.languages))
}

function showLocale(next: Locale): void {
  document.documentElement.lang = next
  setCurrent(next)
}
