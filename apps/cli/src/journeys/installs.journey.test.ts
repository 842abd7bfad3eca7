import { freshDatabase } from '@signet/tooling/pg/fresh-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fleet } from './fleet-fixture.ts';

const postgres = await freshDatabase();
const variants = [
  { store: 'PGlite', databaseUrl: undefined, env: {} },
  { store: 'PostgreSQL', databaseUrl: postgres.url, env: { DATABASE_URL: postgres.url } },
];

describe.each(variants)('installs of a server on $store', ({ databaseUrl, env }) => {
  let fleet: Fleet;

  beforeAll(async () => {
    fleet = await Fleet.open(databaseUrl, env);
  });

  afterAll(() => fleet.close());

  test('D07, D09, D18, D17: activated by a pasted key, in force after its first heartbeat', async () => {
    const { token } = await fleet.issue('gateway', 'starter');
    const install = await fleet.start({ product: 'gateway' });
    expect(await install.look()).toMatchObject({ state: 'NOT_ACTIVATED', can: { core: false } });
    expect(await install.activate('LICENSE_KEY="eyJhbGciOiJFZERTQSJ9.e30.AA"')).toBe(
      'LICENSE_MALFORMED',
    );
    const half = token.length / 2;
    const pasted = `LICENSE_KEY="${token.slice(0, half)}\n  ${token.slice(half)}"\n`;
    expect(await install.activate(pasted)).toBe('activated');
    expect(await install.look()).toMatchObject({ state: 'READ_ONLY', can: { core: true } });
    expect(await install.beat()).toMatchObject({ ok: true, revoked: false, token: 'kept' });
    expect(await install.look()).toMatchObject({ state: 'ACTIVE', tier: 'starter' });
    const again = await fleet.restart(install);
    expect(await again.look()).toMatchObject({ state: 'ACTIVE', tier: 'starter' });
  });

  test('C31, R12: a new tier and longer support reach the install with its next heartbeat', async () => {
    const { id, token } = await fleet.issue('storefront', 'starter');
    const install = await fleet.start({ product: 'storefront', token });
    await install.beat();
    await install.waitDays(40);
    expect(await install.look()).toMatchObject({ tier: 'starter', support: false });
    await fleet.act(id, 'renew-support', { support_period: '6mo' });
    expect(await install.beat()).toMatchObject({ ok: true, token: 'renewed' });
    expect(await install.look()).toMatchObject({ tier: 'starter', support: true });
    await fleet.act(id, 'upgrade', { tier: 'growth' });
    expect(await install.beat()).toMatchObject({ ok: true, token: 'renewed' });
    expect(await install.look()).toMatchObject({ tier: 'growth' });
    const again = await fleet.restart(install);
    expect(await again.look()).toMatchObject({ tier: 'growth' });
  });

  test('B36, R11: a transfer hands the new key over once, to the install that was seen last', async () => {
    const { id, token } = await fleet.issue('storefront', 'starter');
    const install = await fleet.start({ product: 'storefront', token });
    const copy = await fleet.start({ product: 'storefront', token });
    const earlier = await copy.beat();
    // Who was seen last is told by whole seconds.
    const isLater = async () => {
      const beat = await install.beat();
      return beat.ok && earlier.ok && beat.at > earlier.at;
    };
    await expect.poll(isLater, { timeout: 10_000 }).toBe(true);
    // The install has not heard of its new tier when the license moves on.
    await fleet.act(id, 'upgrade', { tier: 'pro' });
    await fleet.act(id, 'transfer', {
      new_customer_email: 'nou@acme.ro',
      new_customer_company: 'Noul SRL',
      new_customer_cif: null,
      confirmation_from_old: true,
      confirmation_from_new: true,
    });
    expect(await copy.beat()).toMatchObject({ ok: true, revoked: true, reason: 'transferred' });
    expect(await install.beat()).toMatchObject({ ok: true, revoked: false, token: 'handed-over' });
    expect(await install.look()).toMatchObject({
      state: 'ACTIVE',
      tier: 'pro',
      can: { cloud: true },
    });
    expect(await install.beat()).toMatchObject({ ok: true, revoked: false, token: 'kept' });
    expect(await copy.look()).toMatchObject({ can: { core: true, cloud: false } });
  });

  test.each([
    ['invoicing', 'professional', { core: true, cloud: false, downloads: false }],
    ['storefront', 'pro', { core: true, cloud: false, downloads: false }],
    ['gateway', 'starter', { core: false }],
    ['kit', 'pro', { core: false }],
  ] as const)(
    'R1, B39–B42, D06: revoked, an install of %s keeps what its policy says',
    async (product, tier, can) => {
      const { id, token } = await fleet.issue(product, tier);
      const install = await fleet.start({ product, token });
      await install.beat();
      expect(await install.look()).toMatchObject({ state: 'ACTIVE', can: { core: true } });
      await fleet.act(id, 'revoke', {
        reason: 'JWT posted on a public forum',
        reason_code: 'leaked',
      });
      expect(await install.look()).toMatchObject({ state: 'ACTIVE', can: { core: true } });
      expect(await install.beat()).toMatchObject({ ok: true, revoked: true, reason: 'leaked' });
      expect(await install.look()).toMatchObject({ can });
    },
  );

  /** The anomalies of a license, each with whether it was dismissed. */
  const anomalies = async (id: string) =>
    (await fleet.detail(id)).anomalies.map(({ type, dismissed_at: at }) => [type, at !== null]);

  /** Runs the key of a new license on two installs and waits until that was seen. */
  const shareAnother = async () => {
    const license = await fleet.issue('gateway', 'business');
    for (let installs = 0; installs < 2; installs += 1) {
      const install = await fleet.start({ product: 'gateway', token: license.token });
      expect(await install.beat()).toMatchObject({ ok: true });
    }
    await expect
      .poll(() => anomalies(license.id), { timeout: 60_000 })
      .toEqual([['shared-token', false]]);
    return license;
  };

  test('B59, B63, F02: one key on two installs is seen, and a dismissal keeps it quiet', async () => {
    const { id, token } = await shareAnother();
    const [anomaly] = (await fleet.detail(id)).anomalies;
    const reason = { reason: 'They move to a new machine this week' };
    const path = `/api/super-admin/anomalies/${anomaly?.id}/dismiss`;
    expect(await fleet.story.rest(path, { body: reason })).toMatchObject({ status: 200 });
    expect(await anomalies(id)).toEqual([['shared-token', true]]);
    const third = await fleet.start({ product: 'gateway', token });
    expect(await third.beat()).toMatchObject({ ok: true });
    // Licenses are looked at in the order of their heartbeats: the third install was looked at by now.
    await shareAnother();
    expect((await fleet.detail(id)).installs).toHaveLength(3);
    expect(await anomalies(id)).toEqual([['shared-token', true]]);
  });

  test('B64, F02: a window of seven days allows several installs, and no other license', async () => {
    const { id, token } = await fleet.issue('gateway', 'business');
    const here = await fleet.start({ product: 'gateway', token });
    await here.beat();
    expect(await fleet.detail(id)).toMatchObject({ multi_install_window: null });
    await fleet.act(id, 'multi-install-window');
    expect(await fleet.detail(id)).toMatchObject({ multi_install_window: { open: true } });
    const there = await fleet.start({ product: 'gateway', token });
    for (const install of [there, here]) {
      expect(await install.beat()).toMatchObject({ ok: true, revoked: false });
    }
    await shareAnother();
    expect((await fleet.detail(id)).installs).toHaveLength(2);
    expect(await anomalies(id)).toEqual([]);
  });

  test('R19, R20: a machine without a network carries its heartbeat in a file', async () => {
    const { id, token } = await fleet.issue('gateway', 'professional');
    const install = await fleet.start({ product: 'gateway', token, server: undefined });
    const file = await install.exportFile();
    expect(JSON.parse(file)).toMatchObject({ kind: 'signet-heartbeat-request', version: 1 });
    expect(await install.look()).toMatchObject({ state: 'READ_ONLY' });
    await fleet.act(id, 'upgrade', { tier: 'business' });
    const answer = await fleet.story.rest('/heartbeat/file', { raw: file });
    expect(answer.status).toBe(200);
    expect(await install.importFile(answer.text)).toMatchObject({ ok: true, token: 'renewed' });
    expect(await install.look()).toMatchObject({ state: 'ACTIVE', tier: 'business' });
    expect(await install.importFile(answer.text)).toMatchObject({ ok: false });
  });

  test('D02–D05, D08: without the server for 400 days nothing is blocked', async () => {
    const gateway = await fleet.start({
      product: 'gateway',
      ...(await fleet.issue('gateway', 'starter')),
    });
    const shop = await fleet.start({
      product: 'storefront',
      ...(await fleet.issue('storefront', 'pro')),
    });
    const kit = await fleet.start({ product: 'kit', ...(await fleet.issue('kit', 'pro')) });
    for (const install of [gateway, shop, kit]) await install.beat();
    await fleet.story.stop();
    for (const [days, state] of [
      [44, 'SOFT_LOCK'],
      [45, 'READ_ONLY'],
      [400, 'READ_ONLY'],
    ] as const) {
      for (const install of [gateway, shop, kit]) {
        await install.waitDays(days);
        expect(await install.beat()).toMatchObject({ ok: false });
        expect(await install.look()).toMatchObject({ refusal: null, can: { core: true } });
      }
      expect(await gateway.look()).toMatchObject({ state, can: { updates: false } });
      expect(await shop.look()).toMatchObject({ state: 'ACTIVE' });
    }
  });
});
