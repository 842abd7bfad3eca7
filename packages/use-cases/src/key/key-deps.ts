import type { Clock } from '../ports/clock.ts';
import type { FleetStore } from '../ports/fleet-store.ts';
import type { KeyForge } from '../ports/key-forge.ts';
import type { LicenseStore } from '../ports/license-store.ts';
import type { SigningKeyStore } from '../ports/signing-key-store.ts';

/** What the use cases of new keys stand on. */
export interface KeyDeps {
  readonly clock: Clock;
  readonly forge: KeyForge;
  readonly keys: SigningKeyStore;
}

/** What a rotation stands on. */
export interface RotationDeps extends Omit<KeyDeps, 'forge'> {
  readonly fleet: FleetStore;
  readonly licenses: Pick<LicenseStore, 'list'>;
  /** Waits so many seconds. */
  pause(seconds: number): Promise<void>;
}
