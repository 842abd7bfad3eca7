/** A text that PostgreSQL cannot keep as it is: it holds NUL or a lone surrogate. The API refuses such texts first. */
export class UnstorableTextError extends Error {
  override readonly name = 'UnstorableTextError';

  constructor() {
    super('A text with NUL or a lone surrogate cannot be stored.');
  }
}

/** The last gate before the store: pg would turn a lone surrogate into U+FFFD without a word. */
export function refuseUnstorableText(value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw new UnstorableTextError();
  } else if (Array.isArray(value)) {
    value.forEach(refuseUnstorableText);
  }
}

/** JSON text for a column; `JSON.stringify` alone would hide a NUL behind its escape. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    refuseUnstorableText(key);
    refuseUnstorableText(part);
    return part;
  });
}
