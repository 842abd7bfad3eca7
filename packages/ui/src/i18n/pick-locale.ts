/** The languages every text exists in. */
export const locales = ['en', 'ro'] as const;
export type Locale = (typeof locales)[number];

/** The first wanted language we speak (`ro-MD` counts as `ro`), else English. */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const found = locales.find((locale) => tag.toLowerCase().split('-')[0] === locale);
    if (found !== undefined) return found;
  }
  return 'en';
}
