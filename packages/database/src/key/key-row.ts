import type { PublicKeyRecord, SigningKeyRecord } from '@signet/use-cases/ports/signing-key-store';
import type { Insertable, Selectable } from 'kysely';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate, toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** A key as its row. */
export function rowOfKey(key: SigningKeyRecord): Insertable<Schema['signing_keys']> {
  return {
    kid: key.kid,
    algorithm: key.algorithm,
    stage: key.stage,
    public_jwk: toJson(key.publicJwk),
    sealed_private_key: key.sealedPrivateKey,
    created_at: toDate(key.createdAt),
    activated_at: toDate(key.activatedAt),
  };
}

/** A row as its key. */
export function keyOfRow(row: Selectable<Schema['signing_keys']>): SigningKeyRecord {
  return {
    kid: row.kid,
    algorithm: row.algorithm,
    stage: row.stage,
    publicJwk: row.public_jwk,
    sealedPrivateKey: row.sealed_private_key,
    createdAt: toUnix(row.created_at),
    activatedAt: toUnix(row.activated_at),
  };
}

/** The sealed private half stays out of logs and answers. */
export function publicPart(key: SigningKeyRecord): PublicKeyRecord {
  const { sealedPrivateKey: _sealed, ...rest } = key;
  return rest;
}
