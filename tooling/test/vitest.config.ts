import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { repositoryRoot } from '../process/run-command.ts';

const ignored = ['**/node_modules/**', '**/dist/**'];
const postgres = [join(repositoryRoot, 'tooling/pg/vitest-postgres.ts')];

/** Two cores: two test files at a time; those that start servers and browsers come last. */
export default defineConfig({
  root: repositoryRoot,
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps,tooling}/**/*.test.ts'],
          exclude: [...ignored, '**/*.{store,adapter,journey}.test.ts'],
          pool: 'threads',
          // Pure code keeps no state between files; loading it once a worker is most of the speed.
          isolate: false,
          // Milliseconds each; a machine at full load is no failure.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'adapter',
          include: ['{packages,apps,tooling}/**/*.{store,adapter}.test.ts'],
          exclude: ignored,
          globalSetup: postgres,
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journey',
          include: ['{packages,apps,tooling}/**/*.journey.test.ts'],
          exclude: ignored,
          globalSetup: [...postgres, join(repositoryRoot, 'tooling/test/vitest-build.ts')],
          pool: 'forks',
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
