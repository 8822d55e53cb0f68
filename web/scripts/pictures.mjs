// Writes web/src/studio/data/data-pictures.ts: a few points of every data set, as the compiled core makes them, for the
// gallery to draw. `npm run build` does it after the core is built, so a data set that is added in C++ gets its picture.
import { readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from './lib/paths.mjs';
import { readCore } from './names.mjs';

/** @typedef {import('./names.mjs').Core} Core */

const picturesPath = fromRoot('web', 'src', 'studio', 'data', 'data-pictures.ts');

/** Enough for the shape to be seen, few enough for single points to be. All sets can be made of so many. */
const samples = 120;

/** Little, so that the shape is seen. */
const noise = 0.015;

/** A set of any number of classes shows several. */
const severalClasses = 4;

const head = `/**
 * A few points of every data set, for the gallery: by class, the paths of an SVG whose plane, [-1, 1]², is 100 × 100.
 * Each point is a line of no length, which a round cap makes a dot.
 *
 * Written by web/scripts/pictures.mjs from the compiled core at each build; \`tests/scripts/pictures.test.ts\` compares the
 * two.
 */`;

/**
 * The document whose points are drawn; the network doesn't matter. More classes than a set has are refused by the core.
 *
 * @param {string} name
 * @param {number} classes
 */
function documentOf(name, classes) {
  return {
    version: 1,
    data: { kind: 'generated', name, samples, noise, classes, seed: 1, testFraction: 0 },
    features: ['x1', 'x2'],
    layers: [{ units: classes, activation: 'sigmoid' }],
    loss: 'mean-squared-error',
    optimizer: { name: 'gradient-descent', learningRate: 0.1, biasLearningRate: null },
    batchSize: null,
    shuffle: false,
    regularization: { l1: 0, l2: 0 },
    initializer: 'zeros',
    seed: 1,
  };
}

/**
 * The points of a data set: x1, x2, label, x1, x2, label, …
 *
 * @param {Core} core
 * @param {string} name
 */
function pointsOf(core, name) {
  const many = core.Session.create(documentOf(name, severalClasses));
  const session = 'refusal' in many ? core.Session.create(documentOf(name, 2)) : many;
  if ('refusal' in session) throw new Error(`The core refuses ${name}: ${session.refusal.path}`);
  const points = [...session.points()];
  session.delete();
  return points;
}

/** From [-1, 1] to a whole number of 0…100. @param {number} value */
function across(value) {
  return Math.round(50 * (value + 1));
}

/**
 * A path per class.
 *
 * @param {readonly number[]} points
 */
function picturePaths(points) {
  /** @type {string[]} */
  const paths = [];
  for (let at = 0; at < points.length; at += 3) {
    const [x1 = 0, x2 = 0, label = 0] = points.slice(at, at + 3);
    paths[label] = `${paths[label] ?? ''}M${across(x1)} ${across(-x2)}h0`;
  }
  return paths;
}

/**
 * The text of data-pictures.ts.
 *
 * @param {Core} core
 * @returns {Promise<string>}
 */
export async function picturesSource(core) {
  const names = /** @type {readonly string[]} */ (core.catalogue()['datasets']);
  const pictures = Object.fromEntries(names.map((name) => [name, picturePaths(pointsOf(core, name))]));
  const source = `${head}
    import type { DatasetName } from '../../experiment/names.ts';

    export const dataPictures: Readonly<Record<DatasetName, readonly string[]>> = ${JSON.stringify(pictures)};`;
  const { format, resolveConfig } = await import('prettier');
  return format(source, { ...(await resolveConfig(picturesPath)), parser: 'typescript' });
}

/** Brings data-pictures.ts up to date with the built core; a file that is right already is not touched. */
export async function writePictures() {
  const source = await picturesSource(await readCore());
  if (readFileSync(picturesPath, 'utf8') !== source) writeFileSync(picturesPath, source);
}
