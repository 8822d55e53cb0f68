// What the peers' programs share.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromRoot } from '../../lib/paths.mjs';

/** Where the peers are installed, and the points they learn. */
export const peersFolder = fromRoot('build', 'bench');

/** The article's points, as our own engine makes them. */
export const pointsFile = `${peersFolder}/points.json`;

/** Small, so that no weights run away however long it goes on. */
export const learningRate = 0.001;

const requirePeer = createRequire(`${peersFolder}/package.json`);

/**
 * @param {string} name  of an npm package
 * @returns {unknown}
 */
export const loadPeer = (name) => requirePeer(name);

/** @param {string} name  of an npm package */
export function peerVersion(name) {
  const text = readFileSync(`${peersFolder}/node_modules/${name}/package.json`, 'utf8');
  const { version } = /** @type {{ readonly version: string }} */ (JSON.parse(text));
  return version;
}

/**
 * @typedef {object} LabelledPoint
 * @property {readonly [x1: number, x2: number]} input
 * @property {readonly [label: number]} target
 */

/** @returns {readonly LabelledPoint[]} */
export function readPoints() {
  const flat = /** @type {readonly number[]} */ (JSON.parse(readFileSync(pointsFile, 'utf8')));
  return Array.from({ length: flat.length / 3 }, (_, i) => ({
    input: /** @type {const} */ ([flat[3 * i] ?? 0, flat[3 * i + 1] ?? 0]),
    target: /** @type {const} */ ([flat[3 * i + 2] ?? 0]),
  }));
}

/**
 * The centres of a field's cells over [-1.5, 1.5]², row by row from the top.
 *
 * @param {number} side
 */
export function fieldCells(side) {
  const at = (/** @type {number} */ i) => ((i + 0.5) / side - 0.5) * 3;
  return Array.from(
    { length: side * side },
    (_, i) => /** @type {const} */ ([at(i % side), -at(Math.floor(i / side))]),
  );
}

/**
 * A job that takes one item after the other, over and over.
 *
 * @template T
 * @param {readonly [T, ...T[]] | readonly T[]} items
 * @param {(item: T) => void} use
 * @returns {import('../programs/timer.mjs').Job}
 */
export function oneByOne(items, use) {
  let next = 0;
  const run = (/** @type {number} */ times) => {
    for (let i = 0; i < times; i += 1) {
      use(/** @type {T} */ (items[next]));
      next = next + 1 === items.length ? 0 : next + 1;
    }
  };
  return { run, work: 1 };
}
