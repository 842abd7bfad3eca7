import type { CheckpointClaims } from '@signet/domain/claims/checkpoint-claim-table';
import type { KeyRingClaims } from '@signet/domain/claims/key-ring-claim-table';
import type { ReceiptClaims } from '@signet/domain/claims/receipt-claim-table';
import type { RevocationsClaims } from '@signet/domain/claims/revocations-claim-table';
import { ISSUED_AT } from './token-fixture.ts';

/** The claims of a good receipt. */
export const fixtureReceipt: ReceiptClaims = {
  sub: 'lic_01',
  install_id: '7d7a1f2e-5d1c-4d5e-9a55-1f3f5a1b9c10',
  nonce: 'nonce-1',
  iat: ISSUED_AT,
  revoked: false,
  state: 'ACTIVE',
  next_in_seconds: 86_400,
  revocations_version: 1,
};

/** The claims of a good revocation list. */
export const fixtureRevocations: RevocationsClaims = {
  iat: ISSUED_AT,
  next_update: ISSUED_AT + 86_400,
  version: 2,
  entries: [
    { id: 'a'.repeat(64), code: 'revoked', at: ISSUED_AT },
    { id: 'b'.repeat(64), generation: 2, code: 'superseded', at: ISSUED_AT },
  ],
};

/** The claims of a good key ring. */
export const fixtureKeyRing: KeyRingClaims = {
  iat: ISSUED_AT,
  next_update: ISSUED_AT + 86_400,
  version: 1,
  keys: [{ kid: 'k1', alg: 'EdDSA', kty: 'OKP', stage: 'active', crv: 'Ed25519', x: 'AA' }],
};

/** The claims of a good checkpoint. */
export const fixtureCheckpoint: CheckpointClaims = {
  iss: 'https://licenses.example.com',
  iat: ISSUED_AT,
  size: 1,
  root: 'AA',
};
