/** Controls, line separators and lone surrogates: what could break a line, a header or a parser. */
const BREAKING = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu;
/** Characters that turn the reading direction of what follows them. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text that stays on its line and within itself, whatever a customer typed as a name. */
export function inertText(text: string): string {
  return text.replaceAll(TURNING, '').replaceAll(BREAKING, ' ').trim();
}
