import type { LicenseId } from '@signet/domain/license/license';
import type { KnownLicense, KnownLicenses } from '../ports/known-licenses.ts';

/** Licenses as heartbeats need them, remembered for as long as their version stands. */
export interface LicenseFacts {
  /**
   * The license at this version or a later one. The version comes from the store with each
   * heartbeat, so what is remembered is never older than the store, whichever process changed it.
   */
  of(id: LicenseId, version: number): Promise<KnownLicense>;
}

/** How licenses are remembered. */
export interface FactsOptions {
  /** How many are remembered at most. */
  readonly capacity: number;
  /** Runs a task once everyone who is about to ask has asked, so that they are read together. */
  readonly together: (task: () => void) => void;
}

const DEFAULTS: FactsOptions = {
  capacity: 20_000,
  together: (task) => void Promise.resolve().then(task),
};

/** Remembers licenses in two generations of half the capacity, so that what is in use stays. */
export function licenseFacts(
  licenses: KnownLicenses,
  options: Partial<FactsOptions> = {},
): LicenseFacts {
  const { capacity, together } = { ...DEFAULTS, ...options };
  let recent = new Map<LicenseId, KnownLicense>();
  let older = new Map<LicenseId, KnownLicense>();
  const read = readTogether(licenses, together);
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
      const found = (await read(id)).get(id);
      if (found === undefined) throw new Error(`License ${id} was there a moment ago`);
      remember(found);
      return found;
    },
  };
}

type Found = ReadonlyMap<LicenseId, KnownLicense>;

/** One read for everyone who asks at the same time; a read that has begun takes nobody in. */
function readTogether(licenses: KnownLicenses, together: FactsOptions['together']) {
  let next: { readonly ids: Set<LicenseId>; readonly found: Promise<Found> } | undefined;
  const gather = () => {
    const ids = new Set<LicenseId>();
    const { promise: found, resolve } = Promise.withResolvers<Found>();
    together(() => {
      next = undefined;
      resolve(licenses.find([...ids]));
    });
    return { ids, found };
  };
  return (id: LicenseId): Promise<Found> => {
    next ??= gather();
    next.ids.add(id);
    return next.found;
  };
}
