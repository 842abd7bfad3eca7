import { claimsOfLicense, type Mint } from '../claims/claims-of-license.ts';
import type { SignetError } from '../error/signet-error.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import type { NewLicenseIds } from './issue-license.ts';
import type { ActiveLicense, License, LicenseHolder, TransferredLicense } from './license.ts';
import { requireActive } from './require-active.ts';
import { termsOf } from './terms-of.ts';

/** The new owner, and that both sides agreed (B29, B30). */
export interface TransferCommand {
  readonly newHolder: LicenseHolder;
  readonly confirmationFromOld: boolean;
  readonly confirmationFromNew: boolean;
}

/**
 * Decides a transfer: the old record becomes `transferred`, its successor is generation 1 of a new
 * license with the same domains, tier, grants and support window (B29–B36, R11). Free of charge.
 */
export function transferLicense(
  license: License,
  command: TransferCommand,
  mint: Mint & Pick<NewLicenseIds, 'licenseId'>,
): Result<DecisionOf<'license.transfer'>, SignetError> {
  const active = requireActive(license, mint.now);
  if (!active.ok) return active;
  const before = active.value;
  const refusal = refusalOf(before, command);
  if (refusal !== undefined) return err(refusal);
  const old: TransferredLicense = {
    ...termsOf(before),
    status: 'transferred',
    transferredAt: mint.now,
    transferredTo: mint.licenseId,
  };
  const successor: ActiveLicense = {
    ...before,
    id: mint.licenseId,
    holder: command.newHolder,
    generation: 1,
    kid: mint.kid,
    jti: mint.jti,
    transferredFrom: before.id,
    multiInstallWindow: null,
  };
  return ok({
    event: { type: 'license.transfer', at: mint.now, before, license: old, successor },
    licenses: [old, successor],
    claims: claimsOfLicense(successor, mint),
  });
}

function refusalOf(license: ActiveLicense, command: TransferCommand): SignetError | undefined {
  if (!command.confirmationFromOld) {
    return { code: 'CONFIRMATION_REQUIRED', param: 'confirmation_from_old' };
  }
  if (!command.confirmationFromNew) {
    return { code: 'CONFIRMATION_REQUIRED', param: 'confirmation_from_new' };
  }
  return command.newHolder.email === license.holder.email
    ? {
        code: 'VALIDATION',
        param: 'new_customer_email',
        detail: {
          en: 'The new owner already holds this license.',
          ro: 'Noul proprietar deține deja această licență.',
        },
      }
    : undefined;
}
