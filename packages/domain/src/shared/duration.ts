import { err, ok, type Result } from './result.ts';

/** An instant as whole seconds since 1970-01-01T00:00:00Z, the unit of JWT `NumericDate` (RFC 7519 §2). */
export type UnixSeconds = number;

/** A length of calendar time as the catalog and the API write it: days (`30d`) or calendar months (`12mo`). */
export type Period = `${number}d` | `${number}mo`;

export const MINUTE = 60;
export const HOUR = 3_600;
/** A day is always 86,400 s: every deadline of the rules is counted in UTC (R2, R13). */
export const DAY = 86_400;

const PERIOD = /^([1-9]\d{0,3})(d|mo)$/;
const MAX_MONTHS = 120;
const MAX_DAYS = 3_660;

/** Reads `30d` or `12mo`; at most ten years. */
export function parsePeriod(text: string): Result<Period, 'not-a-period'> {
  const [, digits, unit] = PERIOD.exec(text) ?? [];
  const count = Number(digits);
  const withinBounds = count <= (unit === 'mo' ? MAX_MONTHS : MAX_DAYS);
  return digits !== undefined && withinBounds
    ? ok(`${count}${unit === 'mo' ? 'mo' : 'd'}` as Period)
    : err('not-a-period');
}

/** The instant one period after `from`. */
export function addPeriod(from: UnixSeconds, period: Period): UnixSeconds {
  const count = Number.parseInt(period, 10);
  return period.endsWith('mo') ? addMonths(from, count) : from + count * DAY;
}

/** Adds calendar months in UTC; a day the target month lacks becomes that month's last day (R7). */
export function addMonths(from: UnixSeconds, months: number): UnixSeconds {
  const start = new Date(from * 1000);
  const month = start.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), lastDay);
  const midnight = Date.UTC(start.getUTCFullYear(), month, day) / 1000;
  return midnight + (from - Math.floor(from / DAY) * DAY);
}

/** ISO 8601 in UTC with whole seconds and `Z`, as REST writes every time. */
export function toIso(at: UnixSeconds): string {
  return new Date(at * 1000).toISOString().replace('.000Z', 'Z');
}
