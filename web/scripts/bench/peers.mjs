// Installing and starting what we are compared with.
import { writeFileSync } from 'node:fs';
import { installLocked } from '../lib/locked.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { findNumPy } from '../lib/toolchain.mjs';
import { peersFolder, pointsFile } from './peers/library.mjs';
import { startProcess } from './programs.mjs';

/** @typedef {import('./programs.mjs').Running} Running */

/** The npm peers, and how each does the same work. */
const npmPeers = [
  {
    name: 'synaptic',
    args: ['synaptic.mjs'],
    how: 'learns sample by sample, in both kinds of rows; same topology, activations and loss; its generated code',
  },
  {
    name: 'brain.js',
    args: ['brain.mjs'],
    how: 'learns sample by sample, in both kinds of rows; ReLU at the output too, squared error; on the CPU',
  },
  {
    name: 'convnetjs',
    args: ['convnet.mjs'],
    how: 'same batches, sample by sample inside; two softmax units at the output for cross-entropy',
  },
  {
    name: 'tfjs cpu',
    args: ['tensorflow.mjs', 'cpu'],
    how: 'same net, loss and batches, as tensors made before',
  },
  {
    name: 'tfjs wasm',
    args: ['tensorflow.mjs', 'wasm'],
    how: 'same net, loss and batches, as tensors made before; its SIMD build, one thread',
  },
];

const numpyHow = 'same net, loss and batches, written out by hand in float32, one thread';

/** Writes the article's points, as our engine makes them, for all to learn. */
async function writePoints() {
  const { loadEngine } =
    /** @type {{ loadEngine: () => Promise<{ createSession(experiment: object): { points(): Float32Array } }> }} */ (
      await import(fromRoot('dist', 'engine.js'))
    );
  const engine = await loadEngine();
  const points = engine.createSession({ version: 1 }).points();
  writeFileSync(pointsFile, JSON.stringify([...points]));
}

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} how
 * @property {Running | null} program  null where there is no such thing here
 */

/**
 * Starts every peer that can be had.
 *
 * @returns {Promise<readonly Peer[]>}
 */
export async function startPeers() {
  // Some of their install scripts compile bindings for graphics cards, which nothing here uses: none is run.
  await installLocked(fromRoot('cpp', 'bench', 'peers'), peersFolder);
  await writePoints();
  const python = findNumPy();
  const numpyArgs = [fromRoot('cpp', 'bench', 'peers', 'numpy_peer.py'), pointsFile];
  const numpy =
    python === null
      ? null
      : startProcess({ name: 'NumPy', side: 'reference', command: python, args: numpyArgs });
  return [
    { name: 'NumPy', how: numpyHow, program: numpy },
    ...npmPeers.map(({ name, args: [file = '', ...rest], how }) => {
      const args = [fromRoot('web', 'scripts', 'bench', 'peers', file), ...rest];
      const program = startProcess({ name, side: 'peer', command: process.execPath, args });
      return { name, how, program };
    }),
  ];
}
