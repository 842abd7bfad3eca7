import { call } from '../session/api.ts';
import type { CustomerLicense } from '../session/customer-license.ts';

/** The first pages of the customer's licenses. */
export interface LoadedLicenses {
  readonly items: readonly CustomerLicense[];
  readonly total: number;
  readonly hasMore: boolean;
}

/** Asks for so many pages of the list, one after the other, because each names the next. */
export async function loadLicenses(pages: number, signal: AbortSignal): Promise<LoadedLicenses> {
  const items: CustomerLicense[] = [];
  let cursor: string | null = null;
  let total = 0;
  for (let page = 0; page < pages && (page === 0 || cursor !== null); page += 1) {
    const asked: Parameters<typeof call.portal.licenses.list.query>[0] =
      cursor === null ? {} : { cursor };
    const found = await call.portal.licenses.list.query(asked, { signal });
    items.push(...found.items);
    cursor = found.nextCursor;
    total = found.total;
  }
  return { items, total, hasMore: cursor !== null };
}
