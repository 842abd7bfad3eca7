import { normalizeEmail } from '@signet/use-cases/account/find-or-draft-account';
import type { Actor, Role } from '@signet/use-cases/actor/actor';
import type { AccountStore } from '@signet/use-cases/ports/account-store';
import type { Clock } from '@signet/use-cases/ports/clock';
import type { Kysely } from 'kysely';
import { type ApiKeyRecord, ApiKeys } from './api-key/api-keys.ts';
import { customerAuth } from './auth/customer-auth.ts';
import { operatorAuth } from './auth/operator-auth.ts';
import type { Side } from './auth/table-names.ts';
import type { IdentityDb } from './identity-tables.ts';
import { fromAddress, serveAuth } from './serve-auth.ts';
import { customerOf, operatorOf } from './session-actor.ts';
import { browserCookie } from './sign-in/browser-cookie.ts';
import type { CustomerSignInMail } from './sign-in/customer-sign-in.ts';
import { SignInSecrets } from './sign-in/sign-in-secrets.ts';

/** What the sign-in stands on. */
export interface IdentityOptions<Tables> {
  readonly db: Kysely<Tables>;
  /** Signs cookies and keys the hashes of codes; 32 random bytes or more, as text. */
  readonly secret: string;
  /** The server's address as browsers see it; `https:` makes the cookies secure. */
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly accounts: Pick<AccountStore, 'findByEmail'>;
  /** Sends at once and not through the outbox: the secrets are in memory only. A throw fails the request. */
  readonly sendMail: { readonly customerSignIn: (mail: CustomerSignInMail) => Promise<void> };
}

/** Who is who: sessions of operators and of customers, one-time links, API keys. */
export interface Identity {
  /** Serves `/api/auth/<side>/*` for a client at this address; 404 for what is not open. */
  handle(side: Side, request: Request, clientIp: string): Promise<Response>;
  operatorOf(headers: Headers): Promise<Extract<Actor, { readonly kind: 'operator' }> | null>;
  customerOf(headers: Headers): Promise<Extract<Actor, { readonly kind: 'customer' }> | null>;
  /** Ends the session of these cookies; answers the `Set-Cookie` values that forget it. */
  signOut(side: Side, headers: Headers): Promise<readonly string[]>;
  hasOperators(): Promise<boolean>;
  /** A one-time link to make the first operator; `null` when there is one. Valid for 24 h. */
  createSetupLink(): Promise<string | null>;
  /** A one-time link to sign an existing operator in; `null` for an unknown address. Valid for 24 h. */
  createOperatorLink(email: string): Promise<string | null>;
  /** Makes an operator without a password, to be signed in by a link; `null` when the address is taken. */
  addOperator(input: OperatorInput): Promise<string | null>;
  /** A one-time link to sign a customer in without a mail; for demos and scripts. Valid for 24 h. */
  createCustomerLink(email: string): Promise<string>;
  /** A key for a service; its text is answered once. */
  createApiKey(input: {
    readonly name: string;
    readonly role: Role;
  }): Promise<{ readonly id: string; readonly key: string }>;
  listApiKeys(): Promise<readonly ApiKeyRecord[]>;
  revokeApiKey(id: string): Promise<boolean>;
  actorOfApiKey(key: string): Promise<Extract<Actor, { readonly kind: 'service' }> | null>;
}

/** A person of the vendor. */
export interface OperatorInput {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** Builds the sign-in over a store that `identityMigrations` have prepared. Never call it inside a transaction. */
export function createIdentity<Tables>(options: IdentityOptions<Tables>): Identity {
  const { secret, publicUrl, clock, accounts } = options;
  // The store's own type does not name these tables; `identityMigrations` made them.
  const db = options.db as unknown as IdentityDb;
  const settings = { db, secret, publicUrl };
  const secrets = new SignInSecrets({ db, secret, clock });
  const hasOperators = async () =>
    (await db.selectFrom('operator_user').select('id').limit(1).executeTakeFirst()) !== undefined;
  const operators = operatorAuth(settings, { secrets, hasOperators });
  const customers = customerAuth(settings, {
    secrets,
    cookie: browserCookie(publicUrl.startsWith('https:')),
    portalUrl: `${publicUrl}/portal`,
    send: options.sendMail.customerSignIn,
  });
  const keys = new ApiKeys(db, clock);
  const handlers = { operator: operators.handler, customer: customers.handler };
  const findOperator = async (email: string) =>
    (await operators.$context).internalAdapter.findUserByEmail(normalizeEmail(email));
  return {
    handle: (side, request, clientIp) =>
      serveAuth(side, fromAddress(request, clientIp), handlers[side]),
    operatorOf: (headers) =>
      operatorOf({ db, clock, getSession: operators.api.getSession }, headers),
    customerOf: (headers) =>
      customerOf({ db, clock, accounts, getSession: customers.api.getSession }, headers),
    signOut: async (side, headers) => {
      const api = side === 'operator' ? operators.api : customers.api;
      const { headers: answer } = await api.signOut({ headers, returnHeaders: true });
      return answer.getSetCookie();
    },
    hasOperators,
    createSetupLink: async () =>
      (await hasOperators())
        ? null
        : `${publicUrl}/admin/signin#t=${await secrets.createLink('setup', null)}`,
    createOperatorLink: async (email) =>
      (await findOperator(email)) === null
        ? null
        : `${publicUrl}/admin/signin#t=${await secrets.createLink('operator', normalizeEmail(email))}`,
    addOperator: async ({ name, email, role }) => {
      if ((await findOperator(email)) !== null) return null;
      const user = { name, email: normalizeEmail(email), role, emailVerified: true };
      const { internalAdapter } = await operators.$context;
      return (await internalAdapter.createUser(user, { method: 'admin' })).id;
    },
    createCustomerLink: async (email) =>
      `${publicUrl}/portal/signin#t=${await secrets.createLink('customer', normalizeEmail(email))}`,
    createApiKey: (input) => keys.create(input),
    listApiKeys: () => keys.list(),
    revokeApiKey: (id) => keys.revoke(id),
    actorOfApiKey: (key) => keys.actorOf(key),
  };
}
