import type { UnixSeconds } from '@signet/domain/shared/duration';
import { userMistake } from '../failure/cli-failure.ts';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-][01]\d:[0-5]\d))?$/;

/** An ISO 8601 instant with its zone, or a day, which begins at midnight in UTC. */
export function readInstant(text: string): UnixSeconds {
  const [, year, month, day] = ISO.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
  const at = Math.floor(Date.parse(text) / 1000);
  if (isDay && Number.isFinite(at)) return at;
  throw userMistake(
    `${text} is not an instant.`,
    'Write ISO 8601 with its zone, such as 2026-12-31T23:59:59Z.',
  );
}
