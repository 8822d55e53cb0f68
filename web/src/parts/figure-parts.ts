/** What shows one figure's run: its own planes and views, and the parts that have its id in `for`. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LabelledPoint } from '../experiment/types.ts';
import type { Inspection } from '../figure/types.ts';
import type { WorldPosition } from '../run/geometry.ts';
import type { FieldImage, PointMasks, RunHost } from '../run/host.ts';
import { mergedInspection } from '../run/observation.ts';
import type { Run } from '../run/run.ts';
import { loadPartsIn } from './load.ts';
import { windowOf } from './window-of.ts';

/** Where the field and the points are drawn. */
type FieldSurface = Pick<RunHost, 'drawField' | 'drawPoints'>;

/** The point whose numbers are shown: it has a ring on every plane. */
export interface FollowedPoint {
  /** Null where there are no points. */
  readonly point: LabelledPoint | null;
  /** Takes the point nearest to a place, within the plane's units of `reach`. */
  choose(at: WorldPosition, reach: number): void;
  /**
   * Takes the plane's pin, if it is another one than before (null: the plane has none any more). Whether that is to stay: what is
   * followed can be let go elsewhere. Null: a click on the plane chooses.
   */
  readonly pinned: ((at: WorldPosition | null) => boolean) | null;
}

/** What a part wants at present. */
export interface Wish {
  /** What the run is to carry for it. */
  readonly inspection: Inspection;
  /** On screen or not. */
  readonly isSeen: boolean;
  /** Of the field that it draws, in device pixels; 0: it draws none. */
  readonly sidePx: number;
}

interface FigurePartsListener {
  /** The figure is near the viewport, or something of it is on screen: it may be asked for at any time. */
  near(): void;
  /** The first part has come into view, or the last one has left it. */
  seen(isSeen: boolean): void;
}

/** Those that have not come near, in the page's order. */
const faraway = new Set<() => void>();

/**
 * A page that has its core draws the figures that are further away too, one by one while it rests, so that it is printed without
 * having been scrolled through. What is fetched for them is the code of their views, where no nearer figure has them.
 */
export function drawFaraway(): void {
  const [next] = faraway;
  const rest = (globalThis as Partial<typeof globalThis>).requestIdleCallback ?? setTimeout;
  if (next !== undefined) rest(next);
}

/** Near enough that the reader may soon be there: half a screen. */
const nearMargin = '50%';

/** The parts of one figure, and the figure itself, while it is connected: it costs nothing where it is not seen. */
export class FigureParts implements ReactiveController, FieldSurface {
  /** For those that edit its points, and tell its notices. */
  readonly run: Run;
  readonly #figure: Element;
  readonly #listener: FigurePartsListener;
  readonly #heard = new Map<object, () => void>();
  readonly #wishes = new Map<object, Wish>();
  readonly #surfaces = new Set<FieldSurface>();
  #field: FieldImage | null = null;
  #points: readonly LabelledPoint[] | null = null;
  #masks: PointMasks = { test: null, wrong: null };
  #followed: FollowedPoint | null = null;
  #isSeen = false;
  #sidePx = 0;
  #stopLoading: (() => void) | null = null;
  #observers: readonly IntersectionObserver[] = [];

  constructor(figure: ReactiveControllerHost & Element, run: Run, listener: FigurePartsListener) {
    this.#figure = figure;
    this.run = run;
    this.#listener = listener;
    figure.addController(this);
  }

  hostConnected(): void {
    const { IntersectionObserver } = windowOf(this.#figure);
    const nearness = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        nearness.disconnect();
        this.#near();
      },
      { rootMargin: nearMargin },
    );
    const visibility = new IntersectionObserver((entries) => {
      this.#see(entries.at(-1)?.isIntersecting ?? false);
    });
    faraway.add(this.#near);
    this.#observers = [nearness, visibility];
    for (const observer of this.#observers) observer.observe(this.#figure);
    this.#place();
  }

  hostDisconnected(): void {
    this.#stopLoading?.();
    this.#stopLoading = null;
    for (const observer of this.#observers) observer.disconnect();
    faraway.delete(this.#near);
    this.#see(false);
  }

  #see(isSeen: boolean): void {
    this.observe(this, { inspection: {}, isSeen, sidePx: 0 });
  }

  /** The code of its parts is fetched, and of those that come later. */
  readonly #near = (): void => {
    faraway.delete(this.#near);
    this.#listener.near();
    const root = this.#figure.shadowRoot;
    const trees = [this.#figure.getRootNode(), ...(root === null ? [] : [root])];
    this.#stopLoading ??= loadPartsIn(trees, (error) => {
      this.run.notices.fail(String(error));
    });
  };

  /** @param changed  is called when the figure or its run is another one than before. */
  join(part: object, changed: () => void): void {
    this.#heard.set(part, changed);
  }

  leave(part: object): void {
    this.#heard.delete(part);
    this.#wishes.delete(part);
    this.#observe();
  }

  observe(part: object, wish: Wish): void {
    this.#wishes.set(part, wish);
    this.#observe();
  }

  changed(): void {
    for (const changed of this.#heard.values()) changed();
  }

  /** Null: no part follows a point. */
  get followed(): FollowedPoint | null {
    return this.#followed;
  }

  follow(followed: FollowedPoint | null): void {
    this.#followed = followed;
    this.changed();
  }

  /** Has what there is drawn at once, and what comes until it is removed. */
  addSurface(surface: FieldSurface): void {
    this.#surfaces.add(surface);
    if (this.#points !== null) surface.drawPoints(this.#points, this.#masks);
    if (this.#field !== null) surface.drawField(this.#field);
  }

  removeSurface(surface: FieldSurface): void {
    this.#surfaces.delete(surface);
  }

  drawField(field: FieldImage): void {
    this.#field = field;
    for (const surface of this.#surfaces) surface.drawField(field);
  }

  drawPoints(points: readonly LabelledPoint[], masks: PointMasks): void {
    this.#points = points;
    this.#masks = masks;
    for (const surface of this.#surfaces) surface.drawPoints(points, masks);
  }

  #observe(): void {
    const viewWishes = mergedInspection([...this.#wishes.values()].map(({ inspection }) => inspection));
    if (JSON.stringify(viewWishes) !== JSON.stringify(this.run.observation.viewWishes))
      this.run.look({ viewWishes });
    this.#place();
  }

  /** The field is as fine as the largest plane on screen; while none is, as the largest of all. */
  #place(): void {
    const wishes = [...this.#wishes.values()];
    const seen = wishes.filter((wish) => wish.isSeen);
    const sideOf = (some: readonly Wish[]): number => Math.max(0, ...some.map(({ sidePx }) => sidePx));
    const isSeen = seen.length > 0 && this.#figure.isConnected;
    const sidePx = sideOf(seen) || sideOf(wishes) || this.#sidePx;
    const isSeenBefore = this.#isSeen;
    if (isSeen === isSeenBefore && sidePx === this.#sidePx) return;
    this.#isSeen = isSeen;
    this.#sidePx = sidePx;
    this.run.place(isSeen, sidePx);
    if (isSeen === isSeenBefore) return;
    if (isSeen) this.#near();
    this.#listener.seen(isSeen);
  }
}
