/**
 * `<frontera-check>`: one weight or bias moved by h to either side. The cost there gives its derivative without a single formula of
 * backpropagation's, and both are compared.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { GradientCheck, ParameterCheck } from '../../engine/types.ts';
import { parameterCount } from '../../experiment/parameter-layout.ts';
import { exploreMessagesFor, type ExploreMessages } from '../../i18n/explore-messages.ts';
import { formatInteger, formatMagnitude } from '../../i18n/format.ts';
import controlStyles from '../controls/controls.css?inline';
import {
  chosenParameter,
  chooseParameter,
  parameterAddress,
  parameterIndex,
  type ParameterAddress,
} from '../chosen-parameter.ts';
import { menuAlone } from '../controls/menu.ts';
import { LatestQuestion } from '../exploring.ts';
import { Part, type Figure, type Shown } from '../part.ts';
import type { CheckPart } from '../types.ts';
import { chartTemplate } from './check-chart.ts';
import { checkSteps } from './check-numbers.ts';
import { numbersTemplate, parameterSymbol } from './check-table.ts';
import symbolStyles from '../inspect/symbols.css?inline';
import checkStyles from './check.css?inline';

/** What was computed, and of which parameters. */
interface Answered<Value> {
  readonly parameters: Float32Array;
  readonly value: Value;
}

/** h = 10⁻³: there both errors are far from one another. */
const firstStep = checkSteps.indexOf(1e-3);

export class FronteraCheck extends Part implements CheckPart {
  protected override readonly restMs = 250;
  protected override readonly styles = [controlStyles, symbolStyles, checkStyles];
  #question: LatestQuestion | null = null;
  #step = firstStep;
  #asked = '';
  #askedOf: Float32Array | null = null;
  #check: Answered<ParameterCheck | null> | null = null;
  #worst: Answered<GradientCheck | null> | null = null;
  #hasFailed = false;

  protected override begin(figure: Figure | null): void {
    this.#question?.close();
    this.#question = figure === null ? null : new LatestQuestion(this.#settled);
    this.#check = this.#worst = this.#askedOf = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#askedOf = null;
  }

  protected override template(shown: Shown): TemplateResult {
    const texts = exploreMessagesFor(shown.language);
    const { figure, experiment } = shown;
    const address = chosenParameter(figure) ?? { layer: experiment.layers.length, unit: 0, from: 0 };
    this.#askFor(address, shown);
    const check = this.#check?.value ?? null;
    const isOfPoints = this.#check === null || check !== null;
    return html`<div class="check-body" role="group" aria-label=${texts.checkLabel}>
      ${this.#choiceTemplate(address, shown, texts)}
      ${
        this.#hasFailed
          ? html`<p class="empty" role="alert">
              ${texts.exploreFailed}
              <button class="quiet" @click=${this.#retry}>${texts.exploreRetry}</button>
            </p>`
          : isOfPoints
            ? this.#resultTemplate(address, check, shown, texts)
            : html`<p class="empty">${texts.checkEmpty}</p>`
      }
    </div>`;
  }

  /** Once for each network, as soon as the run has it: the document may be ahead. */
  #askFor(address: ParameterAddress, { experiment, run }: Shown): void {
    const parameters = run?.parameters ?? null;
    const parameter = parameterIndex(experiment, address);
    const isOfRun = parameters !== null && parameters.length === parameterCount(experiment);
    if (!isOfRun || parameter === null || this.#hasFailed) return;
    const asked = `${parameter} ${JSON.stringify({ ...experiment, data: null })}`;
    if (parameters === this.#askedOf && asked === this.#asked) return;
    this.#asked = asked;
    this.#askedOf = parameters;
    this.#question?.ask(async (exploration) => {
      const request = { parameter, steps: checkSteps };
      const value = await exploration.ask('parameterCheck', request, { experiment, parameters });
      this.#check = { parameters, value };
    });
  }

  readonly #settled = (error: unknown): void => {
    this.#hasFailed = error !== null;
    if (error !== null) this.report(error);
    this.requestUpdate();
  };

  readonly #retry = (): void => {
    this.#hasFailed = false;
    this.#askedOf = null;
    this.requestUpdate();
  };

  /** Of all parameters, the one that is off most becomes the one that is shown. */
  #findWorst({ figure, experiment, run }: Shown): void {
    const parameters = run?.parameters ?? null;
    if (parameters === null) return;
    this.#question?.ask(async (exploration) => {
      const value = await exploration.ask('gradientCheck', null, { experiment, parameters });
      this.#worst = { parameters, value };
      const address = value === null ? null : parameterAddress(experiment, value.parameter);
      if (address !== null) chooseParameter(figure, address);
    });
  }

  #choiceTemplate(address: ParameterAddress, shown: Shown, texts: ExploreMessages): TemplateResult {
    const { figure, experiment, language } = shown;
    const { layer, unit, from } = address;
    const numbers = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, index) => String(index));
    const field = (
      id: string,
      label: string,
      titles: readonly string[],
      present: number,
      choose: (value: number) => void,
    ): TemplateResult =>
      menuAlone({
        ...{ id, label, names: numbers(titles.length), present: String(present) },
        titles: Object.fromEntries(titles.map((title, index) => [String(index), title])),
        choose: (name) => {
          choose(Number(name));
        },
      });
    const layers = experiment.layers.map((_, index) =>
      index === experiment.layers.length - 1 ? shown.texts.output : shown.texts.hidden(index + 1),
    );
    const units = numbers(experiment.layers[layer - 1]?.units ?? 0).map((index) =>
      texts.checkNeuron(formatInteger(Number(index) + 1, language)),
    );
    const sources =
      layer === 1
        ? experiment.features.map((name) => shown.texts.featureTitles[name])
        : numbers(experiment.layers[layer - 2]?.units ?? 0).map((index) =>
            texts.checkNeuron(formatInteger(Number(index) + 1, language)),
          );
    const froms = [texts.checkBias, ...sources.map((source) => texts.checkWeightFrom(source))];
    return html`<div class="check-choice">
      ${field('layer', texts.checkLayer, layers, layer - 1, (index) => {
        chooseParameter(figure, { layer: index + 1, unit: 0, from: 0 });
      })}
      ${field('unit', texts.checkUnit, units, unit, (index) => {
        chooseParameter(figure, { layer, unit: index, from });
      })}
      ${field('from', texts.checkFrom, froms, from === null ? 0 : from + 1, (index) => {
        chooseParameter(figure, { layer, unit, from: index === 0 ? null : index - 1 });
      })}
    </div>`;
  }

  #resultTemplate(
    address: ParameterAddress,
    check: ParameterCheck | null,
    shown: Shown,
    texts: ExploreMessages,
  ): TemplateResult {
    const { language, experiment } = shown;
    const set = (step: number): void => {
      this.#step = step;
      this.requestUpdate();
    };
    const view = { address, check, step: this.#step, language, texts, experiment };
    return html`<div class="check-columns">${numbersTemplate(view)} ${chartTemplate(view, set)}</div>
      <p class="check-why">
        ${texts.checkWhy}
        ${experiment.layers.some(({ activation }) => /relu$/u.test(activation)) ? texts.checkWhyCorner : nothing}
      </p>
      ${this.#worstTemplate(shown, texts)}`;
  }

  /** It is said of the run as it was: as long as that stands. */
  #worstTemplate(shown: Shown, texts: ExploreMessages): TemplateResult {
    const { run, experiment, language } = shown;
    const worst = this.#worst;
    const found = worst?.parameters === run?.parameters ? (worst?.value ?? null) : null;
    const address = found === null ? null : parameterAddress(experiment, found.parameter);
    return html`<div class="check-all">
      <button
        type="button"
        class="quiet"
        @click=${() => {
          this.#findWorst(shown);
        }}
      >
        ${texts.checkAll}
      </button>
      <p aria-live="polite">
        ${
          found === null || address === null
            ? nothing
            : html`${texts.checkAllFound(
                  formatInteger(found.checked, language),
                  formatInteger(parameterCount(experiment), language),
                )} <b>${formatMagnitude(found.worst, language)}</b> ${texts.checkAllScale}
                ${parameterSymbol(address)}`
        }
      </p>
    </div>`;
  }
}
