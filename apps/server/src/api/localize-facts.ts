import type { Locale } from '@signet/domain/catalog/localized-text';
import { toSnake } from './snake-case.ts';

/** An error's facts for a reader: each text in the reader's language, each name in snake case as on REST. */
export function localizeFacts(
  facts: Readonly<Record<string, unknown>>,
  locale: Locale,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [toSnake(name), localize(value, locale)]),
  );
}

function localize(value: unknown, locale: Locale): unknown {
  const isText = typeof value === 'object' && value !== null && 'en' in value && 'ro' in value;
  return isText ? value[locale] : value;
}
