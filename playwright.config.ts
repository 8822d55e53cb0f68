import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/toolchain.mjs';

/** Not the port of `npm start`, which may be serving another checkout; another one where two checkouts are tested at once. */
const port = Number(process.env['FRONTERA_TEST_PORT'] ?? 4181);
const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'build/reports/playwright.json' }]],
  expect: { toHaveScreenshot: { maxDiffPixels: 20 } },
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: executablePath === null ? {} : { executablePath },
  },
  projects: [
    { name: 'desktop', use: { browserName: 'chromium', viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      use: { browserName: 'chromium', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: { command: `node scripts/serve.mjs ${port}`, url: `http://localhost:${port}/`, timeout: 10_000 },
});
