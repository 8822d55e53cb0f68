/** An engine without mathematics: it counts epochs, spends time on a clock of its own and can be told to fail. */
import type {
  Engine,
  FieldRequest,
  Histogram,
  Metrics,
  Session,
  Trace,
} from '../../../web/src/engine/types.ts';
import { parseExperiment } from '../../../web/src/experiment/schema.ts';
import type { Experiment } from '../../../web/src/experiment/types.ts';

export interface FakeOptions {
  /** What one epoch takes on the fake clock. */
  readonly epochMs?: number;
  /** What one look at the clock shows, at the finest. */
  readonly clockStepMs?: number;
  readonly divergesAt?: number;
  readonly fieldFails?: boolean;
  /** Epochs between the places to which a seek can go back. */
  readonly snapshotEvery?: number;
}

export class FakeEngine implements Engine {
  readonly options: FakeOptions;
  readonly sessions: FakeSession[] = [];
  timeMs = 1000;

  constructor(options: FakeOptions = {}) {
    this.options = options;
  }

  readonly now = (): number => {
    const step = this.options.clockStepMs ?? 0;
    return step === 0 ? this.timeMs : Math.floor(this.timeMs / step) * step;
  };

  createSession(experiment: unknown): FakeSession {
    const session = new FakeSession(this, parseExperiment(experiment));
    this.sessions.push(session);
    return session;
  }
}

export class FakeSession implements Session {
  readonly outputs = 1;
  readonly #engine: FakeEngine;
  experiment: Experiment;
  epoch = 0;
  /** Epochs of each call of `train`. */
  readonly slices: number[] = [];
  disposed = false;
  given: Float32Array | null = null;

  constructor(engine: FakeEngine, experiment: Experiment) {
    this.#engine = engine;
    this.experiment = experiment;
  }

  points(): Float32Array {
    const { data } = this.experiment;
    return new Float32Array(
      data.kind === 'points' ? data.points.flatMap(([x1, x2, label]) => [x1, x2, label]) : [0, 0, data.seed],
    );
  }

  /** The last of the points are the test set. */
  testMask(): Uint8Array {
    const count = this.points().length / 3;
    const kept = count - Math.floor(count * this.experiment.data.testFraction);
    return Uint8Array.from({ length: count }, (_, index) => (index < kept ? 0 : 1));
  }

  activationCurve(): never {
    throw new Error('not used');
  }

  costCurve(): never {
    throw new Error('not used');
  }

  confusion(): never {
    throw new Error('not used');
  }

  train(epochs: number): Metrics {
    if (!Number.isInteger(epochs) || epochs < 1) throw new Error(`train(${epochs})`);
    this.slices.push(epochs);
    const last = this.#engine.options.divergesAt ?? Infinity;
    const trained = Math.min(epochs, last - this.epoch);
    this.epoch += trained;
    this.#engine.timeMs += trained * (this.#engine.options.epochMs ?? 1);
    return this.metrics();
  }

  trainMeasured(epochs: number): Float64Array {
    const from = this.epoch;
    this.train(epochs);
    const rows = Array.from({ length: this.epoch - from }, (_, index) => from + 1 + index);
    return Float64Array.from(rows.flatMap((epoch) => [epoch, 1 / (1 + epoch), NaN, 0.5, NaN]));
  }

  /** Where it was last held. */
  held: number | null = null;

  hold(): void {
    this.held = this.epoch;
  }

  step(): Metrics {
    return this.train(1);
  }

  metrics(): Metrics {
    const diverged = this.epoch >= (this.#engine.options.divergesAt ?? Infinity);
    return {
      epoch: this.epoch,
      trainLoss: 1 / (1 + this.epoch),
      testLoss: null,
      trainAccuracy: 0.5,
      testAccuracy: null,
      status: diverged ? 'diverged' : 'ok',
      divergedAt: diverged ? this.epoch : null,
    };
  }

  readonly origin = 0;

  seek(epoch: number): Metrics {
    this.epoch = epoch;
    return this.metrics();
  }

  approach(epoch: number): Metrics {
    const every = this.#engine.options.snapshotEvery ?? 1;
    this.epoch = epoch - (epoch % every);
    return this.metrics();
  }

  reset(): void {
    this.epoch = 0;
  }

  update(experiment: unknown): boolean {
    const next = parseExperiment(experiment);
    const continued = JSON.stringify(next.layers) === JSON.stringify(this.experiment.layers);
    this.experiment = next;
    if (!continued) this.epoch = 0;
    return continued;
  }

  parameters(): Float32Array {
    return new Float32Array([this.epoch, 7]);
  }

  setParameters(parameters: Float32Array): void {
    this.given = parameters;
  }

  predicted(): Uint8Array {
    return new Uint8Array(this.points().length / 3);
  }

  statistics(): readonly Float32Array[] {
    return [new Float32Array([0, 1, 0.5])];
  }

  histograms(): readonly Histogram[] {
    return [{ least: 0, greatest: 1, counts: new Uint32Array([1, 0]) }];
  }

  gradients(): Float32Array {
    throw new Error('not used');
  }

  memory(): Float64Array {
    return new Float64Array([this.epoch, 0, 1, 1]);
  }

  nextStep(): never {
    throw new Error('not used');
  }

  predict(): Float32Array {
    throw new Error('not used');
  }

  loss(): never {
    throw new Error('not used');
  }

  field({ width, height, bounds }: FieldRequest): Float32Array {
    if (this.#engine.options.fieldFails === true) throw new RangeError('out of memory');
    return new Float32Array(width * height).fill(bounds?.x1Max ?? 0);
  }

  neurons(): never {
    throw new Error('not used');
  }

  trace([x1, x2]: readonly [number, number], label: number): Trace {
    const target = Float32Array.of(label);
    return { inputs: Float32Array.of(x1, x2), layers: [], target, cost: this.epoch, costGradient: [] };
  }

  landscapePlaces(): never {
    throw new Error('not used');
  }

  landscapeParameters(): never {
    throw new Error('not used');
  }

  parameterCheck(): never {
    throw new Error('not used');
  }

  landscape(): never {
    throw new Error('not used');
  }

  gradientCheck(): never {
    throw new Error('not used');
  }

  fingerprint(): string {
    return this.epoch.toString(16).padStart(16, '0');
  }

  dispose(): void {
    if (this.disposed) throw new Error('disposed twice');
    this.disposed = true;
  }
}
