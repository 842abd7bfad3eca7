import type { Capability } from '@signet/domain/catalog/enforcement-policy';
import type { ErrorCode } from '@signet/domain/error/signet-error';
import type { RuntimeStateName } from '@signet/domain/runtime/runtime-state';

/** What a license says at one moment, in what a product would react to. */
export interface LicenseMoment {
  readonly state: RuntimeStateName;
  readonly capabilities: Readonly<Record<Capability, boolean>>;
  readonly tier: string | null;
  /** What is wrong with the license; `null` when nothing is. */
  readonly error: ErrorCode | null;
  readonly support: boolean;
  /** The token in force, by its id; `null` for none. A renewed license has another. */
  readonly token: string | null;
  /** The license in force; another one after a transfer or an activation. */
  readonly license: string | null;
}

/** What changed. */
export interface LicenseChange {
  readonly before: LicenseMoment;
  readonly after: LicenseMoment;
  /** The members that differ. */
  readonly changed: readonly (keyof LicenseMoment)[];
}
