/** The cost curve: uPlot over a bounded history, redrawn at most once per animation frame. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { formatCost, formatInteger, formatNumber } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { resolveColour } from './colours.ts';
import { CostHistory } from './cost-history.ts';

/** What the pointer reads on the curve. */
export interface CostReading {
  readonly epoch: number;
  readonly cost: number;
}

/** Draws in `host`; says in `onRead` what is under the pointer, null when it leaves. */
export class CostChart {
  readonly #host: HTMLElement;
  readonly #empty = document.createElement('p');
  readonly #history = new CostHistory();
  readonly #onRead: (reading: CostReading | null) => void;
  #messages: Messages;
  #logarithmic = false;
  #plot: uPlot | null = null;
  #frame = 0;

  constructor(host: HTMLElement, messages: Messages, onRead: (reading: CostReading | null) => void) {
    this.#host = host;
    this.#messages = messages;
    this.#onRead = onRead;
    this.#empty.className = 'chart-empty';
    host.append(this.#empty);
    host.setAttribute('role', 'img');
    new ResizeObserver(() => {
      this.#resize();
    }).observe(host);
    this.restyle(messages);
  }

  /** Adds the newest cost. */
  add(epoch: number, cost: number | null): void {
    this.#history.add(epoch, cost);
    this.#redrawSoon();
  }

  clear(): void {
    this.#history.clear();
    this.#redrawSoon();
  }

  setLogarithmic(logarithmic: boolean): void {
    this.#logarithmic = logarithmic;
    this.restyle(this.#messages);
  }

  /** Takes up another language or theme: uPlot reads both only when it is made. */
  restyle(messages: Messages): void {
    this.#messages = messages;
    this.#empty.textContent = messages.costEmpty;
    this.#plot?.destroy();
    this.#plot = null;
    this.#redrawSoon();
  }

  #redrawSoon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#redraw();
    });
  }

  #redraw(): void {
    const drawable = this.#history.epochs.length > 1;
    this.#empty.hidden = drawable;
    this.#host.classList.toggle('is-empty', !drawable);
    this.#describe();
    if (!drawable) {
      this.#plot?.destroy();
      this.#plot = null;
      return;
    }
    const data = this.#data();
    if (this.#plot === null) this.#plot = new uPlot(this.#options(), data, this.#host);
    else this.#plot.setData(data);
  }

  #data(): uPlot.AlignedData {
    // A cost of exactly 0 has no logarithm: it leaves a gap.
    const costs = this.#logarithmic
      ? this.#history.costs.map((cost) => (cost > 0 ? cost : null))
      : this.#history.costs;
    return [[...this.#history.epochs], [...costs]];
  }

  #describe(): void {
    const { costEmpty, costChartLabel, language } = this.#messages;
    const epoch = this.#history.epochs.at(-1);
    const label =
      epoch === undefined || this.#history.epochs.length < 2
        ? costEmpty
        : costChartLabel(formatInteger(epoch, language), formatCost(this.#history.costs.at(-1), language));
    this.#host.setAttribute('aria-label', label);
  }

  #resize(): void {
    this.#plot?.setSize(this.#size());
  }

  #size(): { readonly width: number; readonly height: number } {
    return { width: Math.max(80, this.#host.clientWidth), height: Math.max(80, this.#host.clientHeight) };
  }

  #options(): uPlot.Options {
    const accent = resolveColour(this.#host, '--accent');
    return {
      ...this.#size(),
      legend: { show: false },
      padding: [8, 12, 0, 0],
      scales: {
        x: { time: false },
        // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- 3 is uPlot's Distr.Logarithmic, a `const enum` that its code doesn't bring
        y: this.#logarithmic ? { distr: 3, log: 10 } : { range: (_, __, max) => [0, max * 1.05] },
      },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 8, fill: accent } },
      axes: [this.#axis('x'), this.#axis('y')],
      series: [{}, { stroke: accent, width: 2, points: { show: false } }],
      hooks: { setCursor: [this.#read] },
    };
  }

  readonly #read = (plot: uPlot): void => {
    const index = plot.cursor.idx;
    const epoch = index === null || index === undefined ? undefined : plot.data[0][index];
    const cost = index === null || index === undefined ? undefined : plot.data[1]?.[index];
    this.#onRead(epoch === undefined || cost === undefined || cost === null ? null : { epoch, cost });
  };

  #axis(side: 'x' | 'y'): uPlot.Axis {
    const style = getComputedStyle(this.#host);
    const { language, costEpoch } = this.#messages;
    const fontSizePx = Number.parseFloat(style.fontSize);
    const font = `${style.fontSize} ${style.fontFamily}`;
    const line = { show: true, stroke: resolveColour(this.#host, '--line'), width: 1 };
    return {
      stroke: resolveColour(this.#host, '--ink-quiet'),
      font,
      grid: side === 'y' ? line : { show: false },
      ticks: { ...line, show: side === 'x', size: 5 },
      gap: 4,
      size: side === 'x' ? fontSizePx * 1.8 : fontSizePx * 3.4,
      values: (_, splits) =>
        // On a logarithmic axis uPlot gives null for marks without a number, whatever its types say.
        (splits as readonly (number | null)[]).map((value) =>
          value === null ? '' : formatNumber(value, language),
        ),
      ...(side === 'x'
        ? {
            space: 70,
            incrs: wholeSteps,
            label: costEpoch,
            labelFont: font,
            labelSize: fontSizePx * 1.4,
            labelGap: 0,
          }
        : { space: 34 }),
    };
  }
}

/** Epochs are whole, so the axis never splits finer than 1. */
const wholeSteps = [1, 2, 5]
  .flatMap((step) => Array.from({ length: 9 }, (_, power) => step * 10 ** power))
  .sort((a, b) => a - b);
