import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BundleClaims } from '@signet/domain/claims/bundle-claim-table';
import { bundleKind } from '@signet/domain/claims/bundle-kind';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { objectSignerOf } from '../sign-object.ts';
import type { SigningKey } from '../signing-key.ts';
import { findFiles, hashOfFile } from './bundle-files.ts';
import { type BundlePlace, bundlePlace } from './bundle-place.ts';
import { BundleError, bundleProblem } from './bundle-problem.ts';

/** What is signed, by whom, when. */
export interface BundleOrder {
  /** A folder or one file. */
  readonly target: string;
  /** Where manifest and signature go; the folder itself, or beside the file, where nothing is said. */
  readonly out?: string | undefined;
  readonly name: string;
  readonly version?: string | undefined;
  readonly key: SigningKey;
  readonly now: UnixSeconds;
}

/** A signed bundle: where its two files were written, and what the manifest says. */
export interface SignedBundle {
  readonly place: BundlePlace;
  readonly claims: BundleClaims;
}

/**
 * Writes a bundle's manifest (the SHA-256 of each file) and its detached JWS (RFC 7515, appendix F)
 * of type `bundle+jwt` (C40). Throws `BundleError` for links and names that must not be in a bundle.
 */
export async function signBundle(order: BundleOrder): Promise<SignedBundle> {
  const place = await bundlePlace(order.target, order.out);
  if (place === undefined) throw new BundleError([bundleProblem('not-a-file', order.target)]);
  const { paths, problems } = await findFiles(place);
  if (problems.length > 0) throw new BundleError(problems);
  const files: BundleClaims['files'][number][] = [];
  for (const path of paths) {
    const sha256 = await hashOfFile(place, path);
    if (sha256 === undefined) throw new BundleError([bundleProblem('not-a-file', path)]);
    files.push({ path, sha256 });
  }
  const { now: iat, name, version } = order;
  const claims = { iat, name, ...(version === undefined ? {} : { version }), files };
  const [header = '', payload = '', signature = ''] = objectSignerOf(
    bundleKind,
    order.key,
  )(claims).split('.');
  await mkdir(dirname(place.manifest), { recursive: true });
  await writeFile(place.manifest, Buffer.from(payload, 'base64url'));
  await writeFile(place.signature, `${header}..${signature}\n`);
  return { place, claims };
}
