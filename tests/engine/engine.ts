/** One engine for all tests: the wasm module that the build made. */
import { loadEngine } from '../../web/src/engine/index.ts';

export const engine = await loadEngine();

/** A small experiment on points of our own. */
export const smallExperiment = {
  version: 1,
  data: {
    kind: 'points',
    points: [
      [-0.5, -0.5, 0],
      [0.5, 0.5, 0],
      [-0.5, 0.5, 1],
      [0.5, -0.5, 1],
    ],
  },
  layers: [
    { units: 6, activation: 'tanh' },
    { units: 1, activation: 'sigmoid' },
  ],
  optimizer: { learningRate: 0.5 },
  seed: 2,
} as const;
