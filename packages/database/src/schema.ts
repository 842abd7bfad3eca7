import type { Locale } from '@signet/domain/catalog/localized-text';
import type { LicenseKind, SigningAlgorithm } from '@signet/domain/catalog/product';
import type { RingKeyClaims } from '@signet/domain/claims/key-ring-claim-table';
import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import type { SigningKids } from '@signet/domain/claims/next-list';
import type { KeyStage } from '@signet/domain/key/key-stage';
import type { AccountId, LicenseId, LicenseStatus } from '@signet/domain/license/license';
import type { RevokeReasonCode } from '@signet/domain/license/revoke-reason';
import type { Actor } from '@signet/use-cases/actor/actor';
import type { KeyMail, LicenseMail } from '@signet/use-cases/mail/mail-draft';
import type { StoredLicense } from '@signet/use-cases/ports/license-store';
import type { MailState, OutboxMail } from '@signet/use-cases/ports/mail-outbox';
import type { RegistryToken } from '@signet/use-cases/ports/registry-token-store';
import type { ListKind } from '@signet/use-cases/ports/signed-list-store';
import type { ColumnType, Generated } from 'kysely';
import type { AnomalyTables } from './anomaly/anomaly-tables.ts';
import type { HeartbeatTables } from './heartbeat/heartbeat-tables.ts';

/** Written as JSON text (see `toJson`), read as a value. */
type Json<T> = ColumnType<T, string, string>;
/** A 64-bit number, read as text. */
type BigCount = ColumnType<string, number, number>;

/** Every table of ours; the job queue and the sign-in bring their own. */
export interface Schema extends HeartbeatTables, AnomalyTables {
  accounts: {
    id: AccountId;
    email: string;
    company: string | null;
    cif: string | null;
    locale: Locale;
    /** What a search looks through: folded texts, one a line. */
    search: string;
    created_at: Date;
  };
  licenses: LicenseTable;
  tokens: {
    jti: string;
    license_id: LicenseId;
    generation: number;
    kid: string;
    sha256: string;
    claims: Json<LicenseClaims>;
    created_at: Date;
  };
  revoked_licenses: {
    license_id: LicenseId;
    code: RevokeReasonCode | 'superseded' | 'refunded';
    reason: string | null;
    /** The last generation that the revocation covers. */
    generation: number;
    revoked_at: Date;
    /** The first version of the revocation list that has it. */
    listed_in: number | null;
  };
  audit_log: {
    seq: BigCount;
    at: Date;
    actor: Json<Actor>;
    actor_scope: string;
    action: string;
    target_id: string;
    request_id: string;
    before: Json<unknown> | null;
    after: Json<unknown> | null;
  };
  audit_head: { id: Generated<true>; seq: BigCount };
  mails: {
    id: OutboxMail['id'];
    message: LicenseMail | KeyMail;
    recipient: string;
    locale: Locale;
    /** Either this or `kid` says what it is about. */
    license_id: LicenseId | null;
    kid: string | null;
    jti: string | null;
    state: MailState;
    attempts: number;
    send_after: Date;
    sent_at: Date | null;
    error: string | null;
    /** For a mail that is sent once: what it is about. */
    once_key: string | null;
    created_at: Date;
  };
  idempotency: {
    scope: string;
    key: string;
    request_hash: string;
    answer: Json<readonly StoredLicense[]>;
    jti: string | null;
    created_at: Date;
  };
  signing_keys: {
    kid: string;
    algorithm: SigningAlgorithm;
    stage: KeyStage;
    public_jwk: Json<Readonly<Record<string, unknown>>>;
    sealed_private_key: string | null;
    created_at: Date;
    activated_at: Date | null;
  };
  signed_lists: {
    kind: ListKind;
    version: number;
    issued_at: Date;
    next_update: Date;
    kids: Json<SigningKids>;
    keys: Json<readonly RingKeyClaims[]> | null;
  };
  registry_tokens: {
    id: RegistryToken['id'];
    account_id: AccountId;
    sha256: string;
    created_at: Date;
    revoked_at: Date | null;
  };
  catalog_snapshots: { hash: string; catalog: Json<unknown>; recorded_at: Date };
}

/** The licenses: what every status carries, what each status adds, and what lists sort and search by. */
export interface LicenseTable {
  id: LicenseId;
  version: number;
  product: string;
  tier: string;
  kind: LicenseKind;
  status: LicenseStatus;
  account_id: AccountId;
  customer_email: string;
  customer_company: string | null;
  customer_cif: string | null;
  locale: Locale;
  domains: readonly string[];
  redirect_domains: readonly string[];
  features: readonly string[];
  limits: Json<Readonly<Record<string, number | null>>>;
  themes: readonly string[];
  plugins: readonly string[];
  niche_packages: readonly string[];
  early_adopter: boolean;
  issued_at: Date;
  expires_at: Date | null;
  support_until: Date | null;
  generation: number;
  kid: string;
  jti: string;
  install_id: string;
  payment_id: string | null;
  transferred_from: LicenseId | null;
  multi_install_from: Date | null;
  multi_install_until: Date | null;
  suspended_at: Date | null;
  suspend_reason: string | null;
  expired_at: Date | null;
  revoked_at: Date | null;
  revoke_code: RevokeReasonCode | null;
  revoke_reason: string | null;
  refund_id: string | null;
  transferred_at: Date | null;
  transferred_to: LicenseId | null;
  domain_sort: string;
  customer_sort: string;
  search: string;
  created_at: Date;
}
