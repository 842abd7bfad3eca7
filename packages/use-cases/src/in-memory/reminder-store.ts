import type { License } from '@signet/domain/license/license';
import type { IdGenerator } from '../ports/id-generator.ts';
import type { EndingDate, EndingQuery, ReminderStore } from '../ports/reminder-store.ts';
import { compareTexts } from './compare-texts.ts';
import type { Memory } from './memory.ts';

/** Reminders over memory. Nothing is awaited between looking and writing: of two one wins. */
export function createInMemoryReminderStore(memory: Memory, ids: IdGenerator): ReminderStore {
  return {
    async ending(query) {
      return [...memory.licenses.values()]
        .filter(({ license }) => isAsked(license, query))
        .toSorted((one, other) => compare(query.date, one.license, other.license))
        .slice(0, query.limit);
    },
    known: async (keys) => new Set(keys.filter((key) => memory.onceKeys.has(key))),
    async schedule({ key, draft, at }) {
      if (memory.onceKeys.has(key)) return false;
      memory.onceKeys.add(key);
      const { delaySeconds, ...mail } = draft;
      const id = ids.next('mail');
      memory.mails.set(id, {
        ...mail,
        id,
        state: 'scheduled',
        attempts: 0,
        sendAfter: at + delaySeconds,
        sentAt: null,
        error: null,
      });
      return true;
    },
  };
}

function isAsked(license: License, { date, after, until, last }: EndingQuery): boolean {
  const at = license[date];
  if (license.status !== 'active' || at === null || at > until) return false;
  if (after !== null && at <= after) return false;
  return last === null || compare(date, license, last.license) > 0;
}

function compare(date: EndingDate, one: License, other: License): number {
  return Number(one[date]) - Number(other[date]) || compareTexts(one.id, other.id);
}
