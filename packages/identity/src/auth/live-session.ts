import { HOUR, MINUTE } from '@signet/domain/shared/duration';
import type { IdentityDb } from '../identity-tables.ts';
import type { Side } from './table-names.ts';

/** A session that nobody used for this long is over (seconds). */
export const IDLE_SECONDS = 12 * HOUR;
/** Use is noted at most this often (seconds): a read is not worth a write. */
const NOTE_SECONDS = 5 * MINUTE;

interface Session {
  readonly id: string;
  readonly updatedAt: Date;
}

/** Ends a session that was idle for too long, else notes that it is used; answers whether it lives. */
export async function keepAlive(
  db: IdentityDb,
  side: Side,
  { session, now }: { readonly session: Session; readonly now: Date },
): Promise<boolean> {
  const idle = (now.getTime() - session.updatedAt.getTime()) / 1000;
  if (idle >= IDLE_SECONDS) {
    await db.deleteFrom(`${side}_session`).where('id', '=', session.id).execute();
    return false;
  }
  if (idle >= NOTE_SECONDS) {
    const used = db.updateTable(`${side}_session`).set({ updated_at: now });
    await used.where('id', '=', session.id).execute();
  }
  return true;
}
