/** A `Session` around the core's: documents are checked on the way in, heap views copied on the way out. */
import { ExperimentError } from '../experiment/error.ts';
import type { DataSpec, Experiment } from '../experiment/types.ts';
import type { CoreError, CoreModule, CoreSession } from './core.ts';
import type {
  Bounds,
  Confusion,
  FieldRequest,
  GradientCheck,
  Landscape,
  LandscapeRequest,
  LossPair,
  Metrics,
  Session,
  Trace,
  UnitAddress,
} from './types.ts';

/** A document as the core takes it, every field filled in. @throws ExperimentError */
export type CheckDocument = (document: unknown) => Experiment;

/** The view: what a field shows unless another rectangle is asked for. */
export const viewBounds: Bounds = { x1Min: -1.5, x1Max: 1.5, x2Min: -1.5, x2Max: 1.5 };

/** Cells of a field: a 4096 × 4096 picture, 64 MB. */
const maxFieldCells = 4096 * 4096;

/** Drawn points cross as one typed array; everything else in a document is small. */
function flatPoints(data: DataSpec): Float32Array {
  if (data.kind !== 'points') return new Float32Array(0);
  const flat = new Float32Array(data.points.length * 3);
  data.points.forEach((point, i) => {
    flat.set(point, i * 3);
  });
  return flat;
}

function withoutPoints(experiment: Experiment): Experiment {
  if (experiment.data.kind !== 'points') return experiment;
  return { ...experiment, data: { ...experiment.data, points: [] } };
}

/** The schema lets nothing through that the core refuses; should they ever differ, it is said with the path. */
function refuse(error: CoreError): never {
  throw new ExperimentError({
    path: error.path,
    value: 'this value',
    allowed: { kind: 'one-of', values: [error.allowed] },
  });
}

function checkCount(name: string, value: number, min: number, max = Infinity): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  const range = max === Infinity ? `from ${String(min)}` : `from ${String(min)} to ${String(max)}`;
  throw new RangeError(`${name}: ${String(value)} is not allowed; allowed: a whole number ${range}`);
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function checkField({ width, height }: FieldRequest, { x1Min, x1Max, x2Min, x2Max }: Bounds): void {
  checkCount('width', width, 1);
  checkCount('height', height, 1);
  if (width * height > maxFieldCells) {
    throw new RangeError(
      `width × height: ${String(width * height)} is not allowed; allowed: up to ${String(maxFieldCells)}`,
    );
  }
  if (![x1Min, x1Max, x2Min, x2Max].every(Number.isFinite))
    throw new RangeError('bounds: allowed: finite numbers');
}

class WasmSession implements Session {
  readonly #check: CheckDocument;
  #core: CoreSession | null;
  #experiment: Experiment;

  constructor(core: CoreSession, experiment: Experiment, check: CheckDocument) {
    this.#check = check;
    this.#core = core;
    this.#experiment = experiment;
  }

  get #live(): CoreSession {
    if (this.#core === null) throw new Error('This session was disposed of.');
    return this.#core;
  }

  get experiment(): Experiment {
    return this.#experiment;
  }

  get epoch(): number {
    return this.#live.epoch;
  }

  get outputs(): number {
    return this.#live.outputs;
  }

  get #classes(): number {
    return this.#experiment.data.classes;
  }

  testMask(): Uint8Array {
    return this.#live.testMask();
  }

  points(): Float32Array {
    return this.#live.points().slice();
  }

  train(epochs: number): Metrics {
    checkCount('epochs', epochs, 0);
    this.#live.train(epochs);
    return this.metrics();
  }

  step(): Metrics {
    this.#live.step();
    return this.metrics();
  }

  metrics(): Metrics {
    const { epoch, divergedAt, trainLoss, testLoss, trainAccuracy, testAccuracy } = this.#live.metrics();
    return {
      epoch,
      trainLoss: finiteOrNull(trainLoss),
      testLoss: finiteOrNull(testLoss),
      trainAccuracy: finiteOrNull(trainAccuracy),
      testAccuracy: finiteOrNull(testAccuracy),
      status: divergedAt === null ? 'ok' : 'diverged',
      divergedAt,
    };
  }

  confusion(): Confusion {
    return this.#live.confusion();
  }

  get origin(): number {
    return this.#live.origin;
  }

  seek(epoch: number): Metrics {
    checkCount('epoch', epoch, this.#live.origin);
    this.#live.seek(epoch);
    return this.metrics();
  }

  reset(): void {
    this.#live.reset();
  }

  update(document: unknown): boolean {
    const experiment = this.#check(document);
    const result = this.#live.update(withoutPoints(experiment), flatPoints(experiment.data));
    if (typeof result !== 'boolean') return refuse(result);
    this.#experiment = experiment;
    return result;
  }

  parameters(): Float32Array {
    return this.#live.parameters().slice();
  }

  setParameters(parameters: Float32Array): void {
    const expected = this.#live.parameters().length;
    if (parameters.length !== expected) {
      throw new RangeError(
        `parameters: ${String(parameters.length)} numbers are not allowed; allowed: ${String(expected)}`,
      );
    }
    if (!this.#live.setParameters(parameters)) throw new RangeError('parameters: allowed: finite numbers');
  }

  gradients(): Float32Array {
    return this.#live.gradients().slice();
  }

  predict(xy: ArrayLike<number>): Float32Array {
    if (xy.length % 2 !== 0) throw new RangeError('xy: allowed: x1 and x2 of each point, so an even length');
    return this.#live.predict(Float32Array.from(xy)).slice();
  }

  loss(): LossPair {
    const { trainLoss, testLoss } = this.metrics();
    return { train: trainLoss, test: testLoss };
  }

  field(request: FieldRequest): Float32Array {
    const bounds = request.bounds ?? viewBounds;
    checkField(request, bounds);
    const { width, height, unit } = request;
    if (unit === undefined) return this.#live.field(width, height, bounds).slice();
    this.#checkUnit(unit);
    return this.#live.unitField(unit.layer, unit.unit, width, height, bounds).slice();
  }

  #checkUnit({ layer, unit }: UnitAddress): void {
    const { features, layers } = this.#experiment;
    const sizes = [features.length, ...layers.map(({ units }) => units)];
    checkCount('layer', layer, 0, layers.length);
    checkCount('unit', unit, 0, (sizes[layer] ?? 1) - 1);
  }

  predicted(): Uint8Array {
    return this.#live.predicted();
  }

  statistics(): readonly Float32Array[] {
    return this.#live.statistics();
  }

  neurons({ size }: { readonly size: number }): readonly Float32Array[] {
    checkCount('size', size, 1, 512);
    return this.#live.neurons(size);
  }

  trace([x1, x2]: readonly [number, number], label: number): Trace {
    if (![x1, x2].every(Number.isFinite)) throw new RangeError('point: allowed: finite numbers');
    checkCount('label', label, 0, this.#classes - 1);
    const trace = this.#live.trace(x1, x2, label);
    return { ...trace, costGradient: trace.costGradient.map(finiteOrNull) };
  }

  landscape({ size, span = 1, seed = 1 }: LandscapeRequest): Landscape | null {
    checkCount('size', size, 2, 256);
    checkCount('seed', seed, 0, 2 ** 32 - 1);
    if (!(span > 0 && span <= 100))
      throw new RangeError(`span: ${String(span)} is not allowed; allowed: above 0, to 100`);
    const costs = this.#live.landscape(size, span, seed);
    return costs.length === 0 ? null : { size, span, costs: costs.map(finiteOrNull) };
  }

  gradientCheck(): GradientCheck | null {
    return this.#live.checkGradient();
  }

  fingerprint(): string {
    return this.#live.fingerprint();
  }

  dispose(): void {
    this.#core?.delete();
    this.#core = null;
  }
}

/** @throws ExperimentError when the document is not valid. */
export function createSession(core: CoreModule, document: unknown, check: CheckDocument): Session {
  const experiment = check(document);
  const created = core.createSession(withoutPoints(experiment), flatPoints(experiment.data));
  if ('error' in created) return refuse(created.error);
  return new WasmSession(created.session, experiment, check);
}
