// ConvNetJS gathers the gradients of a batch sample by sample. Cross-entropy comes with softmax only, so the last layer has
// two units instead of one.
import { answerLines } from '../programs/lines.mjs';
import { fieldCells, learningRate, loadPeer, oneByOne, peerVersion, readPoints } from './library.mjs';

/** @typedef {{ readonly w: number[] }} Vol */
/** @typedef {{ makeLayers(layers: readonly object[]): void, forward(input: Vol): Vol }} Net */
/**
 * @typedef {object} ConvNet
 * @property {new () => Net} Net
 * @property {new (values: readonly number[]) => Vol} Vol
 * @property {new (net: Net, options: object) => { train(input: Vol, label: number): object }} SGDTrainer
 */
const { Net, SGDTrainer, Vol } = /** @type {ConvNet} */ (loadPeer('convnetjs'));

/** @param {readonly number[]} sizes */
function createNet(sizes) {
  const net = new Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: 2 },
    ...sizes.slice(1, -1).map((units) => ({ type: 'fc', num_neurons: units, activation: 'relu' })),
    { type: 'softmax', num_classes: 2 },
  ]);
  return net;
}

answerLines({
  version: peerVersion('convnetjs'),
  train: (sizes, points, batch) => {
    const trainer = new SGDTrainer(createNet(sizes), {
      learning_rate: learningRate,
      momentum: 0,
      l2_decay: 0,
      batch_size: batch === 0 ? points : batch,
    });
    const data = readPoints().map(({ input, target }) => ({ vol: new Vol(input), label: target[0] }));
    return oneByOne(data, ({ vol, label }) => trainer.train(vol, label));
  },
  field: (sizes, side) => {
    const net = createNet(sizes);
    const cells = fieldCells(side).map((cell) => new Vol(cell));
    return oneByOne(cells, (cell) => net.forward(cell));
  },
});
