import type { RevocationEntry, RevocationsClaims } from './revocations-claim-table.ts';

/** Finds the entry of a license by the SHA-256 of its id, in hex, and its token's generation (R5, R19). */
export type FindRevocation = (idHash: string, generation: number) => RevocationEntry | undefined;

/**
 * Makes a list quick to look into. An entry without a generation covers all of them, one with a
 * generation it and the older ones.
 */
export function revocationFinder(list: Pick<RevocationsClaims, 'entries'>): FindRevocation {
  const byId = new Map(list.entries.map((entry) => [entry.id, entry]));
  return (idHash, generation) => {
    const entry = byId.get(idHash);
    return entry === undefined || generation > (entry.generation ?? generation) ? undefined : entry;
  };
}

/**
 * The whole list after a newer one arrived: entries are only ever added, so what a delta says is
 * added to what is known. `undefined` where the newer one cannot be used: it is older than what is
 * known, or a delta to a version that is not. Then ask for the whole list.
 */
export function mergeRevocations(
  known: RevocationsClaims | undefined,
  newer: RevocationsClaims,
): RevocationsClaims | undefined {
  if (newer.version < (known?.version ?? 0)) return undefined;
  const { since, ...whole } = newer;
  if (since === undefined) return newer;
  if (known === undefined || since > known.version) return undefined;
  const byId = new Map([...known.entries, ...newer.entries].map((entry) => [entry.id, entry]));
  return { ...whole, entries: [...byId.values()] };
}
