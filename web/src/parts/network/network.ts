/** `<frontera-network>`: the network, to be looked at. What is pointed at there is shown on the plane. */
import { html, type TemplateResult } from 'lit';
import type { Inspection } from '../../figure/types.ts';
import { parameterCount } from '../../experiment/parameter-layout.ts';
import type { Experiment } from '../../experiment/types.ts';
import { formatWeight } from '../../i18n/format.ts';
import type { ViewMessages } from '../../i18n/views-messages.ts';
import { NetworkDiagram } from './network-diagram.ts';
import type { NodePlace } from './network-layout.ts';
import { mapSizeFor } from './network-maps.ts';
import { Spotlight } from './network-spotlight.ts';
import type { DiagramTarget } from './network-targets.ts';
import { Part, type Figure, type Shown } from '../part.ts';
import type { NetworkPart } from '../types.ts';
import { networkStyles } from './network-styles.ts';

export class FronteraNetwork extends Part implements NetworkPart {
  protected override readonly styles = [networkStyles];
  #diagram: NetworkDiagram | null = null;
  #spotlight: Spotlight | null = null;
  #target: DiagramTarget | null = null;
  /** The last that was walked to by keyboard: while the numbers run, they are not to be read aloud. */
  #said = '';

  protected override begin(figure: Figure | null): void {
    this.#diagram?.close();
    this.#spotlight?.close();
    this.#diagram = null;
    this.#target = null;
    this.#spotlight = figure === null ? null : new Spotlight(figure);
  }

  protected override get inspection(): Inspection {
    const { shown } = this;
    return shown === null ? {} : { neurons: mapSizeFor(parameterCount(shown.experiment)) };
  }

  protected override template(shown: Shown): TemplateResult {
    const text = captionText(this.#target, shown);
    return html`<div class="diagram"></div>
      <p class="caption">${text === '' ? legendTemplate(shown.texts) : text}</p>
      <p class="unseen said" aria-live="polite">${this.#said}</p>`;
  }

  protected override updated(): void {
    const { shown } = this;
    if (shown !== null) this.#draw(shown);
  }

  protected override restyle(): void {
    const { shown } = this;
    if (shown !== null) this.#diagram?.restyle(shown.figure.colours);
  }

  #draw({ experiment, run, texts }: Shown): void {
    const box = this.renderRoot.querySelector<HTMLElement>('.diagram');
    if (box === null) return;
    this.#diagram ??= new NetworkDiagram(box, { select: this.#select }, 'compact');
    const units = experiment.layers.map((layer) => layer.units);
    this.#diagram.setShape(experiment.features, units, texts);
    if (run !== null) this.#diagram.follow(run.parameters, run.neurons, run.metrics.epoch);
  }

  readonly #select = (target: DiagramTarget | null, byKeyboard: boolean): void => {
    this.#target = target;
    const isUnit = target !== null && target.kind !== 'edge' && target.unit !== null;
    this.#spotlight?.show(isUnit ? { layer: target.column, unit: target.unit } : null);
    const { shown } = this;
    if (byKeyboard && shown !== null) this.#said = captionText(target, shown);
    this.requestUpdate();
  };
}

function legendTemplate(texts: ViewMessages): TemplateResult {
  return html`<span class="key"><i class="line"></i>${texts.networkLegendPositive}</span>
    <span class="key"><i class="line negative"></i>${texts.networkLegendNegative}</span>
    <span class="hint for-mouse">${texts.networkHintPoint}</span>
    <span class="hint for-touch">${texts.networkHintTap}</span>`;
}

/** What is pointed at, by its name; a connection also by its weight. */
function captionText(target: DiagramTarget | null, { experiment, run, language, texts }: Shown): string {
  if (target === null) return '';
  const nameOf = (node: NodePlace): string => nodeName(node, experiment, texts);
  if (target.kind === 'feature') return texts.sayInput(nameOf(target));
  if (target.kind === 'neuron') return capitalized(nameOf(target));
  const value = formatWeight(run?.parameters[target.weightIndex], language);
  return texts.sayWeight(nameOf(target.from), nameOf(target.to), value);
}

function nodeName(node: NodePlace, { layers }: Experiment, texts: ViewMessages): string {
  if (node.kind === 'feature') return texts.featureTitles[node.feature];
  if (node.column < layers.length) return texts.unitHidden(node.unit + 1, node.column);
  return layers.at(-1)?.units === 1 ? texts.unitOutput : texts.unitOutputOf(node.unit + 1);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
