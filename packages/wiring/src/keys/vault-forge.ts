import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import { err, ok } from '@signet/domain/shared/result';
import { keyProblemText } from '@signet/license-token/key-problem-text';
import {
  describeVaultProblem,
  openSigningKey,
  sealSigningKey,
} from '@signet/license-token/key-vault';
import type { MasterKey } from '@signet/license-token/master-key';
import { publicJwkOf } from '@signet/license-token/public-jwk';
import {
  generateSigningKey,
  privatePemOf,
  publicPemOf,
  type SigningKey,
  signingKeyOfPem,
} from '@signet/license-token/signing-key';
import type { ForgedKey, KeyForge } from '@signet/use-cases/ports/key-forge';
import type { SigningKeyRecord } from '@signet/use-cases/ports/signing-key-store';

/** Makes and reads key pairs whose private half is sealed under the master key. */
export function vaultForge(master: MasterKey): KeyForge {
  return {
    generate: async (algorithm: SigningAlgorithm, kid) =>
      forged(await generateSigningKey(algorithm, kid), master),
    import: async (pem, kid) => {
      const key = signingKeyOfPem(pem, kid);
      return key.ok
        ? ok(await forged(key.value, master))
        : err({ code: 'VALIDATION', param: 'pem', detail: keyProblemText(key.error) });
    },
    exportPem: async (record, half) => {
      const key = await openKey(record, master);
      return half === 'private' ? privatePemOf(key) : publicPemOf(key);
    },
  };
}

/** Opens a stored key; throws when it has no private half or another master key sealed it. */
export async function openKey(record: SigningKeyRecord, master: MasterKey): Promise<SigningKey> {
  if (record.sealedPrivateKey === null) throw new Error(`Key ${record.kid} only verifies`);
  const opened = await openSigningKey(record.sealedPrivateKey, record.kid, master);
  if (!opened.ok) throw new Error(describeVaultProblem(opened.error));
  return opened.value;
}

async function forged(key: SigningKey, master: MasterKey): Promise<ForgedKey> {
  return {
    kid: key.kid,
    algorithm: key.alg,
    publicJwk: { ...publicJwkOf(key) },
    sealedPrivateKey: await sealSigningKey(key, master),
  };
}
