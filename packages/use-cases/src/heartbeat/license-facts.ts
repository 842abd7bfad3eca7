import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { License, LicenseId } from '@signet/domain/license/license';
import type { LicenseStore } from '../ports/license-store.ts';

/** A license with what its newest token says; of one version of its record. */
export interface KnownLicense {
  readonly version: number;
  readonly license: License;
  readonly newest: Pick<LicenseClaims, 'support_until' | 'expires_at'>;
}

/** Licenses as heartbeats need them, remembered for as long as their version stands. */
export interface LicenseFacts {
  /**
   * The license at this version or a later one. The version comes from the store with each
   * heartbeat, so what is remembered is never older than the store, whichever process changed it.
   */
  of(id: LicenseId, version: number): Promise<KnownLicense>;
}

const DEFAULT_CAPACITY = 20_000;

/** Remembers the newest licenses: two generations of half the capacity, so that what is in use stays. */
export function licenseFacts(
  licenses: Pick<LicenseStore, 'find' | 'findToken'>,
  capacity: number = DEFAULT_CAPACITY,
): LicenseFacts {
  let recent = new Map<LicenseId, KnownLicense>();
  let older = new Map<LicenseId, KnownLicense>();
  const remember = (known: KnownLicense) => {
    if (recent.size >= capacity / 2) {
      older = recent;
      recent = new Map();
    }
    recent.set(known.license.id, known);
  };
  return {
    async of(id, version) {
      const inRecent = recent.get(id);
      const known = inRecent ?? older.get(id);
      if (known !== undefined && known.version >= version) {
        if (inRecent === undefined) remember(known);
        return known;
      }
      const loaded = await load(licenses, id);
      remember(loaded);
      return loaded;
    },
  };
}

async function load(
  licenses: Pick<LicenseStore, 'find' | 'findToken'>,
  id: LicenseId,
): Promise<KnownLicense> {
  const stored = await licenses.find(id);
  if (stored === undefined) throw new Error(`License ${id} was there a moment ago`);
  const { license, version } = stored;
  const token = await licenses.findToken(license.jti);
  // Without a record there is nothing to compare with, and nothing to sign anew.
  const same = { support_until: license.supportUntil, expires_at: license.expiresAt };
  return { version, license, newest: token?.claims ?? same };
}
