import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { form, openServer, type ServerCase } from '../install/opened-server-fixture.ts';
import { licenseKey } from '../install/vendor-fixture.ts';

const HERE = '/admin/licensing';
let stateDir: string;
beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'demo-install-'));
});
afterEach(() => rm(stateDir, { recursive: true }));

const open = (shop: ServerCase = {}) => openServer({ stateDir, ...shop });

describe('D18: a key that is pasted', () => {
  test('D18, A06: is taken with quotes, line breaks and LICENSE_KEY=, opens its gates, and survives a restart', async () => {
    const app = await open();
    expect((await app.inject('/reports')).statusCode).toBe(402);
    const key = ` LICENSE_KEY="${licenseKey({ features: ['audit_log'] }).replace(/.{70}/g, '$&\r\n')}"`;
    const answer = await app.inject(form(HERE, { key }));
    expect([answer.statusCode, answer.headers.location]).toEqual([303, HERE]);
    expect((await app.inject(HERE)).body).toContain('<strong>Activated.</strong>');
    expect((await app.inject(HERE)).body).not.toContain('Activated.');
    expect((await app.inject('/reports')).statusCode).toBe(200);
    await app.close();
    expect((await (await open()).inject('/reports')).statusCode).toBe(200);
  });

  test.each([
    ['garbage', 400, 'LICENSE_MALFORMED'],
    ['', 400, 'LICENSE_MISSING'],
    [`${licenseKey().slice(0, -6)}AAAAAA`, 403, 'LICENSE_BAD_SIGNATURE'],
    [licenseKey({ aud: 'gateway' }), 403, 'LICENSE_WRONG_PRODUCT'],
  ])('D18, R3: that is no good is never said to be activated (case %#: %d %s)', async (...row) => {
    const [key, status, code] = row;
    const app = await open({ claims: { features: ['audit_log'] } });
    const answer = await app.inject(form(HERE, { key }));
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain('There is a problem');
    expect(answer.body).toContain(code);
    expect(answer.body).not.toContain('Activated');
    expect((await app.inject('/reports')).statusCode).toBe(200);
  });

  test('D18: answers programs in JSON', async () => {
    const app = await open();
    const { headers: _, ...request } = form(HERE, { key: licenseKey() });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await app.inject({ ...request, headers })).json()).toMatchObject({
      ok: true,
      outcome: 'activated',
      tier: 'pro',
      state: 'ACTIVE',
    });
    const refused = await app.inject({ ...request, payload: 'key=x', headers });
    expect([refused.statusCode, refused.json()]).toMatchObject([
      400,
      { code: 'LICENSE_MALFORMED' },
    ]);
  });

  test('a form of another site’s page is refused', async () => {
    const app = await open();
    const own = form(HERE, { key: licenseKey() });
    const headers = { ...own.headers, origin: 'https://evil.example' };
    expect((await app.inject({ ...own, headers })).statusCode).toBe(403);
    expect((await app.inject('/license/validate')).json()).toMatchObject({ valid: false });
  });
});

/** An address of this machine at which nobody listens any more. */
async function deadAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

describe('D17: a heartbeat by hand', () => {
  test('C46, D17: that reaches nobody says so with a fix, and nothing stops', async () => {
    const app = await open({ claims: { features: ['audit_log'] }, server: await deadAddress() });
    const answer = await app.inject(form(`${HERE}/heartbeat`, {}));
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${HERE}#heartbeat`]);
    const { body } = await app.inject({ url: HERE, headers: { 'accept-language': 'ro' } });
    expect(body).toContain('a refuzat conexiunea');
    expect((await app.inject('/reports')).statusCode).toBe(200);
    await app.close();
  });

  test('A08: the page shows what a heartbeat sends but not the key, and the file holds the license', async () => {
    const app = await open({ claims: {}, server: 'http://127.0.0.1:1' });
    const key = licenseKey({});
    const { body } = await app.inject(HERE);
    expect(body).toContain('install_id');
    expect(body).not.toContain(key);
    const file = await app.inject(`${HERE}/heartbeat.json`);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.json()).toMatchObject({
      kind: 'signet-heartbeat-request',
      version: 1,
      body: { token: key },
    });
    await app.inject(form(`${HERE}/heartbeat-answer`, { answer: 'no answer' }));
    expect((await app.inject(HERE)).body).toContain('not the answer to a heartbeat file');
    await app.close();
  });
});

test('R22: what is kept is the folder’s alone, and the pasted key is in it', async () => {
  const app = await open();
  await app.inject(form(HERE, { key: licenseKey() }));
  expect(await readdir(stateDir)).toContain('token');
  expect(await readFile(join(stateDir, 'token'), 'utf8')).toContain(licenseKey());
});
