/**
 * What a record says of a name, and nothing that its prototype brings along: a feature may be called
 * `toString` like anything else.
 */
export function ownValue<V>(
  record: Readonly<Record<string, V>> | undefined,
  name: string,
): V | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
