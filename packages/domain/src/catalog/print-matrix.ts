import { parsePeriod } from '../shared/duration.ts';
import type { Locale } from './localized-text.ts';
import type { Matrix, MatrixCell, MatrixRow } from './matrix.ts';
import { sayPeriod } from './say-period.ts';

const words = {
  unlimited: { en: 'unlimited', ro: 'nelimitat' },
  optional: { en: 'optional', ro: 'opțional' },
} as const;

/** The matrix as text for a terminal: one line a row, the columns under each other. */
export function printMatrix(matrix: Matrix, locale: Locale): string {
  const head = ['', ...matrix.columns.map(({ label }) => label[locale])];
  const body = matrix.rows.map((row) => [
    row.label[locale],
    ...row.cells.map((cell) => cellText(row, cell, locale)),
  ]);
  const lines = [head, ...body];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** `✓`, `–`, `10`, `4 h`, `90 days`, `unlimited`: how a cell reads. */
export function cellText(
  { section }: Pick<MatrixRow, 'section'>,
  cell: MatrixCell,
  locale: Locale,
): string {
  if (cell === true) return '✓';
  if (cell === false || cell === null) return '–';
  if (cell === 'unlimited' || cell === 'optional') return words[cell][locale];
  if (typeof cell === 'number') return section === 'interval' ? `${cell} h` : `${cell}`;
  const period = parsePeriod(cell);
  return period.ok ? sayPeriod(period.value)[locale] : cell;
}
