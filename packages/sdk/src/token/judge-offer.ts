import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';

/** What a token that a server or a person offers is to the license in force. */
export type Offer = 'same' | 'older' | 'newer' | 'successor' | 'other';

/**
 * Compares a verified token with the license in force. A newer generation of the same license
 * replaces it (R12); so does the license it was handed over to: another id, later issue, and
 * everything that a transfer leaves alone the same (R11). Whatever else is signed is another license.
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
  const isSameRight =
    theirs.aud === ours.aud && theirs.tier === ours.tier && theirs.kind === ours.kind;
  return isSameRight && theirs.iat >= ours.iat && haveSame(ours, theirs, 'domain_binding');
}

function haveSame(one: LicenseClaims, two: LicenseClaims, name: 'domain_binding'): boolean {
  const [left, right] = [one[name], two[name]];
  return left.length === right.length && left.every((text) => right.includes(text));
}
