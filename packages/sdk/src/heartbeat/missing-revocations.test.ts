import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RevocationEntry } from '@signet/domain/claims/revocations-claim-table';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../state/temporary-folder-fixture.ts';
import { ISSUED, tokenOf } from '../token/sample-token-fixture.ts';
import { DAY, gateToken, machine } from './install-fixture.ts';
import { licenseOf, signedList } from './vendor-server-fixture.ts';

const entry = (id: string): RevocationEntry => ({
  id: createHash('sha256').update(id).digest('hex'),
  code: 'misuse',
  at: ISSUED,
});
/** The license that each version of the list took in, from version 2 on. */
const listed = ['lic_a', 'lic_b', 'lic_c', 'lic_d'];
const versionOf = (index: number) => index + 2;

/** The list at a version: whole, or what it adds to another. */
function listAt(version: number, since?: number): string {
  const entries = listed
    .filter((_, index) => versionOf(index) <= version && versionOf(index) > (since ?? 0))
    .map(entry);
  const iat = ISSUED + DAY + version;
  return signedList({ version, entries, iat, ...(since === undefined ? {} : { since }) });
}

/** A machine whose vendor publishes the list up to a version that tests turn. */
function publishing(folder = temporaryFolder()) {
  const opened = machine(folder);
  const { server } = opened;
  const published = { version: 2 };
  server.publish = (query) => {
    const since = query.get('since');
    return listAt(published.version, since === null ? undefined : Number(since));
  };
  /** What a heartbeat brings beside the receipt; nothing where that was lost. */
  const say = (version: number, revocations?: string) => {
    published.version = version;
    const beside = revocations === undefined ? {} : { revocations };
    server.say({ revocations_version: version }, beside);
  };
  const keptTexts = async () =>
    JSON.parse(await readFile(join(folder, 'revocations'), 'utf8')) as readonly string[];
  return { ...opened, say, keptTexts };
}

describe('R19, C48: the part of the revocation list that an install missed', () => {
  test('is fetched with the heartbeat after the receipt that tells of it, and nothing is fetched otherwise', async () => {
    const { server, open, say, keptTexts } = publishing();
    const license = await open();
    say(2, listAt(2));
    await license.heartbeat();
    say(3, listAt(3, 2));
    await license.heartbeat();
    expect(server.asked).toEqual([]);
    say(4);
    await license.heartbeat();
    expect(server.asked).toEqual([]);
    await license.heartbeat();
    expect(server.asked).toEqual(['?alg=EdDSA&since=2']);
    expect(await keptTexts()).toEqual([listAt(2), listAt(4, 2)]);
    await license.heartbeat();
    expect(server.asked).toHaveLength(1);
  });

  test('is fetched when what was added is added to a version that never came', async () => {
    const { server, open, say, keptTexts } = publishing();
    const license = await open();
    say(2, listAt(2));
    await license.heartbeat();
    say(5, listAt(5, 4));
    await license.heartbeat();
    await license.heartbeat();
    expect(server.asked).toEqual(['?alg=EdDSA&since=2']);
    expect(await keptTexts()).toEqual([listAt(2), listAt(5, 2)]);
  });

  test('is the whole list where there is none, also after a restart and from a server that knows no additions', async () => {
    const { server, open, say, keptTexts } = publishing();
    say(3);
    await (await open()).heartbeat();
    await (await open()).heartbeat();
    expect(server.asked).toEqual(['?alg=EdDSA']);
    say(4);
    server.publish = () => listAt(4);
    await (await open()).heartbeat();
    await (await open()).heartbeat();
    expect(server.asked).toEqual(['?alg=EdDSA', '?alg=EdDSA&since=3']);
    expect(await keptTexts()).toEqual([listAt(4)]);
  });

  test('counts for the license: a revocation that was missed is known afterwards, offline too', async () => {
    const { open, say, server } = publishing();
    const token = tokenOf({ aud: 'gate', sub: 'lic_d', support_until: ISSUED + 400 * DAY });
    expect(licenseOf(token)).toBe('lic_d');
    say(2, listAt(2));
    await (await open({ token })).heartbeat();
    say(5);
    await (await open({ token })).heartbeat();
    await (await open({ token })).heartbeat();
    const offline = await open({ token, heartbeat: false });
    expect(offline.state.name).toBe('BLOCKED');
    expect(server.asked).toHaveLength(1);
  });

  test.each([
    ['nothing', () => undefined],
    ['no list', () => 'not signed'],
    ['an older one', () => listAt(2)],
    ['an addition to what it has not', () => listAt(9, 8)],
  ])('changes nothing where the server answers %s, and is asked for again', async (_, publish) => {
    const { server, open, say, keptTexts } = publishing();
    const license = await open();
    say(3, listAt(3));
    await license.heartbeat();
    say(4);
    server.publish = publish;
    for (let beat = 0; beat < 3; beat += 1)
      expect(await license.heartbeat()).toMatchObject({ ok: true, revoked: false });
    expect(server.asked).toEqual(['?alg=EdDSA&since=3', '?alg=EdDSA&since=3']);
    expect(await keptTexts()).toEqual([listAt(3)]);
  });

  test('cannot be had from a transport that fails, and no heartbeat fails for it', async () => {
    const { server, open, say } = publishing();
    say(4);
    const license = await open({
      transport: (request) =>
        request.method === 'GET' ? Promise.reject(new Error('gone')) : server.transport(request),
    });
    for (let beat = 0; beat < 2; beat += 1)
      expect(await license.heartbeat()).toMatchObject({ ok: true });
    expect(license.state.name).toBe('ACTIVE');
  });
});

test('R19: what is kept of the list does not grow with its versions', async () => {
  const { server, open, say, keptTexts } = publishing();
  const license = await open({ token: gateToken() });
  say(2, listAt(2));
  await license.heartbeat();
  for (let version = 3; version <= 60; version += 1) {
    say(version, listAt(version, version - 1));
    await license.heartbeat();
    await license.heartbeat();
    expect((await keptTexts()).length).toBeLessThanOrEqual(10);
  }
  expect(new Set(server.asked)).toEqual(new Set(['?alg=EdDSA&since=2']));
  expect(server.asked.length).toBeLessThanOrEqual(9);
});
