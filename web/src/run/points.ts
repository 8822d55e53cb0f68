/** The points on the plane and their undo history. Immutable lists; the document's data follows from them. */
import { limits } from '../experiment/names.ts';
import type { DataSpec, LabelledPoint, PointsData } from '../experiment/types.ts';
import type { WorldPosition } from './geometry.ts';
import { History } from './undo.ts';
import { eraseAlong } from './stroke.ts';

interface DrawnState {
  readonly data: DataSpec;
  /** Null while generated points have not come from the core yet. */
  readonly points: readonly LabelledPoint[] | null;
}

/** Holds the data of one document while it is drawn on. */
export class Points {
  readonly #history = new History<DrawnState>();
  #state: DrawnState;
  #strokeStart: DrawnState | null = null;

  constructor(data: DataSpec) {
    this.#state = stateOf(data);
  }

  get data(): DataSpec {
    return this.#state.data;
  }

  get list(): readonly LabelledPoint[] | null {
    return this.#state.points;
  }

  get classes(): number {
    return this.#state.data.classes;
  }

  get canUndo(): boolean {
    return this.#history.canUndo || (this.#strokeStart !== null && this.#strokeStart !== this.#state);
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  get isStroking(): boolean {
    return this.#strokeStart !== null;
  }

  /** Another document's data: what was drawn before is not to be undone into it. */
  load(data: DataSpec): void {
    this.#history.clear();
    this.show(data);
  }

  /** Other data for the same document: one step of the history, unless it is but another split of the same points. */
  replace(data: DataSpec): void {
    this.endStroke();
    const before = this.#state;
    if (sameSource(before.data, data)) {
      this.#state = { data, points: before.points };
      return;
    }
    this.#state = stateOf(data);
    this.#history.record(before);
  }

  /** The data as it was at another time of the run; what can be undone stays. */
  show(data: DataSpec): void {
    this.#strokeStart = null;
    const { data: before, points } = this.#state;
    this.#state = sameSource(before, data) ? { data, points } : stateOf(data);
  }

  /** The generated points, as the core made them. */
  receive(points: readonly LabelledPoint[]): void {
    if (this.#state.data.kind === 'generated') this.#state = { data: this.#state.data, points };
  }

  /** False: there is nothing to draw on yet. */
  beginStroke(): boolean {
    if (this.#state.points === null) return false;
    this.endStroke();
    this.#strokeStart = this.#state;
    return true;
  }

  /** False: not all of them had room. */
  add(added: readonly LabelledPoint[]): boolean {
    const points = this.#state.points ?? [];
    const room = Math.max(0, limits.samples - points.length);
    if (added.length > 0 && room > 0) this.#setPoints([...points, ...added.slice(0, room)]);
    return added.length <= room;
  }

  erase(start: WorldPosition, end: WorldPosition, radius: number): void {
    const points = this.#state.points ?? [];
    const kept = eraseAlong(points, start, end, radius);
    if (kept !== points) this.#setPoints(kept);
  }

  /** False: no stroke is under way, so whoever moves it means points that may be others by now. */
  move(index: number, to: LabelledPoint): boolean {
    const points = this.#state.points ?? [];
    if (!this.isStroking || index >= points.length) return false;
    this.#setPoints(points.map((point, at) => (at === index ? to : point)));
    return true;
  }

  /** As before the stroke. True where that changed anything. */
  cancelStroke(): boolean {
    const start = this.#strokeStart;
    this.#strokeStart = null;
    return start !== null && start !== this.#state && this.#restore(start);
  }

  /** One stroke is one step of the history. True where it changed anything. */
  endStroke(): boolean {
    const start = this.#strokeStart;
    this.#strokeStart = null;
    if (start === null || start === this.#state) return false;
    this.#history.record(start);
    return true;
  }

  /** True where there was anything to remove. */
  clear(): boolean {
    if (this.#state.points === null || this.#state.points.length === 0) return false;
    this.endStroke();
    this.#history.record(this.#state);
    this.#setPoints([]);
    return true;
  }

  undo(): boolean {
    this.endStroke();
    return this.#restore(this.#history.undo(this.#state));
  }

  redo(): boolean {
    return this.#restore(this.#history.redo(this.#state));
  }

  #restore(state: DrawnState | null): boolean {
    if (state === null) return false;
    this.#state = state;
    return true;
  }

  #setPoints(points: readonly LabelledPoint[]): void {
    const { seed, testFraction } = this.#state.data;
    const data: PointsData = { kind: 'points', points, classes: this.classes, seed, testFraction };
    this.#state = { data, points };
  }
}

function stateOf(data: DataSpec): DrawnState {
  return { data, points: data.kind === 'points' ? data.points : null };
}

/** Whether both stand for the same points, which then nobody sends again. */
function sameSource(one: DataSpec, other: DataSpec): boolean {
  if (one.kind === 'points') return other.kind === 'points' && one.points === other.points;
  const source = (data: DataSpec): string => JSON.stringify({ ...data, testFraction: 0 });
  return other.kind === 'generated' && source(one) === source(other);
}

/** x1, x2, label, … as the core gives them. */
export function labelledPoints(values: Float32Array): readonly LabelledPoint[] {
  return Array.from({ length: Math.floor(values.length / 3) }, (_, index) => {
    const at = 3 * index;
    return [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0] as const;
  });
}
