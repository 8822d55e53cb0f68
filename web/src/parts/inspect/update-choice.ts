/**
 * The run's next step, which the page's exploring worker makes beside it, from the run's parameters and its optimizer's memory; and of which
 * points the derivatives are shown. All parts of a figure that show its update have the same.
 */
import type { NextStep, Trace, UnitAddress } from '../../engine/types.ts';
import { parameterCount, parameterLayout } from '../../experiment/parameter-layout.ts';
import type { Experiment } from '../../experiment/types.ts';
import { chosenParameter, parameterIndex, type ParameterAddress } from '../chosen-parameter.ts';
import { LatestQuestion } from '../exploring.ts';
import type { Figure, Shown } from '../part.ts';
import { isMemoryOf, parameterUpdate, type ParameterUpdate, type UpdateFrom } from './parameter-update.ts';

/** Of which points ∂C/∂w is: the one that is followed, the next batch, or all. */
export type Scope = 'point' | 'batch' | 'set';

/** What was asked, and the answer: null where there is no step. */
interface Answered {
  readonly experiment: Experiment;
  readonly parameters: Float32Array;
  readonly memory: Float64Array;
  readonly step: NextStep | null;
}

/** A step, and what it starts from. */
export interface UpdateAnswer extends UpdateFrom {
  readonly experiment: Experiment;
}

/** One weight or bias, with what the step does to it. */
export interface UpdateRow {
  readonly of: ParameterAddress;
  readonly update: ParameterUpdate;
  /** ∂C/∂w of what was chosen: this point, the next batch or all. */
  readonly slope: number;
}

/** The step of one neuron. */
export interface UpdateNumbers {
  readonly scope: Scope;
  /** By the unit that the connection comes from. */
  readonly weights: readonly UpdateRow[];
  readonly bias: UpdateRow;
  readonly chosen: UpdateRow;
}

/** While a run plays, it is asked at most so often. */
const restMs = 120;

export class UpdateChoice {
  readonly #figure: Figure;
  readonly #question: LatestQuestion;
  #scope: Scope = 'batch';
  #asked: Omit<Answered, 'step'> | null = null;
  #askedMs = 0;
  #answered: Answered | null = null;
  #hasFailed = false;
  #numbers: { readonly key: readonly unknown[]; readonly numbers: UpdateNumbers } | null = null;

  constructor(figure: Figure) {
    this.#figure = figure;
    this.#question = new LatestQuestion((error) => {
      this.#hasFailed = error !== null;
      figure.parts.changed();
    });
  }

  close(): void {
    this.#question.close();
    this.#asked = null;
  }

  /** Whether the last question had no answer. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  retry(): void {
    this.#hasFailed = false;
    this.#asked = null;
    this.#figure.parts.changed();
  }

  /** Once for each state of the run. */
  ask({ figure, experiment, run }: Shown): void {
    const { parameters, memory } = run ?? {};
    if (!parameters || !memory || this.#hasFailed) return;
    if (parameters.length !== parameterCount(experiment) || !isMemoryOf(experiment, parameters, memory))
      return;
    const asked = this.#asked;
    const isAsked =
      asked?.parameters === parameters && asked.memory === memory && asked.experiment === experiment;
    const isResting = figure.playing && Math.abs(performance.now() - this.#askedMs) < restMs;
    if (isAsked || isResting) return;
    const question = { experiment, parameters, memory };
    this.#asked = question;
    this.#askedMs = performance.now();
    this.#question.ask(async (exploration) => {
      const step = await exploration.ask('nextStep', memory, { experiment, parameters });
      this.#answered = { ...question, step };
    });
  }

  /** The latest step of the network as it is; 'none': there is none. Null: not known yet. */
  answerFor({ layers }: Experiment): UpdateAnswer | 'none' | null {
    const answered = this.#answered;
    // Of other layers it is about another neuron.
    if (answered === null || answered.experiment.layers !== layers) return null;
    const { step } = answered;
    return step === null ? 'none' : { ...answered, step };
  }

  /** Those that there are: a batch of all points is all points. */
  scopesOf({ experiment: { batchSize }, step }: UpdateAnswer): readonly Scope[] {
    return batchSize !== null && batchSize < step.setSamples ? ['point', 'batch', 'set'] : ['point', 'set'];
  }

  scopeIn(answer: UpdateAnswer): Scope {
    return this.scopesOf(answer).includes(this.#scope) ? this.#scope : 'set';
  }

  rowOf(answer: UpdateAnswer, trace: Trace, of: ParameterAddress): UpdateRow {
    const { experiment } = answer;
    const update = parameterUpdate(experiment, answer, parameterIndex(experiment, of)!);
    const scope = this.scopeIn(answer);
    return { of, update, slope: scope === 'point' ? pointSlope(trace, of) : update.slope[scope] };
  }

  /** Null: not known yet, or there is no step. The same object as before where nothing is another. */
  numbersOf(neuron: UnitAddress, trace: Trace, { figure, experiment }: Shown): UpdateNumbers | null {
    const answer = this.answerFor(experiment);
    if (answer === null || answer === 'none') return null;
    const chosen = chosenSource(neuron, figure);
    const scope = this.scopeIn(answer);
    const key = [answer.step, trace, neuron.layer, neuron.unit, chosen, scope];
    const known = this.#numbers;
    if (known?.key.every((part, index) => part === key[index])) return known.numbers;
    const { inputs } = parameterLayout(experiment)[neuron.layer - 1]!;
    const rowOf = (from: number | null): UpdateRow => this.rowOf(answer, trace, { ...neuron, from });
    const weights = Array.from({ length: inputs }, (_, from) => rowOf(from));
    const bias = rowOf(null);
    const numbers = { scope, weights, bias, chosen: chosen === null ? bias : weights[chosen]! };
    this.#numbers = { key, numbers };
    return numbers;
  }

  setScope(scope: Scope): void {
    this.#scope = scope;
    this.#figure.parts.changed();
  }
}

/** The connection of a neuron that is chosen, the first where none was; null: its bias. */
export function chosenSource({ layer, unit }: UnitAddress, figure: Figure): number | null {
  const chosen = chosenParameter(figure);
  return chosen?.layer === layer && chosen.unit === unit ? chosen.from : 0;
}

/** δ_j a_k; of a bias δ_j. */
export function pointSlope({ inputs, layers }: Trace, { layer, unit, from }: ParameterAddress): number {
  const own = layers[layer - 1]!;
  const sources = (layers[layer - 2]?.a ?? inputs).length;
  return from === null ? own.delta[unit]! : own.weightGradients[unit * sources + from]!;
}
