import type { TokenFact } from '@signet/domain/runtime/runtime-facts';
import type { KeyRing } from '@signet/license-token/key-ring';
import { readTokenText } from '@signet/license-token/read-token-text';
import { verifyLicenseToken } from '@signet/license-token/verify-license-token';

/**
 * Verifies a pasted key on this machine, without any network (A08). Its date is not judged here:
 * an expired license is still a license, and the policy says what that means (R3).
 */
export function readToken(pasted: string | undefined, keys: KeyRing, product: string): TokenFact {
  const verified = verifyLicenseToken(readTokenText(pasted), keys, { product });
  if (verified.ok) return { state: 'valid', claims: verified.value.claims };
  const { error } = verified;
  if (error.code === 'LICENSE_MISSING') return { state: 'missing' };
  if (error.code === 'LICENSE_EXPIRED') throw new Error('A date was judged that nobody asked for');
  return { state: 'invalid', error };
}
