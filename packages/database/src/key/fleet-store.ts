import type { FleetInstall } from '@signet/domain/key/adoption';
import type { FleetStore, ReissueQuery } from '@signet/use-cases/ports/fleet-store';
import { type Kysely, sql } from 'kysely';
import { toDate, toUnix } from '../instant.ts';
import type { Schema } from '../schema.ts';

/** The installs as a rotation looks at them; reads each install's newest heartbeat and no history. */
export function createFleetStore(db: Kysely<Schema>): FleetStore {
  return {
    installs: async (asked) => [...(await heard(db, asked)), ...(await neverHeard(db, asked.kids))],
    async lingering(kid, since) {
      const rows = await db
        .selectFrom('pulse')
        .select('install_id')
        .distinct()
        .where('kid', '=', kid)
        .where('last_at', '>', toDate(since))
        .orderBy('install_id')
        .execute();
      return rows.map(({ install_id: id }) => id);
    },
    reissuable: (query) => reissuable(db, query),
  };
}

async function heard(
  db: Kysely<Schema>,
  { kid, kids }: { readonly kid: string; readonly kids: readonly string[] },
): Promise<readonly FleetInstall[]> {
  const rows = await db
    .selectFrom('pulse')
    .select(['install_id', 'last_at', 'by_file', accepts(kid).as('accepts')])
    .where(sql<boolean>`kid = any(${kids}::text[])`)
    .execute();
  return rows.map((row) => ({
    installId: row.install_id,
    lastHeartbeatAt: toUnix(row.last_at),
    acceptedKids: row.accepts ? [kid] : [],
    isAirGapped: row.by_file,
  }));
}

/** An install surely accepts the key of the token that it runs with. */
function accepts(kid: string) {
  return sql<boolean>`(pulse.kid = ${kid} or ${kid} = any(pulse.accepted_kids))`;
}

async function neverHeard(
  db: Kysely<Schema>,
  kids: readonly string[],
): Promise<readonly FleetInstall[]> {
  const rows = await db
    .selectFrom('licenses')
    .select('install_id')
    .where(sql<boolean>`kid = any(${kids}::text[])`)
    .where('status', 'in', ['active', 'suspended', 'expired'])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('pulse').whereRef('pulse.license_id', '=', 'licenses.id'))),
    )
    .execute();
  return rows.map(({ install_id: installId }) => ({
    installId,
    lastHeartbeatAt: null,
    acceptedKids: [],
    isAirGapped: false,
  }));
}

async function reissuable(db: Kysely<Schema>, { from, to, since, after, limit }: ReissueQuery) {
  const rows = await db
    .selectFrom('licenses')
    .innerJoin('pulse', 'pulse.license_id', 'licenses.id')
    .select('licenses.id')
    .where('licenses.kid', '=', from)
    .where('licenses.status', '=', 'active')
    .where('pulse.last_at', '>', toDate(since))
    .where(sql<boolean>`licenses.id > ${after ?? ''}`)
    .groupBy('licenses.id')
    .having(sql<boolean>`bool_and(${accepts(to)})`)
    .orderBy('licenses.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
