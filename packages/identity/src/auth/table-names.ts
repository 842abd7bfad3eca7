/** Whose sessions: two instances with own tables and cookies, so that a customer's can never be an operator's. */
export type Side = 'operator' | 'customer';

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/** The tables and columns of one side, as better-auth is to call them. */
export function tablesOf(side: Side) {
  return {
    user: { modelName: `${side}_user`, fields: { ...times, emailVerified: 'email_verified' } },
    session: {
      modelName: `${side}_session`,
      fields: {
        ...times,
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
    },
    account: {
      modelName: `${side}_account`,
      fields: {
        ...times,
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: {
      modelName: `${side}_verification`,
      fields: { ...times, expiresAt: 'expires_at' },
    },
  } as const;
}
