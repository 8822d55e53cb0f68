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
  /** Null where there is no test set. */
  readonly testCost: number | null;
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

  /** Adds the newest cost, and that of the test set where there is one. */
  add(epoch: number, cost: number | null, testCost: number | null): void {
    this.#history.add(epoch, cost, testCost);
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
    const drawable = (cost: number | null): number | null =>
      this.#logarithmic && cost !== null && cost <= 0 ? null : cost;
    const { epochs, costs, testCosts } = this.#history;
    return [[...epochs], costs.map(drawable), testCosts.map(drawable)];
  }

  #describe(): void {
    const { costEmpty, costChartLabel, costChartLabelTest, language } = this.#messages;
    const { epochs, costs, testCosts } = this.#history;
    const epoch = formatInteger(epochs.at(-1), language);
    const cost = formatCost(costs.at(-1), language);
    const testCost = testCosts.at(-1) ?? null;
    const label =
      testCost === null
        ? costChartLabel(epoch, cost)
        : costChartLabelTest(epoch, cost, formatCost(testCost, language));
    this.#host.setAttribute('aria-label', epochs.length < 2 ? costEmpty : label);
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
      series: [
        {},
        { stroke: accent, width: 2, points: { show: false } },
        { stroke: resolveColour(this.#host, '--ink-quiet'), width: 1, dash: [5, 3], points: { show: false } },
      ],
      hooks: { setCursor: [this.#read] },
    };
  }

  readonly #read = (plot: uPlot): void => {
    const index = plot.cursor.idx ?? -1;
    const epoch = plot.data[0][index];
    const cost = plot.data[1]?.[index] ?? null;
    const testCost = plot.data[2]?.[index] ?? null;
    this.#onRead(epoch === undefined || cost === null ? null : { epoch, cost, testCost });
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
