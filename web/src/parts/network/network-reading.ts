/** The line under a network that is edited: what is pointed at, with its numbers, or what can be done. */
import { html, type TemplateResult } from 'lit/html.js';
import { parameterLayout } from '../../experiment/parameter-layout.ts';
import { formatWeight } from '../../i18n/format.ts';
import type { NetworkMessages } from '../../i18n/network-messages.ts';
import { mathElement, symbol } from '../controls/math.ts';
import type { Shown } from '../part.ts';
import { nodeName, signsTemplate, targetText } from './network-caption.ts';
import { featureSymbol, hasNumbers, neuronFormula, type NeuronNumbers } from './network-formula.ts';
import type { EdgePlace, FeaturePlace, NeuronPlace } from './network-layout.ts';
import type { DiagramTarget } from './network-targets.ts';

/** With formulas. */
export function readingTemplate(
  target: DiagramTarget | null,
  shown: Shown,
  texts: NetworkMessages,
): TemplateResult {
  switch (target?.kind) {
    case 'feature':
      return featureTemplate(target, shown, texts);
    case 'edge':
      return edgeTemplate(target, shown, texts);
    case 'neuron':
      return neuronTemplate(target, shown, texts);
    case undefined:
      return html`<span class="key">${texts.networkLegendLines}</span> ${signsTemplate(texts)}
        <span class="key">${texts.networkLegendBoxes}</span>
        <span class="for-mouse">${texts.networkHint}</span>
        <span class="for-keys">${texts.networkHintKeys}</span>
        <span class="for-touch">${texts.networkHintTouch}</span>`;
  }
}

function featureTemplate(
  { feature, unit }: FeaturePlace,
  { experiment }: Shown,
  texts: NetworkMessages,
): TemplateResult {
  const inUse = experiment.features.length === 1 ? texts.readOnlyInput : texts.readInput;
  return html`<span class="reading">${mathElement('math', featureSymbol(texts.featureTitles[feature]))}</span>
    <span>${unit === null ? texts.readSpareInput : inUse}</span>`;
}

function edgeTemplate(
  { from, fromUnit, to, weightIndex }: EdgePlace,
  { experiment, run, language }: Shown,
  texts: NetworkMessages,
): TemplateResult {
  const nameOf = (node: EdgePlace['from']): string => nodeName(node, experiment, texts);
  return html`${parameterTemplate(
      symbol('w', [to.unit + 1, fromUnit + 1], to.column),
      formatWeight(run?.parameters[weightIndex], language),
    )} <span>${texts.readOutOf(nameOf(from), nameOf(to))}</span>`;
}

function neuronTemplate(target: NeuronPlace, shown: Shown, texts: NetworkMessages): TemplateResult {
  const { experiment, run, language } = shown;
  const numbers = numbersOf(target, shown, texts);
  const bias = formatWeight(run?.parameters[target.biasIndex], language);
  return html`<span class="reading">${neuronFormula(numbers, texts)}</span> ${
      hasNumbers(numbers)
        ? html`<span>${nodeName(target, experiment, texts)}</span>`
        : parameterTemplate(symbol('b', [target.unit + 1], target.column), bias)
    }`;
}

function parameterTemplate(name: Element, value: string): TemplateResult {
  return html`<span class="reading">${name} = <b>${value}</b></span>`;
}

/** The neuron's weights lie together, row by row. */
function numbersOf(
  { column, unit, biasIndex }: NeuronPlace,
  { experiment, run }: Shown,
  texts: NetworkMessages,
): NeuronNumbers {
  const { weightsAt = 0, inputs = 0 } = parameterLayout(experiment)[column - 1] ?? {};
  const start = weightsAt + unit * inputs;
  const known = run !== null && run.parameters.length > biasIndex ? run.parameters : null;
  return {
    layer: column,
    unit,
    activation: experiment.layers[column - 1]?.activation ?? 'linear',
    weights: known?.subarray(start, start + inputs) ?? new Float32Array(inputs).fill(Number.NaN),
    inputTitles: column === 1 ? experiment.features.map((name) => texts.featureTitles[name]) : null,
    bias: known?.[biasIndex] ?? Number.NaN,
  };
}

/** As a sentence to be read aloud, for who walks the diagram by keyboard. */
export function spokenReading(target: DiagramTarget, shown: Shown, texts: NetworkMessages): string {
  const { experiment, run, language } = shown;
  if (target.kind === 'feature' && target.unit === null)
    return texts.saySpareInput(texts.featureTitles[target.feature]);
  if (target.kind !== 'neuron') return targetText(target, shown);
  const activation = experiment.layers[target.column - 1]?.activation ?? 'linear';
  const bias = formatWeight(run?.parameters[target.biasIndex], language);
  return texts.sayNeuron(nodeName(target, experiment, texts), texts.activationTitles[activation], bias);
}
