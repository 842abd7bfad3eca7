import type { LocalizedText } from '@signet/domain/catalog/localized-text';
import type { UnixSeconds } from '@signet/domain/shared/duration';

/** What every license mail knows. */
export interface LicenseFacts {
  readonly product: LocalizedText;
  readonly tier: LocalizedText;
  /** The bound domains; empty where the product binds none. */
  readonly domains: readonly string[];
  /** The portal's address, http or https. */
  readonly portalUrl: string;
}

/** What a mail that carries a key knows; it exists in memory only, while the mail is sent (R6). */
export interface LicenseKeyFacts extends LicenseFacts {
  /** `null`: no support comes with it. */
  readonly supportUntil: UnixSeconds | null;
  /** `null`: it does not expire. */
  readonly expiresAt: UnixSeconds | null;
  /** The name under which the install looks for its key, such as `LICENSE_KEY`. */
  readonly environmentVariable: string;
  readonly token: string;
}
