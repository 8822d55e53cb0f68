/** The experiments of `tests/cpp/experiments.hpp` as documents, for what runs the product: Node and browsers. */
import { readFileSync } from 'node:fs';
import {
  activationNames,
  datasetNames,
  featureNames,
  initializerNames,
  lossNames,
  mostClasses,
  optimizerNames,
  outputActivations,
} from '../../web/src/experiment/names.ts';

const fingerprints = JSON.parse(
  readFileSync(new URL('fingerprints.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;

/** The epoch at which the fingerprints are taken. */
export const goldenEpoch = 500;

/** How many entries each table had when the first 48 experiments were made. */
const first = { datasets: 9, features: 7, activations: 11, losses: 3, optimizers: 7, initializers: 6 };

const at = <Name>(names: readonly Name[], index: number): Name => names[index]!;

/** What C++ has for every optimizer; a document has what its optimizer uses. */
const memories: Readonly<Record<string, object>> = {
  momentum: { momentum: 0.9 },
  nesterov: { momentum: 0.9 },
  adagrad: { epsilon: 1e-8 },
  rmsprop: { decay: 0.99, epsilon: 1e-8 },
  adam: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  adamw: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
};

interface GoldenDocument {
  readonly features: readonly string[];
  readonly [field: string]: unknown;
}

function firstDocument(n: number): GoldenDocument {
  const dataset = at(datasetNames, n % first.datasets);
  const classes = mostClasses[dataset] > 2 ? 3 + (Math.floor(n / 9) % 6) : 2;
  const loss = at(lossNames, Math.floor(n / 2) % first.losses);
  const output = outputActivations[loss] ?? at(activationNames, n % first.activations);
  const hidden = Array.from({ length: 1 + (n % 3) }, (_, l) => ({
    units: 3 + ((5 * n + 3 * l) % 11),
    activation: at(activationNames, (n + 3 * l) % (first.activations - 1)),
  }));
  const isOne = classes === 2 && output !== 'softmax' && n % 2 === 0;
  const optimizer = at(optimizerNames, n % first.optimizers);
  const rate = n % first.optimizers < 3 ? 0.02 : 0.005;
  return {
    version: 1,
    data: { kind: 'generated', name: dataset, samples: 200, noise: 0.03 * (n % 4), classes, seed: n },
    features: featureNames.slice(0, first.features).filter((_, f) => f < 2 || (n + f) % 5 === 0),
    layers: [...hidden, { units: isOne ? 1 : classes, activation: output }],
    loss,
    optimizer: { name: optimizer, learningRate: rate, biasLearningRate: rate, ...memories[optimizer] },
    batchSize: n % 4 === 0 ? null : 7 + 9 * (n % 5),
    shuffle: n % 2 === 1,
    regularization: { l1: n % 7 === 3 ? 0.001 : 0, l2: n % 5 === 2 ? 0.01 : 0 },
    initializer: at(initializerNames, n % first.initializers),
    seed: 100 + n,
  };
}

/** Points with some given for testing, and a part of the others held back. */
function withGivenTestPoints(): GoldenDocument {
  const points = Array.from({ length: 60 }, (_, i) => {
    const [x1, x2] = [(((37 * i) % 201) - 100) / 100, (((53 * i) % 199) - 99) / 100];
    return [x1, x2, x1 * x2 > 0 ? 1 : 0, ...(i % 4 === 1 || i > 50 ? [1] : [])];
  });
  const data = { kind: 'points', points, seed: 1, testFraction: 0.25 };
  return { ...firstDocument(0), data, batchSize: 7, shuffle: true };
}

function documentOf(n: number): object {
  if (n < 48) return firstDocument(n);
  if (n === 50) return withGivenTestPoints();
  const waves = firstDocument(n - 48);
  return { ...waves, features: [...waves.features, 'sin(2*pi*x1)', 'sin(2*pi*x2)'] };
}

/** Those whose data are not generated and split, which the C++ ones do by a seed of their own: a document has one seed for data and split. */
export const goldenDocuments = Array.from({ length: 51 }, (_, n) => n)
  .filter((n) => n === 50 || (n < 48 ? n : n - 48) % 3 !== 1)
  .map((n) => {
    const name = `experiment ${n}`;
    return { name, experiment: documentOf(n), fingerprint: fingerprints[name]! };
  });
