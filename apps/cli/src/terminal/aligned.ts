/** One row of an aligned list; the last cell is not padded. */
export type Row = readonly string[];

/** Rows as lines whose columns begin below each other. Cells hold no colors: those have no width. */
export function aligned(rows: readonly Row[], indent = ''): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, width(cell))));
  }
  return rows.map((row) =>
    (indent + row.map((cell, at) => cell + gap(cell, widths[at] ?? 0)).join('  ')).trimEnd(),
  );
}

function gap(cell: string, to: number): string {
  return ' '.repeat(to - width(cell));
}

/** Characters as people count them: a letter with its diacritic is one. */
function width(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}
