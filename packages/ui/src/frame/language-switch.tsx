import type { JSX } from 'solid-js';
import { Segments } from '../form/segments.tsx';
import { locale, setLocale } from '../i18n/locale.ts';
import { locales } from '../i18n/pick-locale.ts';
import { m } from '../messages.ts';

/** Each language by its own name. */
const names = { en: 'English', ro: 'Română' };

/** Switches the language at once, without a reload. */
export function LanguageSwitch(): JSX.Element {
  return (
    <Segments
      label={m.shell_language()}
      choices={locales.map((value) => ({ value, label: names[value] }))}
      value={locale()}
      onChange={setLocale}
    />
  );
}
