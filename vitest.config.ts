import { defineConfig } from 'vitest/config';

/** Everything that Node can run alone; the browsers' tests are Playwright's. */
export default defineConfig({
  test: {
    include: ['tests/{web,engine,scripts,package}/**/*.test.ts'],
    environment: 'node',
    passWithNoTests: false,
    // These machines are shared: what takes a second alone may take twenty.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
