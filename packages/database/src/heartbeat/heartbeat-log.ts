import { err, ok } from '@signet/domain/shared/result';
import type { HeartbeatLog, KeptBeat } from '@signet/use-cases/ports/heartbeat-log';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { GroupCommit, type GroupOptions } from './group-commit.ts';
import { makeMonth, type Month, monthOf } from './months.ts';
import { type BeatToWrite, writeBeats } from './write-beats.ts';

/** One round trip at a time: whoever comes meanwhile makes the next group larger, and a second one would only make both smaller. */
const DEFAULTS: GroupOptions = {
  lanes: 1,
  largest: 500,
  enough: 64,
  delayMs: 2,
  looks: 5,
  waiting: 10_000,
};

/** Seconds after which asking again is worth it: a full queue is written within one. */
const RETRY_SECONDS = 2;

/** Keeps heartbeats in groups, each with one commit; a full queue refuses instead of growing. */
export function createHeartbeatLog(
  db: Kysely<Schema>,
  options: Partial<GroupOptions> = {},
): HeartbeatLog {
  const months: Month[] = [];
  const write = async (beats: readonly BeatToWrite[]) => {
    for (const { at } of beats.map(({ beat }) => beat)) {
      if (months.some(({ from, until }) => at >= from && at < until)) continue;
      months.unshift(await madeMonth(db, at));
    }
    return writeBeats(db, beats);
  };
  const group = new GroupCommit<BeatToWrite, KeptBeat | null>(
    (beats) =>
      write(beats).catch((error: unknown) => {
        if (!isMonthMissing(error)) throw error;
        months.length = 0;
        return write(beats);
      }),
    { ...DEFAULTS, ...options },
  );
  return {
    async keep(beat, remembered) {
      const kept = group.add({ beat, remembered });
      if (kept === undefined) return err({ code: 'UNAVAILABLE', retryAfter: RETRY_SECONDS });
      const answer = await kept;
      return answer === null ? err({ code: 'NOT_FOUND', what: 'license' }) : ok(answer);
    },
  };
}

/** The job makes months ahead of time; a server that runs without one makes them when they begin. */
async function madeMonth(db: Kysely<Schema>, at: number): Promise<Month> {
  const month = monthOf(at);
  await makeMonth(db, month);
  return month;
}

const CHECK_VIOLATION = '23514';

/** A month that was there is gone: the store was restored, or an old month was dropped. */
function isMonthMissing(error: unknown): boolean {
  const isCheck = error instanceof Error && 'code' in error && error.code === CHECK_VIOLATION;
  return isCheck && error.message.includes('no partition');
}
