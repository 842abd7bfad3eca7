import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import { type FleetAdoption, measureAdoption } from '@signet/domain/key/adoption';
import { err, ok, type Result } from '@signet/domain/shared/result';
import type { SigningKeyRecord } from '../ports/signing-key-store.ts';
import type { RotationDeps } from './key-deps.ts';

/** The ring, a key of it, and who accepts that key. */
export interface KeyAdoption {
  readonly ring: readonly SigningKeyRecord[];
  readonly key: SigningKeyRecord;
  readonly adoption: FleetAdoption;
}

/**
 * Measures who accepts a key (B67, B68, R18). Only installs whose license is signed with the key's
 * algorithm count: an install of another product never needs it.
 */
export async function adoptionOf(
  { keys, fleet, clock }: Pick<RotationDeps, 'keys' | 'fleet' | 'clock'>,
  kid: string,
): Promise<Result<KeyAdoption, SignetErrorOf<'NOT_FOUND'>>> {
  const ring = await keys.list();
  const key = ring.find((one) => one.kid === kid);
  if (key === undefined) return err({ code: 'NOT_FOUND', what: 'signing key' });
  const kids = ring.filter(({ algorithm }) => algorithm === key.algorithm).map((one) => one.kid);
  const installs = await fleet.installs({ kid, kids });
  return ok({ ring, key, adoption: measureAdoption(installs, kid, clock.now()) });
}
