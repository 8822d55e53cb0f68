/**
 * A run's document and its points: the strokes on the plane that change them, other data, undo and redo. Lists are immutable; the
 * document's data follow from them.
 */
import { findMisfit } from '../experiment/misfit.ts';
import { limits } from '../experiment/names.ts';
import type { DataSpec, Experiment, LabelledPoint, PointNames, PointsData } from '../experiment/types.ts';
import type { WorldPosition } from './geometry.ts';
import type { Notices } from './notices.ts';
import { eraseAlong } from './stroke.ts';

interface PointsState {
  readonly data: DataSpec;
  /** Null while generated points have not come from the core yet. */
  readonly list: readonly LabelledPoint[] | null;
}

type Network = Pick<Experiment, 'layers' | 'loss'>;

/** The points, and the network that they had: data of another number of classes want another output. */
interface UndoState extends PointsState {
  readonly network: Network;
}

export interface PointsListener {
  /** Points came, went or moved: they are to be shown and sent. */
  moved(): void;
  /** A whole stroke is done. */
  changed(): void;
}

/** Undo and redo without limit over immutable states, which share what they have in common; the caller decides what one step is. */
export class UndoStack<State> {
  #past: State[] = [];
  #future: State[] = [];

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Remembers the state before a step that has been taken; what could be redone is gone. */
  record(before: State): void {
    this.#past.push(before);
    this.#future = [];
  }

  /** The state before the last step, or null; `present` can be redone. */
  undo(present: State): State | null {
    return exchange(this.#past, this.#future, present);
  }

  /** The state that the last undo left, or null. */
  redo(present: State): State | null {
    return exchange(this.#future, this.#past, present);
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}

/** The last state of one list, for which the present one goes to the other; null: there is none. */
function exchange<State>(from: State[], to: State[], present: State): State | null {
  const state = from.pop();
  if (state === undefined) return null;
  to.push(present);
  return state;
}

/** One stroke, one import, one clearing of the plane is one step of the undo stack. */
export class Points {
  readonly #notices: Notices;
  readonly #listener: PointsListener;
  readonly #undo = new UndoStack<UndoState>();
  #state: PointsState;
  #strokeStart: PointsState | null = null;
  /** All of the document but the data. */
  settings: Experiment;

  constructor(experiment: Experiment, notices: Notices, listener: PointsListener) {
    this.settings = experiment;
    this.#state = stateOf(experiment.data);
    this.#notices = notices;
    this.#listener = listener;
  }

  /** The document with the points in it. */
  get experiment(): Experiment {
    const { data } = this;
    return data === this.settings.data ? this.settings : { ...this.settings, data };
  }

  get data(): DataSpec {
    return this.#state.data;
  }

  get list(): readonly LabelledPoint[] | null {
    return this.#state.list;
  }

  get classes(): number {
    return this.#state.data.classes;
  }

  /** What the table that they came from calls things. */
  get names(): PointNames | undefined {
    const { data } = this;
    return data.kind === 'points' ? data.names : undefined;
  }

  get isStroking(): boolean {
    return this.#strokeStart !== null;
  }

  get canUndo(): boolean {
    return this.#undo.canUndo || this.#isChangedByStroke;
  }

  get canRedo(): boolean {
    return this.#undo.canRedo;
  }

  /** Another document: what was drawn before is not to be undone into it. */
  load(experiment: Experiment): void {
    this.#undo.clear();
    this.show(experiment);
  }

  /** Other data for the same document; another split of the same points is no step. */
  replace(experiment: Experiment): void {
    this.#recordStroke();
    const before = this.#withNetwork(this.#state);
    if (this.show(experiment)) this.#undo.record(before);
  }

  /** Another document, without a step. False: its data stand for the same points, perhaps with another split. */
  show(experiment: Experiment): boolean {
    const { data } = experiment;
    this.settings = experiment;
    this.#strokeStart = null;
    const { data: before, list } = this.#state;
    const isSame = sameSource(before, data);
    this.#state = isSame ? { data, list } : stateOf(data);
    return !isSame;
  }

  /** The generated points, as the core made them. */
  receive(list: readonly LabelledPoint[]): void {
    if (this.#state.data.kind === 'generated') this.#state = { data: this.#state.data, list };
  }

  /** False: there is nothing to draw on yet. */
  beginStroke(): boolean {
    this.#recordStroke();
    if (this.list === null) return false;
    this.#strokeStart = this.#state;
    return true;
  }

  addPoints(added: readonly LabelledPoint[]): void {
    const list = this.list ?? [];
    const room = Math.max(0, limits.samples - list.length);
    const allFit = added.length <= room;
    if (!allFit) this.#notices.show({ kind: 'point-limit' });
    if (added.length > 0 && room > 0) this.#move([...list, ...added.slice(0, room)], allFit);
  }

  erase(start: WorldPosition, end: WorldPosition, radius: number): void {
    const list = this.list ?? [];
    const kept = eraseAlong(list, start, end, radius);
    if (kept !== list) this.#move(kept);
  }

  /** False: the stroke in which it was taken is over, and the index may be another point's by now. */
  movePoint(index: number, to: LabelledPoint): boolean {
    const list = this.list ?? [];
    if (!this.isStroking || index >= list.length) return false;
    // What it was given for stays.
    const moved = [...to, ...(list[index]?.slice(to.length) ?? [])] as unknown as LabelledPoint;
    this.#move(list.map((point, at) => (at === index ? moved : point)));
    return true;
  }

  /** As before the stroke. */
  cancelStroke(): void {
    const start = this.#endStroke();
    if (start !== null) this.#set(start);
  }

  endStroke(): void {
    if (this.#recordStroke()) this.#listener.changed();
  }

  undo(): void {
    this.#recordStroke();
    this.#restore(this.#undo.undo(this.#withNetwork(this.#state)));
  }

  redo(): void {
    this.#restore(this.#undo.redo(this.#withNetwork(this.#state)));
  }

  clear(): void {
    if (this.list === null || this.list.length === 0) return;
    this.#recordStroke();
    this.#undo.record(this.#withNetwork(this.#state));
    this.#move([]);
    this.#listener.changed();
  }

  get #isChangedByStroke(): boolean {
    return this.#strokeStart !== null && this.#strokeStart !== this.#state;
  }

  #withNetwork(state: PointsState): UndoState {
    return { ...state, network: this.settings };
  }

  /** What was there before the stroke under way, which ends here; null where it changed nothing. */
  #endStroke(): PointsState | null {
    const start = this.#isChangedByStroke ? this.#strokeStart : null;
    this.#strokeStart = null;
    return start;
  }

  /** True where the stroke under way, which ends here, changed anything. */
  #recordStroke(): boolean {
    const start = this.#endStroke();
    if (start !== null) this.#undo.record(this.#withNetwork(start));
    return start !== null;
  }

  #restore(state: UndoState | null): void {
    if (state === null) return;
    const { data, list, network } = state;
    this.#set({ data, list }, network);
    this.#listener.changed();
  }

  #move(list: readonly LabelledPoint[], clearsNotice = true): void {
    const { data: before } = this.#state;
    const { seed, testFraction, classes } = before;
    const data: PointsData =
      before.kind === 'points'
        ? { ...before, points: list }
        : { kind: 'points', points: list, classes, seed, testFraction };
    this.#set({ data, list }, null, clearsNotice);
  }

  /** Where the points don't fit the network, they bring back the one that they had. */
  #fitTo(network: Network | null): void {
    const { experiment } = this;
    const isMisfit = network !== null && findMisfit(experiment) !== null;
    this.settings = isMisfit ? { ...experiment, layers: network.layers, loss: network.loss } : experiment;
  }

  #set(state: PointsState, network: Network | null = null, clearsNotice = true): void {
    this.#state = state;
    this.#fitTo(network);
    if (clearsNotice) this.#notices.clear();
    this.#listener.moved();
  }
}

/** How many points there are, for training and testing. */
export function sampleCount(data: DataSpec): number {
  return data.kind === 'points' ? data.points.length : data.samples;
}

/** Whether both documents, or parts of them, say the same. When parsed, they have their fields in one order. */
export function saysTheSame<Part>(one: Part, other: Part): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function stateOf(data: DataSpec): PointsState {
  return { data, list: data.kind === 'points' ? data.points : null };
}

/** Whether both stand for the same points, which the worker then does not send again. */
function sameSource(one: DataSpec, other: DataSpec): boolean {
  if (one.kind === 'generated' && other.kind === 'generated')
    return saysTheSame({ ...one, testFraction: 0 }, { ...other, testFraction: 0 });
  return one.kind === 'points' && other.kind === 'points' && one.points === other.points;
}
