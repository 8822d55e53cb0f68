/** The cost over epochs: a curve to be watched, and to be read by pointer, finger or arrow keys. */
import { html, nothing, render } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import uPlotCss from 'uplot/dist/uPlot.min.css?inline';
import type { Metrics } from '../../engine/types.ts';
import { formatCost, formatInteger } from '../../i18n/format.ts';
import { viewMessagesFor } from '../../i18n/views-messages.ts';
import type { ChartManner } from '../../view/cost-axes.ts';
import { CostChart } from '../../view/cost-chart.ts';
import { measured } from '../../view/cost-history.ts';
import { CostRuns } from '../../view/cost-runs.ts';
import type { Playground } from '../types.ts';
import { lossStyles } from './loss-styles.ts';
import type { View, ViewMaker, ViewState } from './view.ts';

/** While the run plays, the curve is drawn so seldom: it is read, not watched. Every number is kept. */
const restMs = 60;

/** So many points one goes with Shift. */
const farPoints = 10;

class LossView implements View {
  readonly wishes = {};
  readonly #figure: Playground;
  readonly #box: HTMLElement;
  readonly #runs = new CostRuns();
  #chart: CostChart | null = null;
  #state: ViewState | null = null;
  #reading: Metrics | null = null;
  #othersChanged = false;
  #drawnMs = 0;

  constructor(figure: Playground, box: HTMLElement) {
    this.#figure = figure;
    this.#box = box;
  }

  render(state: ViewState): void {
    const before = this.#state?.messages.language;
    this.#state = state;
    this.#draw(state);
    if (before !== state.messages.language) this.#chart?.restyle(mannerOf(state));
    this.follow(state);
  }

  follow(state: ViewState): void {
    this.#state = state;
    if (state.run === null) return;
    if (this.#runs.take(state.run.metrics, this.#figure.timeline)) this.#othersChanged = true;
    const now = performance.now();
    if (this.#figure.playing && now - this.#drawnMs < restMs) return;
    this.#drawnMs = now;
    this.#chart?.follow(state.run.metrics.epoch, this.#othersChanged);
    this.#othersChanged = false;
    this.#draw(state);
  }

  restyle(): void {
    if (this.#state !== null) this.#chart?.restyle(mannerOf(this.#state));
  }

  close(): void {
    this.#chart?.close();
  }

  #draw(state: ViewState): void {
    const { run } = state;
    const shown = this.#reading ?? run?.metrics ?? null;
    const last = this.#runs.present.points.at(-1)?.epoch ?? 0;
    render(
      html`<div class="loss-body">
        ${headTemplate(shown, state)}
        <div
          class="loss-chart"
          role="slider"
          tabindex="0"
          aria-label=${viewMessagesFor(state.messages.language).lossLabel}
          aria-valuemin="0"
          aria-valuemax=${Math.max(1, last)}
          aria-valuenow=${shown?.epoch ?? 0}
          aria-valuetext=${readingText(shown, state)}
          @keydown=${this.#onKey}
          @pointermove=${this.#onPointer}
          @pointerleave=${this.#onLeave}
          @blur=${() => this.#chart?.read(null)}
        ></div>
      </div>`,
      this.#box,
    );
    this.#chart ??= this.#makeChart(state);
  }

  #makeChart(state: ViewState): CostChart | null {
    const host = this.#box.querySelector<HTMLElement>('.loss-chart');
    if (host === null) return null;
    return new CostChart(host, this.#runs, mannerOf(state), (reading) => {
      if (reading === this.#reading) return;
      this.#reading = reading;
      if (this.#state !== null) this.#draw(this.#state);
    });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const index = this.#indexAfter(event);
    if (index === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#chart?.read(index);
  };

  /** Where a key leads among the curve's points; null: nowhere, undefined: the key is somebody else's. */
  #indexAfter({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): number | null | undefined {
    if (ctrlKey || altKey || metaKey) return undefined;
    const { points } = this.#runs.present;
    const last = points.length - 1;
    const epoch = (this.#reading ?? this.#state?.run?.metrics)?.epoch ?? Infinity;
    const at = points.filter((point) => point.epoch <= epoch).length - 1;
    const far = shiftKey ? farPoints : 1;
    const goals: Readonly<Record<string, number | null>> = {
      ArrowLeft: at - far,
      ArrowDown: at - far,
      ArrowRight: at + far,
      ArrowUp: at + far,
      Home: 0,
      End: last,
      Escape: null,
    };
    const goal = goals[key];
    return typeof goal === 'number' ? Math.min(last, Math.max(0, goal)) : goal;
  }

  /** uPlot follows the mouse by itself. */
  readonly #onPointer = ({ pointerType, clientX }: PointerEvent): void => {
    if (pointerType !== 'mouse') this.#chart?.readAt(clientX);
  };

  /** A finger has been lifted. After a tap the browser tells of a mouse in its place, so that its reading stays. */
  readonly #onLeave = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== 'mouse') this.#chart?.read(null);
  };
}

/** A place for everything, so that nothing jumps while numbers change. */
function headTemplate(metrics: Metrics | null, { messages: { language } }: ViewState): TemplateResult {
  const texts = viewMessagesFor(language);
  const [train, test] = metrics === null ? [null, null] : measured(metrics, 'cost');
  const value = (set: 'train' | 'test', name: string, cost: number | null): TemplateResult =>
    html`<span
      ><span><i class=${set}></i>${name}</span> <b>${formatCost(cost, language)}</b></span
    >`;
  return html`<p class="loss-head" aria-hidden="true">
    <span><span>${texts.lossEpoch}</span> <b>${formatInteger(metrics?.epoch ?? 0, language)}</b></span>
    ${value('train', texts.lossTrain, train)} ${test === null ? nothing : value('test', texts.lossTest, test)}
  </p>`;
}

function readingText(metrics: Metrics | null, { messages: { language } }: ViewState): string {
  const texts = viewMessagesFor(language);
  if (metrics === null) return texts.lossEmpty;
  const epoch = formatInteger(metrics.epoch, language);
  const [train, test] = measured(metrics, 'cost').map((cost) => formatCost(cost, language));
  return metrics.testLoss === null
    ? texts.lossReading(epoch, train ?? '')
    : texts.lossReadingTest(epoch, train ?? '', test ?? '');
}

function mannerOf({ messages: { language } }: ViewState): ChartManner {
  const { lossEpoch, lossEmpty } = viewMessagesFor(language);
  const colours = { accent: '--_accent', quiet: '--_muted', line: '--_line' };
  return { language, epochs: lossEpoch, empty: lossEmpty, ...colours };
}

export const lossView: ViewMaker = {
  // uPlot's own first: what the figure says of its chart counts more.
  style: uPlotCss + lossStyles,
  make: (figure, box) => new LossView(figure, box),
};
