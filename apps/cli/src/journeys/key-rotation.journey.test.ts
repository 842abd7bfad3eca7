import { freshDatabase } from '@signet/tooling/pg/fresh-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fleet } from './fleet-fixture.ts';
import type { Install } from './install-fixture.ts';

const KEYS = '/api/super-admin/keys';
const NEW = 'journey-2';

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
  });

  afterAll(() => fleet.close());

  const key = async (path: string, body?: object) => {
    const { status, text } = await fleet.story.rest(`${KEYS}${path}`, { body });
    return { status, body: JSON.parse(text) as Record<string, unknown> };
  };
  const kidOf = async (install: Install) => {
    const header = (await install.look()).sends?.token.split('.')[0] ?? '';
    return (JSON.parse(Buffer.from(header, 'base64url').toString()) as { readonly kid: string })
      .kid;
  };

  test('B66, R18: a new key is published, not used, and travels with the heartbeats', async () => {
    expect(await key('', { algorithm: 'EdDSA', kid: NEW })).toMatchObject({
      status: 201,
      body: { key: { kid: NEW, stage: 'staged' } },
    });
    for (const install of quick) {
      await install.beat();
      expect((await install.look()).sends?.accepted_kids).toContain(NEW);
      expect(await kidOf(install)).toBe(old);
    }
    expect((await lagging.look()).sends?.accepted_kids).not.toContain(NEW);
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
    for (const install of quick) {
      expect(await install.beat()).toMatchObject({ ok: true, token: 'renewed' });
      expect(await kidOf(install)).toBe(NEW);
      const again = await fleet.restart(install);
      expect(await again.look()).toMatchObject({ state: 'ACTIVE', refusal: null });
      expect(await kidOf(again)).toBe(NEW);
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
});
