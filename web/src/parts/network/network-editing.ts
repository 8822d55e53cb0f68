/** What makes the network one to be edited: the controls around the diagram, and what a click or a key changes there. */
import { html, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { hiddenLayers } from '../../experiment/document-edits.ts';
import { networkMessagesFor } from '../../i18n/network-messages.ts';
import controlStyles from '../controls/controls.css?inline';
import { symbol } from '../controls/math.ts';
import { editsOf, type DocumentEdits } from '../edits.ts';
import type { Figure, Shown } from '../part.ts';
import { NetworkActions } from './network-actions.ts';
import { nodeName } from './network-caption.ts';
import { headTemplate, layersTemplate, type LayersView } from './network-columns.ts';
import type { DiagramEdits, NetworkDiagram } from './network-diagram.ts';
import editingStyles from './network-editing.css?inline';
import { ValueEditor } from './network-editor.ts';
import type { EdgePlace, NeuronPlace, NodePlace } from './network-layout.ts';
import { readingTemplate, spokenReading } from './network-reading.ts';
import type { DiagramTarget } from './network-targets.ts';
import valueEditorStyles from './value-editor.css?inline';

/** Of one figure's network, while it is edited. */
export class NetworkEditing implements DiagramEdits {
  readonly styles = [controlStyles, editingStyles, valueEditorStyles];
  readonly popover = html`<div class="value-editor" id="value-editor" popover role="dialog"></div>`;
  readonly #figure: Figure;
  readonly #edits: DocumentEdits;
  readonly #actions: NetworkActions;
  readonly #stopListening: () => void;
  #settled = 0;
  #diagram: NetworkDiagram | null = null;
  #editor: ValueEditor | null = null;
  #shown: Shown | null = null;

  /** `changed` hears when another look is called for. */
  constructor(figure: Figure, changed: () => void) {
    this.#figure = figure;
    this.#edits = editsOf(figure);
    this.#actions = new NetworkActions(this.#edits);
    this.#stopListening = this.#edits.listen(() => {
      this.#settled += 1;
      changed();
    });
  }

  close(): void {
    this.#stopListening();
    this.#editor?.close();
  }

  /** Above the diagram. */
  head(shown: Shown): unknown {
    return this.#guarded(shown, headTemplate);
  }

  /** Under it. */
  layers(shown: Shown): unknown {
    return this.#guarded(shown, layersTemplate);
  }

  caption(target: DiagramTarget | null, shown: Shown): TemplateResult {
    return readingTemplate(target, shown, networkMessagesFor(shown.language));
  }

  spoken(target: DiagramTarget, shown: Shown): string {
    return spokenReading(target, shown, networkMessagesFor(shown.language));
  }

  /** Once everything else is drawn. */
  follow(root: ParentNode, diagram: NetworkDiagram, shown: Shown): void {
    this.#shown = shown;
    this.#diagram = diagram;
    const box = root.querySelector<HTMLElement>('.value-editor');
    if (box !== null)
      this.#editor ??= new ValueEditor(box, this.#figure, () => {
        diagram.hold(false);
      });
    this.#editor?.render(networkMessagesFor(shown.language));
  }

  readonly activate = (target: DiagramTarget, byTouch: boolean): void => {
    if (target.kind === 'feature') this.#actions.setFeature(target.feature, target.unit === null);
    else this.#edit(target, byTouch);
  };

  /**
   * One neuron fewer is one fewer of its layer, from a new start, whichever neuron it was asked of: the weights of a
   * smaller network that kept the others' would belong to no epoch of any run that the document describes.
   */
  readonly resize = (node: NodePlace, by: 1 | -1): void => {
    if (node.kind === 'feature') {
      if (by > 0 === (node.unit === null)) this.#actions.setFeature(node.feature, by > 0);
    } else if (node.column <= hiddenLayers(this.#figure.experiment).length) {
      this.#actions.stepUnits(node.column - 1, by);
    }
  };

  /** The controls change with the document, not with every epoch: a menu that is open must stay as it is. */
  #guarded(shown: Shown, template: (view: LayersView) => TemplateResult): unknown {
    const { experiment, language } = shown;
    const { layers, loss, data } = experiment;
    return guard([layers, loss, data.classes, language, this.#settled], () => {
      const refusals = this.#edits.refusals(language);
      return template({ experiment, refusals, actions: this.#actions, texts: networkMessagesFor(language) });
    });
  }

  #edit(target: NeuronPlace | EdgePlace, byTouch: boolean): void {
    if (this.#shown === null || this.#diagram === null) return;
    const { experiment, language } = this.#shown;
    const texts = networkMessagesFor(language);
    const nameOf = (node: NodePlace): string => nodeName(node, experiment, texts);
    this.#diagram.hold(true);
    const place = { byTouch, ...this.#diagram.placeOf(target) };
    const value =
      target.kind === 'edge'
        ? {
            index: target.weightIndex,
            symbol: symbol('w', [target.to.unit + 1, target.fromUnit + 1], target.to.column),
            label: texts.readOutOf(nameOf(target.from), nameOf(target.to)),
          }
        : {
            index: target.biasIndex,
            symbol: symbol('b', [target.unit + 1], target.column),
            label: texts.editBias(nameOf(target)),
          };
    this.#editor?.open({ ...value, ...place }, texts);
  }
}
