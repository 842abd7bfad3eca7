import type { Clock } from '../ports/clock.ts';
import type { KeyForge } from '../ports/key-forge.ts';
import type { SigningKeyStore } from '../ports/signing-key-store.ts';

/** What the key use cases stand on. */
export interface KeyDeps {
  readonly clock: Clock;
  readonly forge: KeyForge;
  readonly keys: SigningKeyStore;
}
