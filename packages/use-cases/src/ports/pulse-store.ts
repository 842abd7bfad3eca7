import type { DaySum } from '@signet/domain/heartbeat/retention';
import type { LicenseId } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { Actor } from '../actor/actor.ts';
import type { BeatRecord } from './heartbeat-log.ts';

/** One install under one license, by its newest heartbeat. */
export interface InstallPulse extends Omit<BeatRecord, 'at' | 'nonce' | 'place'> {
  readonly firstAt: UnixSeconds;
  readonly lastAt: UnixSeconds;
  /** Generations it beat with while each was the newest, ascending (R12). */
  readonly heldGenerations: readonly number[];
}

/** A license's pulse in short, for lists. */
export interface LicensePulse {
  readonly lastAt: UnixSeconds;
  /** How many installs ever beat. */
  readonly installs: number;
}

/** A heartbeat of the history. */
export type PastBeat = Omit<BeatRecord, 'acceptedKids' | 'usage' | 'revocationsVersion' | 'place'>;

/** A successor's token that was handed to an install of the license before it (R11). */
export interface Handover {
  readonly licenseId: LicenseId;
  readonly installId: string;
  readonly successorId: LicenseId;
  readonly jti: string;
  readonly at: UnixSeconds;
  /** The request that it answered, by a key of the caller's; `null` for a request without one. */
  readonly requestKey: string | null;
}

/** What rolling up did. */
export interface RolledUp {
  /** Heartbeats that are now daily sums. */
  readonly beats: number;
}

/** Reads heartbeats, hands over once, and keeps the history short. */
export interface PulseStore {
  /** Every install of a license, the newest beat first. */
  installsOf(licenseId: LicenseId): Promise<readonly InstallPulse[]>;
  /** A license that was never heard of has no entry. */
  pulsesOf(licenseIds: readonly LicenseId[]): Promise<ReadonlyMap<LicenseId, LicensePulse>>;
  /** The newest heartbeats of a license, newest first. */
  newestBeats(licenseId: LicenseId, limit: number): Promise<readonly PastBeat[]>;
  /** Every day with a heartbeat, the history's days included, newest day first. */
  daysOf(licenseId: LicenseId, limit: number): Promise<readonly DaySum[]>;
  /** The install that beat last before the license was transferred (R11). */
  lastLiveInstall(licenseId: LicenseId): Promise<string | null>;
  findHandover(licenseId: LicenseId): Promise<Handover | undefined>;
  /** Records a handover with its audit row; `false` when there was one already, and nothing is written. */
  handOver(
    handover: Handover,
    origin: { readonly actor: Actor; readonly requestId: string },
  ): Promise<boolean>;
  /** Makes room for the heartbeats of the months around an instant; safe to repeat. */
  prepare(now: UnixSeconds): Promise<void>;
  /** Sums up what is older than is kept (B82, R26), a day at a time; each day whole or not at all. */
  rollUp(now: UnixSeconds): Promise<RolledUp>;
}
