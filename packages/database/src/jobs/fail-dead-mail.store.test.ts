import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import {
  issueCommit,
  sampleAccount,
  sampleLicense,
  sampleNow,
} from '@signet/use-cases/in-memory/samples';
import { expect, test } from 'vitest';
import { createStores } from '../test-stores/create-stores.ts';
import { freshPostgres } from '../test-stores/test-databases.ts';
import { failDeadMail } from './fail-dead-mail.ts';
import { openJobs } from './open-jobs.ts';
import { queues } from './queues.ts';

const database = await freshPostgres();

test('a mail whose every attempt failed is marked as failed; one that has left is not', async () => {
  const jobs = await openJobs(database, { works: false, onError: () => {} });
  const { ledger, outbox } = createStores(database, { jobs, ids: createCountedIds() });
  const account = sampleAccount();
  const license = sampleLicense(account);
  const commit = issueCommit(account, license);
  await ledger.commit({ ...commit, mails: [...commit.mails, ...commit.mails, ...commit.mails] });
  const [plain, tried, sent] = await outbox.ofLicense(license.id);
  if (plain === undefined || tried === undefined || sent === undefined) throw new Error('No mail');
  await outbox.record(tried.id, { state: 'scheduled', error: '451 try later' });
  await outbox.record(sent.id, { state: 'sent', at: sampleNow });
  for (const { id } of [plain, tried, sent]) await failDeadMail(database, id);
  const found = await Promise.all([plain, tried, sent].map(({ id }) => outbox.find(id)));
  expect(found.map((mail) => [mail?.state, mail?.error])).toEqual([
    ['failed', 'Every attempt failed.'],
    ['failed', '451 try later'],
    ['sent', null],
  ]);
});

test('every queue that is a dead letter’s destination exists and is created before it', () => {
  const names = Object.keys(queues);
  for (const [name, { deadLetter }] of Object.entries(queues)) {
    if (deadLetter === undefined) continue;
    expect(names).toContain(deadLetter);
    expect(names.indexOf(deadLetter)).toBeLessThan(names.indexOf(name));
  }
});
