/** The network's panel: layers and activation, the diagram, its columns' names, and what is pointed at. */
import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { hiddenActivationNames } from '../experiment/misfit.ts';
import { limits } from '../experiment/names.ts';
import type { ActivationName, FeatureName } from '../experiment/names.ts';
import type { Experiment } from '../experiment/types.ts';
import { formatWeight } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { hiddenActivation, hiddenLayers, maxHiddenLayers } from './document-edits.ts';
import { featureMenu } from './feature-menu.ts';
import { symbol } from './math.ts';
import { menu } from './menu.ts';
import type { DiagramTarget } from './network-diagram.ts';
import type { NodePlace } from './network-layout.ts';
import { stepButton, stepper } from './stepper.ts';

export interface NetworkActions {
  readonly setHiddenCount: (count: number) => void;
  readonly setUnits: (layerIndex: number, text: string) => void;
  readonly setActivation: (name: ActivationName) => void;
  readonly setFeature: (name: FeatureName, isIn: boolean) => void;
}

/** Above the diagram: how many hidden layers, and their activation. */
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
        ${stepButton('−', messages.removeLayer, count <= 1, () => {
          actions.setHiddenCount(count - 1);
        })}
        <output class="count">${count}</output>
        ${stepButton('+', messages.addLayer, count >= maxHiddenLayers, () => {
          actions.setHiddenCount(count + 1);
        })}
      </div>
    </div>
    ${activationTemplate(experiment, actions, messages)}`;
}

function activationTemplate(
  experiment: Experiment,
  actions: NetworkActions,
  messages: Messages,
): TemplateResult {
  return html`<div class="inline-field">
    ${menu({
      id: 'activation',
      label: messages.activation,
      names: hiddenActivationNames,
      titles: messages.activationTitles,
      present: hiddenActivation(experiment),
      whenNone: messages.activationMixed,
      choose: actions.setActivation,
    })}
  </div>`;
}

/** Under the diagram: each column's name, and for hidden layers the number of units. */
export function columnsTemplate(
  experiment: Experiment,
  refusals: ReadonlyMap<string, { readonly text: string; readonly sentence: string }>,
  actions: NetworkActions,
  messages: Messages,
): TemplateResult {
  const hidden = hiddenLayers(experiment);
  const sentence = hidden
    .map((_, index) => refusals.get(`units-${index}`)?.sentence)
    .find((found) => found !== undefined);
  return html`<ol class="column-list">
      <li class="input-layer">${featureMenu(experiment.features, actions.setFeature, messages)}</li>
      ${hidden.map((layer, index) => {
        const refusal = refusals.get(`units-${index}`);
        return html`<li class="hidden-layer">
          ${messages.hidden(index + 1)}
          ${stepper({
            label: messages.unitsOfLayer(index + 1),
            lessLabel: messages.removeUnit(index + 1),
            moreLabel: messages.addUnit(index + 1),
            value: layer.units,
            min: 1,
            max: limits.units,
            refusedText: refusal?.text ?? null,
            errorId: 'units-error',
            set: (text) => {
              actions.setUnits(index, text);
            },
          })}
        </li>`;
      })}
      <li>${messages.output}</li>
    </ol>
    ${sentence === undefined ? nothing : html`<p class="field-error" id="units-error" role="alert">${sentence}</p>`}`;
}

/** Writes the line under the diagram: the value of what is pointed at, or how to read the diagram. */
export function renderReadout(
  host: HTMLElement,
  target: DiagramTarget | null,
  parameters: Float32Array | null,
  experiment: Experiment,
  messages: Messages,
): void {
  render(
    target === null ? legendTemplate(messages) : readingTemplate(target, parameters, experiment, messages),
    host,
  );
}

function legendTemplate(messages: Messages): TemplateResult {
  return html`<span class="key"><i class="key-line positive"></i>${messages.networkLegendPositive}</span>
    <span class="key"><i class="key-line negative"></i>${messages.networkLegendNegative}</span>
    <span class="key">${messages.networkLegendWidth}</span>
    <span class="hint for-mouse">${messages.networkHint}</span>
    <span class="hint for-keys">${messages.networkHintKeys}</span>
    <span class="hint for-touch">${messages.networkHintTouch}</span>`;
}

function readingTemplate(
  target: DiagramTarget,
  parameters: Float32Array | null,
  experiment: Experiment,
  messages: Messages,
): TemplateResult {
  const value = (index: number): string => formatWeight(parameters?.[index] ?? null, messages.language);
  if (target.kind === 'edge') {
    const { from, to, weightIndex } = target.edge;
    return html`<span class="reading"
        >${symbol('w', [to.unit + 1, from.unit + 1], to.column)} = <b>${value(weightIndex)}</b></span
      >
      <span class="hint"
        >${messages.readOutOf(unitName(from, experiment, messages), unitName(to, experiment, messages))}</span
      >`;
  }
  const { node } = target;
  if (node.biasIndex === null) {
    return html`<span class="reading formula">${inputName(node, experiment, messages)}</span>
      <span class="hint">${messages.readInput}</span>`;
  }
  return html`<span class="reading"
      >${symbol('b', [node.unit + 1], node.column)} = <b>${value(node.biasIndex)}</b></span
    >
    <span class="hint">${messages.readBias} · ${unitName(node, experiment, messages)}</span>`;
}

function inputName({ unit }: NodePlace, { features }: Experiment, messages: Messages): string {
  const name = features[unit];
  return name === undefined ? '' : messages.featureTitles[name];
}

function unitName(node: NodePlace, experiment: Experiment, messages: Messages): string {
  const { layers } = experiment;
  if (node.column === 0) return inputName(node, experiment, messages);
  if (node.column < layers.length) return messages.unitHidden(node.unit + 1, node.column);
  const isOnly = layers.at(-1)?.units === 1;
  return isOnly ? messages.unitOutput : messages.unitOutputOf(node.unit + 1);
}
