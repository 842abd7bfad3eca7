/** A text as searches and sorts compare it: without case, diacritics and double spaces; „Ștefan” is found by "stefan". */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Several texts, one a line, so that a search never matches across two of them. */
export function foldTexts(texts: readonly (string | null)[]): string {
  return texts
    .filter((text) => text !== null)
    .map(foldText)
    .join('\n');
}
