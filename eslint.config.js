import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const figureTexts = ['action-messages', 'catalogue', 'errors', 'figure-messages', 'format'].map(
  (file) => `i18n/${file}`,
);

/**
 * Which folders of web/src a folder may use: `values` at run time, `types` in type-only imports. Everything else is
 * refused, so that dependencies keep the one direction of the design: experiment ← engine ← worker ← run ← parts
 * ← figure ← {studio, article}.
 */
const folders = [
  { of: ['web/src/experiment/**'], values: [], types: [] },
  { of: ['web/src/i18n/**'], values: ['experiment'], types: ['engine'] },
  // Reading tables knows no page: a figure fetches it when it is to show one.
  { of: ['web/src/table/**'], values: ['experiment', 'i18n'], types: [] },
  { of: ['web/src/engine/**'], values: ['experiment'], types: [] },
  { of: ['web/src/worker/**'], values: ['experiment', 'engine'], types: [] },
  {
    of: ['web/src/worker/client*.ts', 'web/src/worker/protocol.ts'],
    values: ['experiment'],
    types: ['engine'],
  },
  {
    // A run has no page: what it says is put into words by its figure.
    of: ['web/src/run/**'],
    values: ['experiment', 'worker/protocol'],
    types: ['engine', 'worker', 'i18n/catalogue'],
  },
  {
    // Of the texts only the figure's own and the parts': the studio's would weigh on authors' pages.
    of: ['web/src/parts/**'],
    values: [
      ...['experiment', ...figureTexts, 'run', 'worker/client-explore'],
      ...['views', 'network', 'explore', 'explorer', 'pointing', 'walk'].map(
        (texts) => `i18n/${texts}-messages`,
      ),
    ],
    types: ['engine', 'worker', 'figure/types'],
  },
  {
    of: ['web/src/figure/**'],
    values: [
      'experiment',
      ...figureTexts,
      'i18n/browser-messages',
      'i18n/frame-messages',
      'i18n/table-messages',
      'run',
      'parts',
      'table',
      'worker/client',
    ],
    types: ['engine', 'worker'],
  },
  { of: ['web/src/offline/**'], values: [], types: [] },
  // What a host loads for its frames is about a kilobyte that stands alone.
  { of: ['web/src/figure/frame/helper.ts'], values: [], types: [] },
  {
    of: ['web/src/studio/**', 'web/article/**'],
    values: [
      ...['experiment', 'i18n', 'parts', 'run/later', 'table', 'offline/client'],
      ...['app', 'define', 'explorers', 'frame/parameters', 'types', 'when-ready'].map(
        (file) => `figure/${file}`,
      ),
    ],
    types: ['engine', 'figure'],
  },
];

const siblings = [
  ...['experiment', 'i18n', 'table', 'engine', 'worker', 'run', 'parts', 'figure', 'studio', 'offline'],
];

/** Matches imports from the folders `named` but not those `allowed` (folders, or beginnings of file names). */
function importsFrom(named, allowed) {
  const alternatives = (names) => names.map((name) => (name.includes('/') ? name : `${name}/`)).join('|');
  const except = allowed.length > 0 ? `(?!${alternatives(allowed)})` : '';
  return `^(\\.\\./)+(src/)?${except}(${alternatives(named)})`;
}

/** The plugin lets a type-only import pass if any pattern that allows types matches it, hence two separate sets. */
function directionPatterns(values, types) {
  const refused = {
    regex: importsFrom(siblings, [...values, ...types]),
    message: 'Against the direction of dependencies: see eslint.config.js.',
  };
  const typesOnly = {
    regex: importsFrom(types, values),
    allowTypeImports: true,
    message: 'Only types may be imported from there: see eslint.config.js.',
  };
  return types.length > 0 ? [refused, typesOnly] : [refused];
}

const dependencyRules = folders.map(({ of, values, types }) => ({
  files: of,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          ...directionPatterns(values, types),
          {
            regex: '^lit/directives/unsafe-(html|svg)|^lit/static-html',
            message: 'Text from outside is never inserted as HTML.',
          },
        ],
      },
    ],
  },
}));

const refusedSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  {
    selector:
      'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/], CallExpression[callee.property.name="insertAdjacentHTML"]',
    message: 'Text from outside is never inserted as HTML.',
  },
];

/** What a browser test reads of a page, with Playwright or by the words of tests/browser/figure.ts: drawn a frame later, or loaded late. */
const drawnLater = [
  ...['allInnerTexts', 'allTextContents', 'boundingBox', 'count', 'getAttribute', 'innerText', 'inputValue'],
  ...['isChecked', 'isDisabled', 'isEnabled', 'isHidden', 'isVisible', 'textContent'],
  ...['experimentOf', 'fieldAt', 'fieldOpacity', 'pointCount', 'reading'],
].join('|');

const reading = `AwaitExpression > CallExpression:matches([callee.name=/^(${drawnLater})$/], [callee.property.name=/^(${drawnLater})$/])`;

/** Not in a function, which `toPass` asks again. */
const readOnce = `CallExpression[callee.name="expect"]:not(:has(> :function)) ${reading}`;

const everywhere = {
  rules: {
    eqeqeq: 'error',
    'max-lines': ['error', 400],
    'no-restricted-syntax': ['error', ...refusedSyntax],
    '@typescript-eslint/consistent-type-imports': 'error',
    // `{ dropped: _, ...rest }` and `[, _second]` are ways to leave something out.
    '@typescript-eslint/no-unused-vars': [
      'error',
      { ignoreRestSiblings: true, destructuredArrayIgnorePattern: '^_' },
    ],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // [...text] gives code points, which is what one wants of a string.
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/no-unnecessary-condition': [
      'error',
      { allowConstantLoopConditions: 'only-allowed-literals' },
    ],
    // Under noUncheckedIndexedAccess, `values[i]!` in a loop over typed arrays is the honest way to say it.
    '@typescript-eslint/no-non-null-assertion': 'off',
    // An interface of the library's is extended by an interface of ours that is empty.
    '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    // An interface may promise what one implementation has at once.
    '@typescript-eslint/require-await': 'off',
  },
};

const engineGlobals = [
  'self',
  'postMessage',
  'importScripts',
  'onmessage',
  'addEventListener',
  'navigator',
  'location',
  'Buffer',
  'require',
  '__dirname',
].map((name) => ({ name, message: 'The engine runs in pages, workers and Node alike.' }));

export default defineConfig(
  // web/types is for those who have the package; tests/package checks it from there.
  globalIgnores(['build/', 'dist/', 'test-results/', 'playwright-report/', 'web/types/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  everywhere,
  { files: ['web/{src,article,examples}/**'], extends: [lit['flat/recommended']] },
  { files: ['web/{src,article,examples}/**'], rules: { 'no-console': 'error' } },
  // Lit binds event listeners to their host.
  {
    files: ['web/src/{parts,figure,studio}/**', 'web/article/**'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  { files: ['web/src/engine/**'], rules: { 'no-restricted-globals': ['error', ...engineGlobals] } },
  dependencyRules,
  {
    files: ['web/scripts/**/*.mjs'],
    languageOptions: { globals: globals.node },
    // The rule doesn't see casts in JSDoc; tsc does.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['tests/{browser,webkit}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...refusedSyntax,
        {
          selector: readOnce,
          message: 'Read once, it may be too early: ask with expect.poll, or by an assertion that waits.',
        },
      ],
    },
  },
  {
    files: ['tests/browser/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@axe-core/playwright',
          message: 'Axe looks once: `violations` of ./axe.ts waits for what it is to see.',
        },
      ],
    },
  },
  { files: ['**/*.config.{ts,js,mjs}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['web/public/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.browser, sourceType: 'script' },
  },
  {
    files: ['*.js', 'tests/**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
);
