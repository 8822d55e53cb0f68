// TensorFlow.js: `node tensorflow.mjs cpu` or `… wasm`. Same topology, loss and batches, in float32. Its lower-level API (the
// layers' `fit` does more between batches), with the data in tensors beforehand.
import { answerLines } from '../programs/lines.mjs';
import { fieldCells, learningRate, loadPeer, peersFolder, peerVersion, readPoints } from './library.mjs';

/** @typedef {{ dataSync(): Float32Array }} Tensor */
/** @typedef {{ readonly weights: Tensor, readonly biases: Tensor }} Layer */
/**
 * What is used of it; its own types would have to be installed.
 *
 * @typedef {object} TensorFlow
 * @property {(name: string) => Promise<boolean>} setBackend
 * @property {(values: readonly (readonly number[])[]) => Tensor} tensor2d
 * @property {(shape: readonly number[], mean: number, deviation: number) => Tensor} randomNormal
 * @property {(shape: readonly number[]) => Tensor} zeros
 * @property {(value: Tensor) => Tensor} variable
 * @property {(value: Tensor) => Tensor} sigmoid
 * @property {<T>(work: () => T) => T} tidy
 * @property {{ matMul(options: { a: Tensor, b: Tensor, bias: Tensor, activation: string }): Tensor }} fused
 * @property {{ sigmoidCrossEntropy(labels: Tensor, logits: Tensor): Tensor }} losses
 * @property {{ sgd(rate: number): { minimize(cost: () => Tensor, wantsCost: boolean, on: Tensor[]): void } }} train
 */

const backend = process.argv[2] ?? 'cpu';
// Node has a `fetch` that doesn't read files; without it the wasm backend reads its own from the disk.
Reflect.deleteProperty(globalThis, 'fetch');
const tf = /** @type {TensorFlow} */ (loadPeer('@tensorflow/tfjs'));
if (backend === 'wasm') {
  const { setWasmPaths } = /** @type {{ setWasmPaths: (folder: string) => void }} */ (
    loadPeer('@tensorflow/tfjs-backend-wasm')
  );
  setWasmPaths(`${peersFolder}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
}
if (!(await tf.setBackend(backend))) throw new Error(`no backend ${backend}`);

/** @param {readonly number[]} sizes @returns {Layer[]} */
const createLayers = (sizes) =>
  sizes.slice(1).map((units, l) => {
    const inputs = sizes[l] ?? 0;
    return {
      weights: tf.variable(tf.randomNormal([inputs, units], 0, Math.sqrt(2 / inputs))),
      biases: tf.variable(tf.zeros([units])),
    };
  });

/** @param {readonly Layer[]} layers @param {Tensor} input */
const logits = (layers, input) =>
  layers.reduce((a, { weights, biases }, l) => {
    const activation = l === layers.length - 1 ? 'linear' : 'relu';
    return tf.fused.matMul({ a, b: weights, bias: biases, activation });
  }, input);

/** @param {number} size */
function readBatches(size) {
  const points = readPoints();
  return Array.from({ length: Math.ceil(points.length / size) }, (_, i) => {
    const batch = points.slice(i * size, (i + 1) * size);
    const input = tf.tensor2d(batch.map((point) => point.input));
    return { input, target: tf.tensor2d(batch.map((point) => point.target)), size: batch.length };
  });
}

answerLines({
  version: `${peerVersion('@tensorflow/tfjs')}, one thread`,
  train: (sizes, points, batch) => {
    const layers = createLayers(sizes);
    const parameters = layers.flatMap(({ weights, biases }) => [weights, biases]);
    const optimizer = tf.train.sgd(learningRate);
    const size = batch === 0 ? points : batch;
    const batches = readBatches(size);
    let next = 0;
    const step = () => {
      const { input, target } = /** @type {ReturnType<typeof readBatches>[number]} */ (batches[next]);
      next = (next + 1) % batches.length;
      const cost = () => tf.losses.sigmoidCrossEntropy(target, logits(layers, input));
      tf.tidy(() => optimizer.minimize(cost, false, parameters));
    };
    const run = (/** @type {number} */ times) => {
      for (let i = 0; i < times; i += 1) step();
    };
    return { run, work: size };
  },
  field: (sizes, side) => {
    const layers = createLayers(sizes);
    const cells = tf.tensor2d(fieldCells(side));
    const run = (/** @type {number} */ times) => {
      for (let i = 0; i < times; i += 1) tf.tidy(() => tf.sigmoid(logits(layers, cells)).dataSync());
    };
    return { run, work: side * side };
  },
});
