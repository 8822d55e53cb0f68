/** Above, between and under the diagram's columns: what each layer is, and the buttons that add and remove layers. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { classMap } from 'lit/directives/class-map.js';
import { hiddenActivation, hiddenLayers, maxHiddenLayers } from '../../experiment/document-edits.ts';
import {
  activationNames,
  hiddenActivationNames,
  limits,
  outputActivations,
  type ActivationName,
} from '../../experiment/names.ts';
import type { Experiment, LayerSpec } from '../../experiment/types.ts';
import type { NetworkMessages } from '../../i18n/network-messages.ts';
import { menu, menuAlone } from '../controls/menu.ts';
import { refusalTemplate, type Refusal } from '../controls/number-field.ts';
import { stepButton, stepper } from '../controls/stepper.ts';
import type { NetworkActions } from './network-actions.ts';

/** What the controls show and do. */
export interface LayersView {
  readonly experiment: Experiment;
  /** What was typed and refused, by the name of its field. */
  readonly refusals: ReadonlyMap<string, Refusal>;
  readonly actions: NetworkActions;
  readonly texts: NetworkMessages;
}

/** Above the diagram: how many hidden layers, and the activation of all. */
export function headTemplate({ experiment, actions, texts }: LayersView): TemplateResult {
  const count = hiddenLayers(experiment).length;
  return html`<div class="head">
    <slot></slot>
    <div class="inline-field">
      <span id="hidden-label">${texts.hiddenLayers}</span>
      <div class="stepper" role="group" aria-labelledby="hidden-label">
        ${stepButton('−', texts.removeLastLayer, count === 0, () => actions.setHiddenCount(count - 1))}
        <output class="count">${count}</output>
        ${stepButton('+', texts.addLayer, count >= maxHiddenLayers, () => actions.setHiddenCount(count + 1))}
      </div>
    </div>
    ${
      count < 2
        ? nothing
        : html`<div class="inline-field">
            ${menu({
              id: 'activation',
              label: texts.activationOfAll,
              names: hiddenActivationNames,
              titles: texts.activationTitles,
              present: hiddenActivation(experiment),
              whenNone: texts.activationMixed,
              choose: (name) => actions.setActivation(null, name),
            })}
          </div>`
    }
  </div>`;
}

/** Under the diagram, a column for each of its own: its name; for layers the activation, and for hidden ones the number of units. */
export function layersTemplate(view: LayersView): TemplateResult {
  const { experiment, refusals, texts } = view;
  const hidden = hiddenLayers(experiment);
  const count = hidden.length + 2;
  // Controls for fingers are too wide to stand in many columns.
  const look = {
    'in-columns': count <= 5 || !matchMedia('(pointer: coarse)').matches,
    'is-crowded': count > 5,
    'is-packed': count > 6,
  };
  const columns = `--_count: ${count}; --_hidden: ${'minmax(0, 1fr) '.repeat(hidden.length)}`;
  const refusal = hidden.map((_, index) => refusals.get(`units-${index}`)).find(Boolean) ?? null;
  return html`<div class="layers ${classMap(look)}" .style=${columns}>
    <div class="inserts" role="group" aria-label=${texts.insertLabel}>${insertsTemplate(view)}</div>
    <ol class="columns">
      <li class="input-layer"><span class="column-name">${texts.inputs}</span></li>
      ${hidden.map((layer, index) => hiddenTemplate(layer, index, view))}
      <li class="output-layer">${outputTemplate(view)}</li>
    </ol>
    ${refusalTemplate('units', refusal)}
  </div>`;
}

/** Between the columns: a button for each place where a hidden layer could stand. */
function insertsTemplate({ experiment, actions, texts }: LayersView): unknown {
  const count = hiddenLayers(experiment).length;
  if (count >= maxHiddenLayers) return nothing;
  return experiment.layers.map((_, index) => {
    const label = index === count ? texts.insertBeforeOutput : texts.insertBeforeLayer(index + 1);
    return html`<span>${roundButton('insert', '+', label, () => actions.insertLayer(index))}</span>`;
  });
}

function roundButton(look: string, sign: string, label: string, press: () => void): TemplateResult {
  return html`<button type="button" class=${look} aria-label=${label} title=${label} @click=${press}>
    <i aria-hidden="true">${sign}</i>
  </button>`;
}

function hiddenTemplate(layer: LayerSpec, index: number, view: LayersView): TemplateResult {
  const { refusals, actions, texts } = view;
  const number = index + 1;
  return html`<li class="hidden-layer">
    <span class="column-name">${texts.hidden(number)}</span>
    <span class="column-size">
      ${stepper({
        label: texts.unitsOfLayer(number),
        lessLabel: texts.removeUnit(number),
        moreLabel: texts.addUnit(number),
        value: layer.units,
        min: 1,
        max: limits.units,
        refusedText: refusals.get(`units-${index}`)?.text ?? null,
        errorId: 'units-error',
        set: (text) => actions.setUnits(index, text),
      })}
      ${roundButton('remove', '×', texts.removeLayer(number), () => actions.removeLayer(index))}
    </span>
    ${activationTemplate(layer, index, hiddenActivationNames, texts.activationOfLayer(number), view)}
  </li>`;
}

/** Most costs are defined on one output activation only; then it is told, not chosen. */
function outputTemplate(view: LayersView): TemplateResult {
  const { texts, experiment } = view;
  const { layers, loss, data } = experiment;
  const index = layers.length - 1;
  const output = layers[index];
  if (output === undefined) return html``;
  const only = outputActivations[loss];
  const names = activationNames.filter((name) => name !== 'softmax' || output.units === data.classes);
  return html`<span class="column-name">${texts.output}</span> ${
      only === null
        ? activationTemplate(output, index, names, texts.activationOfOutput, view)
        : html`<span class="fixed-activation" title=${texts.activationByCost(texts.lossTitles[loss])}
            >${texts.activationTitles[only]}</span
          >`
    }`;
}

function activationTemplate(
  layer: LayerSpec,
  index: number,
  names: readonly ActivationName[],
  label: string,
  { actions, texts }: LayersView,
): TemplateResult {
  return menuAlone({
    id: `activation-${index}`,
    label,
    names,
    titles: texts.activationTitles,
    present: layer.activation,
    choose: (name) => actions.setActivation(index, name),
  });
}
