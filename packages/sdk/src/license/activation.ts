import type { LicenseError } from '../error/license-error.ts';

/** What became of a key that was to be activated. */
export type Activation =
  | {
      readonly ok: true;
      /** `unchanged` where the license in force is this one, or a newer key of it. */
      readonly outcome: 'activated' | 'unchanged';
      readonly licenseId: string;
      readonly tier: string;
      readonly generation: number;
      /** Whether it outlives a restart; `false` without a `stateDir` that can be written. */
      readonly kept: boolean;
    }
  | {
      readonly ok: false;
      /** Why the key is no good here: `LICENSE_MALFORMED`, `LICENSE_WRONG_PRODUCT`, `LICENSE_EXPIRED` … */
      readonly error: LicenseError;
    };
