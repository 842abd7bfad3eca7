import type { Locale } from '@signet/domain/catalog/localized-text';

/** The language of an answer from `Accept-Language` (RFC 9110 §12.5.4); English unless Romanian is preferred. */
export function requestLocale(header: string | undefined): Locale {
  const ranges = (header ?? '').slice(0, 500).split(',').map(readRange);
  const known = ranges.filter(({ language }) => language === 'en' || language === 'ro');
  const best = known.toSorted((left, right) => right.weight - left.weight)[0];
  return best?.language === 'ro' && best.weight > 0 ? 'ro' : 'en';
}

function readRange(range: string): { readonly language: string; readonly weight: number } {
  const [tag = '', quality = ''] = range.trim().toLowerCase().split(';');
  const weight = /^\s*q=(\d(?:\.\d+)?)$/.exec(quality)?.[1];
  return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
}
