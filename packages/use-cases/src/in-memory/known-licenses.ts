import type { KnownLicenses } from '../ports/known-licenses.ts';
import type { Memory } from './memory.ts';

/** Reads licenses with the dates of their newest tokens from memory. */
export function createInMemoryKnownLicenses({ licenses, tokens }: Memory): KnownLicenses {
  return {
    find: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const stored = licenses.get(id);
          if (stored === undefined) return [];
          const { license, version } = stored;
          const dates = { support_until: license.supportUntil, expires_at: license.expiresAt };
          const { support_until, expires_at } = tokens.get(license.jti)?.claims ?? dates;
          return [[id, { version, license, newest: { support_until, expires_at } }] as const];
        }),
      ),
  };
}
