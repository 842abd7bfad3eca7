import type { Locale } from '@signet/domain/catalog/localized-text';
import type { Role } from '@signet/use-cases/actor/actor';
import type { Generated, Kysely } from 'kysely';

/** What a one-time secret opens. */
export type Purpose = 'customer' | 'operator' | 'setup';

/** A one-time secret at rest: hashes only. */
export interface SignInSecretRow {
  id: string;
  purpose: Purpose;
  email: string | null;
  token_hash: string;
  code_hash: string | null;
  browser_hash: string | null;
  attempts: number;
  created_at: Date;
  expires_at: Date;
}

interface SessionRow {
  id: string;
  updated_at: Date;
}

/** The tables that this package asks by itself; better-auth has more. */
export interface IdentityTables {
  sign_in_secrets: SignInSecretRow & { ordinal: Generated<number> };
  api_keys: {
    id: string;
    name: string;
    role: Role;
    start: string;
    key_hash: string;
    created_at: Date;
    revoked_at: Date | null;
  };
  operator_user: {
    id: string;
    name: string;
    email: string;
    email_verified: boolean;
    role: Role;
    /** Of the last sign-in. */
    locale: Generated<Locale>;
    created_at: Date;
    updated_at: Date;
  };
  operator_account: {
    id: string;
    account_id: string;
    provider_id: string;
    user_id: string;
    password: string | null;
    created_at: Date;
    updated_at: Date;
  };
  customer_user: { id: string; email: string };
  operator_session: SessionRow;
  customer_session: SessionRow;
}

/** The store as this package sees it. */
export type IdentityDb = Kysely<IdentityTables>;
