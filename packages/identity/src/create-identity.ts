import { normalizeEmail } from '@signet/use-cases/account/find-or-draft-account';
import type { Actor, Role } from '@signet/use-cases/actor/actor';
import type { AccountStore } from '@signet/use-cases/ports/account-store';
import type { AppendAudit } from '@signet/use-cases/ports/audit-entry';
import type { Clock } from '@signet/use-cases/ports/clock';
import type { OperatorDirectory } from '@signet/use-cases/ports/operator-directory';
import type { Kysely, Transaction } from 'kysely';
import { type ApiKeyRecord, ApiKeys } from './api-key/api-keys.ts';
import {
  byConsole,
  type ChangeOrigin,
  IdentityAudit,
  type IdentityAuditDeps,
} from './audit/identity-audit.ts';
import { sessionTrail } from './audit/session-trail.ts';
import { type AuthSettings, REQUEST_ID_HEADER } from './auth/auth-options.ts';
import { customerAuth } from './auth/customer-auth.ts';
import { operatorAuth } from './auth/operator-auth.ts';
import type { Side } from './auth/table-names.ts';
import type { IdentityDb } from './identity-tables.ts';
import { type OperatorInput, Operators, type RoleChange } from './operator/operators.ts';
import { type RequestFacts, serveAuth, withFacts } from './serve-auth.ts';
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
  /** Writes audit rows into the same store, with the transactions of this package. */
  readonly appendAudit: AppendAudit<Transaction<Tables>>;
  /** Sends at once and not through the outbox: the secrets are in memory only. A throw fails the request. */
  readonly sendMail: { readonly customerSignIn: (mail: CustomerSignInMail) => Promise<void> };
}

/** Who is who: sessions of operators and of customers, one-time links, API keys. */
export interface Identity extends OperatorDirectory {
  /** Serves `/api/auth/<side>/*`; 404 for what is not open. */
  handle(side: Side, request: Request, facts: RequestFacts): Promise<Response>;
  operatorOf(headers: Headers): Promise<Extract<Actor, { readonly kind: 'operator' }> | null>;
  customerOf(headers: Headers): Promise<Extract<Actor, { readonly kind: 'customer' }> | null>;
  /** Ends the session of these cookies; answers the `Set-Cookie` values that forget it. */
  signOut(side: Side, headers: Headers, requestId: string): Promise<readonly string[]>;
  hasOperators(): Promise<boolean>;
  /** A one-time link to make the first operator; `null` when there is one. Valid for 24 h. */
  createSetupLink(): Promise<string | null>;
  /** A one-time link to sign an existing operator in; `null` for an unknown address. Valid for 24 h. */
  createOperatorLink(email: string): Promise<string | null>;
  /** Makes an operator without a password, to be signed in by a link; `null` when the address is taken. */
  addOperator(input: OperatorInput, by?: ChangeOrigin): Promise<string | null>;
  /** Gives an operator another role, at once; the last owner stays one. */
  changeRole(email: string, role: Role, by?: ChangeOrigin): Promise<RoleChange>;
  /** A one-time link to sign a customer in without a mail; for demos and scripts. Valid for 24 h. */
  createCustomerLink(email: string): Promise<string>;
  /** A key for a service; its text is answered once. */
  createApiKey(
    input: { readonly name: string; readonly role: Role },
    by?: ChangeOrigin,
  ): Promise<{ readonly id: string; readonly key: string }>;
  listApiKeys(): Promise<readonly ApiKeyRecord[]>;
  revokeApiKey(id: string, by?: ChangeOrigin): Promise<boolean>;
  actorOfApiKey(key: string): Promise<Extract<Actor, { readonly kind: 'service' }> | null>;
}

/** Builds the sign-in over a store that `identityMigrations` have prepared. Never call it inside a transaction. */
export function createIdentity<Tables>(options: IdentityOptions<Tables>): Identity {
  const { secret, publicUrl, clock, accounts } = options;
  // The store's own type does not name these tables; `identityMigrations` made them.
  const db = options.db as unknown as IdentityDb;
  const append = options.appendAudit as unknown as IdentityAuditDeps['append'];
  const audit = new IdentityAudit({ db, clock, append });
  const secrets = new SignInSecrets({ db, secret, clock });
  const operators = new Operators({ db, clock, audit });
  const settings: AuthSettings = {
    db,
    secret,
    publicUrl,
    trail: sessionTrail({ db, accounts, audit }),
    // A customer's language is in the account.
    onLanguage: async (side, userId, locale) => {
      if (side === 'operator') await operators.speaks(userId, locale);
    },
  };
  const operatorSide = operatorAuth(settings, { secrets, operators });
  const customerSide = customerAuth(settings, {
    secrets,
    cookie: browserCookie(publicUrl.startsWith('https:')),
    portalUrl: `${publicUrl}/portal`,
    send: options.sendMail.customerSignIn,
  });
  const keys = new ApiKeys({ db, clock, audit });
  const handlers = { operator: operatorSide.handler, customer: customerSide.handler };
  return {
    handle: (side, request, facts) => serveAuth(side, withFacts(request, facts), handlers[side]),
    operatorOf: (headers) =>
      operatorOf({ db, clock, getSession: operatorSide.api.getSession }, headers),
    customerOf: (headers) =>
      customerOf({ db, clock, accounts, getSession: customerSide.api.getSession }, headers),
    signOut: async (side, given, requestId) => {
      const api = side === 'operator' ? operatorSide.api : customerSide.api;
      const headers = new Headers(given);
      headers.set(REQUEST_ID_HEADER, requestId);
      const { headers: answer } = await api.signOut({ headers, returnHeaders: true });
      return answer.getSetCookie();
    },
    hasOperators: () => operators.exist(),
    createSetupLink: async () =>
      (await operators.exist())
        ? null
        : `${publicUrl}/admin/signin#t=${await secrets.createLink('setup', null)}`,
    createOperatorLink: async (email) =>
      (await operators.find(email)) === undefined
        ? null
        : `${publicUrl}/admin/signin#t=${await secrets.createLink('operator', normalizeEmail(email))}`,
    addOperator: (input, by = byConsole) => operators.add(input, by),
    changeRole: (email, role, by = byConsole) => operators.changeRole(email, role, by),
    operatorsOf: (role) => operators.ofRole(role),
    createCustomerLink: async (email) =>
      `${publicUrl}/portal/signin#t=${await secrets.createLink('customer', normalizeEmail(email))}`,
    createApiKey: (input, by = byConsole) => keys.create(input, by),
    listApiKeys: () => keys.list(),
    revokeApiKey: (id, by = byConsole) => keys.revoke(id, by),
    actorOfApiKey: (key) => keys.actorOf(key),
  };
}
