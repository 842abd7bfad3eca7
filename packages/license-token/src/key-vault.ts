import { createPrivateKey } from 'node:crypto';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import type { MasterKey } from './master-key.ts';
import { type SigningKey, signingKeyOf } from './signing-key.ts';

const KEY_WRAPPING = 'A256GCMKW';
const ENCRYPTION = 'A256GCM';

const sentences = {
  'not-sealed': 'The stored text is not a sealed signing key.',
  'wrong-master-key':
    'The signing key was sealed under another master key; start with the one it was sealed under.',
  'wrong-kid': 'The sealed key belongs to another kid.',
  damaged: 'The sealed signing key was changed or cut since it was written.',
} as const;

/** Why a sealed key cannot be opened; never holds key material. */
export interface VaultProblem {
  readonly code: 'VAULT_REFUSED';
  readonly problem: keyof typeof sentences;
  readonly kid: string;
}

/** The reason in English, for a start-up refusal. */
export function describeVaultProblem({ problem, kid }: VaultProblem): string {
  return `Key "${kid}": ${sentences[problem]}`;
}

/**
 * Seals a signing key for storage: PKCS#8 in a compact JWE (A256GCMKW, A256GCM) under the master key.
 * The kid and the master key's id are in the authenticated header.
 */
export async function sealSigningKey(key: SigningKey, master: MasterKey): Promise<string> {
  const der = key.privateKey.export({ type: 'pkcs8', format: 'der' });
  const header = {
    alg: KEY_WRAPPING,
    enc: ENCRYPTION,
    cty: 'pkcs8',
    kid: key.kid,
    mkid: master.id,
  };
  const sealed = await new CompactEncrypt(der).setProtectedHeader(header).encrypt(master.secret);
  der.fill(0);
  return sealed;
}

/** Opens what `sealSigningKey` sealed for this kid, or says why it cannot. */
export async function openSigningKey(
  sealed: string,
  kid: string,
  master: MasterKey,
): Promise<Result<SigningKey, VaultProblem>> {
  const refuse = (problem: VaultProblem['problem']) =>
    err<VaultProblem>({ code: 'VAULT_REFUSED', problem, kid });
  const header = readHeader(sealed);
  if (header?.['cty'] !== 'pkcs8') return refuse('not-sealed');
  if (header['mkid'] !== master.id) return refuse('wrong-master-key');
  if (header['kid'] !== kid) return refuse('wrong-kid');
  const der = await decrypt(sealed, master);
  if (der === undefined) return refuse('damaged');
  const privateKey = createPrivateKey({
    key: Buffer.from(der.buffer, der.byteOffset, der.byteLength),
    format: 'der',
    type: 'pkcs8',
  });
  der.fill(0);
  const key = signingKeyOf(privateKey, kid);
  return key.ok ? ok(key.value) : refuse('damaged');
}

function readHeader(sealed: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return decodeProtectedHeader(sealed);
  } catch {
    return undefined;
  }
}

async function decrypt(sealed: string, master: MasterKey): Promise<Uint8Array | undefined> {
  try {
    const { plaintext } = await compactDecrypt(sealed, master.secret, {
      keyManagementAlgorithms: [KEY_WRAPPING],
      contentEncryptionAlgorithms: [ENCRYPTION],
    });
    return plaintext;
  } catch {
    return undefined;
  }
}
