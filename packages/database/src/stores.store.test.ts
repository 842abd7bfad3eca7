import { createCountedIds } from '@signet/use-cases/in-memory/counted-ids';
import { storesContract } from '@signet/use-cases/ports/stores.contract';
import type { Database } from './connect.ts';
import { openJobs } from './jobs/open-jobs.ts';
import { createStores } from './test-stores/create-stores.ts';
import { freshEmbedded, freshPostgres } from './test-stores/test-databases.ts';

const embedded = await freshEmbedded();
const postgres = await freshPostgres();

async function storesOn(database: Database) {
  const jobs = await openJobs(database, {
    works: false,
    onError: (error) => {
      throw error;
    },
  });
  return createStores(database, { jobs, ids: createCountedIds() });
}

storesContract('PGlite', () => storesOn(embedded));
storesContract('PostgreSQL', () => storesOn(postgres));
