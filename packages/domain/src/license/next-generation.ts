import type { Mint } from '../claims/claims-of-license.ts';
import type { LicenseTerms } from './license.ts';

/** What changes in a license whenever a new token is signed for it (R12). */
export function nextGeneration(
  license: LicenseTerms,
  mint: Mint,
): Pick<LicenseTerms, 'generation' | 'kid' | 'jti'> {
  return { generation: license.generation + 1, kid: mint.kid, jti: mint.jti };
}
