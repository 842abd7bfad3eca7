import type { UnixSeconds } from '@signet/domain/shared/duration';

/** The only source of the present. */
export interface Clock {
  now(): UnixSeconds;
}
