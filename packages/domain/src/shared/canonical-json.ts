/**
 * The one JSON text of a value, whatever the order of its keys (RFC 8785): no white space, keys
 * sorted by UTF-16 code units, members that are undefined left out. For hashing. Throws for what
 * JSON cannot say: functions, symbols, bigints, numbers that are not finite.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  if (value === undefined || value === null) return 'null';
  const isText = typeof value === 'string' || typeof value === 'boolean';
  if (isText || Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`A ${typeof value} is not JSON`);
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
