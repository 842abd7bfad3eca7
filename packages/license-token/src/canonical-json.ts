/**
 * A JSON value in the one text of RFC 8785 (JCS): names sorted by UTF-16 code units, numbers as
 * ECMAScript writes them, no white space. Members that are `undefined` are left out.
 * Throws for what JSON cannot say: functions, symbols, bigints, infinities.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw notJson(value);
  const text: unknown = typeof value === 'bigint' ? undefined : JSON.stringify(value);
  if (typeof text !== 'string') throw notJson(value);
  return text;
}

function canonicalObject(value: object): string {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  const texts = members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${texts.join(',')}}`;
}

function notJson(value: unknown): Error {
  return new TypeError(`A ${typeof value} is not JSON: ${String(value)}`);
}
