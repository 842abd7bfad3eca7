import type { SignedKind } from '@signet/domain/claims/signed-kind';
import { type AsideObjectSigner, asideObjectSignerOf } from '@signet/license-token/sign-object';
import { tokenHash } from '@signet/license-token/token-hash';
import type { ObjectClaims, ObjectSigner } from '@signet/use-cases/ports/object-signer';
import type { KeyCabinet } from './key-cabinet.ts';

/** Signs receipts, lists and checkpoints with the keys of the cabinet. */
export function cabinetObjects(cabinet: Pick<KeyCabinet, 'kidFor' | 'signingKey'>): ObjectSigner {
  return {
    kidFor: (kid) => cabinet.kidFor(kid),
    sign: signWith(cabinet),
    hashId: tokenHash,
  };
}

/** Keeps the signers of each kind by kid: a header is rendered once for all of them. */
function signWith({ signingKey }: Pick<KeyCabinet, 'signingKey'>): ObjectSigner['sign'] {
  const byKind = new WeakMap<object, Map<string, unknown>>();
  return async <C extends ObjectClaims>(kind: SignedKind<C>, claims: C, kid: string) => {
    const signers = (byKind.get(kind) ?? new Map()) as Map<string, AsideObjectSigner<C>>;
    byKind.set(kind, signers);
    const sign = signers.get(kid) ?? asideObjectSignerOf(kind, await signingKey(kid));
    signers.set(kid, sign);
    return sign(claims);
  };
}
