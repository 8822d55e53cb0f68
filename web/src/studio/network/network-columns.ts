/** Under and between the diagram's columns: what each layer is, and the buttons that add and remove layers. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  activationNames,
  hiddenActivationNames,
  limits,
  outputActivations,
  type ActivationName,
  type FeatureName,
} from '../../experiment/names.ts';
import type { Experiment, LayerSpec } from '../../experiment/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import { hiddenActivation, hiddenLayers, maxHiddenLayers } from '../../experiment/document-edits.ts';
import { menu, menuAlone } from '../../parts/controls/menu.ts';
import type { Refusal } from '../../parts/controls/number-field.ts';
import { stepButton, stepper } from '../../parts/controls/stepper.ts';

/** What the network's controls do. Layers are counted from 0, the output last. */
export interface NetworkActions {
  readonly setHiddenCount: (count: number) => void;
  /** A hidden layer before the one with this index. */
  readonly insertLayer: (index: number) => void;
  readonly removeLayer: (index: number) => void;
  readonly setUnits: (index: number, text: string) => void;
  readonly stepUnits: (index: number, by: 1 | -1) => void;
  /** The activation of one layer; null: of all hidden ones. */
  readonly setActivation: (index: number | null, name: ActivationName) => void;
  readonly setFeature: (name: FeatureName, isIn: boolean) => void;
}

/** Above the diagram: how many hidden layers, and the activation of all. */
export function networkHeadTemplate(
  experiment: Experiment,
  actions: NetworkActions,
  messages: Messages,
): TemplateResult {
  const count = hiddenLayers(experiment).length;
  return html`<h2 id="network-title">${messages.networkTitle}</h2>
    <div class="inline-field">
      <span id="hidden-label">${messages.hiddenLayers}</span>
      <div class="stepper" role="group" aria-labelledby="hidden-label">
        ${stepButton('−', messages.removeLastLayer, count === 0, () => {
          actions.setHiddenCount(count - 1);
        })}
        <output class="count">${count}</output>
        ${stepButton('+', messages.addLayer, count >= maxHiddenLayers, () => {
          actions.setHiddenCount(count + 1);
        })}
      </div>
    </div>
    ${
      count < 2
        ? nothing
        : html`<div class="inline-field">
            ${menu({
              id: 'activation',
              label: messages.activationOfAll,
              names: hiddenActivationNames,
              titles: messages.activationTitles,
              present: hiddenActivation(experiment),
              whenNone: messages.activationMixed,
              choose: (name) => {
                actions.setActivation(null, name);
              },
            })}
          </div>`
    }`;
}

/** Between the columns: a button for each place where a hidden layer could stand. */
export function insertsTemplate(
  experiment: Experiment,
  actions: NetworkActions,
  messages: Messages,
): TemplateResult | typeof nothing {
  const count = hiddenLayers(experiment).length;
  if (count >= maxHiddenLayers) return nothing;
  return html`${experiment.layers.map((_, index) => {
    const label = insertLabel(index, count, messages);
    return html`<span
      ><button
        type="button"
        class="insert"
        aria-label=${label}
        title=${label}
        @click=${() => {
          actions.insertLayer(index);
        }}
      >
        <i aria-hidden="true">+</i>
      </button></span
    >`;
  })}`;
}

function insertLabel(index: number, count: number, messages: Messages): string {
  if (index === count) return messages.insertBeforeOutput;
  return messages.insertBeforeLayer(index + 1);
}

/** Under the diagram: each column's name; for layers the activation, and for hidden ones the number of units. */
export function columnsTemplate(
  experiment: Experiment,
  refusals: ReadonlyMap<string, Refusal>,
  actions: NetworkActions,
  messages: Messages,
): TemplateResult {
  const hidden = hiddenLayers(experiment);
  const sentence = hidden
    .map((_, index) => refusals.get(`units-${index}`)?.sentence)
    .find((found) => found !== undefined);
  return html`<ol class="column-list">
      <li class="input-layer"><span class="column-name">${messages.inputs}</span></li>
      ${hidden.map((layer, index) =>
        hiddenTemplate(layer, index, refusals.get(`units-${index}`) ?? null, actions, messages),
      )}
      <li class="output-layer">${outputTemplate(experiment, actions, messages)}</li>
    </ol>
    ${sentence === undefined ? nothing : html`<p class="field-error" id="units-error" role="alert">${sentence}</p>`}`;
}

function hiddenTemplate(
  layer: LayerSpec,
  index: number,
  refusal: Refusal | null,
  actions: NetworkActions,
  messages: Messages,
): TemplateResult {
  const number = index + 1;
  const removeLabel = messages.removeLayer(number);
  return html`<li class="hidden-layer">
    <span class="column-name">${messages.hidden(number)}</span>
    <span class="column-size">
      ${stepper({
        label: messages.unitsOfLayer(number),
        lessLabel: messages.removeUnit(number),
        moreLabel: messages.addUnit(number),
        value: layer.units,
        min: 1,
        max: limits.units,
        refusedText: refusal?.text ?? null,
        errorId: 'units-error',
        set: (text) => {
          actions.setUnits(index, text);
        },
      })}
      <button
        type="button"
        class="remove"
        aria-label=${removeLabel}
        title=${removeLabel}
        @click=${() => {
          actions.removeLayer(index);
        }}
      >
        <i aria-hidden="true">×</i>
      </button>
    </span>
    ${activationTemplate(layer, index, hiddenActivationNames, messages.activationOfLayer(number), actions, messages)}
  </li>`;
}

/** Most costs are defined on one output activation only; then it is told, not chosen. */
function outputTemplate(
  { layers, loss, data }: Experiment,
  actions: NetworkActions,
  messages: Messages,
): TemplateResult {
  const index = layers.length - 1;
  const output = layers[index];
  if (output === undefined) return html``;
  const only = outputActivations[loss];
  const names = activationNames.filter((name) => name !== 'softmax' || output.units === data.classes);
  return html`<span class="column-name">${messages.output}</span> ${
      only === null
        ? activationTemplate(output, index, names, messages.activationOfOutput, actions, messages)
        : html`<span class="fixed-activation" title=${messages.activationByCost(messages.lossTitles[loss])}
            >${messages.activationTitles[only]}</span
          >`
    }`;
}

function activationTemplate(
  layer: LayerSpec,
  index: number,
  names: readonly ActivationName[],
  label: string,
  actions: NetworkActions,
  messages: Messages,
): TemplateResult {
  return html`<span class="layer-activation"
    >${menuAlone({
      id: `activation-${index}`,
      label,
      names,
      titles: messages.activationTitles,
      present: layer.activation,
      choose: (name) => {
        actions.setActivation(index, name);
      },
    })}</span
  >`;
}
