/**
 * Stryker's settings for `npm run mutate:web`, which names the folder of web/src to change. The engine's tests find the core where
 * `npm run build` left it. Everything is done on a copy below build/.
 *
 * @see https://stryker-mutator.io/docs/stryker-js/configuration/
 */

/** Whose tests ask something of a folder. More would notice little more, and all are run for what a module does as it is loaded. */
const testsOf = {
  experiment: ['web/experiment/**', 'engine/presets.test.ts'],
  engine: ['engine/{catalogue,inside,load,refusals,session,trace-identities}.test.ts'],
  worker: ['web/worker/**'],
};

const folder = process.env['FRONTERA_MUTATED_FOLDER'];
const tests = [...testsOf[folder], 'engine/engine.ts', 'golden/fingerprints.json', '*.ts', 'mutation/*.ts'];
// Changed code is slower, all changes being in it behind switches.
const tooSlow = 'tests/web/experiment/reading-speed.test.ts';
const needed = ['/package.json', 'web/tsconfig.base.json', 'web/src/**', 'build/wasm/frontera-*.{mjs,wasm}'];

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', dir: 'tests', related: false },
  coverageAnalysis: 'perTest',
  mutate: [`web/src/${folder}/**/*.ts`, '!**/*.d.ts'],
  ignorePatterns: [
    '**',
    ...[...needed, ...tests.map((path) => `tests/${path}`)].map((path) => `!${path}`),
    tooSlow,
  ],
  tempDirName: 'build/stryker/sandbox',
  cleanTempDir: 'always',
  disableTypeChecks: false,
  concurrency: 2,
  timeoutMS: 20_000,
  warnings: { slow: false },
  reporters: ['clear-text', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  htmlReporter: { fileName: `build/reports/mutation/${folder}.html` },
};
