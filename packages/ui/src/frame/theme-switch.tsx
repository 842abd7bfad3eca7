import type { JSX } from 'solid-js';
import { Segments } from '../form/segments.tsx';
import { m } from '../messages.ts';
import { setTheme, theme, themes, type Theme } from './theme.ts';

/** System, light or dark. */
export function ThemeSwitch(): JSX.Element {
  const words: Record<Theme, () => string> = {
    system: m.theme_system,
    light: m.theme_light,
    dark: m.theme_dark,
  };
  return (
    <Segments
      label={m.shell_theme()}
      choices={themes.map((value) => ({ value, label: words[value]() }))}
      value={theme()}
      onChange={setTheme}
    />
  );
}
