import type { Change } from '@signet/ui/data/diff.tsx';

/**
 * The fields in which two kept records differ, as text; nested records by their path. The claims of
 * the key are left out: they repeat the license.
 */
export function changesOf(before: unknown, after: unknown): readonly Change[] {
  const [old, next] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(next)])]
    .map((field) => ({ field, before: old[field], after: next[field] }))
    .filter(({ field, before: was, after: is }) => was !== is && !field.startsWith('claims.'));
}

function fieldsOf(record: unknown, path = ''): Readonly<Record<string, string>> {
  if (typeof record !== 'object' || record === null) return {};
  return Object.assign(
    {},
    ...Object.entries(record).map(([name, value]) => {
      const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
      if (isRecord) return fieldsOf(value, `${path}${name}.`);
      const text = textOf(name, value);
      return text === undefined ? {} : { [path + name]: text };
    }),
  ) as Record<string, string>;
}

/** Instants are kept in seconds and read better as ISO; `null` and empty lists are nothing. */
function textOf(name: string, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(String).join(', ');
  if (typeof value === 'string') return value;
  const isInstant = typeof value === 'number' && /(?:At|Until)$/u.test(name);
  return isInstant
    ? new Date(value * 1000).toISOString().replace('.000', '')
    : JSON.stringify(value);
}
