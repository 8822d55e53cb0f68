/** Which point of a figure is followed: chosen in a part or by a click on a plane, where it has a ring; and how far it was followed. */
import type { UnitAddress } from '../../engine/types.ts';
import type { Inspection } from '../../figure/types.ts';
import type { LabelledPoint } from '../../experiment/types.ts';
import type { WorldPosition } from '../../run/geometry.ts';
import { nearestPoint } from '../../run/stroke.ts';
import { Later } from '../../run/later.ts';
import { Walk, type Timer } from '../../run/walk.ts';
import type { Figure } from '../figure-element.ts';
import type { FollowedPoint } from '../figure-parts.ts';
import { pointAt } from '../pointing.ts';
import type { UpdateChoice } from './update-choice.ts';

/** A run carries the numbers of one point, so all parts of one figure follow the same. */
const choices = new WeakMap<Figure, PointChoice>();

/** Fetched when a walk comes to its last stage. */
const updateCode = new Later(() => import('./update-choice.ts'));

const pageTimer: Timer = (ms, act) => {
  const handle = setTimeout(act, ms);
  return () => {
    clearTimeout(handle);
  };
};

export class PointChoice implements FollowedPoint {
  readonly walk: Walk;
  readonly #figure: Figure;
  /** With the walk's bar, where the listener is one. */
  readonly #listeners = new Map<() => void, Element | null>();
  #points: readonly LabelledPoint[] = [];
  #index = 0;
  /** A place of the plane that is none of the points, with the class that it is to have. */
  #place: LabelledPoint | null = null;
  #isPinned = false;
  #pin: WorldPosition | null = null;
  #unit: UnitAddress | null = null;
  #update: UpdateChoice | null = null;

  private constructor(figure: Figure) {
    this.#figure = figure;
    this.walk = new Walk(() => {
      this.#changed();
    }, pageTimer);
  }

  /**
   * Of a figure, from now on: `changed` hears of every other choice.
   *
   * @param bar  of the walk, which follows only what was pinned; where there are numbers, there is always a point.
   */
  static join(figure: Figure, changed: () => void, bar: Element | null = null): PointChoice {
    const choice = choices.get(figure) ?? new PointChoice(figure);
    choices.set(figure, choice);
    choice.#listeners.set(changed, bar);
    figure.parts.follow(choice);
    return choice;
  }

  leave(changed: () => void): void {
    this.#listeners.delete(changed);
    if (this.#listeners.size === 0) {
      this.walk.pause();
      this.#update?.close();
      this.#figure.parts.follow(null);
    } else this.#figure.parts.changed();
  }

  /** Null where there are no points or, while only walks follow, none was pinned. */
  get point(): LabelledPoint | null {
    if (!this.#isPinned && this.#bars.length === this.#listeners.size) return null;
    return this.#place ?? this.#points[this.#index] ?? null;
  }

  /** What the run is to carry. */
  get inspection(): Inspection {
    const { point } = this;
    if (point === null) return {};
    const trace = { x1: point[0], x2: point[1], label: point[2] };
    return this.#isAtUpdate ? { trace, memory: true } : { trace };
  }

  /** What the next step does. Null: the walk has not come to it, or its code is on its way. */
  get update(): UpdateChoice | null {
    return this.#update;
  }

  get #isAtUpdate(): boolean {
    return this.isWalking && this.walk.stage.kind === 'update';
  }

  /** Whether a reader chose it, to be let go again. */
  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** Whether the stages are to be seen: of what is pinned, or of the point whose numbers are shown once its walk has begun. */
  get isWalking(): boolean {
    return this.point !== null && (this.#isPinned || this.walk.index > 0 || this.walk.playing);
  }

  /** Whether it is a place of the plane where no point lies, so that its class is a guess. */
  get isPlace(): boolean {
    return this.#place !== null;
  }

  /** Whether the walk's bar is somewhere on the page, not behind a tab. */
  get isBarShown(): boolean {
    return this.#bars.some((bar) => bar.getClientRects().length > 0);
  }

  get index(): number {
    return this.#index;
  }

  get count(): number {
    return this.#points.length;
  }

  /** The neuron that is looked at; null: none was chosen. */
  get unit(): UnitAddress | null {
    return this.#unit;
  }

  set unit(unit: UnitAddress | null) {
    if (unit?.layer === this.#unit?.layer && unit?.unit === this.#unit?.unit) return;
    this.#unit = unit;
    this.#changed();
  }

  /** Takes up the figure's document and points: of other ones, the same point if it is still there. */
  refresh(): void {
    const { points, experiment } = this.#figure;
    const { length } = this.walk.stages;
    this.walk.setLayers(experiment.layers.length);
    if (this.walk.stages.length !== length) pointAt(this.#figure, null);
    const { classes } = experiment.data;
    if (this.#place !== null && this.#place[2] >= classes) this.setClass(0);
    if (points === this.#points || points.length + this.#points.length === 0) return;
    const before = this.#points[this.#index] ?? null;
    const same = before === null ? -1 : points.findIndex((point) => isSame(point, before));
    this.#points = points;
    this.#index = same >= 0 ? same : Math.max(0, Math.min(this.#index, points.length - 1));
    this.#figure.parts.changed();
  }

  /** To another point; before the first is the last. */
  go(index: number): void {
    const { count } = this;
    if (count === 0) return;
    this.#index = (index + count) % count;
    this.#place = null;
    this.#changed();
  }

  choose(at: WorldPosition, reach: number): void {
    const index = nearestPoint(this.#points, at, reach);
    if (index >= 0) this.go(index);
  }

  /** Where only numbers are shown a click chooses among the points, and the plane has no pin of its own. */
  get pinned(): FollowedPoint['pinned'] {
    return this.#bars.length > 0 ? this.#pinned : null;
  }

  /** A pin that is on a point is that point. */
  readonly #pinned = (at: WorldPosition | null): boolean => {
    if (at === this.#pin) return this.#isPinned;
    this.#pin = at;
    if (at === null) {
      if (this.#isPinned) this.letGo();
      return false;
    }
    this.#isPinned = true;
    const nearest = nearestPoint(this.#points, at);
    const [x1, x2, label] = this.#points[nearest] ?? [Number.NaN, Number.NaN, 0];
    const isPoint = x1 === at.x1 && x2 === at.x2;
    if (isPoint) this.#index = nearest;
    this.#place = isPoint ? null : [at.x1, at.x2, label];
    this.#rewind();
    return true;
  };

  /** What was pinned is followed no more. The plane, which has the pin, hears of it when it asks again. */
  letGo(): void {
    this.#isPinned = false;
    this.#place = null;
    this.#unit = null;
    this.#rewind();
  }

  #rewind(): void {
    pointAt(this.#figure, null);
    this.walk.rewind();
  }

  /** Of a pinned place. */
  setClass(label: number): void {
    if (this.#place === null) return;
    this.#place = [this.#place[0], this.#place[1], label];
    this.#changed();
  }

  get #bars(): readonly Element[] {
    return [...this.#listeners.values()].filter((bar) => bar !== null);
  }

  #beginUpdate(): void {
    const { parts } = this.#figure;
    updateCode.use(
      ({ UpdateChoice }) => {
        this.#update ??= new UpdateChoice(this.#figure);
        parts.changed();
      },
      (error) => {
        parts.run.notices.report(error);
      },
    );
  }

  #changed(): void {
    if (this.#isAtUpdate && this.#update === null) this.#beginUpdate();
    for (const changed of this.#listeners.keys()) changed();
    this.#figure.parts.changed();
  }
}

function isSame(one: LabelledPoint, other: LabelledPoint): boolean {
  return one.every((value, index) => value === other[index]);
}
