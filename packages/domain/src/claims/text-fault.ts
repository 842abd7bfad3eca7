/** C0 and C1 control characters, CR and LF included, and the two line separators of Unicode. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/** Why a text cannot be signed: half a character, or a character that breaks a line, a header or a log. */
export function textFault(text: string): 'lone-surrogate' | 'control-character' | undefined {
  if (!text.isWellFormed()) return 'lone-surrogate';
  return CONTROL.test(text) ? 'control-character' : undefined;
}

/** Every text inside a value, names of members included. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    Array.isArray(value) ? textsIn(member) : [name, ...textsIn(member)],
  );
}

/** The length of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
