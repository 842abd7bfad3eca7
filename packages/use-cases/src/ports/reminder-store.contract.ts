import type { ActiveLicense } from '@signet/domain/license/license';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  issueCommit,
  revokeCommit,
  sampleAccount,
  sampleIds,
  sampleLicense,
  sampleNow,
} from '../in-memory/samples.ts';
import type { MailDraft } from '../mail/mail-draft.ts';
import { notice } from '../mail/reactions.ts';
import type { StoredLicense } from './license-store.ts';
import type { EndingQuery } from './reminder-store.ts';
import type { Stores } from './stores.ts';

const DAY = 86_400;
/** Later than any date of the other suites over the same store. */
const far = sampleNow + 40_000 * DAY;

/** What every reminder store promises. */
export function reminderStoreContract(stores: () => Stores): void {
  describe('reminder store', () => {
    let ending: readonly StoredLicense[] = [];
    const ask = async (query: Partial<EndingQuery> = {}) => {
      const span = { date: 'expiresAt', after: far, until: far + DAY } as const;
      const page = await stores().reminders.ending({ ...span, last: null, limit: 200, ...query });
      return page.map(({ license }) => license.id);
    };
    const idsOf = (page: readonly StoredLicense[]) => page.map(({ license }) => license.id);

    beforeAll(async () => {
      const offsets = [5, 1, 1, 3, 1, DAY];
      const written: StoredLicense[] = [];
      for (const offset of offsets) {
        written.push(await issued(stores(), { expiresAt: far + offset, supportUntil: far + 9 }));
      }
      ending = written.toSorted(
        (one, other) =>
          Number(one.license.expiresAt) - Number(other.license.expiresAt) ||
          (one.license.id < other.license.id ? -1 : 1),
      );
      // None of these is asked for: before, after, never, and no longer active.
      await issued(stores(), { expiresAt: far });
      await issued(stores(), { expiresAt: far + DAY + 1 });
      await issued(stores(), { expiresAt: null });
      const over = await issued(stores(), { expiresAt: far + 2 });
      await stores().ledger.commit(revokeCommit(over));
    });

    test('E17: active licenses of a span come soonest first: after it begins, up to its end', async () => {
      expect(await ask()).toEqual(idsOf(ending));
      expect(await ask({ after: far + 1 })).toEqual(idsOf(ending.slice(3)));
      expect(await ask({ after: null, until: far + 3 })).toEqual(
        expect.arrayContaining(idsOf(ending.slice(0, 4))),
      );
    });

    test('pages meet nobody twice, also where dates are the same', async () => {
      const seen: string[] = [];
      let last: StoredLicense | null = null;
      for (;;) {
        const [next = null] = await stores().reminders.ending({
          date: 'expiresAt',
          after: far,
          until: far + DAY,
          last,
          limit: 1,
        });
        if (next === null) break;
        seen.push(next.license.id);
        last = next;
      }
      expect(seen).toEqual(idsOf(ending));
    });

    test('F22: the other date is the support window’s end', async () => {
      const found = await ask({ date: 'supportUntil' });
      expect(found.toSorted()).toEqual(idsOf(ending).toSorted());
      expect(await ask({ date: 'supportUntil', after: far + 9 })).toEqual([]);
    });

    test('F18: of many mails under one key, at the same time or later, one is scheduled', async () => {
      const { reminders, outbox } = stores();
      const { license } = await issued(stores(), { expiresAt: null });
      const draft: MailDraft = notice('license-expiring', license);
      const key = sampleIds.uuid();
      const schedule = () => reminders.schedule({ key, draft, at: sampleNow });
      const together = await Promise.all([schedule(), schedule(), schedule()]);
      expect(together.filter(Boolean)).toHaveLength(1);
      expect(await schedule()).toBe(false);
      const mails = await outbox.ofLicense(license.id);
      expect(mails.filter(({ message }) => message === 'license-expiring')).toEqual([
        expect.objectContaining({ state: 'scheduled', to: license.holder.email, jti: null }),
      ]);
      expect(await reminders.known([key, 'other'])).toEqual(new Set([key]));
      expect(await reminders.known([])).toEqual(new Set());
    });
  });
}

async function issued({ ledger }: Stores, facts: Partial<ActiveLicense>): Promise<StoredLicense> {
  const account = sampleAccount();
  const kind = facts.expiresAt === null ? 'perpetual' : 'term';
  const license = sampleLicense(account, { kind, product: 'ending', ...facts });
  const written = await ledger.commit(issueCommit(account, license));
  const [stored] = written.ok ? written.value : [];
  if (stored === undefined) throw new Error('Nothing was issued');
  return stored;
}
