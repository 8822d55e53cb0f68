import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Everything that Node can run alone; the browsers' tests are Playwright's. */
export default defineConfig({
  cacheDir: '../node_modules/.vite',
  test: {
    include: ['{web,engine,scripts,package}/**/*.test.ts'],
    environment: 'node',
    passWithNoTests: false,
    // By itself it leaves one processor to others, here half of them.
    maxWorkers: availableParallelism(),
    // These machines are shared: what takes a second alone may take twenty.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
