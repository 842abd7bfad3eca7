import { hash } from 'node:crypto';
import { generateSigningKey } from '@signet/license-token/signing-key';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../state/temporary-folder-fixture.ts';
import { ISSUED, sampleClaims, tokenOf } from '../token/sample-token-fixture.ts';
import { DAY, gateToken, machine } from './install-fixture.ts';
import { signedList } from './vendor-server-fixture.ts';

const newKey = await generateSigningKey('EdDSA', 'k2');
const strangersKey = await generateSigningKey('EdDSA', 'k1');

const second = { generation: 2, jti: 'jti-2', iat: ISSUED + DAY, issued_at: ISSUED + DAY };
const gate = { aud: 'gate', support_until: ISSUED + 400 * DAY };
const successor = { ...gate, ...second, sub: 'lic_next', generation: 1, customer_email: 'b@b.ro' };

describe('B36, C31, R11, R12: a token in an answer', () => {
  test.each([
    ['a newer generation', { ...gate, ...second, features: ['backup'] }, 'renewed'],
    [
      'the same generation signed again later',
      { ...gate, ...second, generation: 1, features: ['backup'] },
      'renewed',
    ],
    ['the license it was handed over to', { ...successor, features: ['backup'] }, 'handed-over'],
    [
      'one that was upgraded before or after the handover, and bound to one more domain',
      {
        ...successor,
        tier: 'paid',
        kind: 'subscription',
        domain_binding: [...sampleClaims.domain_binding, 'more.ro'],
        features: ['backup'],
      },
      'handed-over',
    ],
  ] as const)('%s is taken over at once, and after a restart', async (_, claims, news) => {
    const { server, open } = machine(temporaryFolder());
    const license = await open();
    server.say({}, { token: tokenOf(claims) });
    expect(license.has('backup')).toBe(false);
    expect(await license.heartbeat()).toMatchObject({ ok: true, token: news });
    for (const seen of [license, await open()]) {
      expect([seen.has('backup'), seen.state.name, seen.error]).toEqual([true, 'ACTIVE', null]);
    }
  });

  test.each([
    [
      'an older generation',
      { ...gate, generation: 1, jti: 'old', iat: ISSUED - DAY, issued_at: ISSUED - DAY },
    ],
    ['another product’s', { ...gate, ...second, aud: 'plan' }],
    ['another license with other domains', { ...successor, domain_binding: ['other.ro'] }],
    ['another license bound to no domain', { ...successor, domain_binding: [] }],
    ['an older license', { ...successor, iat: ISSUED - 1, issued_at: ISSUED - 1 }],
  ])('%s is not', async (_, claims) => {
    const { server, open } = machine(temporaryFolder());
    const license = await open({ token: gateToken({ tier: 'paid' }) });
    server.say({}, { token: tokenOf({ tier: 'paid', ...claims, features: ['backup'] }) });
    expect(await license.heartbeat()).toMatchObject({ ok: true, token: 'refused' });
    expect([license.has('backup'), (await open()).has('backup')]).toEqual([false, false]);
  });

  test('one of a key we do not trust is not', async () => {
    const { server, open } = machine();
    const license = await open();
    for (const key of [strangersKey, newKey]) {
      server.say({}, { token: tokenOf({ ...gate, ...second, features: ['backup'] }, key) });
      expect(await license.heartbeat()).toMatchObject({ ok: true, token: 'refused' });
    }
    expect(license.has('backup')).toBe(false);
  });

  test('B36, R11: after a handover the new license is asked for its own receipt at once', async () => {
    const { server, open } = machine(temporaryFolder());
    const license = await open();
    const token = tokenOf(successor);
    const { transport } = server;
    await (await open({ transport })).heartbeat();
    server.bodies.length = 0;
    server.say({}, { token });
    await license.heartbeat();
    expect(server.bodies.map((body) => (JSON.parse(body) as { token: string }).token)).toEqual([
      gateToken(),
      token,
    ]);
    // The old license is revoked for everybody else; that says nothing of the new one.
    const entries = [
      { id: hash('sha256', sampleClaims.sub, 'hex'), code: 'superseded', at: ISSUED },
    ];
    server.say({}, { revocations: signedList({ version: 3, iat: ISSUED + 9 * DAY, entries }) });
    await license.heartbeat();
    expect([license.state.name, license.error]).toEqual(['ACTIVE', null]);
  });

  test('B36, R11: of two processes of one install, the one that was not handed the key takes it over too', async () => {
    const { server, open } = machine(temporaryFolder());
    const [one, two] = [await open(), await open()];
    const token = tokenOf(successor);
    server.say({}, { token });
    await one.heartbeat();
    // The server hands a key over once, and calls the old one transferred from then on.
    server.say({});
    const { transport } = server;
    const handOnce: typeof transport = (request) => {
      const isOld = request.body.includes(gateToken());
      server.say(isOld ? { revoked: true, reason: 'transferred' } : {});
      return transport(request);
    };
    const third = await open({ transport: handOnce });
    expect(await third.heartbeat()).toMatchObject({ ok: true, revoked: false });
    expect(await two.heartbeat()).toMatchObject({ ok: true, revoked: false });
    for (const seen of [one, two]) expect([seen.state.name, seen.error]).toEqual(['ACTIVE', null]);
  });

  test('R12: what is configured anew has the word again', async () => {
    const { server, open } = machine(temporaryFolder());
    server.say({}, { token: tokenOf({ ...gate, ...second, features: ['backup'] }) });
    await (await open()).heartbeat();
    expect((await open()).has('backup')).toBe(true);
    const bought = gateToken({ sub: 'lic_bought', jti: 'b', features: [], tier: 'free' });
    const license = await open({ token: bought });
    expect([license.tier, license.has('backup')]).toEqual(['free', false]);
    const third = tokenOf({ ...gate, ...second, generation: 3, jti: 'jti-3', tier: 'paid' });
    expect((await open({ token: third })).tier).toBe('paid');
    // A key that is none does not take away the license that runs.
    expect((await open({ token: 'garbage' })).has('backup')).toBe(true);
  });
});
