/** The line under the diagram: what is pointed at, with its numbers, or how to read the diagram. */
import { html, render, type TemplateResult } from 'lit/html.js';
import { parameterLayout } from '../../experiment/parameter-layout.ts';
import type { Experiment } from '../../experiment/types.ts';
import { formatWeight } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { mathElement, symbol } from '../../parts/controls/math.ts';
import { featureSymbol, hasNumbers, neuronFormula, type NeuronNumbers } from './network-formula.ts';
import type { NeuronPlace, NodePlace } from '../../parts/network/network-layout.ts';
import type { DiagramTarget } from '../../parts/network/network-targets.ts';

/** Where the numbers and the words are taken from. */
export interface ReadingSource {
  readonly experiment: Experiment;
  /** Null before the first figure is there. */
  readonly parameters: Float32Array | null;
  readonly messages: Messages;
}

/** Writes the line. */
export function renderReading(host: HTMLElement, target: DiagramTarget | null, source: ReadingSource): void {
  render(target === null ? legendTemplate(source.messages) : readingTemplate(target, source), host);
}

function legendTemplate(messages: Messages): TemplateResult {
  return html`<span class="key"><i class="key-line positive"></i>${messages.networkLegendPositive}</span>
    <span class="key"><i class="key-line negative"></i>${messages.networkLegendNegative}</span>
    <span class="key">${messages.networkLegendWidth}</span>
    <span class="hint for-mouse">${messages.networkHint}</span>
    <span class="hint for-keys">${messages.networkHintKeys}</span>
    <span class="hint for-touch">${messages.networkHintTouch}</span>`;
}

function readingTemplate(target: DiagramTarget, source: ReadingSource): TemplateResult {
  const { messages } = source;
  if (target.kind === 'feature') {
    const isOnly = source.experiment.features.length === 1;
    const inUse = isOnly ? messages.readOnlyInput : messages.readInput;
    const about = target.unit === null ? messages.readSpareInput : inUse;
    return html`<span class="reading"
        >${mathElement('math', featureSymbol(messages.featureTitles[target.feature]))}</span
      >
      <span class="hint">${about}</span>`;
  }
  const value = (index: number): string => formatWeight(source.parameters?.[index], messages.language);
  if (target.kind === 'edge') {
    const { from, fromUnit, to, weightIndex } = target;
    return html`<span class="reading"
        >${symbol('w', [to.unit + 1, fromUnit + 1], to.column)} = <b>${value(weightIndex)}</b></span
      >
      <span class="hint">${messages.readOutOf(unitName(from, source), unitName(to, source))}</span>`;
  }
  const numbers = numbersOf(target, source);
  const bias = html`<span class="reading"
    >${symbol('b', [target.unit + 1], target.column)} = <b>${value(target.biasIndex)}</b></span
  >`;
  return html`<span class="reading">${neuronFormula(numbers, messages)}</span>
    ${hasNumbers(numbers) ? html`<span class="hint">${unitName(target, source)}</span>` : bias}`;
}

/** The neuron's weights lie together, row by row. */
function numbersOf(place: NeuronPlace, { experiment, parameters, messages }: ReadingSource): NeuronNumbers {
  const { column, unit, biasIndex } = place;
  const layer = experiment.layers[column - 1];
  const { weightsAt = 0, inputs = 0 } = parameterLayout(experiment)[column - 1] ?? {};
  const start = weightsAt + unit * inputs;
  const known = parameters !== null && parameters.length > biasIndex;
  return {
    layer: column,
    unit,
    activation: layer?.activation ?? 'linear',
    weights: known ? parameters.subarray(start, start + inputs) : new Float32Array(inputs).fill(Number.NaN),
    inputTitles: column === 1 ? experiment.features.map((name) => messages.featureTitles[name]) : null,
    bias: known ? (parameters[biasIndex] ?? Number.NaN) : Number.NaN,
  };
}

/** What a unit is called in a sentence. */
export function unitName(node: NodePlace, { experiment, messages }: ReadingSource): string {
  const { layers } = experiment;
  if (node.kind === 'feature') return messages.featureTitles[node.feature];
  if (node.column < layers.length) return messages.unitHidden(node.unit + 1, node.column);
  const isOnly = layers.at(-1)?.units === 1;
  return isOnly ? messages.unitOutput : messages.unitOutputOf(node.unit + 1);
}

/** The same as a sentence to be read aloud, for who walks the diagram by keyboard. */
export function spokenReading(target: DiagramTarget | null, source: ReadingSource): string {
  const { experiment, parameters, messages } = source;
  if (target === null) return '';
  const value = (index: number): string => formatWeight(parameters?.[index], messages.language);
  if (target.kind === 'feature') {
    const title = messages.featureTitles[target.feature];
    return target.unit === null ? messages.saySpareInput(title) : messages.sayInput(title);
  }
  if (target.kind === 'edge') {
    const { from, to, weightIndex } = target;
    return messages.sayWeight(unitName(from, source), unitName(to, source), value(weightIndex));
  }
  const activation = experiment.layers[target.column - 1]?.activation ?? 'linear';
  const title = messages.activationTitles[activation];
  return messages.sayNeuron(unitName(target, source), title, value(target.biasIndex));
}
