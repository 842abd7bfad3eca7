import type { SigningKeyStore } from '@signet/use-cases/ports/signing-key-store';
import type { Secrets } from '../secrets.ts';
import { StartRefusedError } from '../start-refused-error.ts';
import type { KeyCabinet } from './key-cabinet.ts';

/**
 * Opens every key that signs, so that a start with an absent, another or a damaged key is refused
 * with the reason, and not the first license.
 */
export async function requireOpenable(
  keys: Pick<SigningKeyStore, 'list'>,
  cabinet: Pick<KeyCabinet, 'signingKey'>,
  secrets: Pick<Secrets, 'source' | 'forget'>,
): Promise<void> {
  const { name, isNew } = secrets.source;
  for (const { kid, stage } of await keys.list()) {
    if (stage !== 'active') continue;
    try {
      await cabinet.signingKey(kid);
    } catch (error) {
      secrets.forget();
      const reason = error instanceof Error ? error.message : String(error);
      const absent = ` ${name} was absent: put back the master key that the store was used with, or set SIGNET_MASTER_KEY.`;
      throw new StartRefusedError(`${reason}${isNew ? absent : ''}`);
    }
  }
}
