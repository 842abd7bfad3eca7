/** Characters that some file system takes for a separator, a drive or a stream, and control characters. */
const UNSAFE = /[\\:*?"<>|\p{Cc}]/u;

/**
 * Whether a path stays inside its bundle on every system: relative, `/` between its parts, and no
 * part that is empty or names the folder itself or the one above it.
 */
export function isBundlePath(path: string): boolean {
  if (!path.isWellFormed() || UNSAFE.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
