import { catalog } from '@signet/catalog/catalog';
import { freshness, freshnessNames } from '@signet/domain/heartbeat/freshness';
import { createInMemoryStores } from '@signet/use-cases/in-memory/in-memory-stores';
import { sampleFleet } from '@signet/use-cases/in-memory/sample-fleet';
import { sampleNow } from '@signet/use-cases/in-memory/samples';
import { expect, test } from 'vitest';
import { seedHeartbeats } from './seed-heartbeats.ts';

async function seeded(size: { readonly seed: number; readonly licenses: number }) {
  const stores = createInMemoryStores();
  const fleet = await sampleFleet(stores.ledger);
  const clock = { now: () => sampleNow };
  const deps = { license: { ...stores, clock, catalog }, heartbeat: stores };
  const kept = await seedHeartbeats(deps, size);
  const ids = fleet.map(({ license }) => license.id);
  const heard = await stores.pulses.pulsesOf(ids);
  const dots = ids.map((id) => freshness(heard.get(id)?.lastAt ?? null, sampleNow));
  return { kept, fleet, heard, dots, stores };
}

test('B52, R20: a seeded fleet shows every dot, most of them green, and the same for the same seed', async () => {
  const { dots, kept } = await seeded({ seed: 1, licenses: 96 });
  expect(new Set(dots)).toEqual(new Set(freshnessNames.filter((name) => name !== 'lost')));
  expect(dots.filter((dot) => dot === 'fresh').length).toBeGreaterThan(96 / 2);
  expect(kept).toBeGreaterThan(500);
  expect(await seeded({ seed: 1, licenses: 96 })).toMatchObject({ dots, kept });
  expect((await seeded({ seed: 2, licenses: 96 })).dots).not.toEqual(dots);
});

test('no install reports before its license, and a very large fleet has one heartbeat each', async () => {
  const { fleet, stores } = await seeded({ seed: 3, licenses: 96 });
  for (const { license } of fleet) {
    const [oldest] = (await stores.pulses.newestBeats(license.id, 99)).toReversed();
    expect(oldest?.at ?? license.issuedAt).toBeGreaterThanOrEqual(license.issuedAt);
  }
  const { kept, heard } = await seeded({ seed: 3, licenses: 100_000 });
  const installs = [...heard.values()].reduce((sum, pulse) => sum + pulse.installs, 0);
  expect(kept).toBe(installs);
});
