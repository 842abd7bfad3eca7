import type { UnixSeconds } from '@signet/domain/shared/duration';

/** An instant as the drivers take it. */
export function toDate(at: UnixSeconds): Date;
export function toDate(at: UnixSeconds | null): Date | null;
export function toDate(at: UnixSeconds | null): Date | null {
  return at === null ? null : new Date(at * 1000);
}

/** An instant as the domain counts it. */
export function toUnix(at: Date): UnixSeconds;
export function toUnix(at: Date | null): UnixSeconds | null;
export function toUnix(at: Date | null): UnixSeconds | null {
  return at === null ? null : Math.floor(at.getTime() / 1000);
}
