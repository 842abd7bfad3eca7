import { claimsOfLicense, type Mint } from '../claims/claims-of-license.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { DAY } from '../shared/duration.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { DecisionOf } from './decision.ts';
import { requireEdge } from './legal-edges.ts';
import type { License, LicenseTerms } from './license.ts';
import { nextGeneration } from './next-generation.ts';
import { readTermDays } from './read-term.ts';
import { termsOf } from './terms-of.ts';

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
  const days = readTermDays(command.days, 'days');
  if (!days.ok) return days;
  const terms: LicenseTerms = {
    ...termsOf(license),
    ...nextGeneration(license, mint),
    expiresAt: Math.max(mint.now, license.expiresAt) + days.value * DAY,
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
