import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import { isPublished } from '@signet/domain/key/key-transition';
import { describeKeyProblem } from '@signet/license-token/key-problem';
import { type KeyRing, keyRingOfJwks, type PublicJwks } from '@signet/license-token/key-ring';
import type { MasterKey } from '@signet/license-token/master-key';
import type { SigningKey } from '@signet/license-token/signing-key';
import type { Clock } from '@signet/use-cases/ports/clock';
import type { SigningKeyRecord, SigningKeyStore } from '@signet/use-cases/ports/signing-key-store';
import { openKey } from './vault-forge.ts';

/** Another process may switch keys; this many seconds later every process signs with the new one. */
const FRESH_SECONDS = 5;
/** A kid that nobody has heard of makes nobody read the ring more often than this. */
const UNKNOWN_KID_SECONDS = 1;

/** The key ring as this process uses it: read from the store, opened once, refreshed every few seconds. */
export interface KeyCabinet {
  activeKid(algorithm: SigningAlgorithm): Promise<string>;
  signingKey(kid: string): Promise<SigningKey>;
  /** Every published key; retired ones are no longer accepted. */
  jwks(): Promise<PublicJwks>;
  /** The ring; one that lacks the kid that is looked for is read again, at most once a second. */
  ring(kid?: string): Promise<KeyRing>;
  /** The key that an install with a token of this kid surely accepts; see `ObjectSigner.kidFor`. */
  kidFor(kid: string): Promise<string>;
  /** The kids of keys that left the ring. */
  retiredKids(): Promise<readonly string[]>;
  /** The ring was changed here: the next look reads it again. */
  forget(): void;
}

interface Contents {
  readonly readAt: number;
  readonly records: readonly SigningKeyRecord[];
  readonly jwks: PublicJwks;
  readonly ring: KeyRing;
}

/** Opens the cabinet over a store; a missing key or a wrong master key throws where it is asked for. */
export function keyCabinet(deps: {
  readonly keys: SigningKeyStore;
  readonly master: MasterKey;
  readonly clock: Clock;
}): KeyCabinet {
  const opened = new Map<string, Promise<SigningKey>>();
  let contents: Promise<Contents> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;

  const read = (freshSeconds = FRESH_SECONDS): Promise<Contents> => {
    const now = deps.clock.now();
    if (contents === undefined || Math.abs(now - readAt) >= freshSeconds) {
      readAt = now;
      contents = readContents(deps.keys, now);
      contents.catch(() => (contents = undefined));
    }
    return contents;
  };
  const recordOf = async (isIt: (key: SigningKeyRecord) => boolean, name: string) => {
    const record = (await read()).records.find(isIt) ?? (await deps.keys.list()).find(isIt);
    if (record === undefined) throw new Error(`No signing key ${name}`);
    return record;
  };

  return {
    activeKid: async (algorithm) =>
      (await recordOf((key) => key.stage === 'active' && key.algorithm === algorithm, algorithm))
        .kid,
    signingKey: async (kid) => {
      const known =
        opened.get(kid) ?? openKey(await recordOf((key) => key.kid === kid, kid), deps.master);
      opened.set(kid, known);
      return known;
    },
    jwks: async () => (await read()).jwks,
    ring: async (kid) => {
      const { ring } = await read();
      const isLacking = kid !== undefined && !ring.keys.has(kid);
      return isLacking ? (await read(UNKNOWN_KID_SECONDS)).ring : ring;
    },
    kidFor: async (kid) => acceptedKid((await read()).records, kid),
    retiredKids: async () =>
      (await read()).records.filter(({ stage }) => !isPublished(stage)).map(({ kid }) => kid),
    forget: () => (contents = undefined),
  };
}

function acceptedKid(records: readonly SigningKeyRecord[], kid: string): string {
  const asked = records.find((record) => record.kid === kid);
  const canSign =
    asked !== undefined && isPublished(asked.stage) && asked.sealedPrivateKey !== null;
  if (canSign) return kid;
  const active = records.filter(({ stage }) => stage === 'active');
  const [other] = active;
  const same = active.find(({ algorithm }) => algorithm === asked?.algorithm) ?? other;
  if (same === undefined) throw new Error('No signing key is active');
  return same.kid;
}

async function readContents(keys: SigningKeyStore, readAt: number): Promise<Contents> {
  const records = await keys.list();
  const published = records
    .filter(({ stage }) => isPublished(stage))
    .map(({ publicJwk }) => publicJwk);
  const ring = keyRingOfJwks({ keys: published });
  if (!ring.ok) throw new Error(describeKeyProblem(ring.error));
  // The ring accepted every key, so each has the published shape.
  return { readAt, records, jwks: { keys: published } as unknown as PublicJwks, ring: ring.value };
}
