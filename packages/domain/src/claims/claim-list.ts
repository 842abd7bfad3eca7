import { type ClaimCheck, type ClaimTable, compileClaimCheck } from './claim-table.ts';

/** What every signed list says beside its entries (R18, R19). */
export const listClaimTable = {
  iat: 'seconds',
  /** When a newer list is to be expected; a late one restricts nothing. */
  next_update: 'seconds',
  /** Counts the lists, from 1; an older one never replaces a newer one. */
  version: 'count',
} as const satisfies ClaimTable;

/** The one claim of a signed list that is a list of objects, each with its own table. */
export interface ListClaim {
  readonly name: string;
  readonly entry: ClaimTable;
}

/** Adds to a claim check that one claim is a list of objects. */
export function compileListCheck(table: ClaimTable, list: ListClaim): ClaimCheck {
  const checkRest = compileClaimCheck(table);
  const checkEntry = compileClaimCheck(list.entry);
  return (payload) => {
    const bad = checkRest(payload);
    if (bad !== undefined) return bad;
    const entries = payload[list.name];
    if (!Array.isArray(entries)) return list.name;
    for (const [index, entry] of entries.entries()) {
      if (!isObject(entry)) return `${list.name}.${index}`;
      const badMember = checkEntry(entry);
      if (badMember !== undefined) return `${list.name}.${index}.${badMember}`;
    }
    return undefined;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
