import { freshDatabase } from '@signet/tooling/pg/fresh-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fleet } from './fleet-fixture.ts';
import type { Install } from './install-fixture.ts';

const KEYS = '/api/super-admin/keys';
const NEW = 'journey-2';

/** One part of a signed text: 0 its header, 1 what it says. */
function partOf(signed: string, place: 0 | 1): Readonly<Record<string, unknown>> {
  const part = Buffer.from(signed.split('.')[place] ?? '', 'base64url').toString();
  return JSON.parse(part) as Readonly<Record<string, unknown>>;
}

const postgres = await freshDatabase();
const variants = [
  { store: 'PGlite', databaseUrl: undefined, env: {} },
  { store: 'PostgreSQL', databaseUrl: postgres.url, env: { DATABASE_URL: postgres.url } },
];

describe.each(variants)('a key rotation on $store', ({ databaseUrl, env }) => {
  let fleet: Fleet;
  let ids: string[];
  let quick: Install[];
  let lagging: Install;
  let old: string;
  /** Signed with the old key, and kept by somebody. */
  let saved: string;

  beforeAll(async () => {
    fleet = await Fleet.open(databaseUrl, env);
    const licenses = [
      await fleet.issue('gateway', 'starter'),
      await fleet.issue('storefront', 'pro'),
      await fleet.issue('gateway', 'business'),
    ] as const;
    ids = licenses.map(({ id }) => id);
    const [gateway, shop, slow] = licenses;
    quick = [
      await fleet.start({ product: 'gateway', token: gateway.token }),
      await fleet.start({ product: 'storefront', token: shop.token }),
    ];
    lagging = await fleet.start({ product: 'gateway', token: slow.token });
    for (const install of [...quick, lagging]) await install.beat();
    old = (await fleet.detail(gateway.id)).license.kid;
    saved = gateway.token;
  });

  afterAll(() => fleet.close());

  const key = async (path: string, body?: object) => {
    const { status, text } = await fleet.story.rest(`${KEYS}${path}`, { body });
    return { status, body: JSON.parse(text) as Record<string, unknown> };
  };
  const kidOf = async (install: Install) =>
    partOf((await install.look()).sends?.token ?? '', 0)['kid'];
  const acceptedBy = async (install: Install) => (await install.look()).sends?.accepted_kids;

  test('B66, R18: a new key is published, not used, and travels with the heartbeats', async () => {
    expect(await key('', { algorithm: 'EdDSA', kid: NEW })).toMatchObject({
      status: 201,
      body: { key: { kid: NEW, stage: 'staged' } },
    });
    for (const install of quick) {
      await install.beat();
      expect(await acceptedBy(install)).toContain(NEW);
      expect(await kidOf(install)).toBe(old);
    }
    expect(await acceptedBy(lagging)).not.toContain(NEW);
  });

  test('B68, R18: one install that lags keeps the switch closed, and the counts say so', async () => {
    for (const install of quick) await install.beat();
    expect(await key(`/${NEW}/activate`, {})).toMatchObject({
      status: 409,
      body: { code: 'KEY_ADOPTION_LOW', confirmed: 2, counted: 3 },
    });
    expect(await key(`/${NEW}/adoption`)).toMatchObject({
      status: 200,
      body: { adoption: { confirmed: 2, counted: 3 } },
    });
    expect(await fleet.detail(ids[0] ?? '')).toMatchObject({ license: { kid: old } });
  });

  test('B67–B70, B72: once it follows, the switch opens; old keys go on, and heartbeats bring new ones', async () => {
    await lagging.beat();
    await lagging.beat();
    expect(await key(`/${NEW}/activate`, {})).toMatchObject({
      status: 200,
      body: { key: { kid: NEW, stage: 'active' } },
    });
    for (const install of [...quick, lagging]) {
      expect(await install.look()).toMatchObject({ state: 'ACTIVE', refusal: null });
      expect(await kidOf(install)).toBe(old);
    }
    for (const [place, install] of quick.entries()) {
      expect(await install.beat()).toMatchObject({ ok: true, token: 'renewed' });
      expect(await kidOf(install)).toBe(NEW);
      const again = await fleet.restart(install);
      expect(await again.look()).toMatchObject({ state: 'ACTIVE', refusal: null });
      expect(await kidOf(again)).toBe(NEW);
      quick[place] = again;
    }
  });

  test('B71, R18: the old key stays while a license carries it, and the refusal names it', async () => {
    const refused = await key(`/${old}/retire`, {});
    expect(refused).toMatchObject({ status: 409, body: { code: 'KEY_IN_USE', kid: old } });
    expect(JSON.stringify(refused.body['licenses'])).toContain('gateway-3');
    expect(JSON.stringify(refused.body['licenses'])).not.toContain('storefront-2');
    expect(await lagging.beat()).toMatchObject({ ok: true, token: 'renewed' });
    expect(await kidOf(lagging)).toBe(NEW);
  });

  test('B71, B72, R18: once no license carries it, it leaves the ring, and every install runs on without it', async () => {
    expect(await key(`/${old}/retire`, {})).toMatchObject({
      status: 200,
      body: { key: { kid: old, stage: 'retired' } },
    });
    for (const install of [...quick, lagging]) {
      expect(await acceptedBy(install)).toContain(old);
      expect(await install.beat()).toMatchObject({ ok: true, revoked: false, token: 'kept' });
      const kids = await acceptedBy(install);
      expect(kids).toContain(NEW);
      expect(kids).not.toContain(old);
      const again = await fleet.restart(install);
      expect(await acceptedBy(again)).toEqual(kids);
      expect(await again.look()).toMatchObject({ state: 'ACTIVE', refusal: null });
      expect(await kidOf(again)).toBe(NEW);
    }
  });

  test('R20: a token of the retired key that somebody kept is answered, with a receipt of the new key', async () => {
    expect(partOf(saved, 0)).toMatchObject({ kid: old });
    const body = { token: saved, install_id: 'slept', accepted_kids: [old], nonce: 'woke-up' };
    const { status, text } = await fleet.story.rest('/heartbeat', { apiKey: null, body });
    expect(status).toBe(200);
    const { revoked, receipt } = JSON.parse(text) as { revoked: boolean; receipt: string };
    expect(revoked).toBe(false);
    expect(partOf(receipt, 0)).toMatchObject({ kid: NEW });
    expect(partOf(receipt, 1)).toMatchObject({ install_id: 'slept', nonce: 'woke-up' });
  });
});
