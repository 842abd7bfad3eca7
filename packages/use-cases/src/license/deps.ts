import type { Catalog } from '@signet/domain/catalog/define-catalog';
import type { AccountStore } from '../ports/account-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdGenerator } from '../ports/id-generator.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { LicenseStore } from '../ports/license-store.ts';
import type { TokenSigner } from '../ports/token-signer.ts';

/** What the license use cases stand on. */
export interface LicenseDeps {
  readonly catalog: Catalog;
  /** Hex hash of the catalog, written into every token (R4). */
  readonly catalogHash: string;
  /** The `iss` of every token: the server's public URL. */
  readonly issuer: string;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly signer: TokenSigner;
  readonly licenses: LicenseStore;
  readonly accounts: AccountStore;
  readonly ledger: Ledger;
}
