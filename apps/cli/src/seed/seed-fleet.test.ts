import { createHash } from 'node:crypto';
import { catalog } from '@signet/catalog/catalog';
import type { License } from '@signet/domain/license/license';
import { createInMemoryStores } from '@signet/use-cases/in-memory/in-memory-stores';
import type { LicenseDeps } from '@signet/use-cases/license/deps';
import { describe, expect, test } from 'vitest';
import { CliFailure } from '../failure/cli-failure.ts';
import { seedFleet } from './seed-fleet.ts';

const DAY = 86_400;
const noon = 1_790_000_000 - (1_790_000_000 % DAY) + DAY / 2;

function emptyStore(now = noon) {
  const stores = createInMemoryStores();
  const deps: LicenseDeps = {
    ...stores,
    catalog,
    catalogHash: 'hash',
    issuer: 'https://licenses.example.com',
    clock: { now: () => now },
    ids: { next: () => expect.unreachable(), uuid: () => expect.unreachable() },
    signer: {
      activeKid: async () => 'k1',
      seal: async ({ jti }) => ({
        token: jti,
        sha256: createHash('sha256').update(jti).digest('hex'),
      }),
    },
  };
  const all = async () => {
    const found: License[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { filter: {}, sort: 'issued', descending: false, limit: 200, now } as const;
      const page = await deps.licenses.list(cursor === undefined ? query : { ...query, cursor });
      found.push(...page.items.map(({ license }) => license));
      cursor = page.nextCursor;
    }
    return found;
  };
  return { deps, all, ...stores };
}

const size = { seed: 1, licenses: 60, days: 365 };

describe('a seeded fleet', () => {
  test('the same seed makes the same licenses, on another day with the same distances to it', async () => {
    const [one, other] = [emptyStore(), emptyStore(noon + 40 * DAY)];
    await seedFleet(one.deps, size);
    await seedFleet(other.deps, size);
    const idsOf = (fleet: readonly License[]) => fleet.map(({ id, jti }) => [id, jti]);
    const [fleet, later] = [await one.all(), await other.all()];
    expect(idsOf(later)).toEqual(idsOf(fleet));
    const moved = fleet.map(({ issuedAt }) => issuedAt + 40 * DAY);
    expect(later.map(({ issuedAt }) => issuedAt)).toEqual(moved);
  });

  test('every record is there, in every status that operators can bring about, and progress is told', async () => {
    const { deps, all } = emptyStore();
    const heard: number[] = [];
    expect(await seedFleet(deps, size, (done) => heard.push(done))).toBe(60);
    const fleet = await all();
    expect(fleet).toHaveLength(60);
    const statuses = new Set(fleet.map(({ status }) => status));
    expect(statuses).toEqual(new Set(['active', 'revoked', 'transferred']));
    expect(fleet.some(({ expiresAt }) => expiresAt !== null && expiresAt < noon)).toBe(true);
    expect(fleet.some(({ expiresAt }) => expiresAt !== null && expiresAt > noon)).toBe(true);
    expect(fleet.some(({ generation }) => generation === 2)).toBe(true);
    expect(heard.at(-1)).toBe(heard.length);
  });

  test('R6: no mail is queued for anything of it', async () => {
    const { deps, all, outbox } = emptyStore();
    await seedFleet(deps, size);
    const mails = await Promise.all((await all()).map(({ id }) => outbox.ofLicense(id)));
    expect(mails.flat()).toEqual([]);
  });

  test('a store that holds a fleet is refused and left as it is', async () => {
    const { deps, all } = emptyStore();
    await seedFleet(deps, size);
    await expect(seedFleet(deps, { ...size, seed: 2 })).rejects.toThrow(CliFailure);
    expect(await all()).toHaveLength(60);
  });
});
