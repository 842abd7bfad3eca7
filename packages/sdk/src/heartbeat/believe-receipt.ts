import type { ReceiptClaims } from '@signet/domain/claims/receipt-claim-table';
import { receiptKind } from '@signet/domain/claims/signed-kind';
import { err, ok, type Result } from '@signet/domain/shared/result';
import type { KeyRing } from '@signet/license-token/key-ring';
import { verifyObject } from '@signet/license-token/verify-object';

/** What a receipt must be about for an install to believe it. */
export interface ReceiptExpectation {
  readonly licenseId: string;
  readonly installId: string;
  /** The nonces that were sent and not answered yet; left out for a receipt that was believed before. */
  readonly nonces?: readonly string[];
}

/** Why a receipt proves nothing to this install. */
export type ReceiptDoubt = 'signature' | 'license' | 'install' | 'nonce';

/**
 * Believes a receipt only when a trusted key signed it and it answers this very install, license
 * and request: a server that is not the vendor's can neither revive nor revoke, and an old answer
 * cannot be played again (R20).
 */
export function believeReceipt(
  text: string,
  keys: KeyRing,
  { licenseId, installId, nonces }: ReceiptExpectation,
): Result<ReceiptClaims, ReceiptDoubt> {
  const verified = verifyObject(text, keys, receiptKind);
  if (!verified.ok) return err('signature');
  const { claims } = verified.value;
  if (claims.sub !== licenseId) return err('license');
  if (claims.install_id !== installId) return err('install');
  if (nonces !== undefined && !nonces.includes(claims.nonce)) return err('nonce');
  return ok(claims);
}
