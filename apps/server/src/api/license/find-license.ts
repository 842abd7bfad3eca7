import type { StoredLicense } from '@signet/use-cases/ports/license-store';
import type { ApiContext } from '../api-context.ts';
import { ApiFailure } from '../api-failure.ts';
import { readLicenseId } from './read-license-id.ts';

/** The license with this id, or `NOT_FOUND`. */
export async function findLicense(ctx: ApiContext, id: string): Promise<StoredLicense> {
  const stored = await ctx.deps.license.licenses.find(readLicenseId(id));
  if (stored === undefined) throw new ApiFailure({ code: 'NOT_FOUND', what: 'license' });
  return stored;
}
