import type { AnomalyDeps } from '@signet/use-cases/anomaly/anomaly-deps';
import type { KeyDeps, RotationDeps } from '@signet/use-cases/key/key-deps';
import type { LicenseDeps } from '@signet/use-cases/license/deps';
import type { AuditLog } from '@signet/use-cases/ports/audit-log';
import type { MailOutbox } from '@signet/use-cases/ports/mail-outbox';
import type { PulseStore } from '@signet/use-cases/ports/pulse-store';
import type { RegistryTokenForge } from '@signet/use-cases/ports/registry-token-forge';
import type { RegistryTokenStore } from '@signet/use-cases/ports/registry-token-store';
import type { SigningKeyStore } from '@signet/use-cases/ports/signing-key-store';

/** What the procedures stand on. No type of a runtime or of a web framework: browsers typecheck this. */
export interface ApiDeps {
  readonly license: LicenseDeps;
  readonly anomaly: AnomalyDeps;
  readonly audit: AuditLog;
  readonly outbox: MailOutbox;
  readonly pulses: PulseStore;
  readonly keys: Pick<SigningKeyStore, 'list'>;
  readonly key: KeyDeps;
  readonly rotation: RotationDeps;
  readonly registry: {
    readonly registryTokens: RegistryTokenStore;
    readonly registryTokenForge: RegistryTokenForge;
    /** The vendor's npm registry, without a slash at its end; `null` where none is named. */
    readonly npmUrl: string | null;
  };
}
