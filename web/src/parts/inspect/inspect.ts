/** `<frontera-inspect>`: the numbers of one point on its way through the network and back, as the run goes on. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Inspection, PointTrace } from '../../figure/types.ts';
import type { UnitAddress } from '../../engine/types.ts';
import type { LabelledPoint } from '../../experiment/types.ts';
import { formatCost, formatInteger, formatWeight } from '../../i18n/format.ts';
import { brushIcon } from '../controls/icons.ts';
import { classLookOf } from '../figure-element.ts';
import { Later } from '../../run/later.ts';
import { Part, type Figure, type Shown } from '../part.ts';
import type { InspectPart } from '../types.ts';
import { pointedOf, symbolKey, type Pointed } from '../pointed.ts';
import type { Stage } from '../../run/walk.ts';
import { linkWords, pointAt, pointedIn } from '../pointing.ts';
import { barTemplate, walkStyles } from '../walk/walk-bar.ts';
import { neuronTemplate } from './inspect-neuron.ts';
import { neuronNumbers } from './inspect-numbers.ts';
import { passesTemplate } from './inspect-passes.ts';
import inspectStyles from './inspect.css?inline';
import symbolStyles from './symbols.css?inline';
import { PointChoice } from './point-choice.ts';
import type { StageCurves } from './stage-curves.ts';
import { stageTemplate, type StageExtras } from './stage-template.ts';

/** Fetched when a walk comes to a stage that has a curve. */
const curveCode = new Later(() => import('./stage-curves.ts'));
/** Fetched when a walk comes to its last stage. */
const updateCode = new Later(() => import('./update-stage.ts'));

export class FronteraInspect extends Part implements InspectPart {
  protected override readonly restMs = 120;
  protected override styles = [walkStyles, symbolStyles, inspectStyles];
  #choice: PointChoice | null = null;
  #curves: StageCurves | null = null;
  #update: StageExtras['update'] = null;

  protected override begin(figure: Figure | null): void {
    this.#curves?.close();
    this.#curves = null;
    this.#choice?.leave(this.#redraw);
    this.#choice = figure === null ? null : PointChoice.join(figure, this.#redraw);
    if (figure !== null) linkWords(figure);
  }

  protected override get inspection(): Inspection {
    const { inspection = {} } = this.#choice ?? {};
    switch (this.#stage) {
      case 'forward':
      case 'backward':
        return { ...inspection, histograms: true };
      default:
        return inspection;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#choice?.refresh();
    const stage = this.#stage;
    if (stage === 'update' && this.#update === null) this.#beginUpdate();
    if (stage !== null && stage !== 'inputs' && stage !== 'update' && this.#curves === null)
      this.#beginCurves();
  }

  protected override template(shown: Shown): TemplateResult {
    const point = this.#choice?.point ?? null;
    const trace = shown.run?.trace ?? null;
    const isWalking = this.#choice?.isWalking === true;
    return html`<div
      class="inspect-body ${isWalking ? 'is-walking' : ''}"
      role="group"
      aria-label=${shown.texts.inspectLabel}
    >
      ${
        point === null
          ? html`<p class="inspect-empty">${shown.texts.inspectEmpty}</p>`
          : html`${this.#headTemplate(point, trace, shown)}
            ${this.#choice?.isBarShown === false ? barTemplate(this.#choice, shown) : nothing}
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

  #numbersTemplate(trace: PointTrace, shown: Shown): TemplateResult | typeof nothing {
    const { experiment, run, language, texts } = shown;
    const output = { layer: experiment.layers.length, unit: 0 };
    const parameters = run?.parameters ?? new Float32Array(0);
    // Null: the first output.
    const unit = this.#choice?.unit ?? null;
    const wanted = unit === null ? null : neuronNumbers(experiment, parameters, trace, unit);
    const address = wanted === null || unit === null ? output : unit;
    const numbers = wanted ?? neuronNumbers(experiment, parameters, trace, output);
    // The document is ahead of the run: the next numbers are on their way.
    if (numbers === null) return nothing;
    return html`<div
      class="inspect-numbers"
      @pointerover=${this.#onSymbol}
      @pointerleave=${() => {
        this.#point(null);
      }}
    >
      <div class="inspect-passes">
        ${passesTemplate({ experiment, trace, chosen: address, choose: this.#choose, language, texts })}
      </div>
      <div
        class="inspect-neuron"
        role="group"
        tabindex="0"
        aria-label=${texts.inspectNeuron}
        @keydown=${this.#onSymbolKey}
      >
        ${
          this.#choice?.isWalking === true
            ? stageTemplate(
                this.#choice,
                trace,
                parameters,
                { curves: this.#curves, update: this.#update },
                shown,
              )
            : neuronTemplate({ experiment, address, numbers, language, texts })
        }
      </div>
    </div>`;
  }

  /** Of the walk; null while there is none. */
  get #stage(): Stage['kind'] | null {
    return this.#choice?.isWalking === true ? this.#choice.walk.stage.kind : null;
  }

  #beginCurves(): void {
    curveCode.use(({ StageCurves, curveStyles }) => {
      if (this.#curves !== null || !this.isConnected) return;
      this.#wear(curveStyles);
      this.#curves = new StageCurves(this.#redraw, this.#failed);
      this.#redraw();
    }, this.#failed);
  }

  #beginUpdate(): void {
    updateCode.use((code) => {
      this.#wear(code.updateStyles);
      this.#update = code;
      this.#redraw();
    }, this.#failed);
  }

  #wear(styles: readonly string[]): void {
    this.styles = [...new Set([...this.styles, ...styles])];
    this.dress();
  }

  readonly #failed = (error: unknown): void => {
    this.report(error);
  };

  #step(by: 1 | -1): void {
    this.#choice?.go(this.#choice.index + by);
  }

  protected override updated(): void {
    const { shown } = this;
    markSymbols(this.renderRoot, shown === null ? null : pointedIn(shown.figure));
  }

  readonly #onSymbol = ({ target }: Event): void => {
    const key = (target as Element).closest('[data-symbol]')?.getAttribute('data-symbol');
    this.#point(pointedOf(key ?? ''));
  };

  #point(pointed: Pointed | null): void {
    const { shown } = this;
    if (shown !== null) pointAt(shown.figure, pointed);
  }

  /** Arrow keys go from one symbol to the next, so that each is reached without a pointer. */
  readonly #onSymbolKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const symbols = [...(event.currentTarget as Element).querySelectorAll('[data-symbol]')];
    const keys = [...new Set(symbols.map((symbol) => symbol.getAttribute('data-symbol') ?? ''))];
    const { shown } = this;
    if (shown === null || keys.length === 0) return;
    const pointed = pointedIn(shown.figure);
    const present = pointed === null ? -1 : keys.indexOf(symbolKey(pointed));
    const next = present < 0 ? (by > 0 ? 0 : keys.length - 1) : (present + by + keys.length) % keys.length;
    this.#point(pointedOf(keys[next] ?? ''));
    event.preventDefault();
  };

  readonly #redraw = (): void => {
    this.requestUpdate();
  };

  readonly #choose = (unit: UnitAddress): void => {
    if (this.#choice !== null) this.#choice.unit = unit;
  };

  readonly #onKey = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
    if (ctrlKey || altKey || metaKey) return;
    if (key === 'ArrowLeft') this.#step(-1);
    if (key === 'ArrowRight') this.#step(1);
  };
}

/** What is pointed at anywhere is marked here, in formulas and tables. */
function markSymbols(root: ParentNode, pointed: Pointed | null): void {
  const key = pointed === null ? null : symbolKey(pointed);
  for (const symbol of root.querySelectorAll('[data-symbol]'))
    symbol.classList.toggle('is-pointed', symbol.getAttribute('data-symbol') === key);
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
