// Our wasm through the public headless engine. Runs in Node and in a page.
import { samples, startParameters } from '../cases.mjs';

/** @typedef {import('./timer.mjs').Program} Program */

/**
 * What is used of dist/engine.js.
 *
 * @typedef {object} Session
 * @property {(parameters: Float32Array) => void} setParameters
 * @property {(epochs: number) => { readonly status: string }} train
 * @property {(request: { readonly width: number, readonly height: number }) => Float32Array} field
 */
/** @typedef {{ readonly createSession: (experiment: unknown) => Session }} Engine */

/**
 * What is used of a global that pages and Node share and Node's types don't name.
 *
 * @typedef {object} Wasm
 * @property {(bytes: Uint8Array) => Promise<{ readonly instance: { readonly exports: PeakExports } }>} instantiate
 */
/**
 * cpp/bench/peak_module.cpp
 *
 * @typedef {object} PeakExports
 * @property {(rounds: number, m: number, c: number) => number} multiply_add_peak
 * @property {() => number} operations_per_round
 */
const { WebAssembly: wasm } = /** @type {{ WebAssembly: Wasm }} */ (/** @type {unknown} */ (globalThis));

const peakRounds = 2000;

/**
 * A call of `train` also passes forward through all points for its metrics, and through the next batch. With so many epochs
 * in a call that is a few hundredths of it.
 *
 * @param {number} batch
 */
const leastEpochs = (batch) => (batch === 0 ? 16 : 4);

/**
 * @param {Engine} engine
 * @param {readonly number[]} sizes
 * @param {number} points
 * @param {number} batch
 * @param {string} [activation]
 * @param {string} [optimizer]
 */
function createSession(engine, sizes, points, batch, activation = 'relu', optimizer = 'gradient-descent') {
  const hidden = sizes.slice(1, -1).map((units) => ({ units, activation }));
  const session = engine.createSession({
    version: 1,
    data: { kind: 'generated', name: 'double-circles', samples: points },
    layers: [...hidden, { units: sizes.at(-1), activation: 'sigmoid' }],
    optimizer: { name: optimizer, learningRate: 0.001, biasLearningRate: 0.001 },
    batchSize: batch === 0 ? null : batch,
  });
  session.setParameters(startParameters(sizes));
  return session;
}

/**
 * @param {Engine} engine
 * @param {Uint8Array} peakWasm  build/wasm/cpp/bench/frontera_peak.wasm
 * @param {string} version
 * @returns {Promise<Program>}
 */
export async function createEngineProgram(engine, peakWasm, version) {
  const { instance } = await wasm.instantiate(peakWasm);
  const { multiply_add_peak: multiplyAdd, operations_per_round: operationsPerRound } = instance.exports;
  return {
    version,
    train: (sizes, points, batch, activation, optimizer) => {
      const session = createSession(engine, sizes, points, batch, activation, optimizer);
      const run = (/** @type {number} */ epochs) => {
        if (session.train(epochs).status !== 'ok') throw new Error('diverged');
      };
      return { run, work: points, leastTimes: leastEpochs(batch) };
    },
    field: (sizes, side) => {
      const session = createSession(engine, sizes, samples, 0);
      const run = (/** @type {number} */ times) => {
        for (let i = 0; i < times; i += 1) session.field({ width: side, height: side });
      };
      return { run, work: side * side };
    },
    peak: () => {
      const run = (/** @type {number} */ times) => {
        for (let i = 0; i < times; i += 1) multiplyAdd(peakRounds, 0.5, 0.25);
      };
      return { run, work: peakRounds * operationsPerRound() };
    },
  };
}
