/** The line under the diagram: what is pointed at by its name, or how to read the diagram. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Experiment } from '../../experiment/types.ts';
import { formatWeight } from '../../i18n/format.ts';
import type { ViewMessages } from '../../i18n/views-messages.ts';
import type { Shown } from '../part.ts';
import type { NodePlace } from './network-layout.ts';
import type { DiagramTarget } from './network-targets.ts';

/** What the lines of both signs look like. */
export function signsTemplate(texts: ViewMessages): TemplateResult {
  return html`<span class="key"><i class="line"></i>${texts.networkLegendPositive}</span>
    <span class="key"><i class="line negative"></i>${texts.networkLegendNegative}</span>`;
}

/** Of a network that is to be read. */
export function captionTemplate(target: DiagramTarget | null, shown: Shown): TemplateResult {
  const { texts } = shown;
  if (target !== null) return html`${targetText(target, shown)}`;
  return html`${signsTemplate(texts)}
    <span class="aside for-mouse">${texts.networkHintPoint}</span>
    <span class="aside for-touch">${texts.networkHintTap}</span>`;
}

/** What is pointed at, by its name; a connection also by its weight. */
export function targetText(target: DiagramTarget, { experiment, run, language, texts }: Shown): string {
  const nameOf = (node: NodePlace): string => nodeName(node, experiment, texts);
  if (target.kind === 'feature') return texts.sayInput(nameOf(target));
  if (target.kind === 'neuron') return capitalized(nameOf(target));
  const value = formatWeight(run?.parameters[target.weightIndex], language);
  return texts.sayWeight(nameOf(target.from), nameOf(target.to), value);
}

/** What a unit is called in a sentence. */
export function nodeName(node: NodePlace, { layers }: Experiment, texts: ViewMessages): string {
  if (node.kind === 'feature') return texts.featureTitles[node.feature];
  if (node.column < layers.length) return texts.unitHidden(node.unit + 1, node.column);
  return layers.at(-1)?.units === 1 ? texts.unitOutput : texts.unitOutputOf(node.unit + 1);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
