import type { CatalogChange } from '@signet/domain/catalog/diff-catalogs';
import type { Locale } from '@signet/domain/catalog/localized-text';
import { inertLine } from '../terminal/inert-line.ts';
import type { Paint, Terminal } from '../terminal/terminal.ts';

const marks = { added: '+', removed: '-', changed: '~' } as const;
const colors = { added: 'green', removed: 'red', changed: 'yellow' } as const satisfies Record<
  CatalogChange['change'],
  Paint
>;
/** More of a value hides the next change instead of showing this one. */
const MAX_SHOWN = 120;

/** A change for a person: where, what it was and is, and what it touches. */
export function changeLines(
  { paint }: Pick<Terminal, 'paint'>,
  { path, change, before, after, text }: CatalogChange,
  locale: Locale,
): readonly string[] {
  const values = [...shown(before), ...shown(after)].join(' → ');
  return [
    `${paint(colors[change], marks[change])} ${inertLine(path)}: ${values}`,
    `  ${text[locale]}`,
  ];
}

function shown(value: unknown): readonly string[] {
  if (value === undefined) return [];
  const letters = Array.from(inertLine(JSON.stringify(value)));
  return [
    letters.length > MAX_SHOWN ? `${letters.slice(0, MAX_SHOWN).join('')}…` : letters.join(''),
  ];
}
