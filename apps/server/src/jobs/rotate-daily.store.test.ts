import { createStores } from '@signet/database/test-stores/create-stores';
import { freshEmbedded, freshPostgres } from '@signet/database/test-stores/test-databases';
import { ok } from '@signet/domain/shared/result';
import { renderMail } from '@signet/mail/render-mail';
import type { Role } from '@signet/use-cases/actor/actor';
import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import type { OutboxMail } from '@signet/use-cases/ports/mail-outbox';
import type { OutgoingMail } from '@signet/use-cases/ports/mail-transport';
import { beforeAll, describe, expect, test } from 'vitest';
import { NOW, openServer } from '../server-fixture.ts';
import { deliverMail } from './deliver-mail.ts';
import { rotateDaily } from './rotate-daily.ts';

const DAY = 86_400;
const WORKERS = 3;
const owners = [
  { id: 'usr_1', email: 'ana@vendor.ro', locale: 'ro' },
  { id: 'usr_2', email: 'ion@vendor.ro', locale: 'en' },
] as const;
const identity = { operatorsOf: async (role: Role) => (role === 'owner' ? owners : []) };
const going = { signal: { aborted: false } };

async function openNights(fresh: typeof freshEmbedded | typeof freshPostgres) {
  const queued: OutboxMail['id'][] = [];
  const jobs = {
    send: async (_transaction: unknown, name: string, job: { readonly data: object }) => {
      if (name === 'mail.deliver' && 'mailId' in job.data) {
        queued.push(job.data.mailId as OutboxMail['id']);
      }
    },
  };
  const stores = createStores(await fresh(), { jobs, ids: createCountedIds() });
  const server = await openServer({ stores });
  const sent: OutgoingMail[] = [];
  const transport = {
    send: async (mail: OutgoingMail) => {
      sent.push(mail);
      return ok({ messageId: `<${mail.id}>` });
    },
    close: async () => {},
  };
  const deps = { ...server.deps, identity, reminders: stores.reminders, renderMail, transport };
  /** One night with every worker at the same time; answers the mails that it queued. */
  const night = async (day: number) => {
    server.clock.time = NOW + day * DAY;
    queued.length = 0;
    await Promise.all(Array.from({ length: WORKERS }, () => rotateDaily(deps, going)));
    return [...queued];
  };
  const deliver = async (id: OutboxMail['id']) => {
    await deliverMail(deps, id, { isLastAttempt: false });
    return stores.outbox.find(id);
  };
  return { ...server, stores, sent, night, deliver };
}

describe.each([
  ['PGlite', freshEmbedded],
  ['PostgreSQL', freshPostgres],
])('on %s', (_, fresh) => {
  let server: Awaited<ReturnType<typeof openNights>>;
  let mails: readonly OutboxMail['id'][] = [];
  beforeAll(async () => {
    server = await openNights(fresh);
  });

  test('B73, F10: of several workers one writes to each owner and into the audit log, once for a due date', async () => {
    expect(await server.night(334)).toEqual([]);
    mails = await server.night(335);
    expect(mails).toHaveLength(owners.length);
    expect(await server.night(336)).toEqual([]);
    expect(await server.night(366)).toEqual([]);
    const rows = await server.stores.auditLog.ofTarget('k1', 20);
    const due = rows.filter(({ action }) => action === 'key.rotation_due');
    expect(due).toMatchObject([
      { after: { reminder: 'overdue' } },
      { after: { reminder: 'soon' } },
    ]);
  });

  test('B73, U14: each owner reads which key is due, in the own language', async () => {
    server.clock.time = NOW + 335 * DAY;
    for (const id of mails) expect(await server.deliver(id)).toMatchObject({ state: 'sent' });
    const [ana, ion] = owners.map(({ email }) => server.sent.find(({ to }) => to === email));
    expect(ana).toMatchObject({ locale: 'ro', subject: 'E timpul să schimbi cheia de semnare k1' });
    expect(ion).toMatchObject({ locale: 'en', subject: 'Time to rotate the signing key k1' });
    expect(ion?.text).toContain('is due on May 1, 2027 at 12:00 UTC, in 30 days.');
    expect(ion?.html).toContain('href="https://signet.test/docs/operations#rotation"');
  }, 60_000);

  test('B73: a key that was rotated while the mail waited is not written about', async () => {
    const { keys } = server.stores;
    const change = { actor: { kind: 'job', id: 'test' }, requestId: 'r', at: NOW } as const;
    const [first] = await keys.list();
    if (first === undefined) throw new Error('There is no key');
    await keys.add(
      { ...first, kid: 'k2', stage: 'staged', activatedAt: null },
      { ...change, action: 'key.generate' },
    );
    const steps = [
      { kid: 'k1', from: 'active', to: 'retiring' },
      { kid: 'k2', from: 'staged', to: 'active' },
    ] as const;
    await keys.move(steps, { ...change, action: 'key.activate' });
    const [late] = await server.night(340);
    if (late === undefined) throw new Error('No mail was queued');
    const back = [
      { kid: 'k2', from: 'active', to: 'retiring' },
      { kid: 'k1', from: 'retiring', to: 'active' },
    ] as const;
    await keys.move(back, { ...change, at: server.clock.time, action: 'key.activate' });
    const before = server.sent.length;
    expect(await server.deliver(late)).toMatchObject({ state: 'failed' });
    expect(server.sent).toHaveLength(before);
  });
});
