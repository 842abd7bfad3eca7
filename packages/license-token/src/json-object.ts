/** A JSON object as it came from outside. */
export type JsonObject = Readonly<Record<string, unknown>>;

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
  if (!isJsonObject(value)) return undefined;
  return writtenNames(text) === keptNames(value) ? value : undefined;
}

/** Whether a value is a JSON object: not an array, not null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many member names valid JSON has: the colons outside its strings. */
function writtenNames(text: string): number {
  let names = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 0x22) inside = !inside;
    else if (inside) {
      if (letter === 0x5c) at++;
    } else if (letter === 0x3a) names++;
  }
  return names;
}

/** How many members the parsed value kept; a stack instead of recursion, so that no depth can overflow. */
function keptNames(root: JsonObject): number {
  let names = 0;
  const open: object[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const values: readonly unknown[] = Array.isArray(node) ? node : Object.values(node);
    if (!Array.isArray(node)) names += values.length;
    for (const value of values) if (typeof value === 'object' && value !== null) open.push(value);
  }
  return names;
}
