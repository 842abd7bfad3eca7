const ASSIGNMENT = /^(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=\s*/;
const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '”'],
];
const INVISIBLE = /[\s\u200b\u2060\ufeff]+/g;

/**
 * A license key as people paste it, as the token it holds: without the `NAME=` (or `export NAME=`)
 * of a copied line, surrounding quotes, white space, line breaks and zero-width characters. None
 * of these can be part of a token, so nothing that was signed is touched; what is left is judged
 * strictly. Nothing at all, or only such characters, is the empty text (`LICENSE_MISSING`).
 */
export function readTokenText(pasted: string | undefined): string {
  const text = (pasted ?? '').replaceAll(INVISIBLE, ' ').trim();
  return unquoted(unquoted(text).replace(ASSIGNMENT, '')).replaceAll(' ', '');
}

function unquoted(text: string): string {
  const pair = QUOTES.find(([open, close]) => text.startsWith(open) && text.endsWith(close));
  return pair !== undefined && text.length >= 2 ? text.slice(1, -1).trim() : text;
}
