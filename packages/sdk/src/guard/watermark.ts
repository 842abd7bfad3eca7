import type { Locale } from '@signet/domain/catalog/localized-text';
import type { Trial } from '../license/trial.ts';

/** The trial's watermark as markup for the footer of every page; empty when there is no trial (C36). */
export function watermarkMarkup(trial: Trial | null, locale: Locale): string {
  return trial === null
    ? ''
    : `<strong class="signet-watermark" lang="${locale}">${trial.watermark[locale]}</strong>`;
}
