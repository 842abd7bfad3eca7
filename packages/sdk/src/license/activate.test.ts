import { hash } from 'node:crypto';
import { catalog } from '@signet/catalog/catalog';
import { generateSigningKey } from '@signet/license-token/signing-key';
import { describe, expect, test } from 'vitest';
import { DAY, gateToken, machine } from '../heartbeat/install-fixture.ts';
import { signedList, signedRing } from '../heartbeat/vendor-server-fixture.ts';
import { temporaryFolder } from '../state/temporary-folder-fixture.ts';
import {
  ISSUED,
  sampleClaims,
  tokenOf,
  vendorKey,
  vendorKeys,
} from '../token/sample-token-fixture.ts';
import { createLicense } from './create-license.ts';

const strangersKey = await generateSigningKey('EdDSA', 'k1');
const unknownKey = await generateSigningKey('EdDSA', 'k9');
const offline = { server: undefined };
const bought = gateToken({ sub: 'lic_bought', jti: 'bought', tier: 'paid', features: ['backup'] });

describe('D18: first activation', () => {
  test.each([
    ['as it is', bought],
    [
      'with its name, quotes and line breaks',
      `LICENSE_KEY="${bought.slice(0, 90)}\n${bought.slice(90)}"\r\n`,
    ],
    ['with typographic quotes', `„${bought}”`],
    ['indented, as from a mail', `   export LICENSE_KEY='${bought}'  `],
  ])('a key pasted %s opens everything at once, and after a restart', async (_, text) => {
    const { open } = machine(temporaryFolder());
    const license = await open({ ...offline, token: undefined });
    expect([license.state.name, license.error?.code]).toEqual(['NOT_ACTIVATED', 'LICENSE_MISSING']);
    expect(await license.activate(text)).toEqual({
      ok: true,
      outcome: 'activated',
      licenseId: 'lic_bought',
      tier: 'paid',
      generation: 1,
      kept: true,
    });
    for (const seen of [license, await open({ ...offline, token: undefined })]) {
      expect([seen.error, seen.refusal, seen.tier, seen.has('backup')]).toEqual([
        null,
        null,
        'paid',
        true,
      ]);
    }
  });

  test('without a folder it works until the restart, and says so', async () => {
    const { open } = machine();
    const license = await open({ ...offline, token: undefined });
    expect(await license.activate(bought)).toMatchObject({ ok: true, kept: false });
    expect(license.has('backup')).toBe(true);
  });

  test('B70, R18: one signed with a key newer than this build is good once a heartbeat brought that key', async () => {
    const { server, open } = machine(temporaryFolder());
    const license = await open();
    const newer = tokenOf(
      { aud: 'gate', generation: 2, jti: 'two', features: ['backup'] },
      unknownKey,
    );
    expect(await license.activate(newer)).toMatchObject({ error: { code: 'LICENSE_UNKNOWN_KID' } });
    server.say(
      {},
      {
        key_ring: signedRing(1, [
          [vendorKey, 'active'],
          [unknownKey, 'staged'],
        ]),
      },
    );
    expect(await license.activate(newer)).toMatchObject({ ok: true, outcome: 'activated' });
    expect(license.has('backup')).toBe(true);
  });

  test('the host check follows the license that was activated', async () => {
    const license = await createLicense({
      catalog,
      product: 'storefront',
      keys: vendorKeys,
      token: undefined,
      now: () => ISSUED,
    });
    expect(license.verdict('other.ro').allowed).toBe(true);
    await license.activate(tokenOf());
    expect(license.verdict('other.ro').allowed).toBe(false);
    expect(license.verdict('www.acme.ro').allowed).toBe(true);
  });

  test('D09: where heartbeats are sent, the new license sends one at once', async () => {
    const { server, open } = machine(temporaryFolder());
    const license = await open({ token: undefined });
    await license.activate(bought);
    expect(await license.heartbeat()).toMatchObject({ ok: true });
    expect(server.bodies).toHaveLength(1);
    expect(license.state.name).toBe('ACTIVE');
  });
});

describe('D18, R3: a key that is no good here says exactly why, and the license in force stays', () => {
  test.each([
    ['LICENSE_MISSING', ''],
    ['LICENSE_MISSING', ' LICENSE_KEY="" \n'],
    ['LICENSE_MALFORMED', 'a key that is none'],
    ['LICENSE_MALFORMED', bought.slice(0, -20).replace(/\.[^.]*$/, '')],
    ['LICENSE_BAD_SIGNATURE', tokenOf({ aud: 'gate', jti: 'x' }, strangersKey)],
    ['LICENSE_UNKNOWN_KID', tokenOf({ aud: 'gate', jti: 'x' }, unknownKey)],
    ['LICENSE_WRONG_PRODUCT', tokenOf({ aud: 'plan', jti: 'x' })],
    [
      'LICENSE_EXPIRED',
      gateToken({ sub: 'lic_old', jti: 'x', exp: ISSUED + 60, expires_at: ISSUED + 60 }),
    ],
    ['LICENSE_REVOKED', gateToken({ sub: 'lic_revoked', jti: 'x' })],
  ])('%s', async (code, text) => {
    const { server, open } = machine(temporaryFolder());
    const license = await open({ token: gateToken({ features: ['backup'] }) });
    const entries = [{ id: hash('sha256', 'lic_revoked', 'hex'), code: 'leaked', at: ISSUED }];
    server.say({}, { revocations: signedList({ entries }) });
    await license.heartbeat();
    const verdict = await license.activate(text);
    expect(verdict).toMatchObject({ ok: false, error: { code } });
    if (!verdict.ok) expect(verdict.error.body('ro').fix).not.toBe('');
    expect([license.has('backup'), license.state.name, license.error]).toEqual([
      true,
      'ACTIVE',
      null,
    ]);
    expect((await open({ token: gateToken({ features: ['backup'] }) })).error).toBeNull();
  });

  test('R10: a license for other domains than the configured host is refused', async () => {
    const license = await createLicense({
      catalog,
      product: 'storefront',
      keys: vendorKeys,
      token: tokenOf(),
      canonicalHost: 'shop.acme.ro',
      now: () => ISSUED,
    });
    const foreign = tokenOf({ sub: 'lic_2', jti: 'x', domain_binding: ['other.ro'] });
    expect(await license.activate(foreign)).toMatchObject({
      ok: false,
      error: { code: 'domain_not_licensed' },
    });
    expect(license.verdict('shop.acme.ro').allowed).toBe(true);
  });
});

describe('R12: a key of the license in force', () => {
  test.each([
    ['the very same', gateToken({ generation: 2, jti: 'two' })],
    [
      'an older one, as from an old mail',
      gateToken({ iat: ISSUED - DAY, issued_at: ISSUED - DAY }),
    ],
  ])('%s changes nothing', async (_, text) => {
    const { open } = machine(temporaryFolder());
    const license = await open({ ...offline, token: gateToken({ generation: 2, jti: 'two' }) });
    expect(await license.activate(text)).toMatchObject({ ok: true, outcome: 'unchanged' });
    expect((await license.exportHeartbeat()).length).toBeGreaterThan(0);
  });

  test.each([{}, { tier: 'paid' }, { domain_binding: [] }])(
    'a newer one keeps the receipt; another license %o starts without one',
    async (change) => {
      const { open } = machine(temporaryFolder());
      const license = await open();
      await license.heartbeat();
      const closed = await open(offline);
      await closed.activate(gateToken({ generation: 2, jti: 'two' }));
      expect(closed.state.name).toBe('ACTIVE');
      await closed.activate(gateToken({ sub: `${sampleClaims.sub}-2`, jti: 'three', ...change }));
      expect(closed.state.name).toBe('READ_ONLY');
      expect((await open(offline)).state.name).toBe('READ_ONLY');
    },
  );
});
