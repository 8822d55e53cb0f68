// What is measured, and how many operations it is. Runs in Node and in a page.

/**
 * One line of the table. `question` is what every program is asked, with the seconds to take after it (see
 * cpp/bench/main.cpp); `operations` counts those of one sample or cell.
 *
 * @typedef {object} Case
 * @property {'train' | 'field'} kind
 * @property {readonly number[]} sizes  units of each layer, the input first
 * @property {number} batch  samples per step; 0: all of them
 * @property {string} manner  '', or activation and optimizer where they aren't ReLU and gradient descent: then we alone are asked
 * @property {string} question
 * @property {number} operations
 */

/** The article's data. */
export const samples = 1600;

/** Cells along each side of the field. */
export const fieldSide = 256;

/** ReLU inside, one sigmoid unit at the end, binary cross-entropy. @type {readonly (readonly number[])[]} */
export const nets = [
  [2, 4, 2, 1],
  [2, 12, 6, 1],
  [2, 8, 8, 8, 8, 1],
  [2, 32, 32, 1],
  [2, 64, 64, 64, 1],
];

/**
 * Weights of each layer.
 *
 * @param {readonly number[]} sizes
 */
const weightCounts = (sizes) => sizes.slice(1).map((units, l) => units * (sizes[l] ?? 0));

/** @param {readonly number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);

/**
 * Weights and biases.
 *
 * @param {readonly number[]} sizes
 */
export const parameterCount = (sizes) => sum(weightCounts(sizes)) + sum(sizes.slice(1));

/**
 * Operations of one output: a multiplication and an addition for each weight.
 *
 * @param {readonly number[]} sizes
 */
export const forwardOperations = (sizes) => 2 * sum(weightCounts(sizes));

/**
 * Operations of one sample's training: forward, the weights' gradients, and backward, which the first layer is spared.
 * Activations, cost and update aren't counted.
 *
 * @param {readonly number[]} sizes
 */
export const trainingOperations = (sizes) => 3 * forwardOperations(sizes) - 2 * (weightCounts(sizes)[0] ?? 0);

/**
 * @param {readonly number[]} sizes
 * @param {number} batch
 * @param {{ readonly points?: number, readonly manner?: string }} [more]
 * @returns {Case}
 */
export function trainingCase(sizes, batch, { points = samples, manner = '' } = {}) {
  const question = `train ${sizes.join(',')} ${points} ${batch} ${manner}`.trim();
  return { kind: 'train', sizes, batch, manner, question, operations: trainingOperations(sizes) };
}

/**
 * @param {readonly number[]} sizes
 * @returns {Case}
 */
export function fieldCase(sizes) {
  const question = `field ${sizes.join(',')} ${fieldSide}`;
  return { kind: 'field', sizes, batch: 0, manner: '', question, operations: forwardOperations(sizes) };
}

/** What people run most: the article's net in small batches, and a net that someone draws. */
const mostUsed = [trainingCase([2, 12, 6, 1], 10), trainingCase([2, 16, 16, 1], 20, { manner: 'tanh adam' })];

/** Every line of the table. @type {readonly Case[]} */
export const cases = [
  ...mostUsed,
  ...nets.map((sizes) => trainingCase(sizes, 0)),
  ...nets
    .map((sizes) => trainingCase(sizes, 10))
    .filter(({ question }) => question !== mostUsed[0]?.question),
  ...nets.map((sizes) => fieldCase(sizes)),
];

/**
 * The multiply-add loop that the fractions of the peak refer to. One at a time it says what part of the machine other
 * work leaves.
 */
export const peakQuestion = 'peak';

/**
 * Where every one of our runs starts: uniform with variance 2 / n_{l−1}, biases 0, so that deep nets neither die nor
 * diverge. The same numbers as in cpp/bench/main.cpp.
 *
 * @param {readonly number[]} sizes
 */
export function startParameters(sizes) {
  const values = new Float32Array(parameterCount(sizes));
  let state = 1;
  let at = 0;
  for (const [l, count] of weightCounts(sizes).entries()) {
    const range = Math.sqrt(6 / (sizes[l] ?? 1));
    for (let i = 0; i < count; i += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      values[at + i] = ((state / 4294967296) * 2 - 1) * range;
    }
    at += count + (sizes[l + 1] ?? 0);
  }
  return values;
}
