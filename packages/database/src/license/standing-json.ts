import type { LicenseStanding } from '@signet/domain/license/license-standing';
import { assertNever } from '@signet/domain/shared/assert-never';
import type { KnownLicense } from '@signet/use-cases/ports/heartbeat-log';
import { type Selectable, sql } from 'kysely';
import type { LicenseTable } from '../schema.ts';
import { present } from './license-row.ts';

type Columns = Selectable<LicenseTable>;
type Instant = 'expires_at' | 'support_until' | 'transferred_at';
type Plain =
  | 'id'
  | 'version'
  | 'product'
  | 'status'
  | 'generation'
  | 'kid'
  | 'jti'
  | 'revoke_code'
  | 'revoke_reason'
  | 'transferred_to';

/** Where a license stands, as one value of a statement that mostly has none to say. */
export type StandingJson = Pick<Columns, Plain> & {
  /** Instants in seconds. */
  readonly [I in Instant]: number | null;
};

/** The SQL of that value, among the columns of `licenses`. */
export const standingJson = sql<StandingJson>`json_build_object(
  'id', id, 'version', version, 'product', product, 'status', status, 'generation', generation, 'kid', kid, 'jti', jti,
  'expires_at', extract(epoch from expires_at)::float8, 'support_until', extract(epoch from support_until)::float8,
  'revoke_code', revoke_code, 'revoke_reason', revoke_reason,
  'transferred_at', extract(epoch from transferred_at)::float8, 'transferred_to', transferred_to)`;

/** The license that such a value tells of. */
export function knownOfJson(json: StandingJson): KnownLicense {
  return { version: json.version, license: standingOf(json) };
}

function standingOf(json: StandingJson): LicenseStanding {
  const { id, product, generation, kid, jti, status } = json;
  const terms = {
    id,
    product,
    generation,
    kid,
    jti,
    expiresAt: json.expires_at,
    supportUntil: json.support_until,
  };
  switch (status) {
    case 'active':
    case 'suspended':
    case 'expired':
    case 'refunded':
      return { ...terms, status };
    case 'revoked': {
      const revokeReason = {
        code: present(json, 'revoke_code'),
        text: present(json, 'revoke_reason'),
      };
      return { ...terms, status, revokeReason };
    }
    case 'transferred':
      return {
        ...terms,
        status,
        transferredAt: present(json, 'transferred_at'),
        transferredTo: present(json, 'transferred_to'),
      };
    default:
      return assertNever(status);
  }
}
