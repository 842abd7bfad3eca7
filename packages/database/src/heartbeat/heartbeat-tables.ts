import type { LicenseId } from '@signet/domain/license/license';
import type { ColumnType } from 'kysely';

/** What installs reported: newest state, history and daily sums. */
export interface HeartbeatTables {
  /** One row per license and install: its newest heartbeat. */
  pulse: {
    license_id: LicenseId;
    install_id: string;
    first_at: Date;
    last_at: Date;
    /** The newest beat while the license was not transferred (R11). */
    live_at: Date | null;
    /** Of the token it sent. */
    generation: number;
    kid: string;
    accepted_kids: readonly string[];
    /** Generations it beat with while each was the newest (R12). */
    held_generations: readonly number[];
    version: string | null;
    host: string | null;
    /** The truncated address (R23). */
    network: string | null;
    /** Whether the newest beat came as a file. */
    by_file: boolean;
    /** Counts that the product reported. */
    usage: ColumnType<Readonly<Record<string, number>> | null, string | null, string | null>;
    /** The revocation list that its newest answer told of (R19). */
    revocations_version: number;
  };
  /** Every heartbeat of the last 90 days; partitioned by month. */
  heartbeats: {
    received_at: Date;
    license_id: LicenseId;
    install_id: string;
    generation: number;
    kid: string;
    nonce: string;
    version: string | null;
    host: string | null;
    network: string | null;
    by_file: boolean;
    /** Whole degrees (R23). */
    latitude: number | null;
    longitude: number | null;
  };
  /** Older heartbeats, summed by license, install and UTC day (R26). */
  heartbeat_days: {
    license_id: LicenseId;
    install_id: string;
    /** Midnight UTC. */
    day: Date;
    beats: number;
    first_at: Date;
    last_at: Date;
    versions: readonly string[];
  };
  /** The tokens of transferred licenses' successors that were handed over, each once (R11). */
  token_handovers: {
    license_id: LicenseId;
    install_id: string;
    successor_id: LicenseId;
    jti: string;
    handed_over_at: Date;
    request_key: string | null;
  };
}
