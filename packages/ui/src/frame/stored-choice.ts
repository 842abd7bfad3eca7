/**
 * A display choice kept in this browser (theme, language, density, shortcuts). Never personal data.
 * Storage may be forbidden; then the choice lasts for the page.
 */
export function readChoice<T extends string>(name: string, allowed: readonly T[]): T | undefined {
  try {
    const stored = localStorage.getItem(`signet.${name}`);
    return allowed.find((value) => value === stored);
  } catch {
    return undefined;
  }
}

/** Remembers a choice; see {@link readChoice}. */
export function writeChoice(name: string, value: string): void {
  try {
    localStorage.setItem(`signet.${name}`, value);
  } catch {
    // a browser without storage still works, it only forgets
  }
}
