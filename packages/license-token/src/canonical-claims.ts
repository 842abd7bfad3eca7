import { LICENSE_TOKEN_TYPE, licenseClaimTable } from '@signet/domain/claims/license-claim-table';
import { canonicalJson } from '@signet/domain/shared/canonical-json';
import type { JsonObject } from './json-object.ts';

const licenseOrder = Object.keys(licenseClaimTable);
const licenseNames = new Set(licenseOrder);

/**
 * The text of a token's claims, the same however their object was ordered: a snapshot that went
 * through a database column which sorts names still renders the same token (R6). License claims
 * come in the order of their table, other objects' claims by name; nested names are always sorted.
 */
export function canonicalClaims(claims: JsonObject, type: string): string {
  if (type !== LICENSE_TOKEN_TYPE) return canonicalJson(claims);
  return isInOrder(claims) ? JSON.stringify(claims) : inOrder(claims);
}

/** The quick way out for claims fresh from `claimsOfLicense`, which are in order already. */
function isInOrder(claims: JsonObject): boolean {
  let at = 0;
  for (const name of Object.keys(claims)) {
    while (at < licenseOrder.length && licenseOrder[at] !== name) at++;
    if (at === licenseOrder.length) return false;
    if (name !== 'limits' && !isFlat(claims[name])) return false;
  }
  return isSorted(claims['limits']);
}

function isFlat(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Array.isArray(value);
}

function isSorted(limits: unknown): boolean {
  if (typeof limits !== 'object' || limits === null) return true;
  let previous = '';
  for (const [name, value] of Object.entries(limits)) {
    if (name < previous || !isFlat(value)) return false;
    previous = name;
  }
  return true;
}

function inOrder(claims: JsonObject): string {
  const others = Object.keys(claims).filter((name) => !licenseNames.has(name));
  const names = [...licenseOrder, ...others.toSorted()];
  const members = names
    .filter((name) => claims[name] !== undefined && Object.hasOwn(claims, name))
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(claims[name])}`);
  return `{${members.join(',')}}`;
}
