/** `<frontera-inspect>`: the numbers of one point on its way through the network and back, as the run goes on. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Inspection, PointTrace } from '../../figure/types.ts';
import type { UnitAddress } from '../../engine/types.ts';
import type { LabelledPoint } from '../../experiment/types.ts';
import { formatCost, formatInteger, formatWeight } from '../../i18n/format.ts';
import { brushIcon } from '../controls/icons.ts';
import { classLookOf } from '../figure-element.ts';
import { Part, type Figure, type Shown } from '../part.ts';
import type { InspectPart } from '../types.ts';
import { neuronTemplate } from './inspect-neuron.ts';
import { neuronNumbers } from './inspect-numbers.ts';
import { passesTemplate } from './inspect-passes.ts';
import inspectStyles from './inspect.css?inline';
import { PointChoice } from './point-choice.ts';

export class FronteraInspect extends Part implements InspectPart {
  protected override readonly restMs = 120;
  protected override readonly styles = [inspectStyles];
  #choice: PointChoice | null = null;
  /** Null: the first output. */
  #unit: UnitAddress | null = null;

  protected override begin(figure: Figure | null): void {
    this.#choice?.leave(this.#redraw);
    this.#choice = figure === null ? null : PointChoice.join(figure, this.#redraw);
  }

  protected override get inspection(): Inspection {
    const point = this.#choice?.point ?? null;
    return point === null ? {} : { trace: { x1: point[0], x2: point[1], label: point[2] } };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#choice?.refresh();
  }

  protected override template(shown: Shown): TemplateResult {
    const point = this.#choice?.point ?? null;
    const trace = shown.run?.trace ?? null;
    return html`<div class="inspect-body" role="group" aria-label=${shown.texts.inspectLabel}>
      ${
        point === null
          ? html`<p class="inspect-empty">${shown.texts.inspectEmpty}</p>`
          : html`${this.#headTemplate(point, trace, shown)}
            ${trace === null ? nothing : this.#numbersTemplate(trace, shown)}`
      }
    </div>`;
  }

  #headTemplate(point: LabelledPoint, trace: PointTrace | null, shown: Shown): TemplateResult {
    const { language, texts } = shown;
    const [x1, x2, label] = point;
    const place = texts.inspectPoint(
      formatInteger((this.#choice?.index ?? 0) + 1, language),
      formatInteger(this.#choice?.count ?? 0, language),
    );
    return html`<div class="inspect-head" @keydown=${this.#onKey}>
      ${this.#stepTemplate(-1, texts.inspectPrevious, 'M14.5 6 8.5 12l6 6')}
      <p aria-live="polite">
        ${brushIcon(label, classLookOf(shown.figure))}
        <span>${place}<span class="unseen">, ${inspectedClass(label, shown)}</span></span>
      </p>
      ${this.#stepTemplate(1, texts.inspectNext, 'm9.5 6 6 6-6 6')}
      <p class="inspect-place">
        <span><var>x</var><sub>1</sub> <b>${formatWeight(x1, language)}</b></span>
        <span><var>x</var><sub>2</sub> <b>${formatWeight(x2, language)}</b></span>
        <span>${targetTemplate(label, shown)}</span>
        <span title=${texts.inspectCost}><var>C</var> <b>${formatCost(trace?.cost, language)}</b></span>
      </p>
    </div>`;
  }

  #stepTemplate(by: 1 | -1, label: string, path: string): TemplateResult {
    return html`<button
      type="button"
      title=${label}
      aria-label=${label}
      @click=${() => {
        this.#step(by);
      }}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  }

  #numbersTemplate(
    trace: PointTrace,
    { experiment, run, language, texts }: Shown,
  ): TemplateResult | typeof nothing {
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

  #step(by: 1 | -1): void {
    this.#choice?.go(this.#choice.index + by);
  }

  readonly #redraw = (): void => {
    this.requestUpdate();
  };

  readonly #choose = (unit: UnitAddress): void => {
    this.#unit = unit;
    this.requestUpdate();
  };

  readonly #onKey = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
    if (ctrlKey || altKey || metaKey) return;
    if (key === 'ArrowLeft') this.#step(-1);
    if (key === 'ArrowRight') this.#step(1);
  };
}

/** By its name, where the points came with names. */
function inspectedClass(label: number, { experiment, language, texts }: Shown): string {
  const names = experiment.data.kind === 'points' ? experiment.data.names : undefined;
  return texts.inspectClass(names?.classes[label] || formatInteger(label, language));
}

/** What the output should be: the label itself, where there is one output. */
function targetTemplate(label: number, { experiment, language, texts }: Shown): TemplateResult {
  const number = formatInteger(label, language);
  return experiment.layers.at(-1)?.units === 1
    ? html`<var>y</var> <b>${number}</b>`
    : html`${texts.inspectClass(number)}`;
}
