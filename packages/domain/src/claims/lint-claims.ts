import { readBoundRoot } from '../binding/read-bound-root.ts';
import { type Catalog, findProduct } from '../catalog/define-catalog.ts';
import { hasFreeSupport } from '../catalog/has-free-support.ts';
import type { Product } from '../catalog/product.ts';
import { isLicenseId } from '../license/license.ts';
import { type LicenseClaims, licenseClaimTable } from './license-claim-table.ts';
import { licenseClaimsSchema } from './license-claims.ts';
import { disagreeingTwin } from './read-license-claims.ts';
import { textFault, textsIn, utf8Length } from './text-fault.ts';

/** One thing that is wrong with claims that were about to be signed. */
export interface ClaimFault {
  /** The claim it is about; empty when it is about all of them. */
  readonly claim: string;
  readonly fault:
    | 'shape'
    | 'unknown-name'
    | 'twins'
    | 'id'
    | 'product'
    | 'tier'
    | 'kind'
    | 'domain'
    | 'times'
    | 'support'
    | 'too-large'
    | 'lone-surrogate'
    | 'control-character';
}

/** A token has at most 16 KB of text (R5); this leaves 1 KB of it for the header and a 4096-bit signature. */
export const MAX_PAYLOAD_BYTES = ((16 - 1) * 1024 * 3) / 4;

/**
 * Everything that must hold before the signer sees claims; an empty list may be signed. A
 * fault is a bug on the way here or a row that was tampered with, so the caller throws.
 */
export function lintClaims(
  payload: Readonly<Record<string, unknown>>,
  catalog: Catalog,
): readonly ClaimFault[] {
  const unknown = Object.keys(payload)
    .filter((name) => !Object.hasOwn(licenseClaimTable, name))
    .map((claim) => ({ claim, fault: 'unknown-name' }) as const);
  const parsed = licenseClaimsSchema.safeParse(payload);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path }) => ({ claim: String(path[0] ?? ''), fault: 'shape' }) as const,
    );
    return [...unknown, ...faults];
  }
  const claims = parsed.data;
  return [
    ...unknown,
    ...textFaults(claims),
    ...sizeFaults(claims),
    ...meaningFaults(claims, catalog),
  ];
}

function textFaults(claims: LicenseClaims): readonly ClaimFault[] {
  return Object.entries(claims).flatMap(([claim, value]) => {
    const fault = textsIn(value)
      .map(textFault)
      .find((found) => found !== undefined);
    return fault === undefined ? [] : [{ claim, fault }];
  });
}

function sizeFaults(claims: LicenseClaims): readonly ClaimFault[] {
  const size = utf8Length(JSON.stringify(claims));
  return size > MAX_PAYLOAD_BYTES ? [{ claim: '', fault: 'too-large' }] : [];
}

function meaningFaults(claims: LicenseClaims, catalog: Catalog): readonly ClaimFault[] {
  const twin = disagreeingTwin(claims, claims.kid);
  const product = findProduct(catalog, claims.aud);
  return [
    ...faultIf(twin !== undefined, twin ?? '', 'twins'),
    ...faultIf(!isLicenseId(claims.sub), 'sub', 'id'),
    ...faultIf(claims.expires_at !== null && claims.expires_at <= claims.iat, 'exp', 'times'),
    ...faultIf(!areBoundRoots(claims.domain_binding), 'domain_binding', 'domain'),
    ...(product === undefined
      ? ([{ claim: 'aud', fault: 'product' }] as const)
      : productFaults(claims, product)),
  ];
}

function productFaults(claims: LicenseClaims, product: Product): readonly ClaimFault[] {
  const kinds = Object.entries(product.kinds);
  const rule = kinds.find(([kind]) => kind === claims.kind)?.[1];
  const isKnown = rule !== undefined && rule.validity !== 'deferred';
  const hasEnd = claims.expires_at !== null;
  const needsDomain = product.enforcement.domainBinding === 'enforce';
  const endsRight = rule?.validity === 'forever' ? !hasEnd : hasEnd;
  const isUnsupported = isKnown && !hasFreeSupport(rule);
  return [
    ...faultIf(!Object.hasOwn(product.tiers, claims.tier), 'tier', 'tier'),
    ...faultIf(!isKnown, 'kind', 'kind'),
    ...faultIf(isKnown && !endsRight, 'expires_at', 'times'),
    ...faultIf(isUnsupported && claims.support_until !== null, 'support_until', 'support'),
    ...faultIf(needsDomain && claims.domain_binding.length === 0, 'domain_binding', 'domain'),
  ];
}

/** Each is a root exactly as it is written when it is bound, and none twice (R9). */
function areBoundRoots(domains: readonly string[]): boolean {
  const isRoot = (domain: string) => {
    const root = readBoundRoot(domain);
    return root.ok && root.value === domain;
  };
  return new Set(domains).size === domains.length && domains.every(isRoot);
}

function faultIf(
  isWrong: boolean,
  claim: string,
  fault: ClaimFault['fault'],
): readonly ClaimFault[] {
  return isWrong ? [{ claim, fault }] : [];
}
