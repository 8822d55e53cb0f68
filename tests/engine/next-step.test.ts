/** What is shown of the next update: the run's own, and within 1e-5 of what the article's and the optimizers' formulas give in double. */
import { expect, test } from 'vitest';
import { loadFigureEngine } from '../../web/src/engine/figures.ts';
import { optimizerNames } from '../../web/src/experiment/names.ts';
import { parseExperiment } from '../../web/src/experiment/schema.ts';
import type { Experiment } from '../../web/src/experiment/types.ts';
import { parameterUpdate } from '../../web/src/parts/inspect/parameter-update.ts';
import { engine } from './engine.ts';

const figures = await loadFigureEngine({
  wasmUrl: new URL('../../build/wasm/frontera-figure.wasm', import.meta.url),
});

const penalties = [
  { l1: 0, l2: 0 },
  { l1: 0.01, l2: 0 },
  { l1: 0, l2: 0.1 },
  { l1: 0.01, l2: 0.1 },
];

const cases = optimizerNames.flatMap((name) => penalties.map((regularization) => ({ name, regularization })));

function documentOf(name: string, regularization: object, batchSize: number | null): Experiment {
  return parseExperiment({
    version: 1,
    data: { kind: 'generated', name: 'spiral', samples: 60, noise: 0.05, classes: 2, seed: 3 },
    layers: [
      { units: 3, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ],
    optimizer: { name, learningRate: 0.05, biasLearningRate: 0.02 },
    batchSize,
    shuffle: batchSize !== null,
    regularization,
    seed: 4,
  });
}

/** One update by the formulas that `help-formulas.ts` shows, in double. */
function byFormula(
  { optimizer, regularization }: Experiment,
  [w, slope, first, second]: readonly [number, number, number, number],
  [power1, power2]: readonly [number, number],
  isBias: boolean,
): { readonly w: number; readonly first: number; readonly second: number; readonly g: number } {
  const { momentum = 0, decay = 0, beta1 = 0, beta2 = 0, epsilon: c = 0, weightDecay = 0 } = optimizer;
  const rate = isBias ? (optimizer.biasLearningRate ?? optimizer.learningRate) : optimizer.learningRate;
  const { l1, l2 } = isBias ? { l1: 0, l2: 0 } : regularization;
  const g = slope + l1 * Math.sign(w) + l2 * w;
  switch (optimizer.name) {
    case 'gradient-descent':
      return { w: w - rate * g, first, second, g };
    case 'momentum': {
      const v = momentum * first + g;
      return { w: w - rate * v, first: v, second, g };
    }
    case 'nesterov': {
      const v = momentum * first + g;
      return { w: w - rate * (g + momentum * v), first: v, second, g };
    }
    case 'adagrad': {
      const s = first + g * g;
      return { w: w - (rate * g) / (Math.sqrt(s) + c), first: s, second, g };
    }
    case 'rmsprop': {
      const s = decay * first + (1 - decay) * g * g;
      return { w: w - (rate * g) / (Math.sqrt(s) + c), first: s, second, g };
    }
    case 'adam':
    case 'adamw': {
      const m = beta1 * first + (1 - beta1) * g;
      const v = beta2 * second + (1 - beta2) * g * g;
      const kept = optimizer.name === 'adamw' && !isBias ? w * (1 - rate * weightDecay) : w;
      const step = m / (1 - power1 * beta1) / (Math.sqrt(v / (1 - power2 * beta2)) + c);
      return { w: kept - rate * step, first: m, second: v, g };
    }
    default:
      return optimizer.name satisfies never;
  }
}

test.each(cases)('$name with $regularization', ({ name, regularization }) => {
  for (const batchSize of [null, 8]) {
    const experiment = documentOf(name, regularization, batchSize);
    const run = figures.createSession(experiment);
    const beside = engine.createSession(experiment);
    run.train(4);
    for (let count = 0; count < 9; count += 1) {
      const [parameters, memory] = [run.parameters(), run.memory()];
      beside.setParameters(parameters);
      const step = beside.nextStep(memory);
      if (step === null) throw new Error('There is a step.');
      run.step();
      expect(step.parameters).toEqual(run.parameters());
      expect(step.memory).toEqual(run.memory());
      parameters.forEach((w, index) => {
        const { isBias, gradient, slope, before, after, next } = parameterUpdate(
          experiment,
          { parameters, memory, step },
          index,
        );
        const expected = byFormula(
          experiment,
          [w, slope.batch, before.first, before.second],
          [memory[2]!, memory[3]!],
          isBias,
        );
        for (const [shown, exact] of [
          [gradient, expected.g],
          [after.first, expected.first],
          [after.second, expected.second],
          [next, expected.w],
        ] as const)
          expect(Math.abs(shown - exact)).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(exact)));
      });
    }
    for (const session of [run, beside]) session.dispose();
  }
});

test('the means over batch and set are within 1e-5 of central differences in double', () => {
  const experiment = documentOf('adam', { l1: 0.01, l2: 0.1 }, null);
  const plain = engine.createSession({ ...experiment, regularization: { l1: 0, l2: 0 } });
  const session = engine.createSession(experiment);
  for (const one of [plain, session]) one.train(3);
  plain.setParameters(session.parameters());
  const step = session.nextStep(session.memory());
  session.parameters().forEach((_, parameter) => {
    const numeric = plain.parameterCheck({ parameter, steps: [1e-5] })?.nudges[0]?.numeric ?? NaN;
    expect(Math.abs((step?.setGradient[parameter] ?? NaN) - numeric)).toBeLessThan(1e-5);
    expect(step?.batchGradient[parameter]).toBe(step?.setGradient[parameter]);
  });
});
