import { defineConfig } from 'vitest/config';

/** The domain's tests alone; the one that reads source text would read mutants. */
export default defineConfig({
  test: {
    include: ['packages/domain/src/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'packages/domain/src/runtime/install-imports.test.ts'],
    // Loaded once a break and not once a test file; each break is a run of its own.
    isolate: false,
    // Milliseconds; a machine at full load notices no break.
    testTimeout: 30_000,
  },
});
