// brain.js on its CPU learns a sample at a time, in float32. One activation serves all layers: ReLU, the cheapest, so the
// output is ReLU too, with squared error, the only loss it has.
import { answerLines } from '../programs/lines.mjs';
import { fieldCells, learningRate, loadPeer, oneByOne, peerVersion, readPoints } from './library.mjs';

/**
 * @typedef {object} Network
 * @property {(data: readonly object[], options: object) => object} train
 * @property {(input: readonly number[]) => unknown} run
 */
const { NeuralNetwork } = /** @type {{ NeuralNetwork: new (options: object) => Network }} */ (
  loadPeer('brain.js')
);

const points = readPoints().map(({ input, target }) => ({ input, output: target }));

/** @param {readonly number[]} sizes */
const createNetwork = (sizes) =>
  new NeuralNetwork({ inputSize: 2, outputSize: 1, hiddenLayers: sizes.slice(1, -1), activation: 'relu' });

/** It refuses zeros here: no momentum, and an error to stop at that it doesn't reach. */
const nearlyNothing = { momentum: 1e-9, errorThresh: 1e-12 };

answerLines({
  version: `${peerVersion('brain.js')}, CPU`,
  train: (sizes) => {
    const network = createNetwork(sizes);
    const run = (/** @type {number} */ iterations) =>
      void network.train(points, { iterations, learningRate, ...nearlyNothing });
    return { run, work: points.length };
  },
  field: (sizes, side) => {
    const network = createNetwork(sizes);
    network.train(points, { iterations: 1, learningRate, ...nearlyNothing });
    return oneByOne(fieldCells(side), (cell) => network.run(cell));
  },
});
