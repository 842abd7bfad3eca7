const ESCAPES: Readonly<Record<string, string>> = {
  '\u2028': String.raw`\u2028`,
  '\u2029': String.raw`\u2029`,
};

/** JSON on one line for every reader: some take U+2028 and U+2029 for line ends too. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[\u2028\u2029]/g, (letter) => ESCAPES[letter] ?? letter);
}
