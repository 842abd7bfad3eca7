/** What is known about the account that buys; what it holds counts for this product alone (R15). */
export interface Buyer {
  /** Signed in, with a verified e-mail address: without it nothing else here counts (C27, R27). */
  readonly isVerified: boolean;
  /** Active paid licenses of the product (C26). */
  readonly activePaidLicenses: number;
  /** Whether one of them is of an older major version than what is sold now (C33). */
  readonly hasOlderMajor: boolean;
  /** Whether a trial becomes this license (C37). */
  readonly convertsTrial: boolean;
  readonly isEarlyAdopter: boolean;
}
