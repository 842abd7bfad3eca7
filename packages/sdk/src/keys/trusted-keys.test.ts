import { generateSigningKey } from '@signet/license-token/signing-key';
import { describe, expect, test } from 'vitest';
import { DAY, machine } from '../heartbeat/install-fixture.ts';
import { signedList, signedRing } from '../heartbeat/vendor-server-fixture.ts';
import { temporaryFolder } from '../state/temporary-folder-fixture.ts';
import { ISSUED, tokenOf, vendorKey } from '../token/sample-token-fixture.ts';

const newKey = await generateSigningKey('EdDSA', 'k2');
const thirdKey = await generateSigningKey('EdDSA', 'k3');
const strangersKey = await generateSigningKey('EdDSA', 'k1');

const second = { generation: 2, jti: 'jti-2', iat: ISSUED + DAY, issued_at: ISSUED + DAY };
const gate = { aud: 'gate', support_until: ISSUED + 400 * DAY };

describe('R18: a key ring in an answer', () => {
  test('B67, B70: a new key arrives between releases, signs from then on, and is known after a restart', async () => {
    const { server, open } = machine(temporaryFolder());
    const license = await open();
    const ring = signedRing(1, [
      [vendorKey, 'retiring'],
      [newKey, 'active'],
    ]);
    server.mood = { ...server.mood, key: newKey };
    // The very answer that brings the ring may be signed with the new key.
    server.say(
      {},
      { key_ring: ring, token: tokenOf({ ...gate, ...second, features: ['backup'] }, newKey) },
    );
    expect(await license.heartbeat()).toMatchObject({ ok: true, token: 'renewed' });
    expect(JSON.parse((await license.telemetryPreview()) ?? '')).toMatchObject({
      accepted_kids: ['k1', 'k2'],
    });
    const later = await open();
    expect([later.has('backup'), later.state.name]).toEqual([true, 'ACTIVE']);
    expect(await later.heartbeat()).toMatchObject({ ok: true });
  });

  test('a chain of rings is followed over restarts', async () => {
    const { server, open } = machine(temporaryFolder());
    server.say(
      {},
      {
        key_ring: signedRing(1, [
          [vendorKey, 'active'],
          [newKey, 'staged'],
        ]),
      },
    );
    await (await open()).heartbeat();
    server.say(
      {},
      {
        key_ring: signedRing(
          2,
          [
            [newKey, 'active'],
            [thirdKey, 'staged'],
          ],
          newKey,
        ),
      },
    );
    await (await open()).heartbeat();
    server.mood = { ...server.mood, key: thirdKey, beside: {} };
    expect(await (await open()).heartbeat()).toMatchObject({ ok: true });
  });

  test('a leaked key is replaced without a release: it speaks no more, and locks nobody out', async () => {
    const { server, open } = machine(temporaryFolder());
    const license = await open();
    server.say(
      {},
      {
        key_ring: signedRing(1, [
          [vendorKey, 'active'],
          [newKey, 'cold'],
        ]),
      },
    );
    await license.heartbeat();
    const retired = signedRing(
      2,
      [
        [vendorKey, 'retired'],
        [newKey, 'active'],
      ],
      newKey,
    );
    server.mood = { key: newKey, receipt: {}, beside: { key_ring: retired } };
    await license.heartbeat();
    // Whoever stole the key can neither revoke, nor renew, nor bring a ring of their own.
    server.mood = { key: vendorKey, receipt: { revoked: true }, beside: {} };
    expect(await license.heartbeat()).toMatchObject({ ok: false, problem: 'not-believed' });
    const ofThief = signedRing(3, [[thirdKey, 'active']], vendorKey);
    const minted = tokenOf({ ...gate, ...second, features: ['backup'] });
    server.mood = { key: newKey, receipt: {}, beside: { key_ring: ofThief, token: minted } };
    expect(await license.heartbeat()).toMatchObject({ ok: true, token: 'refused' });
    expect(await license.activate(minted)).toMatchObject({
      error: { code: 'LICENSE_UNKNOWN_KID' },
    });
    for (const seen of [license, await open()]) {
      expect([seen.state.name, seen.error]).toEqual(['ACTIVE', null]);
      const sent = JSON.parse((await seen.telemetryPreview()) ?? '') as object;
      expect(sent).toMatchObject({ accepted_kids: ['k2'] });
    }
  });

  test.each([
    ['signed by a key we do not know', signedRing(5, [[newKey, 'active']], newKey)],
    ['signed by a stranger under our kid', signedRing(5, [[newKey, 'active']], strangersKey)],
    ['that puts another key behind our kid', signedRing(5, [[strangersKey, 'active']])],
    ['that would retire every key', signedRing(5, [[vendorKey, 'retired']])],
    ['that is no ring', signedList({})],
  ])('a ring %s changes nothing', async (_, key_ring) => {
    const { server, open } = machine();
    const license = await open();
    server.say({}, { key_ring });
    await license.heartbeat();
    expect(await license.heartbeat()).toMatchObject({ ok: true });
    for (const key of [newKey, strangersKey]) {
      server.mood = { key, receipt: {}, beside: {} };
      expect(await license.heartbeat()).toMatchObject({ ok: false });
    }
  });

  test('an older ring never replaces a newer one', async () => {
    const { server, open } = machine();
    const license = await open();
    server.say({}, { key_ring: signedRing(7, [[vendorKey, 'active']]) });
    await license.heartbeat();
    server.say({}, { key_ring: signedRing(6, [[newKey, 'active']]) });
    await license.heartbeat();
    server.mood = { key: newKey, receipt: {}, beside: {} };
    expect(await license.heartbeat()).toMatchObject({ ok: false });
  });
});
