/** What the run's next update does to one weight or bias, picked from the lists that the core gives. */
import type { NextStep } from '../../engine/types.ts';
import type { OptimizerName } from '../../experiment/names.ts';
import { parameterLayout } from '../../experiment/parameter-layout.ts';
import type { Experiment } from '../../experiment/types.ts';

/** The letters of what an optimizer keeps of each parameter, in the order of the memory. */
export const memoryLetters: Readonly<Record<OptimizerName, readonly string[]>> = {
  'gradient-descent': [],
  momentum: ['v'],
  nesterov: ['v'],
  adagrad: ['s'],
  rmsprop: ['s'],
  adam: ['m', 'v'],
  adamw: ['m', 'v'],
};

/** Epoch, next sample and two powers come before. */
const statesAt = 4;

/** An update, and what it starts from. */
export interface UpdateFrom {
  readonly parameters: Float32Array;
  readonly memory: Float64Array;
  readonly step: NextStep;
}

/** What the optimizer keeps of one parameter; 0 where it keeps nothing. */
interface Kept {
  readonly first: number;
  readonly second: number;
}

export interface ParameterUpdate {
  readonly isBias: boolean;
  readonly value: number;
  readonly rate: number;
  /** ∂C/∂w, means without penalties. */
  readonly slope: { readonly batch: number; readonly set: number };
  /** λ₁ sgn(w) and λ₂ w: their parts of the gradient. */
  readonly penalty: { readonly l1: number; readonly l2: number };
  /** g, with its penalties. */
  readonly gradient: number;
  readonly before: Kept;
  readonly after: Kept;
  /** 1 − β₁ᵗ and 1 − β₂ᵗ. */
  readonly corrections: Kept;
  /** ελw: how much of a weight AdamW takes away beside. */
  readonly decay: number;
  readonly next: number;
}

/** Whether a memory is one of this optimizer and so many parameters: the document may be ahead of the run. */
export function isMemoryOf(
  { optimizer }: Experiment,
  parameters: Float32Array,
  memory: Float64Array,
): boolean {
  return memory.length === statesAt + memoryLetters[optimizer.name].length * parameters.length;
}

/** @param index  in the flat vector. */
export function parameterUpdate(
  experiment: Experiment,
  { parameters, memory, step }: UpdateFrom,
  index: number,
): ParameterUpdate {
  const { optimizer, regularization } = experiment;
  const isBias = parameterLayout(experiment).some(({ biasesAt, end }) => index >= biasesAt && index < end);
  const value = parameters[index]!;
  const { l1, l2 } = isBias ? { l1: 0, l2: 0 } : regularization;
  const rate = isBias ? (optimizer.biasLearningRate ?? optimizer.learningRate) : optimizer.learningRate;
  const kept = (of: Float64Array): Kept => ({
    first: of[statesAt + index] ?? 0,
    second: of[statesAt + parameters.length + index] ?? 0,
  });
  return {
    isBias,
    value,
    rate,
    slope: { batch: step.batchGradient[index]!, set: step.setGradient[index]! },
    penalty: { l1: l1 * Math.sign(value), l2: l2 * value },
    gradient: step.gradient[index]!,
    before: kept(memory),
    after: kept(step.memory),
    corrections: { first: 1 - step.memory[2]!, second: 1 - step.memory[3]! },
    decay: isBias ? 0 : rate * (optimizer.weightDecay ?? 0) * value,
    next: step.parameters[index]!,
  };
}
