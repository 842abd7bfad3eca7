import { toIso, type UnixSeconds } from '@signet/domain/shared/duration';
import * as z from 'zod';

/** A time as the API answers it: ISO 8601 in UTC, whole seconds, `Z`. */
export const instant = z.iso.datetime().meta({ description: 'ISO 8601 in UTC' });

/** Seconds as an API time; `null` stays `null`. */
export function isoOrNull(at: UnixSeconds | null): string | null {
  return at === null ? null : toIso(at);
}

/** An API time, or a day, as seconds. */
export function toSeconds(text: string): UnixSeconds {
  return Math.floor(Date.parse(text) / 1000);
}
