/** Curves over epochs: uPlot over bounded histories, redrawn at most once per animation frame. */
import { restoreLanguage } from './known-language.ts';
import uPlot from 'uplot';
import type { CurvePoint } from '../../run/types.ts';
import { resolveColour } from '../colours/colours.ts';
import { axis, epochPadding, measured, type ChartManner, type Measure } from './cost-axes.ts';

restoreLanguage();

/** Points of another branch's curve: it is faint and still, and needs no more. */
const otherPoints = 300;

/** How far the axis goes before there is a curve. */
const firstEpochs = 100;

type Line = readonly (readonly [epoch: number, value: number])[];

/** The curve of another branch, in its colour. */
export interface OtherCurve {
  readonly points: readonly CurvePoint[];
  readonly colour: string;
}

/** Draws in `host`; says in `onRead` what is read, under the pointer or by `read`, null when nothing is. The page has uPlot's style. */
export class CostChart {
  readonly #host: HTMLElement;
  readonly #onRead: (reading: CurvePoint | null) => void;
  readonly #empty = document.createElement('p');
  #manner: ChartManner;
  #measure: Measure = 'cost';
  #logarithmic = false;
  #epoch = 0;
  #points: readonly CurvePoint[] = [];
  #otherCurves: readonly OtherCurve[] = [];
  #others: readonly Line[] = [];
  #plot: uPlot | null = null;
  #isDue = false;
  #isClosed = false;
  readonly #sizes = new ResizeObserver(() => {
    this.#plot?.setSize(this.#size());
  });

  constructor(host: HTMLElement, manner: ChartManner, onRead: (reading: CurvePoint | null) => void) {
    this.#host = host;
    this.#manner = manner;
    this.#onRead = onRead;
    this.#empty.className = 'chart-empty';
    host.append(this.#empty);
    this.#sizes.observe(host);
    this.restyle(manner);
  }

  /** The run has moved to this epoch. */
  follow(epoch: number, points: readonly CurvePoint[]): void {
    this.#epoch = epoch;
    this.#points = points;
    this.#redrawSoon();
  }

  /** The curves of the other branches. */
  compare(others: readonly OtherCurve[]): void {
    this.#otherCurves = others;
    this.#gatherOthers();
    this.#redrawSoon();
  }

  /** Another measure or scale. */
  show(measure: Measure, logarithmic: boolean): void {
    this.#measure = measure;
    this.#logarithmic = logarithmic && measure === 'cost';
    this.#gatherOthers();
    this.restyle(this.#manner);
  }

  /** Takes up another language or theme: uPlot reads both only when it is made. */
  restyle(manner: ChartManner): void {
    this.#manner = manner;
    this.#empty.textContent = manner.empty;
    this.#plot?.destroy();
    this.#plot = null;
    this.#redrawSoon();
  }

  /** Reads the present curve at its point of this index; null: nowhere. */
  read(index: number | null): void {
    const epoch = index === null ? undefined : this.#points[index]?.epoch;
    const plot = this.#plot;
    if (plot === null) return;
    if (epoch === undefined) plot.setCursor({ left: -10, top: -10 });
    else plot.setCursor({ left: plot.valToPos(epoch, 'x'), top: 0 });
  }

  /** Reads it at a place on the screen. */
  readAt(clientX: number): void {
    const plot = this.#plot;
    if (plot === null) return;
    const box = plot.over.getBoundingClientRect();
    plot.setCursor({ left: ((clientX - box.left) * plot.over.offsetWidth) / box.width, top: 0 });
  }

  /** Undoes what holds it beyond its host. */
  close(): void {
    this.#sizes.disconnect();
    this.#isClosed = true;
    this.#plot?.destroy();
    this.#plot = null;
  }

  #gatherOthers(): void {
    this.#others = this.#otherCurves.map(({ points }) => {
      const step = Math.max(1, Math.ceil(points.length / otherPoints));
      return points
        .filter((_, index) => index % step === 0 || index === points.length - 1)
        .flatMap((point) => {
          const value = this.#drawable(measured(point, this.#measure)[0]);
          return value === null ? [] : [[point.epoch, value] as const];
        });
    });
  }

  /** Once for all that changes in a frame, and still in that frame. */
  #redrawSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (!this.#isClosed) this.#redraw();
    });
  }

  #redraw(): void {
    // On a phone the panel may be behind another: uPlot can't measure what has no size.
    if (this.#host.clientWidth === 0) return;
    const hasBegun = this.#hasBegun;
    this.#empty.hidden = hasBegun;
    this.#host.classList.toggle('is-empty', !hasBegun);
    if (!hasBegun && !this.#hasStart) {
      this.#plot?.destroy();
      this.#plot = null;
      return;
    }
    if (this.#plot === null) this.#plot = new uPlot(this.#options(), this.#data(), this.#host);
    else this.#plot.setData(this.#data());
  }

  /** There is a curve: before, the start is a point in a chart that says what will come. */
  get #hasBegun(): boolean {
    return this.#points.length > 1 || this.#others.some((curve) => curve.length > 1);
  }

  get #hasStart(): boolean {
    const [start] = this.#points;
    return start !== undefined && this.#drawable(measured(start, this.#measure)[0]) !== null;
  }

  #data(): uPlot.AlignedData {
    const points = this.#points;
    const values = points.map((point) => measured(point, this.#measure));
    return [
      points.map(({ epoch }) => epoch),
      values.map(([train]) => this.#drawable(train)),
      values.map(([, test]) => this.#drawable(test)),
    ];
  }

  /** A cost of exactly 0 has no logarithm: it leaves a gap. */
  #drawable(value: number | null): number | null {
    return this.#logarithmic && value !== null && value <= 0 ? null : value;
  }

  #size(): { readonly width: number; readonly height: number } {
    return { width: Math.max(80, this.#host.clientWidth), height: Math.max(80, this.#host.clientHeight) };
  }

  #options(): uPlot.Options {
    const host = this.#host;
    const manner = this.#manner;
    const accent = this.#resolve(manner.accent);
    const quiet = resolveColour(host, manner.quiet);
    return {
      ...this.#size(),
      legend: { show: false },
      padding: [8, epochPadding(host, manner), 0, 0],
      scales: { x: { time: false, range: this.#rangeX }, y: this.#scaleY() },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 8, fill: accent } },
      axes: [axis('x', this.#measure, host, manner), axis('y', this.#measure, host, manner)],
      series: [
        {},
        { stroke: accent, width: 2, points: { show: () => !this.#hasBegun, size: 9, fill: accent } },
        { stroke: quiet, width: 1, dash: [5, 3], points: { show: false } },
      ],
      hooks: {
        setCursor: [this.#read],
        drawAxes: [(plot) => this.#drawOthers(plot)],
        draw: [(plot) => this.#drawPlace(plot, accent)],
      },
    };
  }

  readonly #rangeX = (_: uPlot, min: number, max: number): uPlot.Range.MinMax => {
    if (!this.#hasBegun) return [0, firstEpochs];
    const ends = this.#others.map((curve) => curve.at(-1)?.[0] ?? 0);
    return [Math.min(0, min), Math.max(1, max, ...ends)];
  };

  #scaleY(): uPlot.Scale {
    const all = (min: number, max: number): readonly [number, number] => {
      const values = this.#others.flatMap((curve) => curve.map(([, value]) => value));
      return [Math.min(min, ...values), Math.max(max, ...values)];
    };
    if (this.#measure === 'accuracy') {
      return { range: (_, min, max) => [Math.min(0.5, Math.floor(all(min, max)[0] * 10) / 10), 1] };
    }
    if (!this.#logarithmic) return { range: (_, min, max) => [0, all(min, max)[1] * 1.05] };
    return {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- 3 is uPlot's Distr.Logarithmic, a `const enum` that its code doesn't bring
      distr: 3,
      log: 10,
      range: (_, min, max) => uPlot.rangeLog(...all(min, max), 10, true),
    };
  }

  /** A custom property of the part, or a colour. */
  #resolve(colour: string): string {
    return colour.startsWith('--') ? resolveColour(this.#host, colour) : colour;
  }

  /** Under the present curve, each as a faint line that ends in a dot where its run was left. */
  #drawOthers(plot: uPlot): void {
    const { ctx } = plot;
    ctx.save();
    ctx.globalAlpha = 0.7;
    ctx.lineWidth = devicePixelRatio;
    for (const [index, curve] of this.#others.entries()) {
      ctx.strokeStyle = ctx.fillStyle = this.#resolve(this.#otherCurves[index]?.colour ?? this.#manner.quiet);
      ctx.beginPath();
      let [x, y] = [0, 0];
      for (const [epoch, value] of curve) {
        [x, y] = [plot.valToPos(epoch, 'x', true), plot.valToPos(value, 'y', true)];
        ctx.lineTo(x, y);
      }
      ctx.stroke();
      ctx.beginPath();
      ctx.arc(x, y, 2.5 * devicePixelRatio, 0, 2 * Math.PI);
      ctx.fill();
    }
    ctx.restore();
  }

  /** Where the run is, once it has gone back: an upright line. */
  #drawPlace(plot: uPlot, colour: string): void {
    const last = this.#points.at(-1);
    if (last === undefined || this.#epoch >= last.epoch) return;
    const { ctx, bbox } = plot;
    const x = plot.valToPos(this.#epoch, 'x', true);
    ctx.save();
    ctx.strokeStyle = colour;
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.restore();
  }

  readonly #read = (plot: uPlot): void => {
    this.#onRead(this.#points[plot.cursor.idx ?? -1] ?? null);
  };
}
