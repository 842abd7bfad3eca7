import { m } from '@signet/ui/messages';

/** `30d` or `12mo` in words. */
export function periodWords(period: string): string {
  const count = Number.parseInt(period, 10);
  return period.endsWith('mo') ? m.count_months({ count }) : m.count_days({ count });
}
