import { defineConfig, type Project } from '@playwright/test';
import { findFirefox, findTestChromium } from '../web/scripts/lib/toolchain.mjs';

/** Not the port of `npm start`, which may be serving another checkout; another one where two checkouts are tested at once. */
const port = Number(process.env['FRONTERA_TEST_PORT'] ?? 4181);
const chromium = findTestChromium();
const firefox = findFirefox();
const inBrowser = { testDir: 'browser' };
const fileOf = (name: string): string => `**/${name}.spec.ts`;
const launchOptions = chromium === null ? {} : { executablePath: chromium };

/** A stranger's project: what it installs and builds is the same for each engine and screen. */
const strangers = ['package', 'package-astro', 'package-next'];

/** What Firefox can tell nothing about. Single tests that it can't be asked say so themselves. */
const tellsNothingInFirefox = [
  // Pictures of Chromium.
  'first-sight',
  'walk-pictures',
  ...strangers,
  // A finger, which its protocol does not have.
  'network-touch',
  'phone',
  'views-touch',
  'walkthrough',
  // It knows no trusted types.
  'trusted-types',
];

/**
 * What pages say and compute, not how a browser lays them out or what it lacks: Chromium tells for both, and all of CI has 45
 * minutes on two slow cores. They pass in Firefox, too.
 */
const sameInFirefox = [
  'action',
  'activation',
  'address',
  'article',
  'article-core',
  'citizen-line',
  'csv',
  'data',
  'descent',
  'embed-dialog',
  'examples',
  'explanations',
  'explore',
  'explorers',
  'field-at-rest',
  'frame-sizes',
  'given-test',
  'help',
  'legend',
  'loss',
  'methods',
  'network',
  'network-colours',
  'neuron',
  'parts',
  'parts-editing',
  'plane',
  'points-way',
  'presets',
  'replay',
  'screens',
  'seeing',
  'settings',
  'share',
  'table-source',
  'training',
  'uncut',
  'views-of-the-run',
  'walk',
  'walk-curves',
  'walk-formulas',
  'walk-update',
  'weight',
];

/** `npm test -- browser ENGINE` has time for all: for the files above, and for the tests with `@long` in their titles. */
const hasTime = process.env['FRONTERA_LONG'] === 'yes';
const notInFirefox = [...tellsNothingInFirefox, ...(hasTime ? [] : sameInFirefox)].map(fileOf);

/**
 * Axe reads words, roles and computed colours: Chromium tells for all, and Firefox is asked about whole pages, by
 * accessibility.spec.ts. It takes a quarter of Firefox's time otherwise.
 */
const onlyAxe = /@axe/u;

/** What is the same on a screen of any width and with a finger: the phone, which is Chromium too, would tell nothing new. */
const sameOnPhone = /@once/u;

/** Hooks run before a test can skip itself: they would install and build again, for no test. */
const notOnPhone = strangers.map(fileOf);

const tooLong = hasTime ? [] : [/@long/u];

/** Firefox has a reader's wishes from its preferences alone: `prefer` in tests/browser/person.ts says which project has what. */
function inFirefox(isDark: boolean): Project {
  return {
    ...inBrowser,
    name: isDark ? 'firefox-dark' : 'firefox',
    testIgnore: notInFirefox,
    grepInvert: [onlyAxe, ...tooLong],
    use: {
      browserName: 'firefox',
      channel: 'moz-firefox',
      viewport: { width: 1280, height: 900 },
      launchOptions: {
        ...(firefox === null ? {} : { executablePath: firefox }),
        firefoxUserPrefs: {
          'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
          'ui.prefersReducedMotion': isDark ? 1 : 0,
          // A mouse, fine (2) and hovering (4): without a screen it would have none.
          'ui.primaryPointerCapabilities': 6,
          'ui.allPointerCapabilities': 6,
          // A fifth of the processors' time less. Half the frames are drawn, which no screen shows. A process for each site brings
          // nothing, for all pages are of one site; nor does one that stands ready for the next.
          'layout.frame_rate': 30,
          'fission.autostart': false,
          'dom.ipc.processPrelaunch.enabled': false,
        },
      },
    },
  };
}

export default defineConfig({
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A test that passes at its second try is counted as such in the last lines.
  retries: 1,
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
      grepInvert: tooLong,
      use: { browserName: 'chromium', viewport: { width: 1280, height: 900 }, launchOptions },
    },
    {
      ...inBrowser,
      name: 'phone',
      testIgnore: notOnPhone,
      grepInvert: [sameOnPhone, ...tooLong],
      use: {
        browserName: 'chromium',
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        launchOptions,
      },
    },
    inFirefox(false),
    // Those alone that ask for one of its wishes.
    { ...inFirefox(true), grep: /\.spec\.ts .*\b(?:dark|motion)\b/u },
    // Three to four frames a second, with a driver of its own. Its web process has crashed once in thirty runs.
    { name: 'webkit', testDir: 'webkit', timeout: 120_000 },
  ],
  // The second one is another origin, for figures whose files don't come from the page's own.
  webServer: [port, port + 100].map((at) => ({
    command: `node ../web/scripts/serve.mjs ${at}`,
    url: `http://localhost:${at}/`,
    timeout: 10_000,
  })),
});
