/** What is seen of the run beside the plane: cost or accuracy over epochs, the classes predicted, the gradients' sizes. */
import { html, nothing, render } from 'lit/html.js';
import 'uplot/dist/uPlot.min.css';
import type { TemplateResult } from 'lit/html.js';
import type { Metrics } from '../../engine/types.ts';
import type { Inspection } from '../../element/types.ts';
import { formatCost, formatInteger, formatPercent } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ChartManner } from '../../view/cost-axes.ts';
import { confusionTemplate } from './confusion-table.ts';
import type { PointSet } from './confusion-table.ts';
import { CostChart } from '../../view/cost-chart.ts';
import { measured } from '../../view/cost-history.ts';
import type { Measure } from '../../view/cost-history.ts';
import { CostRuns } from '../../view/cost-runs.ts';
import { gradientSizes, gradientsTemplate } from './gradients-chart.ts';
import { box } from '../panel.ts';
import type { StudioContext, Panel, StudioState } from '../panel.ts';
import { segmented } from '../controls/segmented.ts';

type View = Measure | 'classes' | 'gradients';
type Scale = 'linear' | 'log';

/** What each view wants of the run beyond its numbers. */
const wishes: Readonly<Record<View, Inspection>> = {
  cost: {},
  accuracy: {},
  classes: { confusion: true },
  gradients: { gradients: true },
};

/** While the run plays, curves and tables are drawn so seldom: they are read, not watched. Every number is kept. */
const restMs = 60;

export class CostPanel implements Panel {
  readonly #context: StudioContext;
  readonly #runs = new CostRuns();
  readonly #chart: CostChart;
  #view: View = 'cost';
  #scale: Scale = 'linear';
  #set: PointSet = 'train';
  #reading: Metrics | null = null;
  #state: StudioState;
  #isShown = false;
  #othersChanged = false;
  #drawnMs = 0;

  constructor(context: StudioContext, state: StudioState) {
    this.#context = context;
    this.#state = state;
    box('chart').setAttribute('role', 'img');
    this.#chart = new CostChart(box('chart'), this.#runs, mannerOf(state.messages), (reading) => {
      this.#reading = reading;
      this.#renderHead();
    });
    // On a phone the panels take turns, and what is not on the screen needs nothing of the run.
    new IntersectionObserver((entries) => {
      this.#isShown = entries.at(-1)?.isIntersecting ?? false;
      this.#wish();
      this.#chart.follow(this.#epoch, false);
    }).observe(box('cost'));
  }

  render(state: StudioState): void {
    if (state.messages !== this.#state.messages) this.#chart.restyle(mannerOf(state.messages));
    this.#state = state;
    this.#renderAll();
  }

  follow(state: StudioState): void {
    this.#state = state;
    if (state.run === null) return;
    if (this.#runs.take(state.run.metrics, this.#context.figure.timeline)) this.#othersChanged = true;
    const now = performance.now();
    if (this.#context.figure.playing && now - this.#drawnMs < restMs) return;
    this.#drawnMs = now;
    this.#chart.follow(this.#epoch, this.#othersChanged);
    this.#othersChanged = false;
    if (this.#isShown) this.#renderAll();
  }

  restyle({ messages }: StudioState): void {
    this.#chart.restyle(mannerOf(messages));
  }

  get #epoch(): number {
    return this.#state.run?.metrics.epoch ?? 0;
  }

  #wish(): void {
    this.#context.inspect('cost', this.#isShown ? wishes[this.#view] : {});
  }

  readonly #chooseView = (view: View): void => {
    this.#view = view;
    this.#wish();
    this.#showCurve();
  };

  readonly #chooseScale = (scale: Scale): void => {
    this.#scale = scale;
    this.#showCurve();
  };

  readonly #chooseSet = (set: PointSet): void => {
    this.#set = set;
    this.#renderAll();
  };

  #showCurve(): void {
    this.#reading = null;
    const view = this.#view;
    box('chart').hidden = !this.#isCurve;
    if (view === 'cost' || view === 'accuracy') this.#chart.show(view, this.#scale === 'log');
    this.#renderAll();
  }

  #renderAll(): void {
    this.#renderHead();
    const body = this.#bodyTemplate();
    box('seeing').hidden = body === nothing;
    render(body, box('seeing'));
    if (body === nothing) box('chart').setAttribute('aria-label', this.#curveLabel());
  }

  #renderHead(): void {
    const { messages } = this.#state;
    const views = (['cost', 'accuracy', 'classes', 'gradients'] as const).map((value) => ({
      value,
      text: messages.seeingViews[value],
    }));
    const template = html`<h2 class="unseen" id="cost-title">${messages.costTitle}</h2>
      <div class="views">
        ${segmented('seeing', messages.seeingLabel, views, this.#view, this.#chooseView)}
      </div>
      <div class="cost-reading ${this.#isCurve ? '' : 'is-single'}">
        ${this.#readingTemplate()} ${this.#switchTemplate()}
      </div>`;
    render(template, box('cost-head'));
  }

  /** One line with a place for everything, so that nothing jumps while numbers change. */
  #readingTemplate(): TemplateResult | typeof nothing {
    const { run, messages } = this.#state;
    const { language } = messages;
    const view = this.#view;
    if (view === 'gradients') return html`<p>${messages.gradientsAbout}</p>`;
    const metrics = (view === 'classes' ? null : this.#reading) ?? run?.metrics ?? null;
    if (metrics === null) return nothing;
    if (view === 'classes') {
      const share = this.#isOfTest ? metrics.testAccuracy : metrics.trainAccuracy;
      return html`<p>${messages.confusionRight} <b>${formatPercent(share, language)}</b></p>`;
    }
    const [train, test] = measured(metrics, view);
    const number = view === 'cost' ? formatCost : formatPercent;
    return html`<p>${messages.costEpoch} <b>${formatInteger(metrics.epoch, language)}</b></p>
      <p class="read-values">
        ${valueTemplate('train', messages.costTrainShort, number(train, language))}
        ${test === null ? nothing : valueTemplate('test', messages.costTest, number(test, language))}
      </p>`;
  }

  get #isCurve(): boolean {
    return this.#view === 'cost' || this.#view === 'accuracy';
  }

  get #hasTest(): boolean {
    return (this.#state.run?.metrics.testLoss ?? null) !== null;
  }

  get #isOfTest(): boolean {
    return this.#set === 'test' && this.#hasTest;
  }

  #switchTemplate(): TemplateResult | typeof nothing {
    const { messages } = this.#state;
    if (this.#view === 'cost') {
      const scales = [
        { value: 'linear', text: messages.costLinear },
        { value: 'log', text: messages.costLog },
      ] as const;
      return segmented('cost-scale', messages.costScale, scales, this.#scale, this.#chooseScale);
    }
    if (this.#view !== 'classes' || !this.#hasTest) return nothing;
    const sets = [
      { value: 'train', text: messages.costTrain },
      { value: 'test', text: messages.costTest },
    ] as const;
    return segmented('point-set', messages.pointSet, sets, this.#set, this.#chooseSet);
  }

  #bodyTemplate(): TemplateResult | typeof nothing {
    const { run, messages, experiment } = this.#state;
    if (this.#view === 'classes') {
      const confusion = run?.confusion ?? null;
      const set = this.#isOfTest ? 'test' : 'train';
      const table = confusion === null ? null : confusionTemplate(confusion, set, messages);
      return table ?? emptyTemplate(messages.confusionEmpty);
    }
    if (this.#view !== 'gradients') return nothing;
    const gradients = run?.gradients ?? null;
    // An edit of the layers is in the document before the run follows.
    return gradients === null || gradients.length !== run?.parameters.length
      ? emptyTemplate(messages.gradientsEmpty)
      : gradientsTemplate(gradientSizes(gradients, experiment), messages);
  }

  #curveLabel(): string {
    const { messages } = this.#state;
    const last = this.#runs.present.points.at(-1);
    if (last === undefined || this.#runs.present.points.length < 2) return messages.costEmpty;
    const view = this.#view === 'accuracy' ? 'accuracy' : 'cost';
    const number = view === 'cost' ? formatCost : formatPercent;
    const [train, test] = measured(last, view).map((value) => number(value, messages.language));
    const label = messages.curveLabel(
      messages.seeingViews[view],
      formatInteger(last.epoch, messages.language),
      train ?? '',
    );
    return last.testLoss === null ? label : `${label}; ${messages.curveLabelTest(test ?? '')}`;
  }
}

function mannerOf({ language, costEpoch, costEmpty }: Messages): ChartManner {
  const colours = { accent: '--accent', quiet: '--ink-quiet', line: '--line' };
  return { language, epochs: costEpoch, empty: costEmpty, ...colours };
}

/** A number with the line that stands for it in the chart. */
function valueTemplate(set: PointSet, name: string, value: string): TemplateResult {
  return html`<span class="key"><i class="key-line ${set}"></i>${name} <b>${value}</b></span>`;
}

function emptyTemplate(sentence: string): TemplateResult {
  return html`<p class="chart-empty">${sentence}</p>`;
}
