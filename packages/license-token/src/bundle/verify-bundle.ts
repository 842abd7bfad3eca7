import { readFile, stat } from 'node:fs/promises';
import type { BundleClaims } from '@signet/domain/claims/bundle-claim-table';
import { bundleKind } from '@signet/domain/claims/bundle-kind';
import type { KeyRing } from '../key-ring.ts';
import type { TokenRefusal } from '../token-refusal.ts';
import { verifyObject } from '../verify-object.ts';
import { findFiles, hashOfFile } from './bundle-files.ts';
import { type BundlePlace, bundlePlace } from './bundle-place.ts';
import { type BundleProblem, bundleProblem } from './bundle-problem.ts';

/** What a bundle has to be beside signed. */
export interface BundleExpectation {
  /** The name it must be signed as, so that no signed bundle can stand in for another. */
  readonly name?: string | undefined;
  /** The folder of manifest and signature, where they are not in their usual place. */
  readonly out?: string | undefined;
}

/** A bundle that may be loaded, by whose key; or every reason why it may not. */
export type BundleVerdict =
  | { readonly valid: true; readonly kid: string; readonly claims: BundleClaims }
  | { readonly valid: false; readonly problems: readonly BundleProblem[] };

/**
 * Judges a bundle before anything of it is loaded (C40): its signature first, then that exactly the
 * signed files are there, byte for byte. Never rejects for a bad bundle, and never follows a link.
 */
export async function verifyBundle(
  target: string,
  ring: KeyRing,
  { name, out }: BundleExpectation = {},
): Promise<BundleVerdict> {
  const place = await bundlePlace(target, out);
  if (place === undefined) return refused([bundleProblem('unsigned', target)]);
  const read = await readSigned(place);
  if (typeof read !== 'string') return refused([read]);
  const verified = verifyObject(read, ring, bundleKind);
  if (!verified.ok) return refused([signatureProblem(verified.error)]);
  const { claims, header } = verified.value;
  if (name !== undefined && name !== claims.name) {
    return refused([bundleProblem('other-bundle', claims.name)]);
  }
  const problems = await compareFiles(place, claims);
  return problems.length > 0 ? refused(problems) : { valid: true, kid: header.kid, claims };
}

/** The compact JWS that the detached one and the manifest's exact bytes are together. */
async function readSigned({ manifest, signature }: BundlePlace): Promise<string | BundleProblem> {
  const detached = await readText(signature, 'latin1');
  if (typeof detached !== 'string') return detached;
  const [header = '', between, proof = '', ...rest] = detached.trimEnd().split('.');
  // A signature that brings its own payload would leave the manifest beside it unread.
  if (between !== '' || rest.length > 0) return bundleProblem('malformed', 'detached');
  const payload = await readText(manifest, 'base64url');
  return typeof payload === 'string' ? `${header}.${payload}.${proof}` : payload;
}

async function readText(
  path: string,
  encoding: 'latin1' | 'base64url',
): Promise<string | BundleProblem> {
  try {
    const { size } = await stat(path);
    if (size > bundleKind.maxLength) return bundleProblem('malformed', 'too-large');
    return await readFile(path, encoding);
  } catch {
    return bundleProblem('unsigned', path);
  }
}

async function compareFiles(
  place: BundlePlace,
  { files }: BundleClaims,
): Promise<readonly BundleProblem[]> {
  const { paths, problems } = await findFiles(place);
  const there = new Set(paths);
  const signed = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const found: BundleProblem[] = [...problems];
  for (const path of paths) if (!signed.has(path)) found.push(bundleProblem('added', path));
  for (const [path, sha256] of signed) {
    if (!there.has(path)) found.push(bundleProblem('removed', path));
    else if ((await hashOfFile(place, path)) !== sha256) found.push(bundleProblem('changed', path));
  }
  return found;
}

function signatureProblem(error: TokenRefusal): BundleProblem {
  switch (error.code) {
    case 'LICENSE_UNKNOWN_KID':
      return bundleProblem('unknown-key', error.kid);
    case 'LICENSE_BAD_SIGNATURE':
      return bundleProblem('signature');
    case 'LICENSE_MALFORMED':
      return bundleProblem('malformed', error.detail ?? error.problem);
    default:
      return bundleProblem('malformed', 'empty');
  }
}

function refused(problems: readonly BundleProblem[]): BundleVerdict {
  return { valid: false, problems };
}
