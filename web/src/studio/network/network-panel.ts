/** The network's panel: the diagram, the controls above, between and under its columns, and the editor of its values. */
import { render } from 'lit/html.js';
import type { Playground } from '../../figure/types.ts';
import { networkActions } from '../edit/actions.ts';
import { hiddenLayers } from '../../experiment/document-edits.ts';
import { symbol } from '../../parts/controls/math.ts';
import {
  columnsTemplate,
  insertsTemplate,
  networkHeadTemplate,
  type NetworkActions,
} from './network-columns.ts';
import { NetworkDiagram } from '../../parts/network/network-diagram.ts';
import { ValueEditor } from './network-editor.ts';
import type { NodePlace } from '../../parts/network/network-layout.ts';
import { parameterCount } from '../../experiment/parameter-layout.ts';
import { mapSizeFor } from '../../parts/network/network-maps.ts';
import { renderReading, spokenReading, unitName, type ReadingSource } from './network-reading.ts';
import { Spotlight } from '../../parts/network/network-spotlight.ts';
import type { DiagramTarget } from '../../parts/network/network-targets.ts';
import { HandSetValue } from './network-values.ts';
import { box, type StudioContext, type Panel, type StudioState } from '../panel.ts';

/** The panel: what stands above, in and under the diagram. */
export class NetworkPanel implements Panel {
  readonly #figure: Playground;
  readonly #actions: NetworkActions;
  readonly #diagram: NetworkDiagram;
  readonly #editor: ValueEditor;
  readonly #inspect: StudioContext['inspect'];
  readonly #spotlight: Spotlight;
  #target: DiagramTarget | null = null;
  #state: StudioState | null = null;
  #isTouched = false;
  #isVisible = false;
  /** The side of the maps that are asked for, in cells; null: none. */
  #wished: number | null = null;

  constructor(context: StudioContext) {
    this.#figure = context.figure;
    this.#inspect = context.inspect;
    this.#actions = networkActions(context);
    this.#spotlight = new Spotlight(context.figure);
    const diagram = box('diagram');
    diagram.addEventListener('pointerdown', (event) => (this.#isTouched = event.pointerType === 'touch'));
    diagram.addEventListener('keydown', () => (this.#isTouched = false));
    this.#diagram = new NetworkDiagram(diagram, {
      select: this.#select,
      activate: this.#activate,
      resize: this.#resize,
      show: this.#show,
    });
    this.restyle();
    this.#editor = new ValueEditor(box('value-editor'), new HandSetValue(context.figure), () => {
      this.#diagram.hold(false);
    });
  }

  render(state: StudioState): void {
    this.#state = state;
    const { experiment, messages, refusals } = state;
    const { layers, features } = experiment;
    const network = box('network');
    const hadFocus = network.contains(document.activeElement);
    network.style.setProperty('--column-count', String(layers.length + 1));
    network.classList.toggle('is-crowded', layers.length > 4);
    network.classList.toggle('is-packed', layers.length > 6);
    render(networkHeadTemplate(experiment, this.#actions, messages), box('network-head'));
    render(insertsTemplate(experiment, this.#actions, messages), box('inserts'));
    box('inserts').setAttribute('aria-label', messages.insertLabel);
    render(columnsTemplate(experiment, refusals, this.#actions, messages), box('columns'));
    const units = layers.map((layer) => layer.units);
    this.#diagram.setShape(features, units, messages);
    this.#askForMaps();
    this.#editor.render(messages);
    this.#renderReading();
    // The button that took a layer out may have gone with it.
    if (hadFocus && !network.contains(document.activeElement)) this.#diagram.focus();
  }

  follow(state: StudioState): void {
    this.#state = state;
    if (state.run === null) return;
    const { parameters, neurons, metrics } = state.run;
    this.#diagram.follow(parameters, neurons, metrics.epoch);
    this.#editor.render(state.messages);
    if (this.#target !== null) this.#renderReading();
  }

  restyle(): void {
    this.#diagram.restyle(this.#figure.colours);
  }

  get #source(): ReadingSource | null {
    if (this.#state === null) return null;
    const { run, experiment, messages } = this.#state;
    return { experiment, messages, parameters: run?.parameters ?? null };
  }

  #renderReading(): void {
    const source = this.#source;
    if (source !== null) renderReading(box('readout'), this.#target, source);
  }

  readonly #select = (target: DiagramTarget | null, byKeyboard: boolean): void => {
    this.#target = target;
    const isUnit = target !== null && target.kind !== 'edge' && target.unit !== null;
    this.#spotlight.show(isUnit ? { layer: target.column, unit: target.unit } : null);
    this.#renderReading();
    const source = this.#source;
    // While the numbers run they are not read aloud: they are told when they are walked to.
    if (byKeyboard && source !== null) box('network-said').textContent = spokenReading(target, source);
  };

  readonly #activate = (target: DiagramTarget): void => {
    const source = this.#source;
    if (source === null) return;
    if (target.kind === 'feature') {
      this.#actions.setFeature(target.feature, target.unit === null);
      return;
    }
    this.#diagram.hold(true);
    const { messages } = source;
    const isEdge = target.kind === 'edge';
    const edited = {
      index: isEdge ? target.weightIndex : target.biasIndex,
      symbol: isEdge
        ? symbol('w', [target.to.unit + 1, target.fromUnit + 1], target.to.column)
        : symbol('b', [target.unit + 1], target.column),
      label: isEdge
        ? messages.readOutOf(unitName(target.from, source), unitName(target.to, source))
        : messages.editBias(unitName(target, source)),
      byTouch: this.#isTouched,
      ...this.#diagram.placeOf(target),
    };
    this.#editor.open(edited, messages);
  };

  /**
   * One neuron fewer is one fewer of its layer, from a new start, whichever neuron it was asked of: the weights of a
   * smaller network that kept the others' would belong to no epoch of any run that the document describes.
   */
  readonly #resize = (node: NodePlace, by: 1 | -1): void => {
    if (node.kind === 'feature') {
      if (by > 0 === (node.unit === null)) this.#actions.setFeature(node.feature, by > 0);
      return;
    }
    const hiddenCount = this.#state === null ? 0 : hiddenLayers(this.#state.experiment).length;
    if (node.column <= hiddenCount) this.#actions.stepUnits(node.column - 1, by);
  };

  readonly #show = (isVisible: boolean): void => {
    this.#isVisible = isVisible;
    this.#askForMaps();
  };

  /** Maps that are not on the screen are not worked out. */
  #askForMaps(): void {
    const experiment = this.#state?.experiment;
    const size = this.#isVisible && experiment !== undefined ? mapSizeFor(parameterCount(experiment)) : null;
    if (size === this.#wished) return;
    this.#wished = size;
    this.#inspect('network', size === null ? {} : { neurons: size });
  }
}
