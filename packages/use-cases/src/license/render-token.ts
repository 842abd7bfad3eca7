import type { LicenseStore } from '../ports/license-store.ts';
import type { TokenSigner } from '../ports/token-signer.ts';

/**
 * Signs a token's claims again and checks the text against its hash (R6).
 * Throws when the record is gone or the hash differs: then a key or the record was tampered with.
 */
export async function renderToken(
  deps: { readonly licenses: LicenseStore; readonly signer: TokenSigner },
  jti: string,
): Promise<string> {
  const record = await deps.licenses.findToken(jti);
  if (record === undefined) throw new Error(`No token record ${jti}`);
  const { token, sha256 } = await deps.signer.seal(record.claims);
  if (sha256 !== record.sha256) throw new Error(`Token ${jti} does not render to its hash`);
  return token;
}
