const KEY = 'signet.portal.asked';
/** As long as somebody may come back to an old mail. */
const DAY = 86_400_000;

/**
 * The address a mail was last asked for from this browser, so that an expired link, which opens in
 * a tab of its own, can offer a new mail without typing. Forgotten with the sign-in or after a day.
 */
export function askedAddress(now: number): string {
  try {
    const [at, email] = (localStorage.getItem(KEY) ?? '').split(' ', 2);
    return email !== undefined && now - Number(at) < DAY ? email : '';
  } catch {
    return '';
  }
}

/** Remembers an address; see {@link askedAddress}. */
export function keepAskedAddress(email: string, now: number): void {
  try {
    localStorage.setItem(KEY, `${now} ${email}`);
  } catch {
    // without storage the address is typed again
  }
}

/** Forgets it. */
export function dropAskedAddress(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}
