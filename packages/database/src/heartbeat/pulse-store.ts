import type { LicenseId } from '@signet/domain/license/license';
import type {
  InstallPulse,
  LicensePulse,
  PastBeat,
  PulseStore,
} from '@signet/use-cases/ports/pulse-store';
import { type Kysely, type Selectable, sql } from 'kysely';
import { toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';
import { readDays } from './day-sums.ts';
import { findHandover, handOver } from './handovers.ts';
import { makeMonth, monthOf } from './months.ts';
import { rollUp } from './roll-up.ts';

/** Reads heartbeats, hands over once, and keeps the history short. */
export function createPulseStore(db: Kysely<Schema>): PulseStore {
  return {
    installsOf: (licenseId) => readInstalls(db, licenseId),
    pulsesOf: (licenseIds) => readPulses(db, licenseIds),
    newestBeats: (licenseId, limit) => readBeats(db, licenseId, limit),
    daysOf: (licenseId, limit) => readDays(db, licenseId, limit),
    lastLiveInstall: (licenseId) => readLastLive(db, licenseId),
    findHandover: (licenseId) => findHandover(db, licenseId),
    handOver: (handover, origin) => handOver(db, handover, origin),
    async prepare(now) {
      for (const later of [0, 1, 2]) await makeMonth(db, monthOf(now, later));
    },
    rollUp: (now) => rollUp(db, now),
  };
}

function pulseOfRow(row: Selectable<Schema['pulse']>): InstallPulse {
  return {
    licenseId: row.license_id,
    installId: row.install_id,
    firstAt: toUnix(row.first_at),
    lastAt: toUnix(row.last_at),
    generation: row.generation,
    kid: row.kid,
    acceptedKids: row.accepted_kids,
    heldGenerations: row.held_generations.toSorted((one, other) => one - other),
    version: row.version,
    host: row.host,
    network: row.network,
    byFile: row.by_file,
    usage: row.usage,
    revocationsVersion: row.revocations_version,
  };
}

function beatOfRow(row: Selectable<Schema['heartbeats']>): PastBeat {
  return {
    licenseId: row.license_id,
    installId: row.install_id,
    at: toUnix(row.received_at),
    generation: row.generation,
    kid: row.kid,
    nonce: row.nonce,
    version: row.version,
    host: row.host,
    network: row.network,
    byFile: row.by_file,
  };
}

async function readInstalls(
  db: Kysely<Schema>,
  licenseId: LicenseId,
): Promise<readonly InstallPulse[]> {
  const rows = await db
    .selectFrom('pulse')
    .selectAll()
    .where('license_id', '=', licenseId)
    .orderBy('last_at', 'desc')
    .orderBy('install_id')
    .execute();
  return rows.map(pulseOfRow);
}

async function readPulses(
  db: Kysely<Schema>,
  licenseIds: readonly LicenseId[],
): Promise<ReadonlyMap<LicenseId, LicensePulse>> {
  const rows = await db
    .selectFrom('pulse')
    .select((row) => [
      'license_id',
      row.fn.max('last_at').as('last_at'),
      sql<number>`count(*)::int`.as('installs'),
    ])
    .where(sql<boolean>`license_id = any(${licenseIds}::text[])`)
    .groupBy('license_id')
    .execute();
  return new Map(
    rows.map((row) => [row.license_id, { lastAt: toUnix(row.last_at), installs: row.installs }]),
  );
}

async function readBeats(
  db: Kysely<Schema>,
  licenseId: LicenseId,
  limit: number,
): Promise<readonly PastBeat[]> {
  const rows = await db
    .selectFrom('heartbeats')
    .selectAll()
    .where('license_id', '=', licenseId)
    .orderBy('received_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(beatOfRow);
}

async function readLastLive(db: Kysely<Schema>, licenseId: LicenseId): Promise<string | null> {
  const row = await db
    .selectFrom('pulse')
    .select('install_id')
    .where('license_id', '=', licenseId)
    .where('live_at', 'is not', null)
    .orderBy('live_at', 'desc')
    .orderBy('install_id')
    .limit(1)
    .executeTakeFirst();
  return row?.install_id ?? null;
}
