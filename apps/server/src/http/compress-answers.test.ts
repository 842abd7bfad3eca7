import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, openServer } from '../server-fixture.ts';
import { takesGzip } from './compress-answers.ts';

let server: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.app.close());

/** One call, with the encodings that a browser offers. */
const ask = (path: string, body: object, encodings = 'gzip, deflate, br, zstd') =>
  server.app.inject({
    method: 'POST',
    url: `/trpc/${path}`,
    headers: { ...as.operator('owner'), 'accept-encoding': encodings },
    payload: body,
  });

test.each([
  ['gzip', true],
  ['deflate, gzip;q=0.5, br', true],
  ['GZIP ; q=1', true],
  ['br, deflate', false],
  ['gzip;q=0', false],
  ['gzip;q=0.00, br', false],
  ['xgzip', false],
  ['', false],
  [undefined, false],
])('%j takes gzip: %j', (header, takes) => {
  expect(takesGzip(header)).toBe(takes);
});

test('a long answer to a question is compressed, and says the same', async () => {
  const short = await ask('catalog.products', {});
  const long = await ask('catalog.products', {}, 'identity');
  expect(short.statusCode).toBe(200);
  expect(short.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': 'application/json',
    vary: expect.stringContaining('accept-encoding'),
  });
  expect(long.headers['content-encoding']).toBeUndefined();
  expect(gunzipSync(short.rawPayload).toString()).toBe(long.payload);
  expect(short.rawPayload.byteLength).toBeLessThan(long.rawPayload.byteLength / 3);
});

test('a short answer stays as it is', async () => {
  const answer = await ask('license.list', {});
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.json().result.data.items).toEqual([]);
});

test('an answer that holds a key is never compressed', async () => {
  const answer = await ask('license.issue', {
    customerEmail: 'ana@acme.ro',
    customerCompany: 'Acme',
    tier: 'pro',
    domainBinding: ['acme.ro'],
  });
  expect(answer.json().result.data.token).toMatch(/^eyJ/);
  expect(answer.rawPayload.byteLength).toBeGreaterThan(1024);
  expect(answer.headers['content-encoding']).toBeUndefined();
});

test('an error is told with its status', async () => {
  const answer = await ask('license.get', { id: 'lic_00000000000000000000000000' });
  expect(answer.statusCode).toBe(404);
});
