import type { ReceiptClaims } from '@signet/domain/claims/receipt-claim-table';
import { receiptKind } from '@signet/domain/claims/signed-kind';
import { keyRingOfJwks } from '@signet/license-token/key-ring';
import { verifyObject } from '@signet/license-token/verify-object';
import { as, type FixtureOptions, openServer } from '../server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';

/** What these routes answer, as tests read it: whatever is absent is `undefined` all the same. */
interface ReplyBody {
  readonly [name: string]: unknown;
  readonly code: string;
  readonly license: { readonly id: string };
  readonly revoked: boolean;
  readonly reason: string;
  readonly receipt: string;
  readonly token: string;
  readonly body: ReplyBody;
}

/** A server with one issued license, and short ways to act on it. */
export async function openHeartbeats(options: FixtureOptions = {}) {
  const server = await openServer(options);
  const ring = keyRingOfJwks(await server.deps.jwks());
  if (!ring.ok) throw new Error(ring.error.problem);
  const send = async (url: string, payload: object, headers: object = as.service('owner')) => {
    const request = { method: 'POST', url, headers: { ...headers }, payload } as const;
    const response = await server.app.inject(request);
    const body = JSON.parse(response.body) as ReplyBody;
    return { status: response.statusCode, body, headers: response.headers };
  };
  const issue = async (change: object = {}) => {
    const asked = { customer_email: 'ana@acme.ro', tier: 'pro', domain_binding: ['acme.ro'] };
    return (await send(LICENSES, { ...asked, ...change })).body;
  };
  const beat = (token: string, change: object = {}, headers: object = {}) =>
    send('/heartbeat', { ...beatOf(token), ...change }, headers);
  const act = (id: string, action: string, payload: object = {}) =>
    send(`${LICENSES}/${id}/${action}`, payload);
  /** What a receipt says, once its signature has held. */
  const receiptOf = ({ receipt }: Pick<ReplyBody, 'receipt'>): ReceiptClaims => {
    const read = verifyObject(receipt, ring.value, receiptKind);
    if (!read.ok) throw new Error(read.error.code);
    return read.value.claims;
  };
  const kept = async (id: string) =>
    (await server.stores.pulses.newestBeats(asId(id), 1000)).length;
  return { ...server, ring: ring.value, send, issue, beat, act, receiptOf, kept };
}

/** A heartbeat of an ordinary install. */
export function beatOf(token: string) {
  const host = 'shop.acme.ro';
  return {
    token,
    install_id: 'install-1',
    version: '1.4.0',
    accepted_kids: ['k1'],
    host,
    nonce: 'nonce-1',
  };
}

/** A license's id as the stores take it. */
export function asId(id: string): `lic_${string}` {
  return id as `lic_${string}`;
}
