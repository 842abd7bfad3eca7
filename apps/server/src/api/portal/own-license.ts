import type { StoredLicense } from '@signet/use-cases/ports/license-store';
import type { ApiContext, CustomerActor } from '../api-context.ts';
import { ApiFailure } from '../api-failure.ts';
import { findLicense } from '../license/find-license.ts';

/** A license of the customer's own account; another's is `NOT_FOUND`, as if there were none. */
export async function ownLicense(
  ctx: ApiContext & { readonly actor: CustomerActor },
  id: string,
): Promise<StoredLicense> {
  const stored = await findLicense(ctx, id);
  const { accountId } = ctx.actor;
  if (accountId === null || stored.license.holder.accountId !== accountId) {
    throw new ApiFailure({ code: 'NOT_FOUND', what: 'license' });
  }
  return stored;
}
