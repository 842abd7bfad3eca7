import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';

/** What a token that a server or a person offers is to the license in force. */
export type Offer = 'same' | 'older' | 'newer' | 'successor' | 'other';

/**
 * Compares a verified token with the license in force. A newer generation of the same license
 * replaces it (R12); so does the license it was handed over to: another id, later issue, the same
 * product and a domain in common (R11). Tier and kind may be others: either license may have been
 * upgraded since this install last heard. Whatever else is signed is another license.
 */
export function judgeOffer(ours: LicenseClaims, theirs: LicenseClaims): Offer {
  if (theirs.sub !== ours.sub) return isSuccessor(ours, theirs) ? 'successor' : 'other';
  if (theirs.jti === ours.jti) return 'same';
  const isNewer =
    theirs.generation > ours.generation ||
    (theirs.generation === ours.generation && theirs.iat >= ours.iat);
  return isNewer ? 'newer' : 'older';
}

function isSuccessor(ours: LicenseClaims, theirs: LicenseClaims): boolean {
  return theirs.aud === ours.aud && theirs.iat >= ours.iat && haveCommonDomain(ours, theirs);
}

/** A license that is bound to no domain follows one that is bound to none. */
function haveCommonDomain(
  { domain_binding: ours }: LicenseClaims,
  { domain_binding: theirs }: LicenseClaims,
): boolean {
  return ours.length === 0 ? theirs.length === 0 : ours.some((domain) => theirs.includes(domain));
}
