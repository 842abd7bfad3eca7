import { createHash } from 'node:crypto';
import { mergeRevocations, revocationFinder } from '@signet/domain/claims/revocation-list';
import { keyRingKind, revocationsKind } from '@signet/domain/claims/signed-kind';
import { DAY } from '@signet/domain/shared/duration';
import { type KeyRing, keyRingOfJwks } from '@signet/license-token/key-ring';
import { verifyObject } from '@signet/license-token/verify-object';
import { beforeEach, describe, expect, test } from 'vitest';
import { as, NOW, openServer } from '../server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
const REVOCATIONS = '/.well-known/signet/revocations';
const body = { customer_email: 'ana@acme.ro', tier: 'pro', domain_binding: ['acme.ro'] };

let server: Awaited<ReturnType<typeof openServer>>;
beforeEach(async () => {
  server = await openServer();
});

async function post(url: string, payload: object) {
  const headers = as.service('owner');
  return (await server.app.inject({ method: 'POST', url, headers, payload })).json();
}

async function revokeNew(domain: string): Promise<string> {
  const { license } = await post(LICENSES, { ...body, domain_binding: [domain] });
  await post(`${LICENSES}/${license.id}/revoke`, { reason: 'Seen on a public forum' });
  return license.id;
}

async function ring(): Promise<KeyRing> {
  const read = keyRingOfJwks((await server.app.inject('/.well-known/signet/jwks.json')).json());
  if (!read.ok) throw new Error(read.error.problem);
  return read.value;
}

/** The list as an install reads it: verified with the published keys. */
async function fetchList(query = '') {
  const answer = await server.app.inject(REVOCATIONS + query);
  expect(answer.statusCode).toBe(200);
  const verified = verifyObject(answer.body, await ring(), revocationsKind);
  if (!verified.ok) throw new Error(verified.error.code);
  return { ...verified.value.claims, answer };
}

const hashOf = (id: string) => createHash('sha256').update(id).digest('hex');

describe('R19: the signed revocation list', () => {
  test('the first one is empty, has version 1 and says when the next is expected', async () => {
    const { answer, ...claims } = await fetchList();
    expect(claims).toEqual({ version: 1, iat: NOW, next_update: NOW + 7 * DAY, entries: [] });
    expect(answer.headers['content-type']).toBe('application/jwt');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });

  test('A14 B37 B38 C48: a revocation is on the next one, by the hash of the id, without the words', async () => {
    await fetchList();
    const id = await revokeNew('acme.ro');
    const { answer, entries, version } = await fetchList();
    expect(version).toBe(2);
    expect(entries).toEqual([{ id: hashOf(id), generation: 1, code: 'other', at: NOW }]);
    expect(revocationFinder({ entries })(hashOf(id), 1)).toEqual(entries[0]);
    expect(answer.body + JSON.stringify(entries)).not.toContain('forum');
    expect(answer.body + JSON.stringify(entries)).not.toContain(id);
  });

  test('one version is one text, whoever asks and whenever; a new one comes with its time', async () => {
    const first = await fetchList();
    server.clock.time += 6 * DAY - 1;
    expect((await fetchList()).answer.body).toBe(first.answer.body);
    server.clock.time += 1;
    expect(await fetchList()).toMatchObject({ version: 2, iat: NOW + 6 * DAY });
  });

  test('a delta is the whole without what is known', async () => {
    await revokeNew('one.ro');
    const known = await fetchList();
    await revokeNew('two.ro');
    await fetchList();
    await revokeNew('three.ro');
    const whole = await fetchList();
    const delta = await fetchList(`?since=${known.version}`);
    const had = new Set(known.entries.map(({ id }) => id));
    expect(delta.entries).toEqual(whole.entries.filter(({ id }) => !had.has(id)));
    expect(delta).toMatchObject({ version: whole.version, since: known.version });
    expect(mergeRevocations(known, delta)?.entries).toEqual(whole.entries);
    expect((await fetchList(`?since=${whole.version}`)).entries).toEqual([]);
    expect((await fetchList('?since=999')).entries).toEqual([]);
    expect((await fetchList('?since=0')).answer.body).toBe(whole.answer.body);
  });

  test.each(['?since=-1', '?since=one', '?since=', '?since=1&since=2', '?alg=none'])(
    '%s is refused',
    async (query) => {
      const answer = await server.app.inject(REVOCATIONS + query);
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'VALIDATION']);
    },
  );
});

describe('the tag of what is public', () => {
  test.each([REVOCATIONS, '/.well-known/signet/jwks.json', '/.well-known/signet/keyring'])(
    'B65 R18 R19: %s answers 304 to whoever has it, and 200 after a change',
    async (url) => {
      const first = await server.app.inject(url);
      const etag = String(first.headers.etag);
      expect(etag).toMatch(/^"[\w-]{43}"$/);
      expect(first.headers['cache-control']).toMatch(/^public, max-age=\d+$/);
      for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await server.app.inject({ url, headers: { 'if-none-match': tag } });
        expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
      }
      const other = await server.app.inject({ url, headers: { 'if-none-match': '"other"' } });
      expect([other.statusCode, other.body]).toEqual([200, first.body]);
    },
  );

  test('R19: a revocation changes the tag of the list', async () => {
    const { etag } = (await fetchList()).answer.headers;
    await revokeNew('acme.ro');
    const headers = { 'if-none-match': String(etag) };
    const answer = await server.app.inject({ url: REVOCATIONS, headers });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.etag).not.toBe(etag);
  });
});

test('R18: the signed key ring holds the public keys with their stages, and reads as a JWKS', async () => {
  const { body: text } = await server.app.inject('/.well-known/signet/keyring');
  const verified = verifyObject(text, await ring(), keyRingKind);
  if (!verified.ok) throw new Error(verified.error.code);
  const { claims } = verified.value;
  expect(claims).toMatchObject({ version: 1, keys: [{ kid: 'k1', stage: 'active' }] });
  const again = keyRingOfJwks({ ...claims });
  expect(again.ok && verifyObject(text, again.value, keyRingKind).ok).toBe(true);
  expect(verifyObject(text, await ring(), revocationsKind)).toMatchObject({
    error: { problem: 'type' },
  });
});
