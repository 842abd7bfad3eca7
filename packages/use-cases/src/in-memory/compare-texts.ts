/** Compares texts by code points, as the database does with its byte order. */
export function compareTexts(one: string, other: string): number {
  const [left, right] = [Array.from(one), Array.from(other)];
  const differs = left.findIndex((character, index) => character !== right[index]);
  if (differs === -1) return left.length - right.length;
  return (left[differs]?.codePointAt(0) ?? -1) - (right[differs]?.codePointAt(0) ?? -1);
}
