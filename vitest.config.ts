import { defineConfig } from 'vitest/config';

/** Everything that Node can run alone; the browsers' tests are Playwright's. */
export default defineConfig({
  test: {
    include: ['tests/{web,engine,scripts,package}/**/*.test.ts'],
    environment: 'node',
    passWithNoTests: false,
  },
});
