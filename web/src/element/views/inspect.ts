/** The numbers of one point on its way through the network and back, as the run goes on. */
import { html, nothing, render } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { UnitAddress } from '../../engine/types.ts';
import type { LabelledPoint } from '../../experiment/types.ts';
import { formatCost, formatInteger, formatWeight } from '../../i18n/format.ts';
import { viewMessagesFor } from '../../i18n/views-messages.ts';
import { classMark, shapePath } from '../../view/shapes.ts';
import type { Inspection, Playground, PointTrace } from '../types.ts';
import { neuronTemplate } from './inspect-neuron.ts';
import { neuronNumbers } from './inspect-numbers.ts';
import { passesTemplate } from './inspect-passes.ts';
import { PointPicker } from './inspect-picker.ts';
import { inspectStyles } from './inspect-styles.ts';
import { wishEvent } from './view.ts';
import type { View, ViewMaker, ViewState } from './view.ts';

/** While the run plays, the numbers change so seldom that they can be read. */
const restMs = 120;

class InspectView implements View {
  readonly #figure: Playground;
  readonly #box: HTMLElement;
  readonly #picker: PointPicker;
  #state: ViewState | null = null;
  #wishes: Inspection = {};
  #points: readonly LabelledPoint[] = [];
  #index = 0;
  /** Null: the first output. */
  #unit: UnitAddress | null = null;
  #drawnMs = 0;

  constructor(figure: Playground, box: HTMLElement) {
    this.#figure = figure;
    this.#box = box;
    this.#picker = new PointPicker(box, (at) => {
      const index = at(this.#figure.points);
      if (index >= 0) this.#go(index);
    });
  }

  get wishes(): Inspection {
    return this.#wishes;
  }

  render(state: ViewState): void {
    this.#state = state;
    this.#takePoints();
    this.#draw(state);
  }

  follow(state: ViewState): void {
    this.#state = state;
    this.#takePoints();
    const now = performance.now();
    if (this.#figure.playing && now - this.#drawnMs < restMs) return;
    this.#drawnMs = now;
    this.#draw(state);
  }

  restyle(): void {
    // All of it is the style sheet's.
  }

  close(): void {
    this.#picker.close();
  }

  get #point(): LabelledPoint | null {
    return this.#points[this.#index] ?? null;
  }

  /** Of other points, the same one if it is still there. */
  #takePoints(): void {
    const { points } = this.#figure;
    if (points === this.#points) return;
    const before = this.#point;
    const same = before === null ? -1 : points.findIndex((point) => isSame(point, before));
    this.#points = points;
    this.#index = same >= 0 ? same : Math.max(0, Math.min(this.#index, points.length - 1));
    this.#wish();
  }

  /** To another point; before the first is the last. */
  #go(index: number): void {
    const count = this.#points.length;
    if (count === 0) return;
    this.#index = (index + count) % count;
    this.#wish();
    if (this.#state !== null) this.#draw(this.#state);
  }

  #wish(): void {
    const point = this.#point;
    this.#picker.mark(point);
    this.#wishes = point === null ? {} : { trace: { x1: point[0], x2: point[1], label: point[2] } };
    this.#box.dispatchEvent(new Event(wishEvent));
  }

  #draw(state: ViewState): void {
    const { language } = state.messages;
    const texts = viewMessagesFor(language);
    const trace = state.run?.trace ?? null;
    render(
      html`<div class="inspect-body" role="group" aria-label=${texts.inspectLabel}>
        ${
          this.#point === null
            ? html`<p class="inspect-empty">${texts.inspectEmpty}</p>`
            : html`${this.#headTemplate(this.#point, trace, state)}
              ${trace === null ? nothing : this.#numbersTemplate(trace, state)}`
        }
      </div>`,
      this.#box,
    );
  }

  #headTemplate(point: LabelledPoint, trace: PointTrace | null, state: ViewState): TemplateResult {
    const { language } = state.messages;
    const texts = viewMessagesFor(language);
    const [x1, x2, label] = point;
    const { shape, colour } = classMark(label);
    const place = texts.inspectPoint(
      formatInteger(this.#index + 1, language),
      formatInteger(this.#points.length, language),
    );
    return html`<div class="inspect-head" @keydown=${this.#onKey}>
      ${this.#stepTemplate(-1, texts.inspectPrevious, 'M14.5 6 8.5 12l6 6')}
      <p aria-live="polite">
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path class="mark" d=${shapePath(shape, 12, 12, 6)} fill=${colour} />
        </svg>
        <span
          >${place}<span class="unseen">, ${texts.inspectClass(formatInteger(label, language))}</span></span
        >
      </p>
      ${this.#stepTemplate(1, texts.inspectNext, 'm9.5 6 6 6-6 6')}
      <p class="inspect-place">
        <span><var>x</var><sub>1</sub> <b>${formatWeight(x1, language)}</b></span>
        <span><var>x</var><sub>2</sub> <b>${formatWeight(x2, language)}</b></span>
        <span>${targetTemplate(label, state)}</span>
        <span title=${texts.inspectCost}><var>C</var> <b>${formatCost(trace?.cost, language)}</b></span>
      </p>
    </div>`;
  }

  #stepTemplate(by: number, label: string, path: string): TemplateResult {
    return html`<button
      type="button"
      title=${label}
      aria-label=${label}
      @click=${() => {
        this.#go(this.#index + by);
      }}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  }

  #numbersTemplate(
    trace: PointTrace,
    { experiment, run, messages }: ViewState,
  ): TemplateResult | typeof nothing {
    const { language } = messages;
    const texts = viewMessagesFor(language);
    const output = { layer: experiment.layers.length, unit: 0 };
    const parameters = run?.parameters ?? new Float32Array(0);
    const wanted = this.#unit === null ? null : neuronNumbers(experiment, parameters, trace, this.#unit);
    const address = wanted === null || this.#unit === null ? output : this.#unit;
    const numbers = wanted ?? neuronNumbers(experiment, parameters, trace, output);
    // The document is ahead of the run: the next numbers are on their way.
    if (numbers === null) return nothing;
    return html`<div class="inspect-numbers">
      <div class="inspect-passes">
        ${passesTemplate({ experiment, trace, chosen: address, choose: this.#choose, language, texts })}
      </div>
      <div class="inspect-neuron" role="group" tabindex="0" aria-label=${texts.inspectNeuron}>
        ${neuronTemplate({ experiment, address, numbers, language, texts })}
      </div>
    </div>`;
  }

  readonly #choose = (unit: UnitAddress): void => {
    this.#unit = unit;
    if (this.#state !== null) this.#draw(this.#state);
  };

  readonly #onKey = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
    if (ctrlKey || altKey || metaKey) return;
    if (key === 'ArrowLeft') this.#go(this.#index - 1);
    if (key === 'ArrowRight') this.#go(this.#index + 1);
  };
}

/** What the output should be: the label itself, where there is one output. */
function targetTemplate(label: number, { experiment, messages: { language } }: ViewState): TemplateResult {
  const number = formatInteger(label, language);
  return experiment.layers.at(-1)?.units === 1
    ? html`<var>y</var> <b>${number}</b>`
    : html`${viewMessagesFor(language).inspectClass(number)}`;
}

function isSame(one: LabelledPoint, other: LabelledPoint): boolean {
  return one.every((value, index) => value === other[index]);
}

export const inspectView: ViewMaker = {
  style: inspectStyles,
  make: (figure, box) => new InspectView(figure, box),
};
