import { expireLicense } from '../license/expire-license.ts';
import type { LicenseEvent } from '../license/license-event.ts';
import type { License, LicenseId } from '../license/license.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { Release } from '../support/entitled-version.ts';

/** What a license's timeline is drawn from. */
export interface LicenseHistory {
  readonly id: LicenseId;
  /** What happened to it, oldest first; events of other licenses among them are passed over. */
  readonly events: readonly LicenseEvent[];
  /** When the server accepted a heartbeat, oldest first. */
  readonly heartbeats: readonly UnixSeconds[];
  /** What was released of the product, and when; without it no major version is older (C33). */
  readonly releases?: readonly Release[];
}

/** A license from one turn to the next, during which nothing but time passes. */
export interface Stretch {
  readonly license: License;
  readonly from: UnixSeconds;
  /** When the newest token was signed. */
  readonly signedAt: UnixSeconds;
}

/**
 * The life of a license as stretches, oldest first; the last one lasts for ever. A date that passed
 * ends a stretch by itself, whether or not a job has marked it yet.
 */
export function courseOf({ id, events }: LicenseHistory): readonly Stretch[] {
  const recorded: Stretch[] = [];
  for (const event of events) {
    const license = recordOf(event, id);
    if (license === undefined) continue;
    const last = recorded.at(-1);
    const isSameToken = last?.license.jti === license.jti;
    recorded.push({ license, from: event.at, signedAt: isSameToken ? last.signedAt : event.at });
  }
  return recorded.flatMap((stretch, index) => [
    stretch,
    ...overBefore(stretch, recorded[index + 1]?.from ?? Number.POSITIVE_INFINITY),
  ]);
}

/** The stretch at an instant; undefined before the license was. Of several in a second, the last. */
export function stretchAt(course: readonly Stretch[], at: UnixSeconds): Stretch | undefined {
  return course.findLast(({ from }) => from <= at);
}

function recordOf(event: LicenseEvent, id: LicenseId): License | undefined {
  if (event.license.id === id) return event.license;
  return event.type === 'license.transfer' && event.successor.id === id
    ? event.successor
    : undefined;
}

function overBefore({ license, from, signedAt }: Stretch, next: UnixSeconds): readonly Stretch[] {
  if (license.expiresAt === null) return [];
  const over = Math.max(from, license.expiresAt);
  const expired = expireLicense(license, over);
  return expired.ok && over < next
    ? [{ license: expired.value.event.license, from: over, signedAt }]
    : [];
}
