import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { KeyMailDraft, MailDraft } from '../mail/mail-draft.ts';
import type { StoredLicense } from './license-store.ts';

/** The dates of a license that something happens at by itself. */
export const endingDates = ['expiresAt', 'supportUntil'] as const;

/** One of the two dates. */
export type EndingDate = (typeof endingDates)[number];

/** A page of the active licenses whose date is in a span of time. */
export interface EndingQuery {
  readonly date: EndingDate;
  /** Exclusive; `null` = from the beginning. */
  readonly after: UnixSeconds | null;
  /** Inclusive. */
  readonly until: UnixSeconds;
  /** The last license of the page before; `null` for the first page. */
  readonly last: StoredLicense | null;
  readonly limit: number;
}

/** What the nightly round needs of the store (E17, F06, F07). */
export interface ReminderStore {
  /** Soonest first. */
  ending(query: EndingQuery): Promise<readonly StoredLicense[]>;
  /** Those of the keys under which a mail was scheduled before, whatever became of it. */
  known(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Schedules a mail that is sent once under its key, and the job that delivers it; false when
   * somebody did so before. Of two at the same time one wins.
   */
  schedule(reminder: {
    readonly key: string;
    readonly draft: MailDraft | KeyMailDraft;
    readonly at: UnixSeconds;
  }): Promise<boolean>;
}
