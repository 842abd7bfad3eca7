/** What a terminal would act on instead of showing: control characters, bidirectional overrides, line ends. */
const ACTIVE = /[\p{Cc}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text from a token, a file or a database as one harmless line. */
export function inertLine(text: string): string {
  return text.replaceAll(ACTIVE, '\ufffd');
}
