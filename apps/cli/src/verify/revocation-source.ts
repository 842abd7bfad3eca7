import { readFile, stat } from 'node:fs/promises';
import { type FindRevocation, revocationFinder } from '@signet/domain/claims/revocation-list';
import type { RevocationsClaims } from '@signet/domain/claims/revocations-claim-table';
import { revocationsKind } from '@signet/domain/claims/signed-kind';
import type { KeyRing } from '@signet/license-token/key-ring';
import type { TokenRefusal } from '@signet/license-token/token-refusal';
import { verifyObject } from '@signet/license-token/verify-object';
import { userMistake } from '../failure/cli-failure.ts';

/** A signed revocation list whose signature held. */
export interface RevocationSource {
  readonly list: Pick<RevocationsClaims, 'version' | 'next_update'>;
  readonly find: FindRevocation;
}

const fix = 'Save /.well-known/signet/revocations of the license server, as it is, to a file.';

/** Reads a whole signed revocation list from a file and verifies it with the vendor's keys; offline (R19). */
export async function readRevocations(file: string, ring: KeyRing): Promise<RevocationSource> {
  const verified = verifyObject(await readList(file), ring, revocationsKind);
  if (!verified.ok) {
    const reason = reasonOf(verified.error);
    throw userMistake(`The revocation list of ${file} cannot be used: ${reason}.`, fix);
  }
  const { claims } = verified.value;
  if (claims.since !== undefined) {
    const error = `The list of ${file} only adds to version ${claims.since}.`;
    throw userMistake(error, 'Fetch the whole list, without ?since=.');
  }
  return { list: claims, find: revocationFinder(claims) };
}

function reasonOf(refusal: TokenRefusal): string {
  switch (refusal.code) {
    case 'LICENSE_BAD_SIGNATURE':
      return 'its signature does not hold';
    case 'LICENSE_UNKNOWN_KID':
      return `it is signed with ${refusal.kid}, which the given keys lack`;
    default:
      return 'it is not a signed revocation list';
  }
}

async function readList(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw userMistake(`There is no file ${file}.`, fix);
  // A file ends with a line end; a larger one is refused by its size below.
  const isSane = found.size <= revocationsKind.maxLength + 2;
  return isSane
    ? (await readFile(file, 'utf8')).trimEnd()
    : '.'.repeat(revocationsKind.maxLength + 1);
}
