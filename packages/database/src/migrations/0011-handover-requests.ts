import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The request that a handover answered: when its answer was lost, it may be sent again. */
export const handoverRequests: Migration = {
  async up(db) {
    await sql`alter table token_handovers add column request_key text`.execute(db);
  },
};
