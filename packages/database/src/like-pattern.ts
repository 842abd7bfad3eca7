/** A LIKE pattern that matches texts with exactly this part; `%`, `_` and `\` stand for themselves. */
export function containing(part: string): string {
  return `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
