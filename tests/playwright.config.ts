import { defineConfig } from '@playwright/test';
import { findFirefox, findTestChromium } from '../web/scripts/lib/toolchain.mjs';

/** Not the port of `npm start`, which may be serving another checkout; another one where two checkouts are tested at once. */
const port = Number(process.env['FRONTERA_TEST_PORT'] ?? 4181);
const chromium = findTestChromium();
const firefox = findFirefox();
/** Those that hold in Firefox as they are written; the others use what its protocol lacks (`fill`, `emulateMedia`, downloads). */
const inFirefox = ['accessibility', 'action', 'same-bits', 'offline'].map((name) => `${name}.spec.ts`);
const inBrowser = { testDir: 'browser' };
const launchOptions = chromium === null ? {} : { executablePath: chromium };

export default defineConfig({
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../build/reports/playwright.json' }]],
  expect: { toHaveScreenshot: { maxDiffPixels: 20 } },
  use: {
    baseURL: `http://localhost:${port}/`,
    // They would answer before the tests' own answers; tests/browser/offline.spec.ts has them.
    serviceWorkers: 'block',
  },
  projects: [
    {
      ...inBrowser,
      name: 'desktop',
      use: { browserName: 'chromium', viewport: { width: 1280, height: 900 }, launchOptions },
    },
    {
      ...inBrowser,
      name: 'phone',
      use: {
        browserName: 'chromium',
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        launchOptions,
      },
    },
    {
      ...inBrowser,
      name: 'firefox',
      testMatch: inFirefox,
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        viewport: { width: 1280, height: 900 },
        launchOptions: firefox === null ? {} : { executablePath: firefox },
      },
    },
    // Three to four frames a second, with a driver of its own.
    { name: 'webkit', testDir: 'webkit', timeout: 120_000 },
  ],
  // The second one is another origin, for figures whose files don't come from the page's own.
  webServer: [port, port + 100].map((at) => ({
    command: `node ../web/scripts/serve.mjs ${at}`,
    url: `http://localhost:${at}/`,
    timeout: 10_000,
  })),
});
