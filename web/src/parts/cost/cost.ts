/** `<frontera-cost>`: cost or accuracy over epochs, a curve to be watched, and to be read by pointer, finger or arrow keys. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import uPlotCss from 'uplot/dist/uPlot.min.css?inline';
import type { CurvePoint, Metrics } from '../../run/types.ts';
import { formatCost, formatInteger, formatPercent } from '../../i18n/format.ts';
import { measured, type ChartManner, type Measure } from './cost-axes.ts';
import { CostChart } from './cost-chart.ts';
import { Part, type Figure, type Shown } from '../part.ts';
import type { CostPart } from '../types.ts';
import { segmented, segmentedStyles } from '../controls/segmented.ts';
import { colourOfRun, runSwatch } from '../runs/run-colours.ts';
import { nameOfRun } from '../runs/run-names.ts';
import costStyles from './cost.css?inline';

/** So many points one goes with Shift. */
const farPoints = 10;

export class FronteraCost extends Part implements CostPart {
  static override readonly properties = { ...Part.properties, measure: {}, scale: {} };

  declare measure: Measure;
  declare scale: 'linear' | 'log';
  /** Every number is kept. */
  protected override readonly restMs = 60;
  // uPlot's own first: what the part says of its chart counts more.
  protected override readonly styles = [uPlotCss, segmentedStyles, costStyles];
  #chart: CostChart | null = null;
  #reading: CurvePoint | null = null;
  #drawn: Metrics | null = null;
  /** The branches whose curves are drawn, and which of them is the present one. */
  #branches = '';

  constructor() {
    super();
    this.measure = 'cost';
    this.scale = 'linear';
  }

  protected override begin(): void {
    this.#chart?.close();
    this.#chart = null;
    this.#reading = null;
  }

  protected override template(shown: Shown): TemplateResult {
    const { figure, run, texts } = shown;
    const metrics = this.#reading ?? run?.metrics ?? null;
    const last = figure.curve().at(-1)?.epoch ?? 0;
    return html`<div class="cost-body">
      <div class="cost-head">${this.#readingTemplate(metrics, shown)} ${this.#scaleTemplate(shown)}</div>
      ${this.#keyTemplate(shown)}
      <div
        class="cost-chart"
        role="slider"
        tabindex="0"
        aria-label=${texts.measureLabels[this.#measure]}
        aria-valuemin="0"
        aria-valuemax=${Math.max(1, last)}
        aria-valuenow=${metrics?.epoch ?? 0}
        aria-valuetext=${this.#readingText(metrics, shown)}
        @keydown=${this.#onKey}
        @pointermove=${this.#onPointer}
        @pointerleave=${this.#onLeave}
        @blur=${() => this.#chart?.read(null)}
      ></div>
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('measure') || changed.has('scale')) this.#reading = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { shown } = this;
    if (shown !== null) this.#drawChart(shown, changed.has('measure') || changed.has('scale'));
  }

  protected override restyle(): void {
    const { shown } = this;
    if (shown !== null) this.#chart?.restyle(this.#mannerOf(shown));
  }

  /** What an author may have misspelt is the cost. */
  get #measure(): Measure {
    return this.measure === 'accuracy' ? 'accuracy' : 'cost';
  }

  get #format(): typeof formatCost {
    return this.#measure === 'cost' ? formatCost : formatPercent;
  }

  #drawChart(shown: Shown, isOther: boolean): void {
    const host = this.renderRoot.querySelector<HTMLElement>('.cost-chart');
    if (host === null) return;
    const isNew = this.#chart === null;
    this.#chart ??= new CostChart(host, this.#mannerOf(shown), (reading) => {
      if (reading === this.#reading) return;
      this.#reading = reading;
      this.requestUpdate();
    });
    if (isNew || isOther) this.#chart.show(this.#measure, this.scale === 'log');
    const metrics = shown.run?.metrics ?? null;
    const { figure } = shown;
    const { branches, present } = figure.timeline;
    const others = branches.filter(({ id }) => id !== present).map(({ id }) => id);
    const key = [present, ...others].join();
    if (key !== this.#branches || isNew) {
      this.#chart.compare(
        others.map((id) => ({ points: figure.curve(id), colour: colourOfRun(figure, id) })),
      );
      // The present curve has its run's colour too.
      this.#chart.restyle(this.#mannerOf(shown));
    }
    if (key !== this.#branches || isNew || metrics !== this.#drawn)
      this.#chart.follow(metrics?.epoch ?? 0, figure.curve());
    this.#branches = key;
    this.#drawn = metrics;
  }

  /** A place for everything, so that nothing jumps while numbers change. */
  #readingTemplate(metrics: CurvePoint | null, { figure, language, texts }: Shown): TemplateResult {
    const [train, test] = metrics === null ? [null, null] : measured(metrics, this.#measure);
    const value = (sign: TemplateResult, name: string, measure: number | null): TemplateResult =>
      html`<span><span>${sign}${name}</span> <b>${this.#format(measure, language)}</b></span>`;
    return html`<p class="cost-reading" aria-hidden="true">
      <span><span>${texts.costEpoch}</span> <b>${formatInteger(metrics?.epoch ?? 0, language)}</b></span>
      ${value(runSwatch(figure, figure.timeline.present), texts.costTrain, train)}
      ${test === null ? nothing : value(html`<i class="test"></i>`, texts.costTest, test)}
    </p>`;
  }

  /** Which curve is which run's, where there are others. */
  #keyTemplate({ figure, texts }: Shown): TemplateResult | typeof nothing {
    const { branches } = figure.timeline;
    if (branches.length < 2) return nothing;
    return html`<p class="cost-key">
      ${branches.map(
        (branch) => html`<span>${runSwatch(figure, branch.id)} ${nameOfRun(figure, branch, texts)}</span> `,
      )}
    </p>`;
  }

  #scaleTemplate({ texts }: Shown): TemplateResult | typeof nothing {
    if (this.#measure !== 'cost') return nothing;
    const scales = [
      { value: 'linear', text: texts.costLinear },
      { value: 'log', text: texts.costLog },
    ] as const;
    const chosen = this.scale === 'log' ? 'log' : 'linear';
    return segmented('scale', texts.costScale, scales, chosen, (scale) => {
      this.scale = scale;
    });
  }

  #readingText(metrics: CurvePoint | null, { figure, language, texts }: Shown): string {
    if (metrics === null) return emptyText(figure, texts);
    const [train, test] = measured(metrics, this.#measure).map((value) => this.#format(value, language));
    const epoch = formatInteger(metrics.epoch, language);
    const reading = texts.costReading(epoch, texts.measureNames[this.#measure], train ?? '');
    return metrics.testLoss === null ? reading : texts.costReadingTest(reading, test ?? '');
  }

  #mannerOf({ figure, language, texts }: Shown): ChartManner {
    const accent = colourOfRun(figure, figure.timeline.present);
    const colours = { accent, quiet: '--_muted', line: '--_line' };
    return { language, epochs: texts.costEpoch, empty: emptyText(figure, texts), ...colours };
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const index = this.#indexAfter(event);
    if (index === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#chart?.read(index);
  };

  /** Where a key leads among the curve's points; null: nowhere, undefined: the key means something else. */
  #indexAfter({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): number | null | undefined {
    if (ctrlKey || altKey || metaKey) return undefined;
    const points = this.shown?.figure.curve() ?? [];
    const last = points.length - 1;
    const epoch = (this.#reading ?? this.shown?.run?.metrics)?.epoch ?? Infinity;
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

/** Play is spoken of where there is one. */
function emptyText(figure: Figure, { costEmpty, costEmptyAlone }: Shown['texts']): string {
  return (figure.getAttribute('controls') ?? 'play').includes('play') ? costEmpty : costEmptyAlone;
}
