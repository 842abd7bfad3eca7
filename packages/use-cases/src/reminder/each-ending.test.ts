import { expect, test } from 'vitest';
import { createInMemoryStores } from '../in-memory/in-memory-stores.ts';
import { issueCommit, sampleAccount, sampleLicense, sampleNow } from '../in-memory/samples.ts';
import type { Stores } from '../ports/stores.ts';
import { eachEnding } from './each-ending.ts';

const span = { date: 'expiresAt', after: null, until: sampleNow } as const;

async function fleet(count: number): Promise<Stores> {
  const stores = createInMemoryStores();
  for (let index = 0; index < count; index += 1) {
    const account = sampleAccount();
    // Many end in the same second, so that pages end in the middle of them.
    const expiresAt = sampleNow - (index % 7);
    await stores.ledger.commit(
      issueCommit(account, sampleLicense(account, { kind: 'term', expiresAt })),
    );
  }
  return stores;
}

test.each([0, 1, 199, 200, 201, 450])(
  'E17: %i licenses come page by page, each once, soonest first',
  async (count) => {
    const { reminders } = await fleet(count);
    const pages: number[] = [];
    const seen: { readonly id: string; readonly at: number }[] = [];
    for await (const page of eachEnding(reminders, span)) {
      pages.push(page.length);
      seen.push(...page.map(({ license: { id, expiresAt } }) => ({ id, at: Number(expiresAt) })));
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(count);
    expect(seen).toHaveLength(count);
    expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(pages.every((size) => size > 0 && size <= 200)).toBe(true);
  },
);
