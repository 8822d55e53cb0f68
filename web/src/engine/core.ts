/**
 * The compiled core as objects: `cpp/bindings` exports functions over numbers, this file says what they mean.
 *
 * `points`, `parameters`, `gradients`, `predict`, `field` and `unitField` give views into the wasm heap, good until the
 * next call: copy them. The others give copies.
 */
import type { Experiment } from '../experiment/types.ts';
import type { Bounds, Confusion, GradientCheck, TraceLayer } from './types.ts';

export interface CoreError {
  readonly path: string;
  readonly allowed: string;
}

/** Costs may be not finite; without samples both numbers are NaN. */
export interface CoreMetrics {
  readonly epoch: number;
  readonly divergedAt: number | null;
  readonly trainLoss: number;
  readonly trainAccuracy: number;
  readonly testLoss: number;
  readonly testAccuracy: number;
}

/** Its numbers may be not finite. */
export interface CoreTrace {
  readonly inputs: Float32Array;
  readonly layers: readonly TraceLayer[];
  readonly target: Float32Array;
  readonly cost: number;
  readonly costGradient: readonly number[];
}

export interface CoreCatalogue {
  readonly activations: readonly string[];
  readonly losses: readonly string[];
  readonly optimizers: readonly string[];
  readonly initializers: readonly string[];
  readonly datasets: readonly string[];
  readonly features: readonly string[];
  readonly limits: Readonly<Record<string, number>>;
}

/** A place in the heap. */
type Address = number;

/** What the module exports; `tests/engine/catalogue.test.ts` compares. A session is the address of one. */
export interface CoreExports {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  numbers_for(count: number): Address;
  result_length(): number;
  refusal(): Address;
  create(): Address;
  dispose(session: Address): void;
  update(session: Address): number;
  epoch(session: Address): number;
  outputs(session: Address): number;
  origin(session: Address): number;
  train(session: Address, epochs: number): void;
  step(session: Address): void;
  reset(session: Address): void;
  seek(session: Address, epoch: number): void;
  metrics(session: Address): Address;
  points(session: Address): Address;
  test_mask(session: Address): Address;
  confusion(session: Address): Address;
  predicted(session: Address): Address;
  statistics(session: Address): Address;
  neurons(session: Address, size: number): Address;
  trace(session: Address, x1: number, x2: number, label: number): Address;
  parameters(session: Address): Address;
  set_parameters(session: Address): number;
  gradients(session: Address): Address;
  predict(session: Address): Address;
  field(session: Address, width: number, height: number): Address;
  unit_field(session: Address, layer: number, unit: number, width: number, height: number): Address;
  fingerprint(session: Address): Address;
  names(): Address;
  limits(): Address;
  /** These two in the whole module only, not in the figure's. */
  landscape?(session: Address, size: number, span: number, seed: number): Address;
  check_gradient?(session: Address): Address;
}

/** Reads and writes the module's memory, which moves when it grows: no view outlives a call. */
class Heap {
  readonly wasm: CoreExports;

  constructor(wasm: CoreExports) {
    this.wasm = wasm;
  }

  write(numbers: readonly number[], more: ArrayLike<number> = []): void {
    const at = this.wasm.numbers_for(numbers.length + more.length);
    const room = new Float64Array(this.wasm.memory.buffer, at, numbers.length + more.length);
    room.set(numbers);
    room.set(more, numbers.length);
  }

  floats(at: Address): Float32Array {
    return new Float32Array(this.wasm.memory.buffer, at, this.wasm.result_length());
  }

  numbers(at: Address): Float64Array {
    return new Float64Array(this.wasm.memory.buffer, at, this.wasm.result_length());
  }

  text(at: Address): string {
    return String.fromCharCode(...new Uint8Array(this.wasm.memory.buffer, at, this.wasm.result_length()));
  }

  refusal(): CoreError {
    const [path = '', allowed = ''] = this.text(this.wasm.refusal()).split('\n');
    return { path, allowed };
  }
}

const optimizerFields = ['momentum', 'decay', 'beta1', 'beta2', 'epsilon', 'weightDecay'] as const;

/** A document in the order that `read_experiment` in module.cpp takes it; NaN for a field that isn't there. */
function documentNumbers(experiment: Experiment, names: CoreCatalogue): readonly number[] {
  const { data, loss, regularization, optimizer, batchSize, shuffle, initializer, seed } = experiment;
  const generated = data.kind === 'generated' ? data : { name: '', samples: 0, noise: 0 };
  const { learningRate, biasLearningRate } = optimizer;
  return [
    Number(data.kind === 'generated'),
    names.datasets.indexOf(generated.name),
    ...[generated.samples, generated.noise, data.seed, data.classes, data.testFraction],
    names.losses.indexOf(loss),
    ...[regularization.l1, regularization.l2],
    names.optimizers.indexOf(optimizer.name),
    ...[learningRate, biasLearningRate ?? learningRate],
    ...optimizerFields.map((field) => optimizer[field] ?? NaN),
    ...[batchSize ?? 0, Number(shuffle), names.initializers.indexOf(initializer), seed],
    experiment.features.length,
    ...experiment.features.map((feature) => names.features.indexOf(feature)),
    experiment.layers.length,
    ...experiment.layers.flatMap(({ units, activation }) => [units, names.activations.indexOf(activation)]),
  ];
}

/** Takes runs of values off one after the other. */
class Cut<Values extends Float32Array | Float64Array> {
  readonly #values: Values;
  #at = 0;

  constructor(values: Values) {
    this.#values = values;
  }

  floats(count: number): Float32Array {
    this.#at += count;
    return Float32Array.from(this.#values.subarray(this.#at - count, this.#at));
  }

  rest(): readonly number[] {
    return [...this.#values.subarray(this.#at)];
  }
}

const notInFigures = 'Only the headless engine can do this.';

/** One run in the module's memory. */
export class CoreSession {
  readonly #heap: Heap;
  readonly #wasm: CoreExports;
  readonly #names: CoreCatalogue;
  readonly #self: Address;
  /** How many features, then units of each layer. */
  #sizes: readonly number[];

  constructor(heap: Heap, names: CoreCatalogue, self: Address, experiment: Experiment) {
    this.#heap = heap;
    this.#wasm = heap.wasm;
    this.#names = names;
    this.#self = self;
    this.#sizes = sizesOf(experiment);
  }

  get epoch(): number {
    return this.#wasm.epoch(this.#self);
  }

  get outputs(): number {
    return this.#wasm.outputs(this.#self);
  }

  get origin(): number {
    return this.#wasm.origin(this.#self);
  }

  update(experiment: Experiment, flatPoints: Float32Array): boolean | CoreError {
    this.#heap.write(documentNumbers(experiment, this.#names), flatPoints);
    const answer = this.#wasm.update(this.#self);
    if (answer < 0) return this.#heap.refusal();
    this.#sizes = sizesOf(experiment);
    return answer === 1;
  }

  train(epochs: number): void {
    this.#wasm.train(this.#self, epochs);
  }

  step(): void {
    this.#wasm.step(this.#self);
  }

  reset(): void {
    this.#wasm.reset(this.#self);
  }

  seek(epoch: number): void {
    this.#wasm.seek(this.#self, epoch);
  }

  metrics(): CoreMetrics {
    const [
      epoch = 0,
      divergedAt = 0,
      trainLoss = NaN,
      trainAccuracy = NaN,
      testLoss = NaN,
      testAccuracy = NaN,
    ] = this.#heap.numbers(this.#wasm.metrics(this.#self));
    const measured = { trainLoss, trainAccuracy, testLoss, testAccuracy };
    return { epoch, divergedAt: divergedAt === 0 ? null : divergedAt, ...measured };
  }

  points(): Float32Array {
    return this.#heap.floats(this.#wasm.points(this.#self));
  }

  testMask(): Uint8Array {
    return Uint8Array.from(this.#heap.numbers(this.#wasm.test_mask(this.#self)));
  }

  confusion(): Confusion {
    const counts = Uint32Array.from(this.#heap.numbers(this.#wasm.confusion(this.#self)));
    const cells = counts.length / 2;
    return { classes: Math.sqrt(cells), train: counts.slice(0, cells), test: counts.slice(cells) };
  }

  predicted(): Uint8Array {
    return Uint8Array.from(this.#heap.numbers(this.#wasm.predicted(this.#self)));
  }

  statistics(): readonly Float32Array[] {
    const all = this.#heap.floats(this.#wasm.statistics(this.#self));
    const cut = new Cut(all);
    return all.length === 0 ? [] : this.#sizes.slice(1).map((units) => cut.floats(3 * units));
  }

  neurons(size: number): readonly Float32Array[] {
    const cut = new Cut(this.#heap.floats(this.#wasm.neurons(this.#self, size)));
    return this.#sizes.map((units) => cut.floats(units * size * size));
  }

  trace(x1: number, x2: number, label: number): CoreTrace {
    const cut = new Cut(this.#heap.numbers(this.#wasm.trace(this.#self, x1, x2, label)));
    const [features = 0, ...layers] = this.#sizes;
    return {
      inputs: cut.floats(features),
      layers: layers.map((units, l) => ({
        z: cut.floats(units),
        a: cut.floats(units),
        derivative: cut.floats(units),
        delta: cut.floats(units),
        weightGradients: cut.floats(units * (this.#sizes[l] ?? 0)),
      })),
      target: cut.floats(layers.at(-1) ?? 0),
      ...costOf(cut.rest()),
    };
  }

  landscape(size: number, span: number, seed: number): readonly number[] {
    if (this.#wasm.landscape === undefined) throw new Error(notInFigures);
    return [...this.#heap.numbers(this.#wasm.landscape(this.#self, size, span, seed))];
  }

  checkGradient(): GradientCheck | null {
    if (this.#wasm.check_gradient === undefined) throw new Error(notInFigures);
    const [checked, worst = 0, parameter = 0, analytic = 0, numeric = 0] = this.#heap.numbers(
      this.#wasm.check_gradient(this.#self),
    );
    return checked === undefined ? null : { checked, worst, parameter, analytic, numeric };
  }

  parameters(): Float32Array {
    return this.#heap.floats(this.#wasm.parameters(this.#self));
  }

  setParameters(parameters: Float32Array): boolean {
    this.#heap.write([], parameters);
    return this.#wasm.set_parameters(this.#self) === 1;
  }

  gradients(): Float32Array {
    return this.#heap.floats(this.#wasm.gradients(this.#self));
  }

  predict(xy: Float32Array): Float32Array {
    this.#heap.write([], xy);
    return this.#heap.floats(this.#wasm.predict(this.#self));
  }

  field(width: number, height: number, bounds: Bounds): Float32Array {
    this.#write(bounds);
    return this.#heap.floats(this.#wasm.field(this.#self, width, height));
  }

  unitField(layer: number, unit: number, width: number, height: number, bounds: Bounds): Float32Array {
    this.#write(bounds);
    return this.#heap.floats(this.#wasm.unit_field(this.#self, layer, unit, width, height));
  }

  #write({ x1Min, x1Max, x2Min, x2Max }: Bounds): void {
    this.#heap.write([x1Min, x1Max, x2Min, x2Max]);
  }

  fingerprint(): string {
    return this.#heap.text(this.#wasm.fingerprint(this.#self));
  }

  /** Frees the wasm memory. */
  delete(): void {
    this.#wasm.dispose(this.#self);
  }
}

function sizesOf({ features, layers }: Experiment): readonly number[] {
  return [features.length, ...layers.map(({ units }) => units)];
}

function costOf([cost = NaN, ...costGradient]: readonly number[]): Pick<CoreTrace, 'cost' | 'costGradient'> {
  return { cost, costGradient };
}

const limitNames = [
  'samples',
  'classes',
  'layers',
  'units',
  'learningRate',
  'noise',
  'testFraction',
  'penalty',
];

function readCatalogue(heap: Heap): CoreCatalogue {
  const [activations = [], losses = [], optimizers = [], initializers = [], datasets = [], features = []] =
    heap
      .text(heap.wasm.names())
      .split('\n')
      .map((line) => line.split(' '));
  const limits = heap.numbers(heap.wasm.limits());
  return {
    ...{ activations, losses, optimizers, initializers, datasets, features },
    limits: Object.fromEntries(limitNames.map((name, i) => [name, limits[i] ?? NaN])),
  };
}

/** The compiled core, ready to make sessions. */
export class CoreModule {
  readonly #heap: Heap;
  readonly #names: CoreCatalogue;

  constructor(wasm: CoreExports) {
    this.#heap = new Heap(wasm);
    this.#names = readCatalogue(this.#heap);
  }

  createSession(
    experiment: Experiment,
    flatPoints: Float32Array,
  ): { readonly session: CoreSession } | { readonly error: CoreError } {
    this.#heap.write(documentNumbers(experiment, this.#names), flatPoints);
    const self = this.#heap.wasm.create();
    if (self === 0) return { error: this.#heap.refusal() };
    return { session: new CoreSession(this.#heap, this.#names, self, experiment) };
  }

  /** The names and limits that the core knows. */
  catalogue(): CoreCatalogue {
    return this.#names;
  }
}

/** Compiles the module. It asks nothing of its host that matters: to hear of a larger heap, and of an exit. */
export async function instantiateCore(bytes: ArrayBuffer | Uint8Array): Promise<CoreModule> {
  const module = await WebAssembly.compile(bytes as BufferSource);
  const imports: Record<string, Record<string, () => void>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = () => undefined;
  }
  const instance = await WebAssembly.instantiate(module, imports);
  const wasm = instance.exports as unknown as CoreExports;
  wasm._initialize();
  return new CoreModule(wasm);
}
