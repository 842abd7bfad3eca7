import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openSmtpMailbox } from '@signet/mail/transports/smtp-mailbox-fixture';
import { freshDatabase } from '@signet/tooling/pg/fresh-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badRequests } from './bad-requests-fixture.ts';
import { verifyIndependently } from './independent-verifier-fixture.ts';
import { reachedOut } from './loopback-only-fixture.ts';
import { dumpDatabase, readFolder, whereFound } from './secrets-at-rest-fixture.ts';
import { forge, Story } from './story-fixture.ts';

const FLEET = 12;
const LICENSES = '/api/super-admin/licenses';
const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/;
const newOwner = 'noul.proprietar@exemplu-nou.ro';
const owner = {
  customer_email: ' Stefan@Magazin-Exemplu.ro ',
  customer_company: 'Magazin Exemplu „Șapte” SRL',
  customer_cif: 'RO14399840',
  locale: 'en',
  tier: 'growth',
  domain_binding: ['https://www.Magazin-Exemplu.ro/', 'bücher.example'],
  redirect_domains: ['magazin-exemplu.com'],
  features: ['white_label'],
  niche_packages: ['services'],
};

const postgres = await freshDatabase();
const mailbox = await openSmtpMailbox();
const variants = [
  { store: 'PGlite', databaseUrl: undefined, env: {}, mailbox: undefined },
  {
    store: 'PostgreSQL',
    databaseUrl: postgres.url,
    mailbox,
    env: {
      DATABASE_URL: postgres.url,
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Signet <licenses@signet.example>',
    },
  },
];

afterAll(() => mailbox.stop());

describe.each(variants)('the story of a license on $store', ({ databaseUrl, env, ...variant }) => {
  let story: Story;
  /** The license in question, its newest token, and every token that was answered for it. */
  let id: string;
  let token: string;
  const answered: string[] = [];

  beforeAll(async () => {
    story = await Story.open({ databaseUrl, env, licenses: FLEET, ...variant });
  });

  afterAll(() => story.close());

  test('a fresh server is filled, and its key opens the API', async () => {
    expect(await story.total()).toBe(FLEET);
    expect(story.credentials.stripe_webhook_secret).toMatch(/^whsec_[\w-]{32}$/);
    const keys = await story.rest('/.well-known/signet/jwks.json', { apiKey: null });
    expect(keys.status).toBe(200);
    await story.saveKeys(keys.text);
    expect(await story.rest('/readyz')).toMatchObject({ status: 200 });
  });

  test('the operator’s link signs in once', async () => {
    const url = new URL(story.credentials.operator_sign_in_url);
    const link = new URLSearchParams(url.hash.slice(1)).get('t') ?? '';
    story.secrets.push(link, story.credentials.api_key);
    const body = { token: link };
    const signIn = () =>
      story.rest('/api/auth/operator/sign-in/link', { body, apiKey: null, fromBrowser: true });
    expect((await signIn()).body).toEqual({ status: 'signed-in' });
    expect((await signIn()).body).toEqual({ status: 'expired' });
  });

  test('B02, B04, B12, B17, B22, B24: an issue over REST answers the license and, once, its token', async () => {
    const issued = await story.rest(LICENSES, { body: owner, idempotencyKey: 'story-issue' });
    expect(issued.status).toBe(201);
    const { license } = issued.body;
    expect(license).toMatchObject({
      customer: { email: 'stefan@magazin-exemplu.ro', company: owner.customer_company },
      domain_binding: ['magazin-exemplu.ro', 'xn--bcher-kva.example', 'magazin-exemplu.com'],
      redirect_domains: ['magazin-exemplu.com'],
      status: 'active',
      generation: 1,
    });
    id = license.id;
    token = story.remember(issued.body.token);
    answered.push(token);
    const read = await story.rest(`${LICENSES}/${id}`);
    expect(read.status).toBe(200);
    expect(read.text).not.toMatch(TOKEN);
    await story.mailsLeave(1);
  });

  test('A08: the command line verifies it with the network cut off, and so does a program of others', async () => {
    const { status, verdict } = await story.verify(
      token,
      '--product',
      'storefront',
      '--host',
      'SHOP.magazin-exemplu.ro:8443',
    );
    expect(verdict).toMatchObject({ valid: true, code: null, runtime: { name: 'ACTIVE' } });
    expect(status).toBe(0);
    const jwks = await story.keys();
    const claims = verifyIndependently(token, jwks);
    expect(verdict.claims).toEqual(claims);
    expect(claims).toMatchObject({ sub: id, aud: 'storefront', generation: 1, expires_at: null });
    expect(claims['exp']).toBeUndefined();
  });

  test('R3, R10: a wrong host, a wrong product, a changed letter and other keys are refused by name', async () => {
    const refused = async (text: string, ...flags: readonly string[]) => {
      const { status, verdict } = await story.verify(text, ...flags);
      return [status, verdict.code];
    };
    expect(await refused(token, '--host', 'magazin-exemplu.ro.evil.com')).toEqual([
      2,
      'domain_not_licensed',
    ]);
    expect(await refused(token, '--product', 'invoicing')).toEqual([2, 'LICENSE_WRONG_PRODUCT']);
    expect(await refused(forge(token, { tier: 'enterprise' }))).toEqual([
      2,
      'LICENSE_BAD_SIGNATURE',
    ]);
    expect(await story.validate(token, 'magazin-exemplu.ro.evil.com')).toMatchObject({
      valid: false,
      code: 'domain_not_licensed',
    });
    expect(await story.validate(token, 'xn--bcher-kva.example')).toMatchObject({
      valid: true,
      code: null,
    });
  });

  test('R6: a repetition answers the same bytes; another body under the same key is refused', async () => {
    const repeat = await story.rest(LICENSES, { body: owner, idempotencyKey: 'story-issue' });
    expect(repeat).toMatchObject({ status: 201, body: { token, license: { id } } });
    const other = { ...owner, tier: 'pro', features: null, domain_binding: ['another.ro'] };
    const mismatch = await story.rest(LICENSES, { body: other, idempotencyKey: 'story-issue' });
    expect(mismatch).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_MISMATCH' } });
    expect(await story.total()).toBe(FLEET + 1);
  });

  test('twenty equal requests at once are one license', async () => {
    const body = {
      ...owner,
      domain_binding: ['douazeci.ro'],
      redirect_domains: [],
      send_email: false,
    };
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        story.rest(LICENSES, { body, idempotencyKey: 'story-twenty' }),
      ),
    );
    const done = all.filter(({ status }) => status === 201);
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(done.map(({ body: { token: answer } }) => answer)).size).toBe(1);
    for (const { status, body: answer } of all)
      expect([status, answer.code]).toBeOneOf([
        [201, undefined],
        [409, 'CONCURRENT_CHANGE'],
      ]);
    story.remember(done[0]?.body.token ?? '');
    expect(await story.total()).toBe(FLEET + 2);
  });

  test('every bad request is refused with a code and a fix, and writes nothing', async () => {
    const before = [await story.total(), await story.written()];
    const answers = [];
    for (const { name, path, request, ...expected } of badRequests) {
      const { status, body } = await story.rest(path.replace('{id}', id), request);
      const isHelpful = /\w{3}/.test(body.error) && /\w{3}/.test(body.fix);
      const got = { status, code: isHelpful ? body.code : 'no sentence or fix' };
      answers.push({ name, expected, got });
      expect(body.docs).toBe(`/docs/errors/${body.code}`);
    }
    expect(answers.filter(({ expected, got }) => !isDeepStrictEqual(expected, got))).toEqual([]);
    expect([await story.total(), await story.written()]).toEqual(before);
  });

  test('B26–B28, R12: a re-send signs the next generation; the older one stays valid offline', async () => {
    const resent = await story.rest(`${LICENSES}/${id}/resend`, {
      body: {},
      idempotencyKey: 'story-resend',
    });
    expect(resent).toMatchObject({ status: 200, body: { license: { id, generation: 2 } } });
    const next = story.remember(resent.body.token);
    expect(next).not.toBe(token);
    const { verdict } = await story.verify(next);
    expect(verdict).toMatchObject({ valid: true, claims: { sub: id, generation: 2 } });
    expect((await story.verify(token)).status).toBe(0);
    token = next;
    answered.push(next);
    await story.mailsLeave(1);
  });

  test('B29–B36, R11: a transfer ends the old license here and keeps its token valid offline', async () => {
    const body = {
      new_customer_email: newOwner,
      new_customer_company: 'Exemplu Nou SRL',
      confirmation_from_old: true,
      confirmation_from_new: true,
    };
    const moved = await story.rest(`${LICENSES}/${id}/transfer`, {
      body,
      idempotencyKey: 'story-transfer',
    });
    expect(moved).toMatchObject({
      status: 200,
      body: {
        license: { status: 'active', generation: 1, transferred_from: id },
        previous: { id, status: 'transferred' },
      },
    });
    expect(moved.text).not.toMatch(TOKEN);
    expect(await story.validate(token)).toMatchObject({ valid: false, code: 'LICENSE_REVOKED' });
    expect((await story.verify(token)).status).toBe(0);
    id = moved.body.license.id;
    await story.mailsLeave(2);
  });

  test('B37–B44: a revocation is final here', async () => {
    const body = {
      reason: 'The key was posted in a public repository.',
      reason_code: 'leaked',
      tell_customer: true,
    };
    const revoked = await story.rest(`${LICENSES}/${id}/revoke`, { body });
    expect(revoked).toMatchObject({ status: 200, body: { license: { id, status: 'revoked' } } });
    const again = await story.rest(`${LICENSES}/${id}/revoke`, { body });
    expect(again).toMatchObject({ status: 409, body: { code: 'LICENSE_NOT_ACTIVE' } });
    expect(await story.rest(`${LICENSES}/${id}/resend`, { body: {} })).toMatchObject({
      status: 409,
    });
    await story.mailsLeave(1);
  });

  test('R6, B22, B33, B34, F13, F14, F16, F17, F21: each mail left once, with the very token that was answered', async () => {
    if (databaseUrl === undefined) {
      const captured = await readFolder(join(story.dataDir, 'mail'));
      expect(whereFound(captured, story.secrets)).toEqual([]);
      expect(captured.size).toBe(story.mails);
      return;
    }
    const received = await mailbox.received();
    const [issued, resent] = answered;
    const old = 'stefan@magazin-exemplu.ro';
    const mails = received.map(({ to, text }) => [to, TOKEN.exec(text)?.[0]]);
    const handedOver = mails.find(([to, mailed]) => to === newOwner && mailed !== undefined)?.[1];
    const { verdict } = await story.verify(story.remember(handedOver ?? ''));
    expect(verdict).toMatchObject({ valid: true, claims: { sub: id, customer_email: newOwner } });
    const expected = [
      [old, issued],
      [old, resent],
      [old, undefined],
      [newOwner, handedOver],
      [newOwner, undefined],
    ];
    expect(mails.map(String).toSorted()).toEqual(expected.map(String).toSorted());
    for (const { to, subject } of received) {
      expect(subject).toMatch(to === newOwner ? /licenț|cheii/ : /license|key/);
    }
  });

  test('SIGTERM ends it with 0; started again, it is the same store and answers the same token', async () => {
    const { api_key: key } = story.credentials;
    const first = await story.rest(LICENSES, { body: owner, idempotencyKey: 'story-issue' });
    const before = await story.total();
    expect(await story.stop()).toBe(0);
    expect((await story.verify(token)).status).toBe(0);
    await story.start();
    expect(story.credentials.api_key).toBe(key);
    expect(await story.total()).toBe(before);
    const repeat = await story.rest(LICENSES, { body: owner, idempotencyKey: 'story-issue' });
    expect(repeat.text).toBe(first.text);
  });

  test('R6: no token, link or key is in the store, the data directory or the log', async () => {
    expect(await story.stop()).toBe(0);
    expect(story.secrets.filter((secret) => secret.length < 40)).toEqual([]);
    const dump = await dumpDatabase({ databaseUrl, dataDir: story.dataDir });
    expect([...dump.values()].some((rows) => rows.includes(id))).toBe(true);
    expect(whereFound(dump, story.secrets)).toEqual([]);
    const files = await readFolder(story.dataDir);
    expect(whereFound(files, story.secrets)).toEqual([join(story.dataDir, 'dev-credentials.json')]);
    expect(story.logs.join('')).toContain('"level"');
    expect(whereFound(new Map(story.logs.entries()), story.secrets)).toEqual([]);
  });

  test('C39: none of it asked another machine: server, store, signing and mail stand on one', () => {
    expect(story.logs).toHaveLength(2);
    expect(story.logs.join('')).not.toContain(reachedOut);
  });
});
