import type { KeyRingClaims } from '@signet/domain/claims/key-ring-claim-table';
import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { ReceiptClaims } from '@signet/domain/claims/receipt-claim-table';
import type { RevocationsClaims } from '@signet/domain/claims/revocations-claim-table';
import { keyRingKind, receiptKind, revocationsKind } from '@signet/domain/claims/signed-kind';
import { publicJwkOf } from '@signet/license-token/public-jwk';
import { objectSignerOf } from '@signet/license-token/sign-object';
import type { SigningKey } from '@signet/license-token/signing-key';
import { sampleClaims, vendorKey } from '../token/sample-token-fixture.ts';
import type { HeartbeatAnswer, HeartbeatInput } from './heartbeat-wire.ts';
import type { Transport } from './transport.ts';

/** How the next answer differs from that to a license that stands. */
export interface Mood {
  readonly key: SigningKey;
  readonly receipt: Partial<ReceiptClaims>;
  readonly beside: Partial<HeartbeatAnswer>;
}

/** The vendor's license server as an install sees it: answers signed with test keys, and what was sent. */
export class VendorServer {
  readonly bodies: string[] = [];
  now: () => number;
  mood: Mood = { key: vendorKey, receipt: {}, beside: {} };

  constructor(now: () => number) {
    this.now = now;
  }

  /** What the next answers say. */
  say(receipt: Partial<ReceiptClaims>, beside: Partial<HeartbeatAnswer> = {}): void {
    this.mood = { ...this.mood, receipt, beside };
  }

  /** Answers one heartbeat. */
  answer(body: string): HeartbeatAnswer {
    this.bodies.push(body);
    const input = JSON.parse(body) as HeartbeatInput;
    const { key, receipt, beside } = this.mood;
    const claims: ReceiptClaims = {
      sub: licenseOf(input.token),
      install_id: input.install_id,
      nonce: input.nonce,
      iat: this.now(),
      revoked: false,
      state: 'ACTIVE',
      next_in_seconds: 86_400,
      revocations_version: 1,
      ...receipt,
    };
    return { receipt: objectSignerOf(receiptKind, key)(claims), ...beside };
  }

  /** The queries for the public revocation list. */
  readonly asked: string[] = [];
  /** What a query for the list is answered; a first one with nothing in it unless a test says otherwise. */
  publish: (query: URLSearchParams) => string | undefined = () => signedList({ version: 1 });

  /** A transport that leads here without a network. */
  readonly transport: Transport = async ({ method, url, body }) => {
    if (method === 'POST') return { status: 200, body: JSON.stringify(this.answer(body)) };
    const { search, searchParams } = new URL(url);
    this.asked.push(search);
    const list = this.publish(searchParams);
    return list === undefined ? { status: 404, body: '' } : { status: 200, body: list };
  };
}

/** The license id in a token; the fixture trusts it. */
export function licenseOf(token: string): string {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return (JSON.parse(payload) as LicenseClaims).sub;
}

/** A signed revocation list. */
export function signedList(
  claims: Partial<RevocationsClaims>,
  key: SigningKey = vendorKey,
): string {
  const iat = sampleClaims.iat;
  const list = { iat, next_update: iat + 86_400, version: 2, entries: [], ...claims };
  return objectSignerOf(revocationsKind, key)(list);
}

/** A signed key ring of keys with their stages. */
export function signedRing(
  version: number,
  keys: readonly (readonly [SigningKey, string])[],
  signer: SigningKey = vendorKey,
): string {
  const iat = sampleClaims.iat;
  const claims: KeyRingClaims = {
    iat,
    next_update: iat + 86_400,
    version,
    keys: keys.map(([key, stage]) => ({ ...publicJwkOf(key), stage })),
  };
  return objectSignerOf(keyRingKind, signer)(claims);
}
