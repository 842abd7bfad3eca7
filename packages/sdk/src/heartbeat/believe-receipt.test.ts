import { hash } from 'node:crypto';
import { LICENSE_TOKEN_TYPE } from '@signet/domain/claims/license-claim-table';
import { signToken } from '@signet/license-token/sign-token';
import { generateSigningKey } from '@signet/license-token/signing-key';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleClaims, vendorKey } from '../token/sample-token-fixture.ts';
import type { HeartbeatAnswer } from './heartbeat-wire.ts';
import { DAY, gateToken, machine } from './install-fixture.ts';
import { signedList, VendorServer } from './vendor-server-fixture.ts';

const strangersKey = await generateSigningKey('EdDSA', 'k1');
const unknownKey = await generateSigningKey('EdDSA', 'k9');
const revoked = { revoked: true, reason: 'leaked', state: 'BLOCKED' };

type Forge = (server: VendorServer, body: string) => Partial<HeartbeatAnswer>;

/** Every way to lie that we could think of, each around a word that would block or revive. */
const forgeries: readonly (readonly [string, Forge])[] = [
  ['signed by a stranger under our kid', (server, body) => signedBy(server, body, strangersKey)],
  ['signed under a kid we never heard of', (server, body) => signedBy(server, body, unknownKey)],
  ['an answer to another nonce', (server, body) => said(server, body, { nonce: 'n'.repeat(24) })],
  ['another install’s answer', (server, body) => said(server, body, { install_id: 'i-2' })],
  ['another license’s answer', (server, body) => said(server, body, { sub: 'lic_other' })],
  ['a license token in its place', () => ({ receipt: gateToken() })],
  ['a list in its place', () => ({ receipt: signedList({}) })],
  [
    'a receipt cut short',
    (server, body) => ({ receipt: said(server, body, {}).receipt.slice(0, -4) }),
  ],
  ['a receipt without a signature', (server, body) => ({ receipt: unsigned(server, body) })],
  [
    'claims of a receipt under another typ',
    (server, body) => ({ receipt: mistyped(server, body) }),
  ],
  ['no receipt at all', () => ({ receipt: '' })],
];

function said(server: VendorServer, body: string, changes: object): HeartbeatAnswer {
  const { mood } = server;
  server.mood = { ...mood, receipt: { ...mood.receipt, ...changes } };
  const answer = server.answer(body);
  server.mood = mood;
  return answer;
}

function signedBy(server: VendorServer, body: string, key: typeof vendorKey): HeartbeatAnswer {
  const { mood } = server;
  server.mood = { ...mood, key };
  const answer = server.answer(body);
  server.mood = mood;
  return answer;
}

function unsigned(server: VendorServer, body: string): string {
  const [, payload = ''] = server.answer(body).receipt.split('.');
  const header = Buffer.from('{"alg":"none","kid":"k1","typ":"receipt+jwt"}').toString('base64url');
  return `${header}.${payload}.`;
}

function mistyped(server: VendorServer, body: string): string {
  const [, payload = ''] = server.answer(body).receipt.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const { kid, alg, privateKey } = vendorKey;
  return signToken({ ...claims }, { kid, alg, privateKey, type: LICENSE_TOKEN_TYPE });
}

/** The other parts of a lying answer: true words of the vendor that do not belong to this answer. */
const stolen = {
  token: gateToken({ generation: 9, jti: 'stolen', tier: 'paid', features: ['backup'] }),
  revocations: signedList({
    iat: sampleClaims.iat + 30 * DAY,
    version: 9,
    entries: [{ id: hash('sha256', sampleClaims.sub, 'hex'), code: 'leaked', at: 1 }],
  }),
};

/** An install whose answers come from the vendor until somebody else answers in its place. */
async function hijackable() {
  const { server, open } = machine();
  let forge: Forge | null = null;
  const license = await open({
    transport: async ({ body }) => {
      const answer = forge === null ? server.answer(body) : { ...forge(server, body), ...stolen };
      return { status: 200, body: JSON.stringify(answer) };
    },
  });
  const hijack = (by: Forge) => {
    forge = by;
  };
  return { server, license, hijack };
}

function told(license: Awaited<ReturnType<ReturnType<typeof machine>['open']>>) {
  const { state, error, tier } = license;
  return { state: state.name, error: error?.code, tier, backup: license.has('backup') };
}

describe('R20, B39: a server that is not the vendor’s', () => {
  test.each(forgeries)('cannot revoke: %s', async (_, forge) => {
    const { server, license, hijack } = await hijackable();
    await license.heartbeat();
    const before = told(license);
    server.say(revoked);
    hijack(forge);
    expect(await license.heartbeat()).toMatchObject({ ok: false });
    expect(told(license)).toEqual(before);
    expect(before).toMatchObject({ state: 'ACTIVE', backup: false });
  });

  test.each(forgeries)('cannot revive: %s', async (_, forge) => {
    const { server, license, hijack } = await hijackable();
    server.say(revoked);
    await license.heartbeat();
    const before = told(license);
    server.say({});
    hijack(forge);
    expect(await license.heartbeat()).toMatchObject({ ok: false });
    expect(told(license)).toEqual(before);
    expect(before).toMatchObject({ state: 'BLOCKED', error: 'LICENSE_REVOKED' });
  });

  test('an answer cannot be played again', async () => {
    const { server, open } = machine();
    let recorded = '';
    const license = await open({
      transport: async ({ body }) => {
        recorded ||= JSON.stringify(server.answer(body));
        return { status: 200, body: recorded };
      },
    });
    expect(await license.heartbeat()).toMatchObject({ ok: true });
    expect(await license.heartbeat()).toMatchObject({ ok: false, problem: 'not-believed' });
  });

  test('what stands beside the receipt unsigned is never acted on', async () => {
    const { server, open } = machine();
    const license = await open({
      transport: async ({ body }) => ({
        status: 200,
        body: JSON.stringify({
          ...server.answer(body),
          revoked: true,
          state: 'BLOCKED',
          reason: 'leaked',
          next_in_seconds: 1,
        }),
      }),
    });
    expect(await license.heartbeat()).toMatchObject({ revoked: false, nextInSeconds: 86_400 });
    expect(license.state.name).toBe('ACTIVE');
  });

  test('R20: whatever the body is, nothing throws and nothing changes', async () => {
    const { server, open } = machine();
    let body = '';
    const license = await open({ transport: async () => ({ status: 200, body }) });
    const before = told(license);
    const parts = fc.record(
      {
        receipt: fc.oneof(fc.string(), fc.constantFrom(gateToken(), signedList({}))),
        token: fc.anything(),
        revocations: fc.anything(),
        key_ring: fc.anything(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), parts, fc.jsonValue()), async (value) => {
        body = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
        expect(await license.heartbeat()).toMatchObject({ ok: false });
        expect(told(license)).toEqual(before);
      }),
    );
    expect(server.bodies).toEqual([]);
  });
});
