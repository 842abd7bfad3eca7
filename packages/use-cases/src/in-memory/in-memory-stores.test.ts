import { storesContract } from '../ports/stores.contract.ts';
import { createInMemoryStores } from './in-memory-stores.ts';

storesContract('in memory', async () => createInMemoryStores());
