import type { StoredLicense } from '../ports/license-store.ts';
import type { EndingQuery, ReminderStore } from '../ports/reminder-store.ts';

/** Licenses at once: enough to be quick, few enough to hold in memory. */
const PAGE = 200;

/** Every license of a span of time, page by page, each once even while they change. */
export async function* eachEnding(
  store: Pick<ReminderStore, 'ending'>,
  span: Pick<EndingQuery, 'date' | 'after' | 'until'>,
): AsyncGenerator<readonly StoredLicense[]> {
  let last: StoredLicense | null = null;
  for (;;) {
    const page: readonly StoredLicense[] = await store.ending({ ...span, last, limit: PAGE });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page.at(-1) ?? null;
  }
}
