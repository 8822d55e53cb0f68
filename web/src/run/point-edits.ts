/** What changes a run's points: strokes on the plane, other data, undo and redo. */
import type { DataSpec, LabelledPoint } from '../experiment/types.ts';
import type { WorldPosition } from './geometry.ts';
import type { Notices } from './notices.ts';
import type { Points, PointsState } from './points.ts';
import { UndoStack, type Network, type UndoState } from './undo.ts';

export interface PointEditsListener {
  /** The network and cost that the points have at present. */
  network(): Network;
  /** Points came, went or moved: they are to be shown and sent. After undo and redo, with the network that they had. */
  moved(network: Network | null): void;
  /** A whole stroke is done. */
  changed(): void;
}

/** One stroke, one import, one clearing of the plane is one step of the undo stack. */
export class PointEdits {
  readonly #points: Points;
  readonly #notices: Notices;
  readonly #listener: PointEditsListener;
  readonly #undo = new UndoStack<UndoState>();

  constructor(points: Points, notices: Notices, listener: PointEditsListener) {
    this.#points = points;
    this.#notices = notices;
    this.#listener = listener;
  }

  get canUndo(): boolean {
    return this.#undo.canUndo || this.#points.isChangedByStroke;
  }

  get canRedo(): boolean {
    return this.#undo.canRedo;
  }

  /** Another document's data: what was drawn before is not to be undone into it. */
  load(data: DataSpec): void {
    this.#undo.clear();
    this.#points.show(data);
  }

  /** Other data for the same document; another split of the same points is no step. `network` went with the data before. */
  replace(data: DataSpec, network: Network): void {
    this.#recordStroke();
    const before = { ...this.#points.state, network };
    if (this.#points.show(data)) this.#undo.record(before);
  }

  /** False: there is nothing to draw on yet. */
  beginStroke(): boolean {
    this.#recordStroke();
    return this.#points.beginStroke();
  }

  addPoints(added: readonly LabelledPoint[]): void {
    const { list } = this.#points;
    const allFit = this.#points.add(added);
    if (!allFit) this.#notices.show({ kind: 'point-limit' });
    if (this.#points.list !== list) this.#moved(allFit);
  }

  erase(start: WorldPosition, end: WorldPosition, radius: number): void {
    const { list } = this.#points;
    this.#points.erase(start, end, radius);
    if (this.#points.list !== list) this.#moved(true);
  }

  /** False: the stroke in which it was taken is over. */
  movePoint(index: number, to: LabelledPoint): boolean {
    const isMoved = this.#points.move(index, to);
    if (isMoved) this.#moved(true);
    return isMoved;
  }

  /** As before the stroke. */
  cancelStroke(): void {
    const start = this.#points.endStroke();
    if (start === null) return;
    this.#points.restore(start);
    this.#moved(true);
  }

  endStroke(): void {
    if (this.#recordStroke()) this.#listener.changed();
  }

  undo(): void {
    this.#recordStroke();
    this.#restore(this.#undo.undo(this.#present()));
  }

  redo(): void {
    this.#restore(this.#undo.redo(this.#present()));
  }

  clear(): void {
    if (this.#points.list === null || this.#points.list.length === 0) return;
    this.#recordStroke();
    this.#undo.record(this.#present());
    this.#points.clear();
    this.#moved(true);
    this.#listener.changed();
  }

  #present(points: PointsState = this.#points.state): UndoState {
    return { ...points, network: this.#listener.network() };
  }

  /** True where the stroke under way, which ends here, changed anything. */
  #recordStroke(): boolean {
    const start = this.#points.endStroke();
    if (start !== null) this.#undo.record(this.#present(start));
    return start !== null;
  }

  #restore(state: UndoState | null): void {
    if (state === null) return;
    this.#points.restore(state);
    this.#moved(true, state.network);
    this.#listener.changed();
  }

  #moved(clearsNotice: boolean, network: Network | null = null): void {
    if (clearsNotice) this.#notices.clear();
    this.#listener.moved(network);
  }
}
