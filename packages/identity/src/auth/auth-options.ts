import type { Locale } from '@signet/domain/catalog/localized-text';
import { DAY } from '@signet/domain/shared/duration';
import type { BetterAuthOptions, BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import type { SessionTrail } from '../audit/session-trail.ts';
import type { IdentityDb } from '../identity-tables.ts';
import { type Side, tablesOf } from './table-names.ts';

/** A session ends this long after it began, whatever happens (seconds). */
export const ABSOLUTE_SECONDS = 7 * DAY;

/** The header that the server writes the client's address into, after dropping what came in. */
export const CLIENT_IP_HEADER = 'x-signet-client-ip';

/** The header that the server writes the request's id into, for the audit log. */
export const REQUEST_ID_HEADER = 'x-signet-request-id';

/** The header that the server writes the request's language into, empty for none. */
export const LOCALE_HEADER = 'x-signet-locale';

/** What both sides are configured from. */
export interface AuthSettings {
  readonly db: IdentityDb;
  /** Signs cookies; 32 random bytes or more. */
  readonly secret: string;
  /** The server's address as browsers see it. */
  readonly publicUrl: string;
  /** Hears of every session that begins or ends. */
  readonly trail: SessionTrail;
  /** Hears in which language somebody signed in. */
  readonly onLanguage: (side: Side, userId: string, locale: Locale) => Promise<void>;
}

/** The cookies of a side; `__Host-` where the connection allows it. */
export function sessionCookieName(side: Side, secure: boolean): string {
  return `${secure ? '__Host-' : ''}signet-${side}`;
}

/** What both sides have in common: own tables, own cookie, no extras. */
export function authOptions(side: Side, settings: AuthSettings, plugin: BetterAuthPlugin) {
  const { publicUrl, secret, db } = settings;
  const secure = publicUrl.startsWith('https:');
  const name = sessionCookieName(side, secure);
  const { session, ...tables } = tablesOf(side);
  return {
    appName: 'Signet',
    baseURL: new URL(publicUrl).origin,
    basePath: `/api/auth/${side}`,
    secret,
    trustedOrigins: [new URL(publicUrl).origin],
    // Its statements run one by one: a transaction of its own would wait for ever on the embedded store.
    database: { db, type: 'postgres', transaction: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Unexpected failures are the server's to log and to answer.
    onAPIError: { throw: true },
    plugins: [plugin],
    ...tables,
    session: {
      ...session,
      expiresIn: ABSOLUTE_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    advanced: {
      cookiePrefix: `signet-${side}`,
      // Said aloud, because test environments would switch them off.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      // The name carries the prefix; the attribute is set below.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, sameSite: 'lax', httpOnly: true, path: '/' },
      cookies: { session_token: { name } },
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
      // Our migrations make the tables; a test compares them with what it expects.
      database: { validateSchema: false },
    },
    databaseHooks: { session: sessionHooks(side, settings) },
    rateLimit: { enabled: true, storage: 'memory', window: 60, max: 120 },
  } satisfies BetterAuthOptions;
}

type SessionHooks = NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['session']>;

/** What is kept and told of a session. */
function sessionHooks(side: Side, { trail, onLanguage }: AuthSettings) {
  return {
    create: {
      // The address counts requests in memory; it is not kept.
      before: async (data) => ({ data: { ...data, ipAddress: null } }),
      after: async ({ userId }, context) => {
        const locale = context?.headers?.get(LOCALE_HEADER);
        if (locale === 'en' || locale === 'ro') await onLanguage(side, userId, locale);
        await trail.opened(side, userId, requestIdOf(context));
      },
    },
    delete: {
      after: async ({ userId, expiresAt }, context) => {
        // One that was over already is only swept away.
        if (expiresAt <= new Date()) return;
        await trail.closed(side, userId, requestIdOf(context));
      },
    },
  } satisfies SessionHooks;
}

function requestIdOf(context: GenericEndpointContext | null): string {
  return context?.headers?.get(REQUEST_ID_HEADER) ?? 'sign-in';
}
