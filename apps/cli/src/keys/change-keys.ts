import type { SignetError } from '@signet/domain/error/signet-error';
import type { Result } from '@signet/domain/shared/result';
import type { CommandContext } from '@signet/use-cases/license/command-context';
import type { PublicKeyRecord } from '@signet/use-cases/ports/signing-key-store';
import type { Wiring } from '@signet/wiring/wire';
import { failureOf } from '../failure/cli-failure.ts';
import { withWiring } from '../store/open-wiring.ts';

/** Who changes keys here, in which request. */
export const keyChange: CommandContext = {
  actor: { kind: 'console', id: 'signet' },
  requestId: `cli-${process.pid}`,
  idempotency: null,
};

/** Changes the ring and answers the keys that changed; the wiring writes the key set beside the store again. */
export async function changeKeys(
  change: (
    wiring: Pick<Wiring, 'key' | 'rotation'>,
  ) => Promise<Result<readonly PublicKeyRecord[], SignetError>>,
): Promise<readonly PublicKeyRecord[]> {
  return withWiring(async ({ wiring }) => {
    const changed = await change(wiring);
    if (!changed.ok) throw failureOf(changed.error);
    return changed.value;
  });
}

/** The one key of a change that makes one. */
export function onlyKey([key]: readonly PublicKeyRecord[]): PublicKeyRecord {
  if (key === undefined) throw new Error('No key was made');
  return key;
}
