/** The network drawn from left to right, its maps, weights and biases followed live. What is done to it is told. */
import type { NeuronMaps } from '../../engine/types.ts';
import type { FeatureName } from '../../experiment/names.ts';
import type { ViewMessages } from '../../i18n/views-messages.ts';
import type { Pointed } from '../pointed.ts';
import type { ColourMapName } from '../colours/colour-map.ts';
import { NetworkFlow } from './network-flow.ts';
import {
  edgePath,
  layOutNetwork,
  type EdgePlace,
  type NetworkLayout,
  type NodePlace,
} from './network-layout.ts';
import { NetworkMaps } from './network-maps.ts';
import { frameOf, label, placeSquare, svg } from './network-svg.ts';
import {
  fingerReach,
  isSameTarget,
  mouseReach,
  nextEdge,
  nextNode,
  nodeOf,
  targetAt,
  targetIn,
  targetOf,
  type DiagramTarget,
} from './network-targets.ts';

/** Names of features in text of 13 px, where there is little room. */
const compactTextScale = 0.8;

/** The size of text in which names of features have the size that the layout reckons with. */
const roomyTextPx = 13;

/** Hears what is pointed at, walked to or tapped; null: nothing any more. */
export type SelectTarget = (target: DiagramTarget | null, byKeyboard: boolean) => void;

/** What a person changes in the diagram. */
export interface DiagramEdits {
  /** Clicked, or Enter pressed on it. */
  readonly activate: (target: DiagramTarget, byTouch: boolean) => void;
  /** One neuron more or fewer in the column of this node; in the input column, the feature in or out. */
  readonly resize: (node: NodePlace, by: 1 | -1) => void;
}

/** Something that is drawn over the diagram, wherever its parts stand. */
export interface DiagramOverlay {
  readonly element: Element;
  /** The parts stand elsewhere than before. */
  lay(layout: NetworkLayout, widthPx: number, heightPx: number): void;
}

/** The DOM is built anew only when the topology or the size changes; new parameters only touch attributes that changed. */
export class NetworkDiagram {
  readonly #host: HTMLElement;
  readonly #tell: SelectTarget;
  readonly #edits: DiagramEdits | null;
  readonly #window: Window & typeof globalThis;
  readonly #maps: NetworkMaps;
  readonly #flow: NetworkFlow;
  readonly #listening = new AbortController();
  readonly #sizes: ResizeObserver;
  #inputs: readonly FeatureName[] = [];
  #layers: readonly number[] = [];
  #texts: ViewMessages | null = null;
  #layout: NetworkLayout = { nodes: [], edges: [], overflows: [] };
  /** Of the host when it was laid out. */
  #widthPx = 0;
  #heightPx = 0;
  #edgeShapes: readonly SVGElement[] = [];
  #nodeShapes: readonly SVGElement[] = [];
  #nodeRing = svg('rect', { class: 'ring' });
  #edgeRing = svg('path', { class: 'edge-ring' });
  #shownStrokes: string[] = [];
  #parameters: Float32Array | null = null;
  #target: DiagramTarget | null = null;
  /** Whether the target is pointed at elsewhere. */
  #isLookedAt = false;
  #held = false;
  #overlay: DiagramOverlay | null = null;

  /** One that is not to be changed has no edits. */
  constructor(host: HTMLElement, select: SelectTarget, edits: DiagramEdits | null, colours: ColourMapName) {
    this.#host = host;
    this.#tell = select;
    this.#edits = edits;
    this.#window = host.ownerDocument.defaultView ?? window;
    this.#maps = new NetworkMaps(this.#window, colours);
    this.#flow = new NetworkFlow(this.#window);
    host.tabIndex = 0;
    // Arrow keys walk the network, which no ordinary role allows.
    host.setAttribute('role', 'application');
    const { signal } = this.#listening;
    host.addEventListener('pointermove', this.#point, { signal });
    host.addEventListener('pointerleave', this.#leave, { signal });
    host.addEventListener('click', this.#click, { signal });
    host.addEventListener('keydown', this.#onKey, { signal });
    host.addEventListener('blur', () => this.#select(null), { signal });
    this.#sizes = new this.#window.ResizeObserver(() => {
      const { clientWidth, clientHeight } = host;
      if (clientWidth !== this.#widthPx || clientHeight !== this.#heightPx) this.#build();
    });
    this.#sizes.observe(host);
  }

  /** It rests from now on; what it has drawn stays in its host. */
  close(): void {
    this.#listening.abort();
    this.#sizes.disconnect();
    this.#flow.close();
  }

  /** Takes the features in use and the number of units of each layer. */
  setShape(inputs: readonly FeatureName[], layers: readonly number[], texts: ViewMessages): void {
    const isSame = inputs.join() === this.#inputs.join() && layers.join() === this.#layers.join();
    if (isSame && this.#texts === texts) return;
    const sizes = [inputs.length, ...layers];
    this.#host.setAttribute('aria-label', texts.networkLabel(sizes.join(' – ')));
    if (!isSame) this.#parameters = null;
    this.#texts = texts;
    this.#inputs = inputs;
    this.#layers = layers;
    this.#build();
  }

  /**
   * Takes the flat parameter vector and the maps of the units, and draws them at once: it is called in a frame.
   *
   * @param isHurried  As fast as it goes: between two calls nothing moves.
   */
  follow(parameters: Float32Array, maps: NeuronMaps | null, epoch: number, isHurried: boolean): void {
    this.#parameters = parameters;
    this.#flow.setParameters(parameters, epoch, isHurried);
    if (maps !== null) this.#maps.setMaps(maps);
    this.#paint();
    this.#maps.draw();
  }

  /** Null: nothing is drawn over it any more. */
  set overlay(overlay: DiagramOverlay | null) {
    if (overlay === this.#overlay) return;
    this.#overlay?.element.remove();
    this.#overlay = overlay;
    this.#lay();
  }

  #lay(): void {
    const { clientWidth, clientHeight } = this.#host;
    if (this.#overlay === null || this.#layout.nodes.length === 0) return;
    this.#host.append(this.#overlay.element);
    this.#overlay.lay(this.#layout, clientWidth, clientHeight);
  }

  /** While a value is edited, what is marked stays so, wherever the pointer goes. */
  hold(isHeld: boolean): void {
    this.#held = isHeld;
    if (!isHeld && !this.#host.matches(':focus')) this.#select(null);
  }

  /** The page's colours have changed, or the plane's. */
  restyle(colours?: ColourMapName): void {
    this.#flow.restyle(this.#host);
    this.#maps.restyle(this.#host, colours);
  }

  /** Marks what is pointed at elsewhere, unless something is pointed at or walked to here. */
  look(pointed: Pointed | null): void {
    if (this.#target !== null && !this.#isLookedAt) return;
    const target = pointed === null ? null : targetOf(this.#layout, pointed);
    this.#isLookedAt = target !== null;
    if (target === this.#target) return;
    this.#target = target;
    this.#mark();
  }

  /** Where a target is, in the page's pixels from the top left of the window. */
  placeOf(target: DiagramTarget): { readonly xPx: number; readonly yPx: number } {
    const box = this.#host.getBoundingClientRect();
    const ends = target.kind === 'edge' ? [target.from, target.to] : [target];
    const mean = (pick: (node: NodePlace) => number): number =>
      ends.reduce((sum, node) => sum + pick(node), 0) / ends.length;
    const scale = this.#scaleOf(box);
    return {
      xPx: box.left + mean((node) => node.xPx) * scale,
      yPx: box.top + mean((node) => node.yPx) * scale,
    };
  }

  /** The window's pixels for one of the diagram's: slides are scaled, and pages zoomed. */
  #scaleOf(box: DOMRect): number {
    return box.width / this.#host.offsetWidth || 1;
  }

  focus(): void {
    this.#host.focus();
  }

  #build(): void {
    const meetsPlane = this.#meetsPlane;
    this.#host.classList.toggle('meets-plane', meetsPlane);
    const { clientWidth: widthPx, clientHeight: heightPx } = this.#host;
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
    if (widthPx === 0 || heightPx === 0 || this.#layers.length === 0) return;
    const textScale = this.#textScale;
    const density = this.#edits === null ? 'compact' : 'roomy';
    const box = { widthPx, heightPx, textScale, density, meetsPlane } as const;
    this.#layout = layOutNetwork(this.#inputs, this.#layers, box);
    const { nodes, edges, overflows } = this.#layout;
    const drawing = svg('svg', { width: String(widthPx), height: String(heightPx), 'aria-hidden': 'true' });
    this.#edgeShapes = edges.map((edge) => svg('path', { class: 'edge', d: edgePath(edge) }));
    this.#nodeShapes = nodes.map(frameOf);
    const marks = [
      ...overflows.map(({ count, xPx, yPx }) => label('overflow', xPx, yPx, `+${count}`)),
      ...nodes.flatMap((node) => this.#nameOf(node, textScale)),
    ];
    drawing.append(this.#edgeRing, ...this.#edgeShapes, ...this.#nodeShapes, this.#nodeRing, ...marks);
    this.#host.replaceChildren(this.#maps.canvas, drawing, this.#flow.canvas);
    this.#maps.setPlaces(nodes, widthPx, heightPx);
    this.#flow.setEdges(edges, widthPx, heightPx);
    this.#lay();
    this.#shownStrokes = [];
    this.#paint();
    this.restyle();
    this.#select(targetIn(this.#layout, this.#target));
  }

  /** The layout around it says how far the plane is from its right edge. Of several outputs, none is what the plane shows. */
  get #meetsPlane(): boolean {
    const style = this.#window.getComputedStyle(this.#host);
    return this.#layers.at(-1) === 1 && style.getPropertyValue('--_reach') !== '';
  }

  get #textScale(): number {
    if (this.#edits === null) return compactTextScale;
    return Number.parseFloat(this.#window.getComputedStyle(this.#host).fontSize) / roomyTextPx;
  }

  /** Of an input, left of it; of the output where it meets the plane, over it. */
  #nameOf(node: NodePlace, textScale: number): SVGElement[] {
    if (this.#texts === null) return [];
    const { xPx, yPx, sidePx } = node;
    if (node.kind === 'feature') {
      const name = node.unit === null ? 'input-name is-out' : 'input-name';
      const title = this.#texts.featureTitles[node.feature];
      return [label(name, xPx - sidePx / 2 - 8, yPx, title, textScale)];
    }
    if (!node.isJoint) return [];
    return [label('output-name', xPx + sidePx / 2 - 4, yPx - 1.15 * sidePx, `${this.#texts.output} →`)];
  }

  #paint(): void {
    const parameters = this.#parameters;
    if (parameters === null) return;
    const { nodes, edges } = this.#layout;
    edges.forEach((edge, index) => {
      const value = parameters[edge.weightIndex] ?? 0;
      const widthPx = Math.min(6, 0.4 + 1.15 * Math.abs(value));
      this.#stroke(this.#edgeShapes[index], index, value, widthPx, 0.3);
    });
    nodes.forEach((node, index) => {
      if (node.kind === 'feature') return;
      const value = parameters[node.biasIndex] ?? 0;
      const widthPx = Math.min(3, 1.1 + 0.7 * Math.abs(value));
      this.#stroke(this.#nodeShapes[index], edges.length + index, value, widthPx, 0.75);
    });
  }

  /** Writes a value as width and sign, only where what is seen changes: attributes cost a style recalculation each. */
  #stroke(
    shape: SVGElement | undefined,
    slot: number,
    value: number,
    widthPx: number,
    faintest: number,
  ): void {
    if (shape === undefined) return;
    const width = widthPx.toFixed(1);
    const key = value < 0 ? `-${width}` : width;
    if (this.#shownStrokes[slot] === key) return;
    this.#shownStrokes[slot] = key;
    shape.setAttribute('stroke-width', width);
    shape.setAttribute('stroke-opacity', Math.min(0.95, faintest + 0.28 * Math.abs(value)).toFixed(2));
    shape.classList.toggle('negative', value < 0);
    shape.classList.toggle('positive', value >= 0);
  }

  /** A finger has no hover: it selects by tapping. */
  readonly #point = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#select(this.#under(event, false));
  };

  readonly #leave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#select(null);
  };

  /** A finger's first tap shows a part, the second changes it; features have nothing to show that isn't seen. */
  readonly #click = (event: PointerEvent): void => {
    const byTouch = event.pointerType === 'touch';
    const target = this.#under(event, byTouch);
    const isShown = isSameTarget(target, this.#target) || target?.kind === 'feature';
    this.#select(target);
    if (target !== null && (!byTouch || isShown)) this.#edits?.activate(target, byTouch);
  };

  #under(event: PointerEvent, byTouch: boolean): DiagramTarget | null {
    const box = this.#host.getBoundingClientRect();
    const reach = byTouch ? fingerReach : mouseReach;
    const scale = this.#scaleOf(box);
    const xPx = (event.clientX - box.left) / scale;
    return targetAt(this.#layout, xPx, (event.clientY - box.top) / scale, reach);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.#act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Whether the key means something here. */
  #act({ key, shiftKey }: KeyboardEvent): boolean {
    if (key.startsWith('Arrow')) return this.#walk(key, shiftKey);
    const target = this.#target;
    if (target === null) return false;
    if (key === 'Escape') this.#select(null);
    else return this.#change(key, target);
    return true;
  }

  #change(key: string, target: DiagramTarget): boolean {
    if (this.#edits === null) return false;
    const node = nodeOf(target);
    if (key === 'Enter' || key === ' ') this.#edits.activate(target, false);
    else if (node !== null && ['Delete', 'Backspace', '-'].includes(key)) this.#edits.resize(node, -1);
    else if (node !== null && key === '+') this.#edits.resize(node, 1);
    else return false;
    return true;
  }

  #walk(key: string, shiftKey: boolean): boolean {
    const vertical = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    const horizontal = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next =
      shiftKey && vertical !== 0
        ? nextEdge(this.#layout, this.#target, vertical)
        : nextNode(this.#layout, this.#target, horizontal, vertical);
    if (next !== null) this.#select(next, true);
    return true;
  }

  #select(target: DiagramTarget | null, byKeyboard = false): void {
    const shown = this.#held ? targetIn(this.#layout, this.#target) : target;
    this.#target = shown;
    this.#isLookedAt = false;
    this.#mark();
    this.#tell(shown, byKeyboard);
  }

  #mark(): void {
    const { nodes, edges } = this.#layout;
    const target = this.#target;
    const isNear = (edge: EdgePlace): boolean =>
      edge === target || edge.to === target || edge.from === target;
    this.#host.classList.toggle('has-target', target !== null);
    this.#flow.focus(target === null ? null : isNear);
    edges.forEach((edge, index) => {
      this.#edgeShapes[index]?.classList.toggle('is-target', isNear(edge));
    });
    nodes.forEach((node, index) => {
      const isEnd = target?.kind === 'edge' && (target.from === node || target.to === node);
      this.#nodeShapes[index]?.classList.toggle('is-target', node === target || isEnd);
    });
    const node = target !== null && target.kind !== 'edge' ? target : null;
    this.#nodeRing.classList.toggle('is-shown', node !== null);
    if (node !== null) placeSquare(this.#nodeRing, node, 4);
    this.#edgeRing.setAttribute('d', target?.kind === 'edge' ? edgePath(target) : '');
  }
}
