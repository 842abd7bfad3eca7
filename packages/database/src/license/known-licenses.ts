import type { KnownLicense, KnownLicenses } from '@signet/use-cases/ports/known-licenses';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { LicenseTable, Schema } from '../schema.ts';
import { licenseOfRow } from './license-row.ts';

interface Row extends Selectable<LicenseTable> {
  readonly is_on_record: boolean;
  readonly newest_support: number | null;
  readonly newest_expiry: number | null;
}

/** Reads licenses with the dates of their newest tokens, each call in one statement. */
export function createKnownLicenses(db: Kysely<Schema>): KnownLicenses {
  return {
    async find(ids) {
      const { rows } = await sql<Row>`
        select l.*, t.jti is not null as is_on_record,
          (t.claims ->> 'support_until')::float8 as newest_support,
          (t.claims ->> 'expires_at')::float8 as newest_expiry
        from licenses l left join tokens t on t.jti = l.jti
        where l.id = any(${ids}::text[])`.execute(db);
      return new Map(rows.map((row) => [row.id, knownOfRow(row)]));
    },
  };
}

function knownOfRow(row: Row): KnownLicense {
  const { license, version } = licenseOfRow(row);
  const newest = row.is_on_record
    ? { support_until: row.newest_support, expires_at: row.newest_expiry }
    : { support_until: license.supportUntil, expires_at: license.expiresAt };
  return { version, license, newest };
}
