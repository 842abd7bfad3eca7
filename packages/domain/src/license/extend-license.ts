import { claimsOfLicense, type Mint } from '../claims/claims-of-license.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { DAY } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import { requireEdge } from './legal-edges.ts';
import type { License, LicenseTerms } from './license.ts';
import { nextGeneration } from './next-generation.ts';
import { termsOf } from './terms-of.ts';

/** The longest extension at once: ten years. */
export const MAXIMUM_EXTENSION_DAYS = 3_660;

/**
 * Decides an extension by whole days from max(now, expires_at); revives an expired license, leaves a
 * suspended one suspended (E22, E23, R16). A license without a date cannot be extended.
 */
export function extendLicense(
  license: License,
  command: { readonly days: number },
  mint: Mint,
): Result<
  DecisionOf<'license.extend'>,
  SignetErrorOf<'LICENSE_NOT_ACTIVE' | 'CANNOT_EXTEND_LIFETIME' | 'VALIDATION'>
> {
  const before = requireEdge(license, 'license.extend');
  if (!before.ok) return before;
  if (license.expiresAt === null) return err({ code: 'CANNOT_EXTEND_LIFETIME' });
  if (
    !Number.isInteger(command.days) ||
    command.days < 1 ||
    command.days > MAXIMUM_EXTENSION_DAYS
  ) {
    const detail = `Give whole days from 1 to ${MAXIMUM_EXTENSION_DAYS}.`;
    return err({ code: 'VALIDATION', param: 'days', detail });
  }
  const terms: LicenseTerms = {
    ...termsOf(license),
    ...nextGeneration(license, mint),
    expiresAt: Math.max(mint.now, license.expiresAt) + command.days * DAY,
  };
  const extended =
    before.value.status === 'suspended'
      ? { ...before.value, ...terms }
      : { ...terms, status: 'active' as const };
  return ok({
    event: { type: 'license.extend', at: mint.now, before: before.value, license: extended },
    licenses: [extended],
    claims: claimsOfLicense(extended, mint),
  });
}
