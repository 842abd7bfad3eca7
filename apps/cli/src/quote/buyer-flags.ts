import type { Buyer } from '@signet/domain/pricing/buyer';

/** What the flags of `quote` say of the buyer. */
export interface BuyerFlags {
  readonly stacking?: number;
  readonly olderMajor?: true;
  readonly trial?: true;
  readonly earlyAdopter?: true;
  readonly signedIn?: true;
}

/** A verified buyer, or nobody where no flag says anything (C27, R27: what is held counts only then). */
export function buyerOf({
  stacking,
  olderMajor,
  trial,
  earlyAdopter,
  signedIn,
}: BuyerFlags): Buyer | null {
  const said = [stacking, olderMajor, trial, earlyAdopter, signedIn];
  if (said.every((flag) => flag === undefined)) return null;
  return {
    isVerified: true,
    activePaidLicenses: stacking ?? 0,
    hasOlderMajor: olderMajor === true,
    convertsTrial: trial === true,
    isEarlyAdopter: earlyAdopter === true,
  };
}
