/** A JSON object as it came from outside. */
export type JsonObject = Readonly<Record<string, unknown>>;

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const SPACE = 0x20;

/**
 * Reads one JSON object; `undefined` when the text is anything else, or says a name twice:
 * parsers disagree on which of two values counts, so neither does (RFC 7519 §4).
 */
export function readJsonObject(text: string): JsonObject | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isJsonObject(value) && saysNoNameTwice(text, value) ? value : undefined;
}

function saysNoNameTwice(text: string, value: JsonObject): boolean {
  const kept = keptNames(value);
  return quotedColons(text) === kept || writtenNames(text) === kept;
}

/** Whether a value is a JSON object: not an array, not null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A quick upper bound of the names: every colon after a quote. It also counts colons inside strings,
 * so being equal to what was kept proves that nothing was lost; `-1` where white space makes it no bound.
 */
function quotedColons(text: string): number {
  let names = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === QUOTE) names++;
    else if (before <= SPACE) return -1;
  }
  return names;
}

/** How many member names valid JSON has: the colons outside its strings. */
function writtenNames(text: string): number {
  let names = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) inside = !inside;
    else if (letter === BACKSLASH) at++;
    else if (letter === COLON && !inside) names++;
  }
  return names;
}

/** How many members the parsed value kept; a list instead of recursion, so that no depth can overflow. */
function keptNames(root: JsonObject): number {
  let names = 0;
  const open: object[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const values: readonly unknown[] = Array.isArray(node) ? node : Object.values(node);
    if (values !== node) names += values.length;
    for (let at = 0; at < values.length; at++) {
      const value = values[at];
      if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
  return names;
}
