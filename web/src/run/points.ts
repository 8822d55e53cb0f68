/** The points on the plane, and the stroke that changes them. Immutable lists; the document's data follows from them. */
import { limits } from '../experiment/names.ts';
import type { DataSpec, LabelledPoint, PointsData } from '../experiment/types.ts';
import type { WorldPosition } from './geometry.ts';
import { eraseAlong } from './stroke.ts';

export interface PointsState {
  readonly data: DataSpec;
  /** Null while generated points have not come from the core yet. */
  readonly list: readonly LabelledPoint[] | null;
}

/** Holds the data of one document while it is drawn on. */
export class Points {
  #state: PointsState;
  #strokeStart: PointsState | null = null;

  constructor(data: DataSpec) {
    this.#state = stateOf(data);
  }

  get state(): PointsState {
    return this.#state;
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

  get isStroking(): boolean {
    return this.#strokeStart !== null;
  }

  /** Whether the stroke under way has changed anything. */
  get isChangedByStroke(): boolean {
    return this.#strokeStart !== null && this.#strokeStart !== this.#state;
  }

  /** A state that was there before. */
  restore({ data, list }: PointsState): void {
    this.#state = { data, list };
  }

  /** Other data. False: they stand for the same points, perhaps with another split. */
  show(data: DataSpec): boolean {
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
    if (this.#state.list === null) return false;
    this.#strokeStart = this.#state;
    return true;
  }

  /** What was there before the stroke; null where it changed nothing. */
  endStroke(): PointsState | null {
    const start = this.isChangedByStroke ? this.#strokeStart : null;
    this.#strokeStart = null;
    return start;
  }

  /** False: not all of them had room. */
  add(added: readonly LabelledPoint[]): boolean {
    const list = this.#state.list ?? [];
    const room = Math.max(0, limits.samples - list.length);
    if (added.length > 0 && room > 0) this.#setList([...list, ...added.slice(0, room)]);
    return added.length <= room;
  }

  erase(start: WorldPosition, end: WorldPosition, radius: number): void {
    const list = this.#state.list ?? [];
    const kept = eraseAlong(list, start, end, radius);
    if (kept !== list) this.#setList(kept);
  }

  /** False: no stroke is under way, and the index may be another point's by now. */
  move(index: number, to: LabelledPoint): boolean {
    const list = this.#state.list ?? [];
    if (!this.isStroking || index >= list.length) return false;
    this.#setList(list.map((point, at) => (at === index ? to : point)));
    return true;
  }

  clear(): void {
    this.#setList([]);
  }

  #setList(list: readonly LabelledPoint[]): void {
    const { seed, testFraction } = this.#state.data;
    const data: PointsData = { kind: 'points', points: list, classes: this.classes, seed, testFraction };
    this.#state = { data, list };
  }
}

function stateOf(data: DataSpec): PointsState {
  return { data, list: data.kind === 'points' ? data.points : null };
}

/** Whether both stand for the same points, which the worker then does not send again. */
function sameSource(one: DataSpec, other: DataSpec): boolean {
  if (one.kind === 'points') return other.kind === 'points' && one.points === other.points;
  const source = (data: DataSpec): string => JSON.stringify({ ...data, testFraction: 0 });
  return other.kind === 'generated' && source(one) === source(other);
}
