/** The network beside the plane, to be looked at: what is pointed at there is shown on the plane. */
import { html, render, type TemplateResult } from 'lit/html.js';
import type { Experiment } from '../../experiment/types.ts';
import { formatWeight } from '../../i18n/format.ts';
import { viewMessagesFor, type ViewMessages } from '../../i18n/views-messages.ts';
import { NetworkDiagram } from '../../view/network-diagram.ts';
import type { NodePlace } from '../../view/network-layout.ts';
import { parameterCount } from '../../experiment/parameter-layout.ts';
import { mapSizeFor } from '../../view/network-maps.ts';
import { Spotlight } from '../../view/network-spotlight.ts';
import type { DiagramTarget } from '../../view/network-targets.ts';
import type { Inspection, Playground } from '../types.ts';
import { networkStyle } from './network-style.ts';
import type { View, ViewMaker, ViewState } from './view.ts';

class NetworkView implements View {
  readonly #figure: Playground;
  readonly #box: HTMLElement;
  readonly #diagram: NetworkDiagram;
  readonly #spotlight: Spotlight;
  #state: ViewState | null = null;
  #target: DiagramTarget | null = null;
  #wishes: Inspection = {};

  constructor(figure: Playground, box: HTMLElement) {
    this.#figure = figure;
    this.#box = box;
    this.#spotlight = new Spotlight(figure);
    render(frameTemplate(), box);
    this.#diagram = new NetworkDiagram(partOf(box, '.diagram'), { select: this.#select }, 'compact');
  }

  get wishes(): Inspection {
    return this.#wishes;
  }

  render(state: ViewState): void {
    this.#state = state;
    const { experiment, messages } = state;
    this.#wishes = { neurons: mapSizeFor(parameterCount(experiment)) };
    const units = experiment.layers.map((layer) => layer.units);
    this.#diagram.setShape(experiment.features, units, viewMessagesFor(messages.language));
    this.#say();
  }

  follow(state: ViewState): void {
    this.#state = state;
    if (state.run === null) return;
    const { parameters, neurons, metrics } = state.run;
    this.#diagram.follow(parameters, neurons, metrics.epoch);
    if (this.#target?.kind === 'edge') this.#say();
  }

  restyle(): void {
    this.#diagram.restyle(this.#figure.colours);
  }

  close(): void {
    this.#diagram.close();
    this.#spotlight.close();
  }

  readonly #select = (target: DiagramTarget | null, byKeyboard: boolean): void => {
    this.#target = target;
    const isUnit = target !== null && target.kind !== 'edge' && target.unit !== null;
    this.#spotlight.show(isUnit ? { layer: target.column, unit: target.unit } : null);
    this.#say();
    // While the numbers run, nobody wants them read aloud: they are told when they are walked to.
    if (byKeyboard) partOf(this.#box, '.said').textContent = captionText(target, this.#state);
  };

  #say(): void {
    if (this.#state === null) return;
    const texts = viewMessagesFor(this.#state.messages.language);
    const text = captionText(this.#target, this.#state);
    render(text === '' ? legendTemplate(texts) : html`${text}`, partOf(this.#box, '.caption'));
  }
}

function frameTemplate(): TemplateResult {
  return html`<div class="diagram"></div>
    <p class="caption"></p>
    <p class="unseen said" aria-live="polite"></p>`;
}

function legendTemplate(texts: ViewMessages): TemplateResult {
  return html`<span class="key"><i class="line"></i>${texts.networkLegendPositive}</span>
    <span class="key"><i class="line negative"></i>${texts.networkLegendNegative}</span>
    <span class="hint for-mouse">${texts.networkHintPoint}</span>
    <span class="hint for-touch">${texts.networkHintTap}</span>`;
}

/** What is pointed at, by its name; a connection also by its weight. */
function captionText(target: DiagramTarget | null, state: ViewState | null): string {
  if (target === null || state === null) return '';
  const { experiment, run, messages } = state;
  const texts = viewMessagesFor(messages.language);
  const nameOf = (node: NodePlace): string => nodeName(node, experiment, texts);
  if (target.kind === 'feature') return texts.sayInput(nameOf(target));
  if (target.kind === 'neuron') return capitalized(nameOf(target));
  const value = formatWeight(run?.parameters[target.weightIndex], messages.language);
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

function partOf(box: HTMLElement, selector: string): HTMLElement {
  const part = box.querySelector<HTMLElement>(selector);
  if (part === null) throw new Error(`The view has no ${selector}.`);
  return part;
}

export const networkView: ViewMaker = {
  style: networkStyle,
  make: (figure, box) => new NetworkView(figure, box),
};
