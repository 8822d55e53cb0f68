/**
 * What is known of the cost around one run, computed bit by bit beside it: the heights of a plane of parameters, coarse ones first, and
 * where on the plane the run has been. The plane stays as it was when it was laid, until the run leaves the view.
 */
import type { LandscapeRequest, PlanePlace, PlaneRequest } from '../../engine/types.ts';
import { parameterCount } from '../../experiment/parameter-layout.ts';
import type { Experiment } from '../../experiment/types.ts';
import type { RunState } from '../../figure/types.ts';
import { Exploration } from '../../worker/client-explore.ts';
import type { ExploredPlace } from '../../worker/explorer.ts';

/** Sides in cells: the first at once, also while the run plays; the others while it rests. */
const sizes = [17, 33, 65] as const;
/** A question takes so long at most, so that none is waited for. */
const sliceMs = 30;
/** Places of the run's way that are kept; of more, every second one is forgotten. */
const mostSteps = 400;

export interface Heights {
  readonly size: number;
  /** (size × size), row 0 at the top. */
  readonly costs: readonly (number | null)[];
}

/** Where the run was. */
interface Step {
  readonly parameters: Float32Array;
  readonly epoch: number;
  /** It came there by hand, not by training. */
  readonly isSetByHand: boolean;
  /** Null: not yet computed. */
  place: PlanePlace | null;
}

export interface SurveyListener {
  /** There is more to see. */
  changed(): void;
  failed(error: unknown): void;
  /** The net goes to a place of the plane. */
  moved(parameters: Float32Array): Promise<void>;
}

export class Survey {
  readonly #exploration = new Exploration();
  readonly #listener: SurveyListener;
  #origin: ExploredPlace | null = null;
  #plane: PlaneRequest = { seed: 1 };
  #reach = 1;
  #heights: Heights | null = null;
  /** Of the next size, the rows that are there. */
  #rows: (number | null)[] = [];
  #rowsAtOnce = 1;
  #steps: Step[] = [];
  #branch = 0;
  #isPlaying = false;
  #wanted: { readonly x: number; readonly y: number } | null = null;
  /** Where the net was found last: the next place is on its way. */
  #known: PlanePlace | null = null;
  #isBusy = false;
  /** Counts what makes answers under way void. */
  #version = 0;

  constructor(listener: SurveyListener) {
    this.#listener = listener;
  }

  /** Null: not yet, or there are no points. */
  get heights(): Heights | null {
    return this.#heights;
  }

  get plane(): PlaneRequest {
    return this.#plane;
  }

  /** How far the view goes from its middle, in the plane's unit. */
  get reach(): number {
    return this.#reach;
  }

  /** The parameters in the middle; null: there is no run yet. */
  get origin(): Float32Array | null {
    return this.#origin?.parameters ?? null;
  }

  /** Where the net stands or is about to stand. Null: not yet known. */
  get marker(): PlanePlace | null {
    const wanted = this.#wanted;
    return wanted === null ? this.#known : { ...wanted, distance: 0 };
  }

  /** The run's way, in pieces between which it was set by hand. */
  get path(): readonly (readonly PlanePlace[])[] {
    const pieces: PlanePlace[][] = [];
    for (const { place, isSetByHand } of this.#steps) {
      if (isSetByHand || pieces.length === 0) pieces.push([]);
      if (place !== null) pieces.at(-1)?.push(place);
    }
    return pieces;
  }

  /** The run as it stands now. */
  follow(experiment: Experiment, run: RunState | null): void {
    const parameters = run?.parameters ?? new Float32Array(0);
    // The document may be ahead of the run.
    if (run === null || parameters.length !== parameterCount(experiment)) return;
    const before = this.#origin?.experiment ?? null;
    if (before === null || !isSameNetwork(experiment, before)) this.#restart({ experiment, parameters });
    else if (!isSameCost(experiment, before)) {
      this.#origin = { experiment, parameters: this.origin };
      this.#measureAnew();
    }
    this.#isPlaying = run.playing;
    this.#track(run);
    this.#go();
  }

  /** Another plane, or another middle: where the net is now. */
  lay(plane = this.#plane, reach = this.#reach): void {
    const parameters = this.#steps.at(-1)?.parameters;
    if (this.#origin === null || parameters === undefined) return;
    this.#plane = plane;
    this.#reach = reach;
    this.#origin = { experiment: this.#origin.experiment, parameters };
    this.#measureAnew();
    for (const step of this.#steps) step.place = null;
    this.#go();
  }

  /** The same plane, seen from nearer or farther. */
  zoom(reach: number): void {
    this.#reach = reach;
    this.#measureAnew();
    this.#go();
  }

  /** The net goes there; of many in a row only the last counts. */
  move(x: number, y: number): void {
    this.#wanted = { x, y };
    this.#listener.changed();
    this.#go();
  }

  /** After a failure. */
  retry(): void {
    this.#go();
  }

  close(): void {
    this.#version += 1;
    this.#exploration.close();
  }

  #restart(origin: ExploredPlace): void {
    this.#origin = origin;
    this.#steps = [];
    this.#wanted = null;
    if (this.#plane.parameters !== undefined) this.#plane = { seed: 1 };
    this.#measureAnew();
    this.#heights = null;
  }

  #measureAnew(): void {
    this.#version += 1;
    this.#rows = [];
    // Until the first heights of the new plane are there, none are shown.
    this.#heights = null;
  }

  #track({ parameters, metrics: { epoch }, branch }: RunState): void {
    const last = this.#steps.at(-1);
    if (last?.parameters === parameters) return;
    const isElsewhere = branch !== this.#branch || epoch < (last?.epoch ?? 0);
    this.#branch = branch;
    // A run that is only looked at again has the same numbers in another array.
    if (last !== undefined && !isElsewhere && isAlike(last.parameters, parameters)) return;
    const isSetByHand = last !== undefined && epoch === last.epoch;
    if (isElsewhere && !isSetByHand) this.#steps = [];
    if (this.#steps.length >= mostSteps)
      this.#steps = this.#steps.filter((step, index) => step.isSetByHand || index % 2 === 0);
    this.#steps.push({ parameters, epoch, isSetByHand, place: null });
  }

  #go(): void {
    if (!this.#isBusy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    try {
      for (let task = this.#nextTask(); task !== null; task = this.#nextTask()) {
        await task();
        this.#listener.changed();
      }
    } catch (error) {
      this.#listener.failed(error);
    } finally {
      this.#isBusy = false;
    }
  }

  /** What is seen first comes first. */
  #nextTask(): (() => Promise<void>) | null {
    const origin = this.#origin;
    if (origin === null) return null;
    const wanted = this.#wanted;
    if (wanted !== null) return () => this.#moveTo(wanted, origin);
    const missing = this.#steps.filter(({ place }) => place === null);
    if (missing.length > 0) return () => this.#findPlaces(missing, origin);
    const size = sizes.find((one) => one > (this.#heights?.size ?? 0));
    const isDue = size !== undefined && !(this.#isPlaying && size > sizes[0]);
    return isDue ? () => this.#measure(size, origin) : null;
  }

  async #moveTo(wanted: { readonly x: number; readonly y: number }, origin: ExploredPlace): Promise<void> {
    try {
      const parameters = await this.#exploration.ask(
        'parametersAt',
        { plane: this.#plane, ...wanted },
        origin,
      );
      await this.#listener.moved(parameters);
      this.#known = { ...wanted, distance: 0 };
    } finally {
      if (this.#wanted === wanted) this.#wanted = null;
    }
  }

  async #findPlaces(steps: readonly Step[], origin: ExploredPlace): Promise<void> {
    const version = this.#version;
    const length = steps[0]?.parameters.length ?? 0;
    const vectors = new Float32Array(length * steps.length);
    steps.forEach(({ parameters }, index) => {
      vectors.set(parameters, index * length);
    });
    const places = await this.#exploration.ask('places', { plane: this.#plane, vectors }, origin);
    if (version !== this.#version) return;
    steps.forEach((step, index) => {
      step.place = places[index] ?? null;
    });
    const here = this.#steps.at(-1)?.place ?? this.#known;
    this.#known = here;
    const hasLeft = here !== null && Math.max(Math.abs(here.x), Math.abs(here.y)) > this.#reach;
    if (hasLeft && this.#wanted === null) this.lay();
  }

  async #measure(size: number, origin: ExploredPlace): Promise<void> {
    const version = this.#version;
    const firstRow = this.#rows.length / size;
    const rows = Math.min(this.#rowsAtOnce, size - firstRow);
    // The view goes to the outermost cells' edges, and the grid from middle to middle.
    const span = (this.#reach * (size - 1)) / size;
    const request: LandscapeRequest = { ...this.#plane, size, span, firstRow, rows };
    const startMs = performance.now();
    const landscape = await this.#exploration.ask('landscape', request, origin);
    if (version !== this.#version) return;
    const rowMs = Math.max(0.1, performance.now() - startMs) / rows;
    this.#rowsAtOnce = Math.max(1, Math.floor(sliceMs / rowMs));
    // Without points there is nothing to measure, whatever the size.
    const costs = landscape?.costs ?? new Array<null>(size * rows).fill(null);
    this.#rows.push(...costs);
    if (this.#rows.length < size * size) return;
    this.#heights = { size, costs: this.#rows };
    this.#rows = [];
  }
}

function isSameNetwork(one: Experiment, other: Experiment): boolean {
  return isSame([one.features, one.layers], [other.features, other.layers]);
}

function isSameCost(one: Experiment, other: Experiment): boolean {
  return one.loss === other.loss && (one.data === other.data || isSame(one.data, other.data));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isAlike(one: Float32Array, other: Float32Array): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
