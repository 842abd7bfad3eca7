import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import { signToken } from '@signet/license-token/sign-token';
import { generateSigningKey } from '@signet/license-token/signing-key';
import { verifyLicenseToken } from '@signet/license-token/verify-license-token';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../server-fixture.ts';
import { asId, beatOf, openHeartbeats } from './heartbeat-fixture.ts';

type Server = Awaited<ReturnType<typeof openHeartbeats>>;
let server: Server;
let license: Json;
let token: string;

beforeEach(async () => {
  server = await openHeartbeats();
  ({ license, token } = await server.issue());
});

describe('R3: what is not a license of ours is refused, and nothing is written', () => {
  async function forged(change: object, key?: { readonly kid: string }) {
    const own = await generateSigningKey('EdDSA', key?.kid ?? 'k1');
    const claims = { ...verified(token), ...change };
    return signToken(claims, { ...own, type: LICENSE_TOKEN_TYPE });
  }
  const verified = (text: string) => {
    const read = verifyLicenseToken(text, server.ring);
    if (!read.ok) throw new Error(read.error.code);
    return read.value.claims;
  };
  const last = () => token.at(-1) ?? '';

  test.each<readonly [string, () => string | Promise<string>, number, string]>([
    ['no token', () => '', 400, 'LICENSE_MISSING'],
    ['two parts', () => 'a.b', 400, 'LICENSE_MALFORMED'],
    ['a huge text', () => 'a'.repeat(20_000), 400, 'LICENSE_MALFORMED'],
    ['padding', () => `${token}=`, 400, 'LICENSE_MALFORMED'],
    ['a line break', () => `${token}\n`, 400, 'LICENSE_MALFORMED'],
    [
      'the same bytes spelled otherwise',
      () => token.slice(0, -1) + respelled(last()),
      400,
      'LICENSE_MALFORMED',
    ],
    ['another signature', () => `${token.slice(0, -8)}AAAAAAAA`, 403, 'LICENSE_BAD_SIGNATURE'],
    ['another key under our kid', () => forged({}), 403, 'LICENSE_BAD_SIGNATURE'],
    ['an unknown key', () => forged({ kid: 'x1' }, { kid: 'x1' }), 403, 'LICENSE_UNKNOWN_KID'],
  ])('%s', async (_, text, status, code) => {
    const refused = await server.beat(await text());
    expect({ status: refused.status, code: refused.body.code }).toEqual({ status, code });
    expect(refused.body).not.toHaveProperty('receipt');
    expect(await server.kept(license.id)).toBe(0);
    expect(await server.stores.pulses.installsOf(asId(license.id))).toEqual([]);
  });

  test('a license that is not in the store, though our key signed it', async () => {
    const empty = await openHeartbeats();
    const heartbeat = { ...empty.deps.heartbeat, verifier: server.deps.heartbeat.verifier };
    const lost = await openHeartbeats({ stores: empty.stores, deps: { heartbeat } });
    expect((await lost.beat(token)).body.code).toBe('NOT_FOUND');
    expect(await empty.kept(license.id)).toBe(0);
  });

  test.each<readonly [string, (body: Json) => Json, number]>([
    ['a field that is not known', (body) => ({ ...body, foo: 1 }), 422],
    ['no nonce', ({ nonce: _nonce, ...body }) => body, 422],
    ['an empty nonce', (body) => ({ ...body, nonce: '' }), 422],
    ['a number for an install', (body) => ({ ...body, install_id: 7 }), 422],
    ['a NUL', (body) => ({ ...body, host: 'a\u0000b' }), 422],
    ['half a surrogate pair', (body) => ({ ...body, version: '\ud800' }), 422],
    ['65 kids', (body) => ({ ...body, accepted_kids: names(65) }), 422],
    ['10,000 kids', (body) => ({ ...body, accepted_kids: names(10_000) }), 422],
    ['65 counts', (body) => ({ ...body, usage: countsOf(65) }), 422],
    ['a negative count', (body) => ({ ...body, usage: { a: -1 } }), 422],
    ['a date that is none', (body) => ({ ...body, sent_at: 'yesterday' }), 422],
    ['a list', () => [], 422],
    ['1 MB', (body) => ({ ...body, host: 'a'.repeat(1_000_000) }), 413],
  ])('a body with %s', async (_, change, status) => {
    const refused = await server.send('/heartbeat', change(beatOf(token)), {});
    expect(refused.status).toBe(status);
    expect(await server.kept(license.id)).toBe(0);
  });

  const names = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);
  const countsOf = (count: number) => Object.fromEntries(names(count).map((name) => [name, 1]));

  test('text that is no JSON, and JSON that is called something else', async () => {
    for (const type of ['application/json', 'text/plain']) {
      const request = { method: 'POST', url: '/heartbeat', payload: '{"token":' } as const;
      const answer = await server.app.inject({ ...request, headers: { 'content-type': type } });
      expect(answer.statusCode).toBe(422);
    }
  });
});

/** The next letter of the alphabet: the same byte, with bits behind it that are not read. */
function respelled(letter: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return letters[letters.indexOf(letter) ^ 1] ?? '';
}
