import { createHeartbeatLog } from '@signet/database/heartbeat/heartbeat-log';
import type { HeartbeatDeps } from '@signet/use-cases/heartbeat/heartbeat-deps';
import { licenseMemory } from '@signet/use-cases/heartbeat/license-memory';
import { steadyLists } from '@signet/use-cases/heartbeat/steady-lists';
import type { SigningKeyStore } from '@signet/use-cases/ports/signing-key-store';
import type { PublishedLists } from '@signet/use-cases/signed-list/published-lists';
import { everyTokenVerifier } from './keys/every-token-verifier.ts';
import type { KeyCabinet } from './keys/key-cabinet.ts';
import type { Store } from './open-store.ts';

/** What the heartbeat shares with the rest of the process. */
export interface SharedParts extends Pick<
  HeartbeatDeps,
  'license' | 'pulses' | 'signer' | 'watch'
> {
  readonly cabinet: KeyCabinet;
  readonly keys: Pick<SigningKeyStore, 'list'>;
  readonly lists: PublishedLists;
}

/** Builds what receives heartbeats: one log and one memory of licenses for the whole process. */
export function wireHeartbeat(
  { database: { db } }: Pick<Store, 'database'>,
  { cabinet, keys, lists, ...shared }: SharedParts,
): HeartbeatDeps {
  const { licenses, clock } = shared.license;
  return {
    ...shared,
    verifier: everyTokenVerifier({ cabinet, keys, licenses, clock }),
    heartbeats: createHeartbeatLog(db),
    memory: licenseMemory(),
    lists: steadyLists(lists),
    publishedKids: async ({ kid }) => kidsLike(kid, (await cabinet.jwks()).keys),
    retiredKids: () => cabinet.retiredKids(),
    random: Math.random,
  };
}

/** The kids of a key's algorithm; of every one when the key is not published any more. */
function kidsLike(
  kid: string,
  keys: readonly { readonly kid: string; readonly alg: string }[],
): readonly string[] {
  const alg = keys.find((key) => key.kid === kid)?.alg;
  return keys.filter((key) => alg === undefined || key.alg === alg).map((key) => key.kid);
}
