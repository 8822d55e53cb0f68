import { defineConfig } from '@playwright/test';
import { findTestChromium } from '../web/scripts/lib/toolchain.mjs';

/** Not the port of `npm start`, which may be serving another checkout; another one where two checkouts are tested at once. */
const port = Number(process.env['FRONTERA_TEST_PORT'] ?? 4181);
const executablePath = findTestChromium();

export default defineConfig({
  testDir: 'browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../build/reports/playwright.json' }]],
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
    {
      name: 'firefox',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        viewport: { width: 1280, height: 900 },
        launchOptions: { executablePath: '/usr/bin/firefox-esr' },
      },
    },
  ],
  // The second one is another origin, for figures whose files don't come from the page's own.
  webServer: [port, port + 100].map((at) => ({
    command: `node ../web/scripts/serve.mjs ${at}`,
    url: `http://localhost:${at}/`,
    timeout: 10_000,
  })),
});
