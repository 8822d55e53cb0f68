// synaptic learns a sample at a time and turns each network into code of its own, its default and its fastest way. Same
// topology and activations; its gradient at the output is that of cross-entropy.
import { answerLines } from '../programs/lines.mjs';
import { fieldCells, learningRate, loadPeer, oneByOne, peerVersion, readPoints } from './library.mjs';

/** @typedef {{ project(to: Layer): void, set(options: { squash: unknown }): void }} Layer */
/**
 * @typedef {object} Network
 * @property {(input: readonly number[]) => number[]} activate
 * @property {(rate: number, target: readonly number[]) => void} propagate
 */
/**
 * @typedef {object} Synaptic
 * @property {new (units: number) => Layer} Layer
 * @property {new (layers: object) => Network} Network
 * @property {{ readonly squash: { readonly RELU: unknown, readonly LOGISTIC: unknown } }} Neuron
 */
const { Layer, Network, Neuron } = /** @type {Synaptic} */ (loadPeer('synaptic'));

/** @param {readonly number[]} sizes */
function createNetwork(sizes) {
  const layers = sizes.map((units) => new Layer(units));
  for (const [l, layer] of layers.entries()) {
    if (l > 0) {
      layers[l - 1]?.project(layer);
      layer.set({ squash: l === layers.length - 1 ? Neuron.squash.LOGISTIC : Neuron.squash.RELU });
    }
  }
  return new Network({ input: layers[0], hidden: layers.slice(1, -1), output: layers.at(-1) });
}

answerLines({
  version: peerVersion('synaptic'),
  train: (sizes) => {
    const network = createNetwork(sizes);
    return oneByOne(readPoints(), ({ input, target }) => {
      network.activate(input);
      network.propagate(learningRate, target);
    });
  },
  field: (sizes, side) => {
    const network = createNetwork(sizes);
    return oneByOne(fieldCells(side), (cell) => network.activate(cell));
  },
});
