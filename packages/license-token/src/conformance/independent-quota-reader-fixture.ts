/** A case of the quotas, as the file has it. */
export interface QuotaCase {
  readonly limit: number | null;
  readonly used: number;
  readonly count: number;
  readonly now: number;
}

/** A quota’s answer as another program would write it; months are counted without a calendar library. */
export function readQuota({ limit, used, count, now }: QuotaCase) {
  const [startsAt, resetsAt] = monthOf(now);
  const fits = limit === null || used + count <= limit;
  return {
    starts_at: startsAt,
    resets_at: resetsAt,
    remaining: limit === null ? null : Math.max(0, limit - used),
    fits,
    code: fits ? null : 'PLAN_LIMIT',
  };
}

const DAY = 86_400;

function monthOf(now: number): readonly [number, number] {
  let start = 0;
  for (let month = 0; ; month += 1) {
    const next = start + daysIn(1970 + Math.floor(month / 12), month % 12) * DAY;
    if (now < next) return [start, next];
    start = next;
  }
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
}
