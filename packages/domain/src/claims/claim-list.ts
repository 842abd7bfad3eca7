import { type ClaimCheck, type ClaimTable, compileClaimCheck } from './claim-table.ts';

/** Adds to a claim check that one claim is a list of objects, each with its own table. */
export function compileListCheck(
  table: ClaimTable,
  list: { readonly name: string; readonly entry: ClaimTable },
): ClaimCheck {
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
