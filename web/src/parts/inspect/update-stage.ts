/**
 * The last stage of the walk: what the run's next step does to the weights and the bias of one neuron, with the formulas of the one that
 * is chosen. The page's exploring worker makes that step beside the run, from the run's parameters and its optimizer's memory.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import type { NextStep } from '../../engine/types.ts';
import { parameterCount, parameterLayout } from '../../experiment/parameter-layout.ts';
import type { Experiment } from '../../experiment/types.ts';
import { exploreMessagesFor } from '../../i18n/explore-messages.ts';
import { formatInteger } from '../../i18n/format.ts';
import { walkMessagesFor } from '../../i18n/walk-messages.ts';
import { LatestQuestion } from '../exploring.ts';
import type { Shown } from '../part.ts';
import { symbolKey } from './formula.ts';
import { mostRows } from './inspect-passes.ts';
import { number, pair, slope, symbol } from './inspect-symbols.ts';
import { isMemoryOf, parameterUpdate, type ParameterUpdate, type UpdateFrom } from './parameter-update.ts';
import { groupTemplate } from './stage-template.ts';
import {
  pointedGradient,
  pointedParameter,
  updateFormulas,
  type UpdatedParameter,
} from './update-formulas.ts';

/** What was asked, and the answer: null where there is no step. */
interface Answered {
  readonly experiment: Experiment;
  readonly parameters: Float32Array;
  readonly memory: Float64Array;
  readonly step: NextStep | null;
}

interface Neuron {
  readonly layer: number;
  readonly unit: number;
}

export class UpdateStage {
  readonly #changed: () => void;
  readonly #question: LatestQuestion;
  /** The connection, or null: the bias. */
  #from: number | null = 0;
  #asked: Omit<Answered, 'step'> | null = null;
  #answered: Answered | null = null;
  #hasFailed = false;

  /**
   * @param changed  is called when there is something else to show.
   * @param report   hears why a step could not be computed.
   */
  constructor(changed: () => void, report: (error: unknown) => void) {
    this.#changed = changed;
    this.#question = new LatestQuestion((error) => {
      this.#hasFailed = error !== null;
      if (error !== null) report(error);
      changed();
    });
  }

  close(): void {
    this.#question.close();
  }

  template(neuron: Neuron, shown: Shown): TemplateResult | typeof nothing {
    this.#ask(shown);
    const answered = this.#answered;
    if (this.#hasFailed) return this.#failedTemplate(shown);
    // Of other layers it is about another neuron.
    if (answered === null || answered.experiment.layers !== shown.experiment.layers) return nothing;
    const { step } = answered;
    if (step === null) return html`<p class="about">${walkMessagesFor(shown.language).updateNone}</p>`;
    return this.#stepTemplate(neuron, answered.experiment, { ...answered, step }, shown);
  }

  /** Once for each state of the run. */
  #ask({ experiment, run }: Shown): void {
    const { parameters, memory } = run ?? {};
    if (!parameters || !memory || this.#hasFailed) return;
    if (parameters.length !== parameterCount(experiment) || !isMemoryOf(experiment, parameters, memory))
      return;
    const asked = this.#asked;
    const isAsked =
      asked?.parameters === parameters && asked.memory === memory && asked.experiment === experiment;
    if (isAsked) return;
    const question = { experiment, parameters, memory };
    this.#asked = question;
    this.#question.ask(async (exploration) => {
      const step = await exploration.ask('nextStep', memory, { experiment, parameters });
      this.#answered = { ...question, step };
    });
  }

  #failedTemplate({ language }: Shown): TemplateResult {
    const texts = exploreMessagesFor(language);
    const retry = (): void => {
      this.#hasFailed = false;
      this.#asked = null;
      this.#changed();
    };
    return html`<p class="about" role="alert">
      ${texts.exploreFailed}
      <button type="button" class="quiet" @click=${retry}>${texts.exploreRetry}</button>
    </p>`;
  }

  #stepTemplate(neuron: Neuron, experiment: Experiment, from: UpdateFrom, shown: Shown): TemplateResult {
    const { language } = shown;
    const texts = walkMessagesFor(language);
    const { weightsAt, biasesAt, inputs } = parameterLayout(experiment)[neuron.layer - 1]!;
    const chosen = this.#from !== null && this.#from < Math.min(inputs, mostRows) ? this.#from : null;
    const updateOf = (source: number | null): ParameterUpdate =>
      parameterUpdate(
        experiment,
        from,
        source === null ? biasesAt + neuron.unit : weightsAt + neuron.unit * inputs + source,
      );
    const of = { ...neuron, from: chosen };
    const samples = from.step.samples;
    const sources = [...Array.from({ length: Math.min(inputs, mostRows) }, (_, source) => source), null];
    return html`${guard([from.step, neuron.layer, neuron.unit, chosen, language], () =>
        // Made anew for other numbers alone: what is pointed at stays under the pointer.
        updateFormulas({ of, update: updateOf(chosen), samples, experiment, language, texts }).map(
          groupTemplate,
        ),
      )}
      <table class="connections updates">
        <caption class="unseen">
          ${texts.updateTable}
        </caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col"><var>w</var></th>
            <th scope="col">${slope(symbol('w', null, null))}</th>
            <th scope="col">Δ<var>w</var></th>
            <th scope="col"><var>w</var> + Δ<var>w</var></th>
          </tr>
        </thead>
        <tbody>
          ${sources.map((source) => this.#rowTemplate({ ...neuron, from: source }, updateOf(source), chosen, shown))}
          ${
            inputs > mostRows
              ? html`<tr>
                  <td colspan="5" class="more">
                    ${texts.inspectMore(formatInteger(inputs - mostRows, language))}
                  </td>
                </tr>`
              : nothing
          }
        </tbody>
      </table>
      <p class="about">${texts.updateArticle}</p>`;
  }

  #rowTemplate(
    of: UpdatedParameter,
    update: ParameterUpdate,
    chosen: number | null,
    { language, texts }: Shown,
  ): TemplateResult {
    const { layer, unit, from } = of;
    const name =
      from === null
        ? symbol('b', String(unit + 1), String(layer))
        : symbol('w', pair(unit + 1, from + 1), String(layer));
    const label = from === null ? `b ${String(unit + 1)}` : `w ${pair(unit + 1, from + 1)}`;
    const cell = (shown: number, key: string | typeof nothing = nothing): TemplateResult =>
      html`<td data-symbol=${key}>${number(shown, language).replace(' × ', '·')}</td>`;
    return html`<tr class=${from === chosen ? 'chosen' : ''}>
      <th scope="row">
        <label
          ><input
            type="radio"
            name="inspect-update"
            aria-label="${label}, ${texts.inspectUnit(unit + 1)}"
            .checked=${from === chosen}
            @change=${() => {
              this.#from = from;
              this.#changed();
            }}
          /><span aria-hidden="true">${name}</span></label
        >
      </th>
      ${cell(update.value, symbolKey(pointedParameter(of)))}
      ${cell(update.slope.batch, from === null ? nothing : symbolKey(pointedGradient(of)))}
      ${cell(update.next - update.value)} ${cell(update.next)}
    </tr>`;
  }
}
