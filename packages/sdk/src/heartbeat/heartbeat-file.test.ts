import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../state/temporary-folder-fixture.ts';
import { ISSUED, tokenOf } from '../token/sample-token-fixture.ts';
import { DAY, gateToken, machine } from './install-fixture.ts';
import type { VendorServer } from './vendor-server-fixture.ts';

/** What the vendor's file route does with an exported file. */
function answerFile(server: VendorServer, text: string): string {
  const { kind, version, body } = JSON.parse(text) as Record<string, unknown>;
  expect([kind, version]).toEqual(['signet-heartbeat-request', 1]);
  const answer = server.answer(JSON.stringify(body));
  return JSON.stringify({ kind: 'signet-heartbeat-answer', version: 1, body: answer });
}

const offline = { server: undefined };

describe('R19, R20: a heartbeat by file', () => {
  test('its answer has the same effects as one that came online, also days and restarts later', async () => {
    const { server, time, open } = machine(temporaryFolder());
    const file = await (await open(offline)).exportHeartbeat();
    expect(JSON.parse(file)).toMatchObject({
      body: { token: gateToken(), accepted_kids: ['k1'], sent_at: '2026-01-02T00:00:00Z' },
    });
    time.now += 3 * DAY;
    const newer = { aud: 'gate', generation: 2, jti: 'two', features: ['backup'] };
    server.say({}, { token: tokenOf(newer) });
    const answer = answerFile(server, file);
    time.now += 4 * DAY;
    const license = await open(offline);
    expect(license.state.name).toBe('READ_ONLY');
    expect(await license.importHeartbeat(answer)).toMatchObject({ ok: true, token: 'renewed' });
    expect([license.state.name, license.has('backup')]).toEqual(['ACTIVE', true]);
    time.now += 10 * DAY;
    // The gap is counted from the server's signature, not from the day of the import.
    expect((await open(offline)).state.name).toBe('GRACE');
  });

  test('an answer is taken once, and only for a file of this install', async () => {
    const { server, open } = machine(temporaryFolder());
    const license = await open(offline);
    const answer = answerFile(server, await license.exportHeartbeat());
    expect(await license.importHeartbeat(answer)).toMatchObject({ ok: true });
    expect(await license.importHeartbeat(answer)).toMatchObject({ problem: 'not-believed' });
    const stranger = machine(temporaryFolder());
    const theirs = answerFile(server, await (await stranger.open(offline)).exportHeartbeat());
    expect(await license.importHeartbeat(theirs)).toMatchObject({ problem: 'not-believed' });
  });

  test('several files may be on their way, and come back in any order; the newest word stays', async () => {
    const { server, time, open } = machine(temporaryFolder());
    const license = await open(offline);
    const files = [await license.exportHeartbeat(), await license.exportHeartbeat()];
    server.say({ revoked: true, reason: 'misuse' });
    const early = answerFile(server, files[1] ?? '');
    time.now += DAY;
    server.say({});
    const late = answerFile(server, files[0] ?? '');
    expect(await license.importHeartbeat(late)).toMatchObject({ ok: true, revoked: false });
    expect(await license.importHeartbeat(early)).toMatchObject({ ok: true, revoked: true });
    expect([license.state.name, license.error]).toEqual(['ACTIVE', null]);
  });

  test('D07: an install whose key is missing exports nothing that could be answered', async () => {
    const { open } = machine(temporaryFolder());
    const license = await open({ ...offline, token: undefined });
    const file = JSON.parse(await license.exportHeartbeat()) as { body: object };
    expect(file.body).toMatchObject({ token: '' });
  });

  test.each([
    '',
    'not a file',
    '{}',
    '[]',
    '{"kind":"signet-heartbeat-answer","version":2,"body":{"receipt":"x"}}',
    '{"kind":"signet-heartbeat-request","version":1,"body":{"receipt":"x"}}',
    '{"kind":"signet-heartbeat-answer","version":1,"body":{"receipt":1}}',
    '{"kind":"signet-heartbeat-answer","version":1,"body":null}',
  ])('%j is not an answer', async (text) => {
    const { open } = machine();
    const license = await open(offline);
    expect(await license.importHeartbeat(text)).toMatchObject({ ok: false, problem: 'not-a-file' });
    expect(license.state.name).toBe('READ_ONLY');
  });

  test('a byte order mark and other spacing do not matter', async () => {
    const { server, open } = machine();
    const license = await open(offline);
    const answer = answerFile(server, await license.exportHeartbeat());
    const spaced = `\uFEFF${JSON.stringify(JSON.parse(answer), null, 4)}\r\n`;
    expect(await license.importHeartbeat(spaced)).toMatchObject({ ok: true, at: ISSUED + DAY });
  });
});
