// Writes web/src/experiment/names.ts from the catalogue of the compiled core: an activation that is added in C++
// is then known to the document's schema, the types and the menus. `npm run build` does it after the core is built.
import { readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from './lib/paths.mjs';

/** @typedef {{ readonly limits: Readonly<Record<string, number>> } & Readonly<Record<string, unknown>>} Catalogue */
/** @typedef {{ readonly points: () => Float32Array, readonly delete: () => void }} Session */
/** @typedef {{ readonly refusal: { readonly path: string } }} Refused */
/** @typedef {{ readonly Session: { create(document: object): Session | Refused }, catalogue(): Catalogue }} Core */
/** @typedef {{ readonly default: (options: { readonly wasmBinary: Uint8Array }) => Promise<Core> }} CoreFile */

const namesPath = fromRoot('web', 'src', 'experiment', 'names.ts');

/** The core's tables in the order of the file: key of the catalogue, constant, type. */
const tables = [
  ['activations', 'activationNames', 'ActivationName'],
  ['losses', 'lossNames', 'LossName'],
  ['optimizers', 'optimizerNames', 'OptimizerName'],
  ['initializers', 'initializerNames', 'InitializerName'],
  ['datasets', 'datasetNames', 'DatasetName'],
  ['features', 'featureNames', 'FeatureName'],
];

/** What is known of the names, in the order of the file: key of the catalogue, constant, type, meaning. */
const facts = [
  [
    'hiddenActivations',
    'hiddenActivationNames',
    'readonly ActivationName[]',
    'What a hidden layer may have: softmax makes shares of a whole, so it needs all outputs of the network at once.',
  ],
  [
    'outputActivations',
    'outputActivations',
    'Readonly<Record<LossName, ActivationName | null>>',
    'The one output activation that a cost is defined on, or null for any.',
  ],
  [
    'sampleSteps',
    'sampleSteps',
    'Readonly<Record<DatasetName, number>>',
    'What the number of samples must be a multiple of.',
  ],
  [
    'mostClasses',
    'mostClasses',
    'Readonly<Record<DatasetName, number>>',
    'How many classes a data set can have at most; at least two.',
  ],
  [
    'featureFormulas',
    'featureFormulas',
    'Readonly<Record<FeatureName, string>>',
    'How a feature is written, in English.',
  ],
];

const head = `/**
 * The names a document may use, what goes with them, and the sizes it may have, as the core has them.
 *
 * Written by web/scripts/names.mjs from the compiled core at each build, so add to the core's tables, not here;
 * \`tests/engine/catalogue.test.ts\` compares the two.
 */`;

/** 100000 as 100_000. @param {number} value */
function grouped(value) {
  const isLong = Number.isInteger(value) && value >= 10_000;
  return isLong ? String(value).replace(/\B(?=(\d{3})+$)/g, '_') : String(value);
}

/** @param {string} name @param {unknown} values */
function tableSource(name, values) {
  if (!Array.isArray(values)) throw new Error(`The core's catalogue has no list for ${name}.`);
  return `export const ${name} = ${JSON.stringify(values)} as const;`;
}

/** @param {string} key @param {string} name @param {string} type @param {string} meaning @param {Catalogue} catalogue */
function factSource(key, name, type, meaning, catalogue) {
  if (catalogue[key] === undefined) throw new Error(`The core's catalogue says nothing of ${key}.`);
  return `\n/** ${meaning} */\nexport const ${name}: ${type} = ${JSON.stringify(catalogue[key])};`;
}

/**
 * The text of names.ts.
 *
 * @param {Catalogue} catalogue
 * @returns {Promise<string>}
 */
export async function namesSource(catalogue) {
  const limits = Object.entries(catalogue.limits).map(([name, value]) => `${name}: ${grouped(value)},`);
  const source = [
    head,
    ...tables.map(([key = '', name = '']) => tableSource(name, catalogue[key])),
    '',
    ...tables.map(([, name = '', type = '']) => `export type ${type} = (typeof ${name})[number];`),
    '',
    ...facts.map(([key = '', name = '', type = '', meaning = '']) =>
      factSource(key, name, type, meaning, catalogue),
    ),
    '',
    '/** Sizes beyond which a document is refused. */',
    'export const limits = {',
    ...limits,
    '} as const;',
  ].join('\n');
  // Not at the top: on a fresh checkout this file is read before there are npm packages.
  const { format, resolveConfig } = await import('prettier');
  return format(source, { ...(await resolveConfig(namesPath)), parser: 'typescript' });
}

/**
 * The compiled core.
 *
 * @returns {Promise<Core>}
 */
export async function readCore() {
  const path = fromRoot('build', 'wasm', 'frontera-core');
  const { default: createCore } = /** @type {CoreFile} */ (await import(`${path}.mjs`));
  return createCore({ wasmBinary: readFileSync(`${path}.wasm`) });
}

/** Brings names.ts up to date with the built core; a file that is right already is not touched. */
export async function writeNames() {
  const source = await namesSource((await readCore()).catalogue());
  if (readFileSync(namesPath, 'utf8') !== source) writeFileSync(namesPath, source);
}
