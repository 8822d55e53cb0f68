/**
 * The last stage of the walk: what the run's next step does to the weights and the bias of one neuron, with the formulas of the one that
 * is chosen. The page's exploring worker makes that step beside the run, from the run's parameters and its optimizer's memory.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import type { NextStep, Trace } from '../../engine/types.ts';
import { parameterCount, parameterLayout } from '../../experiment/parameter-layout.ts';
import type { Experiment } from '../../experiment/types.ts';
import { exploreMessagesFor } from '../../i18n/explore-messages.ts';
import { walkMessagesFor, type WalkMessages } from '../../i18n/walk-messages.ts';
import { segmented, segmentedStyles } from '../controls/segmented.ts';
import { LatestQuestion } from '../exploring.ts';
import type { Shown } from '../part.ts';
import { slope, symbol } from './inspect-symbols.ts';
import { isMemoryOf, parameterUpdate, type UpdateFrom } from './parameter-update.ts';
import { groupTemplate } from './stage-template.ts';
import { updateFormulas } from './update-formulas.ts';
import { pointSlope, slopeGroup, type Scope } from './update-slope.ts';
import updateCss from './update-stage.css?inline';
import { shownWeights, updateTable, type UpdateRow } from './update-table.ts';

export const updateStyles = [segmentedStyles, updateCss];

/** What was asked, and the answer: null where there is no step. */
interface Answered {
  readonly experiment: Experiment;
  readonly parameters: Float32Array;
  readonly memory: Float64Array;
  readonly step: NextStep | null;
}

/** An answer that has a step. */
interface Answer extends UpdateFrom {
  readonly experiment: Experiment;
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
  #scope: Scope = 'batch';
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

  template(neuron: Neuron, trace: Trace, shown: Shown): TemplateResult | typeof nothing {
    this.#ask(shown);
    const answered = this.#answered;
    if (this.#hasFailed) return this.#failedTemplate(shown);
    // Of other layers it is about another neuron.
    if (answered === null || answered.experiment.layers !== shown.experiment.layers) return nothing;
    const { step } = answered;
    if (step === null) return html`<p class="about">${walkMessagesFor(shown.language).updateNone}</p>`;
    return this.#stepTemplate(neuron, { ...answered, step }, trace, shown);
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

  #stepTemplate(neuron: Neuron, { experiment, ...from }: Answer, trace: Trace, shown: Shown): TemplateResult {
    const { language } = shown;
    const texts = walkMessagesFor(language);
    const { step } = from;
    const { weightsAt, biasesAt, inputs } = parameterLayout(experiment)[neuron.layer - 1]!;
    const weights = shownWeights(inputs);
    const chosen = this.#from !== null && this.#from < weights ? this.#from : null;
    // A batch of all points is all points.
    const hasBatches = experiment.batchSize !== null && experiment.batchSize < step.setSamples;
    const scope = this.#scope === 'batch' && !hasBatches ? 'set' : this.#scope;
    const rowOf = (source: number | null): UpdateRow => {
      const index = source === null ? biasesAt + neuron.unit : weightsAt + neuron.unit * inputs + source;
      const update = parameterUpdate(experiment, from, index);
      const of = { ...neuron, from: source };
      return { of, update, slope: scope === 'point' ? pointSlope(trace, of) : update.slope[scope] };
    };
    const { of, update } = rowOf(chosen);
    const { samples } = step;
    return html`${this.#scopeTemplate(scope, hasBatches, texts)}
    ${guard([step, trace, neuron.layer, neuron.unit, chosen, scope, language], () =>
      // Made anew for other numbers alone: what is pointed at stays under the pointer.
      [
        slopeGroup({ of, update, trace, scope, step, language, texts }),
        ...updateFormulas({ of, update, samples, experiment, language, texts }),
      ].map(groupTemplate),
    )}
    ${updateTable({
      rows: [...Array.from({ length: weights }, (_, source) => source), null].map(rowOf),
      more: inputs - weights,
      scope: texts.updateScopes[scope],
      chosen,
      choose: (source) => {
        this.#from = source;
        this.#changed();
      },
      ...{ language, texts },
    })}`;
  }

  /** Of which points ∂C/∂w is shown; the step itself goes by the batch. */
  #scopeTemplate(present: Scope, hasBatches: boolean, texts: WalkMessages): TemplateResult {
    const scopes: readonly Scope[] = hasBatches ? ['point', 'batch', 'set'] : ['point', 'set'];
    return html`<div class="update-scope">
      ${slope(symbol('w', null, null))}
      ${segmented(
        'inspect-scope',
        texts.updateScope,
        scopes.map((value) => ({ value, text: texts.updateScopes[value] })),
        present,
        (scope) => {
          this.#scope = scope;
          this.#changed();
        },
      )}
    </div>`;
  }
}
