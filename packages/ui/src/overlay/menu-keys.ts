/**
 * Which line of a menu a key leads to: arrows wrap, Home and End jump, a letter finds the next line
 * that starts with it. Undefined when the key means nothing here.
 */
export function menuKeyTarget(
  key: string,
  current: number,
  names: readonly string[],
): number | undefined {
  const size = names.length;
  if (size === 0) return undefined;
  if (key === 'ArrowDown') return (current + 1) % size;
  if (key === 'ArrowUp') return (current - 1 + size) % size;
  if (key === 'Home') return 0;
  if (key === 'End') return size - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const wanted = key.toLowerCase();
  for (let step = 1; step <= size; step += 1) {
    const at = (current + step + size) % size;
    if (names[at]?.toLowerCase().startsWith(wanted) === true) return at;
  }
  return undefined;
}
