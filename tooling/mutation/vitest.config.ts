import { defineConfig } from 'vitest/config';

/** The domain's tests alone; the one that reads source text would read mutants. */
export default defineConfig({
  test: {
    include: ['packages/domain/src/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'packages/domain/src/runtime/install-imports.test.ts'],
  },
});
