import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadKeys } from './load-keys.ts';

let dataDir: string;
let server: Server;
let answer: { status: number; body: string };
const asked: string[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'demo-keys-'));
  answer = { status: 200, body: '{"keys":[]}' };
  asked.length = 0;
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.close();
  await rm(dataDir, { recursive: true });
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const source = (changes: object = {}) => ({
  keysFile: undefined,
  server: address(),
  dataDir,
  ...changes,
});

test('A08: keys are fetched once, kept, and the next start needs no network', async () => {
  expect(await loadKeys(source())).toBe('{"keys":[]}');
  expect(asked).toEqual(['/.well-known/signet/jwks.json']);
  expect(await loadKeys(source({ server: 'http://127.0.0.1:1' }))).toBe('{"keys":[]}');
});

test.each([
  [200, '<html>Sign in to this network</html>'],
  [503, '{"error":"later"}'],
])('A08: an answer that is no key set (%d) never replaces the kept one', async (status, body) => {
  await loadKeys(source());
  answer = { status, body };
  expect(await loadKeys(source())).toBe('{"keys":[]}');
  expect(await readFile(join(dataDir, 'jwks.json'), 'utf8')).toBe('{"keys":[]}');
});

test('A07: a configured file is used as it is, without asking anyone', async () => {
  const keysFile = join(dataDir, 'shipped.json');
  await writeFile(keysFile, '{"keys":[1]}');
  expect(await loadKeys(source({ keysFile }))).toBe('{"keys":[1]}');
  expect(asked).toEqual([]);
});

test('without file, answer or kept keys the start says what to do', async () => {
  const start = loadKeys(source({ server: 'http://127.0.0.1:1' }));
  await expect(start).rejects.toThrow('did not answer. Start once while it can be reached');
});
