import { startLocale } from '../i18n/locale.ts';
import { startDensity } from './density.ts';
import { startShortcuts } from './shortcuts.ts';
import { startTheme } from './theme.ts';

/** Language, theme, density and shortcuts as last chosen in this browser. Call once before `render`. */
export function startDisplay(): void {
  startLocale();
  startTheme();
  startDensity();
  startShortcuts();
}
