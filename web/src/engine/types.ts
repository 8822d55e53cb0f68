/** What the headless engine takes and gives. No DOM; used in pages, workers and Node. */
import type { Experiment } from '../experiment/types.ts';

/**
 * `diverged`: a cost, a gradient, a parameter or the optimizer's memory would not be finite, or the cost exceeded a million.
 * An update that led there is undone whole: parameters, memory, epoch and position are those from before it.
 */
export type RunStatus = 'ok' | 'diverged';

export interface Metrics {
  /** Completed epochs. */
  readonly epoch: number;
  /** Mean cost at the present parameters, without penalty terms; null where there is no sample. */
  readonly trainLoss: number | null;
  readonly testLoss: number | null;
  /** Fraction of samples whose class is predicted, 0…1; null where there is no sample. */
  readonly trainAccuracy: number | null;
  readonly testAccuracy: number | null;
  readonly status: RunStatus;
  /** The epoch in which the run diverged; null while status is `ok`. */
  readonly divergedAt: number | null;
}

/** A rectangle of the plane, in the units of x1 and x2. */
export interface Bounds {
  readonly x1Min: number;
  readonly x1Max: number;
  readonly x2Min: number;
  readonly x2Max: number;
}

/** A unit of the network: of the features for layer 0, otherwise of layer l; units count from 0. */
export interface UnitAddress {
  readonly layer: number;
  readonly unit: number;
}

/** Every unit's activation map. */
export interface NeuronMaps {
  /** The side in cells. */
  readonly sizePx: number;
  /** Element 0 the features, element l layer l, each (units × size × size), row 0 at the top. */
  readonly maps: readonly Float32Array[];
}

export interface FieldRequest {
  readonly width: number;
  readonly height: number;
  /** Default: the view, [-1.5, 1.5]². */
  readonly bounds?: Bounds;
  /** Instead of the outputs this unit's activation, one value per cell. */
  readonly unit?: UnitAddress;
}

export interface LossPair {
  readonly train: number | null;
  readonly test: number | null;
}

/** One run of one experiment. Call `dispose()` when done: the memory lives in the wasm heap. */
export interface Session {
  readonly experiment: Experiment;
  readonly epoch: number;
  /** Outputs of the network: columns of `predict`, depth of `field`. */
  readonly outputs: number;
  /** Points in use, in the order of the document or as generated: x1, x2, label, x1, x2, label, … */
  points(): Float32Array;
  /** For each of those points, 1 if it is in the test set, otherwise 0. */
  testMask(): Uint8Array;
  confusion(): Confusion;
  train(epochs: number): Metrics;
  /**
   * As `train`, with the measures at the end of each epoch that was completed, row by row: epoch, trainLoss, testLoss,
   * trainAccuracy, testAccuracy; NaN where there is no sample. Up to a million epochs.
   */
  trainMeasured(epochs: number): Float64Array;
  /**
   * Goes to an epoch, exactly: the parameters are those of a run that was never anywhere else. Back to `origin` at the
   * earliest. Stops where the run diverges.
   */
  seek(epoch: number): Metrics;
  /** The part of `seek` that takes no time: goes back, if need be, to a place from which `train` leads to that epoch. */
  approach(epoch: number): Metrics;
  /**
   * Until the run is changed or another place is held, `seek` comes back to the present epoch without a replay. Within an epoch
   * it does nothing.
   */
  hold(): void;
  /** The epoch from which `seek` can replay: 0, or where parameters or settings were changed by hand. */
  readonly origin: number;
  /** One mini-batch (with a full batch: one epoch). */
  step(): Metrics;
  metrics(): Metrics;
  /** Back to epoch 0 and the same initial parameters. */
  reset(): void;
  /**
   * Takes a new document without losing the run where that is possible: when features and layers are
   * unchanged, the parameters and the epoch stay (new points, another learning rate, …) and the answer
   * is true; otherwise the run starts again from epoch 0 and the answer is false.
   */
  update(experiment: unknown): boolean;
  parameters(): Float32Array;
  setParameters(parameters: Float32Array): void;
  /** d(objective)/d(parameters) on the next batch; nothing is updated. */
  gradients(): Float32Array;
  /**
   * What the next step starts from beside the parameters: completed epochs, the first sample of the next batch, β₁^t, β₂^t, then
   * of every parameter the optimizer's first number (momentum's v, Adam's m, a mean or sum of g²) and Adam's v, where it keeps them.
   */
  memory(): Float64Array;
  /**
   * What a step from the present parameters does to each, bit for bit; nothing is updated. Null where there is no step: without
   * training points, and where the run has diverged.
   *
   * @param memory  `memory()` of a run with this document.
   */
  nextStep(memory: Float64Array): NextStep | null;
  /** `xy` interleaved; the answer is (N × outputs), row-major. */
  predict(xy: ArrayLike<number>): Float32Array;
  loss(): LossPair;
  /** (height × width × outputs), row 0 at the top (largest x2), cells sampled at their centres. */
  field(request: FieldRequest): Float32Array;
  /**
   * Every unit's activation map over the view: element 0 the features, element l layer l, each (units × size × size), row 0
   * at the top.
   */
  neurons(request: { readonly size: number }): readonly Float32Array[];
  /** For each of `points()`, the class that the network predicts. */
  predicted(): Uint8Array;
  /**
   * What each layer's units do over the training points: (units × 3) row by row: least a, greatest a, mean |F'(z)|. A ReLU
   * whose greatest a is 0 is dead; a mean |F'| near 0 says saturated. Empty without training points.
   */
  statistics(): readonly Float32Array[];
  /** For each layer, how its units' z are spread over the training points. Empty without training points. */
  histograms(): readonly Histogram[];
  /** Forward and backward pass of one sample, with every number. */
  trace(point: readonly [x1: number, x2: number], label: number): Trace;
  /**
   * Train cost on a plane through the present parameters: along two random directions, each unit's part scaled to the size of
   * its weights (Li et al., Visualizing the Loss Landscape of Neural Nets, 2018), or along two parameters. Null without
   * training points.
   */
  landscape(request: LandscapeRequest): Landscape | null;
  /** Where on such a plane some parameter vectors, one after the other, have the feet of their perpendiculars. */
  landscapePlaces(plane: PlaneRequest, vectors: Float32Array): readonly PlanePlace[];
  /** The parameters at a place of such a plane. */
  landscapeParameters(plane: PlaneRequest, x: number, y: number): Float32Array;
  /** Null without training points. */
  gradientCheck(): GradientCheck | null;
  /** Of one parameter, over all training points. Null without them. */
  parameterCheck(request: ParameterCheckRequest): ParameterCheck | null;
  /**
   * The activation F of a layer, from 1, and its derivative over up to 4,096 z, in double. Softmax, which takes several z at once, has
   * none.
   */
  activationCurve(layer: number, z: readonly number[]): ActivationCurve;
  /** The cost of one sample over the z of the network's only output, in double. `y`: what the output should be, 0 or 1. */
  costCurve(y: number, z: readonly number[]): CostCurve;
  /** 64-bit hash of the parameters' bits, 16 hexadecimal digits. */
  fingerprint(): string;
  dispose(): void;
}

export interface EngineOptions {
  /** Where to fetch `engine-….wasm` from; by default the file of the same build, beside `engine.js`. */
  readonly wasmUrl?: string | URL;
  /** The module's bytes, where the caller has them already. */
  readonly wasmBinary?: ArrayBuffer | Uint8Array;
}

/** Counts of a set's samples by true class (row) and predicted class (column), row by row. */
export interface Confusion {
  readonly classes: number;
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

/**
 * How often the weighted sums z of one layer's units fall into each of 32 even bins from the layer's least finite z to its
 * greatest; the last bin has the greatest too. A z that isn't finite is counted nowhere.
 */
export interface Histogram {
  readonly least: number;
  readonly greatest: number;
  /** (units × 32) row by row. */
  readonly counts: Uint32Array;
}

/** One layer of a trace, for one sample: everything that the article's formulas name. */
export interface TraceLayer {
  /** Weighted sums z_j. */
  readonly z: Float32Array;
  /** Activations a_j = F(z_j). */
  readonly a: Float32Array;
  /** F'(z_j); of softmax the diagonal of its Jacobian. */
  readonly derivative: Float32Array;
  /** Local gradients δ_j = ∂C/∂z_j. */
  readonly delta: Float32Array;
  /** ∂C/∂w_jk = δ_j a_k, (n_l × n_{l−1}) row by row. ∂C/∂b_j is δ_j. */
  readonly weightGradients: Float32Array;
}

export interface Trace {
  /** The features' values: a of layer 0. */
  readonly inputs: Float32Array;
  readonly layers: readonly TraceLayer[];
  /** What the output should be: the label, or one-hot. */
  readonly target: Float32Array;
  /** C of this one point, without penalty terms. */
  readonly cost: number;
  /** ∂C/∂a^L, the first factor of δ^L; null where it isn't finite (a saturated output). */
  readonly costGradient: readonly (number | null)[];
}

export interface Landscape {
  readonly size: number;
  /** The square goes from -span to span along both directions. */
  readonly span: number;
  /** Train cost, (rows × size), row 0 at the top (+span of the second direction); null where it isn't finite. */
  readonly costs: readonly (number | null)[];
}

/** A plane through the present parameters. */
export interface PlaneRequest {
  /** Which two random directions. Default 1. */
  readonly seed?: number;
  /** Instead of those, the indices of two parameters in the flat vector. */
  readonly parameters?: readonly [across: number, up: number];
}

export interface LandscapeRequest extends PlaneRequest {
  readonly size: number;
  /** In units of the weights' own size (random directions are filter-normalised) or of the two parameters. Default 1. */
  readonly span?: number;
  /** The first row that is wanted. Default 0. */
  readonly firstRow?: number;
  /** How many rows from there. Default: all that are left. */
  readonly rows?: number;
}

/** The place of a plane that is nearest to some parameters. */
export interface PlanePlace {
  readonly x: number;
  readonly y: number;
  /** How far the parameters are off the plane there. */
  readonly distance: number;
}

/** Backpropagation against central differences, both in double. */
export interface GradientCheck {
  /** How many parameters were compared: all, or up to 200 spread over the network. */
  readonly checked: number;
  /** The largest difference, relative to the largest gradient. */
  readonly worst: number;
  /** Where it is: index in the flat vector, and both numbers. */
  readonly parameter: number;
  readonly analytic: number;
  readonly numeric: number;
}

/** The next update, each list flat like the parameters. */
export interface NextStep {
  /** Of the next batch. */
  readonly samples: number;
  /** Of all training points. */
  readonly setSamples: number;
  /** ∂C/∂w, the mean over the next batch, without penalties. */
  readonly batchGradient: Float32Array;
  /** The same over all training points. */
  readonly setGradient: Float32Array;
  /** g of the update: over the next batch, penalties included. */
  readonly gradient: Float32Array;
  /** After the update. */
  readonly parameters: Float32Array;
  /** After the update, as `Session.memory` gives it. */
  readonly memory: Float64Array;
}

export interface ParameterCheckRequest {
  /** Index in the flat vector. */
  readonly parameter: number;
  /** How far it is moved to either side, each time: up to 64 numbers above 0 and up to 1. */
  readonly steps: readonly number[];
}

/** One parameter moved by h to either side, in double. Null where a number isn't finite. */
export interface Nudge {
  readonly h: number;
  /** C(w − h), penalties included. */
  readonly left: number | null;
  /** C(w + h). */
  readonly right: number | null;
  /** (C(w + h) − C(w − h))/2h. */
  readonly numeric: number | null;
  /** |numeric − analytic| / max(|numeric|, |analytic|); 0 where both are 0. */
  readonly error: number | null;
}

/** One parameter's derivative by backpropagation and by central differences, in double. */
export interface ParameterCheck {
  /** Index in the flat vector. */
  readonly parameter: number;
  readonly value: number;
  /** C(w), penalties included. Null where it isn't finite. */
  readonly cost: number | null;
  /** ∂C/∂w by backpropagation. Null where it isn't finite. */
  readonly analytic: number | null;
  /** In the order of the steps. */
  readonly nudges: readonly Nudge[];
}

/** Of an activation, in the order of the z. Null where a number isn't finite. */
export interface ActivationCurve {
  /** a = F(z). */
  readonly values: readonly (number | null)[];
  /** F'(z). */
  readonly slopes: readonly (number | null)[];
}

/** Of a cost, in the order of the z. Null where a number isn't finite. */
export interface CostCurve {
  /** a = F(z). */
  readonly outputs: readonly (number | null)[];
  readonly costs: readonly (number | null)[];
  /** ∂C/∂a. */
  readonly slopes: readonly (number | null)[];
  /** δ = ∂C/∂z. */
  readonly deltas: readonly (number | null)[];
}

export interface Engine {
  /** @throws ExperimentError when the document is not valid. */
  createSession(experiment: unknown): Session;
}
