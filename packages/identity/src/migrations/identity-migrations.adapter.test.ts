import { getMigrations } from 'better-auth/db/migration';
import { beforeAll, expect, test } from 'vitest';
import { authOptions } from '../auth/auth-options.ts';
import { openIdentity, openStore } from '../identity-fixture.ts';

beforeAll(async () => void (await openStore()), 60_000);

test.each(['operator', 'customer'] as const)(
  'the %s tables are what better-auth expects',
  async (side) => {
    const { db } = await openIdentity();
    const settings = {
      db,
      secret: 'a secret for tests that is long enough',
      publicUrl: 'https://signet.test',
      trail: { opened: async () => {}, closed: async () => {} },
      onLanguage: async () => {},
    };
    const options = authOptions(side, settings, { id: 'none' });
    const { toBeCreated, toBeAdded } = await getMigrations(options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  },
);
