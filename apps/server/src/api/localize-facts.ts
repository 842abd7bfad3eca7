import type { Locale } from '@signet/domain/catalog/localized-text';
import { toIso } from '@signet/domain/shared/duration';
import { toSnake } from './snake-case.ts';

/**
 * An error's facts for a reader: each text in the reader's language, each instant and each name as
 * on REST.
 */
export function localizeFacts(
  facts: Readonly<Record<string, unknown>>,
  locale: Locale,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [toSnake(name), factOf(name, value, locale)]),
  );
}

function factOf(name: string, value: unknown, locale: Locale): unknown {
  // An instant stands under this name in every error that has one.
  if (name === 'at' && typeof value === 'number') return toIso(value);
  const isText = typeof value === 'object' && value !== null && 'en' in value && 'ro' in value;
  return isText ? value[locale] : value;
}
