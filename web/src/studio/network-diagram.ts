/** The network drawn from left to right, its weights and biases followed live. Read only. */
import type { Messages } from '../i18n/messages.ts';
import { edgeHeightAt, edgePath, layOutNetwork } from './network-layout.ts';
import type { EdgePlace, NetworkLayout, NodePlace } from './network-layout.ts';

/** What is pointed at or focused. */
export type DiagramTarget =
  { readonly kind: 'edge'; readonly edge: EdgePlace } | { readonly kind: 'node'; readonly node: NodePlace };

const svgNamespace = 'http://www.w3.org/2000/svg';
const reachPx = 12;
/** The size of the inputs' names, for the height of their indices. */
const inputNamePx = 17;
const widestCharacterPx = 8.8;

function svg(name: string, attributes: Readonly<Record<string, string>> = {}): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** The DOM is built anew only when the topology or the size changes; new parameters only touch attributes that changed. */
export class NetworkDiagram {
  readonly #host: HTMLElement;
  readonly #onTarget: (target: DiagramTarget | null) => void;
  #sizes: readonly number[] = [];
  #inputs: readonly string[] = [];
  #layout: NetworkLayout = { nodes: [], edges: [], overflows: [], nodeRadiusPx: 0 };
  #edgeShapes: readonly SVGElement[] = [];
  #nodeShapes: readonly SVGElement[] = [];
  #shownWidths: string[] = [];
  #parameters: Float32Array | null = null;
  #target: DiagramTarget | null = null;
  #frame = 0;

  constructor(host: HTMLElement, onTarget: (target: DiagramTarget | null) => void) {
    this.#host = host;
    this.#onTarget = onTarget;
    host.tabIndex = 0;
    // Arrow keys walk the network, which no ordinary role allows.
    host.setAttribute('role', 'application');
    host.addEventListener('pointermove', this.#point);
    host.addEventListener('pointerdown', this.#point);
    host.addEventListener('pointerleave', this.#leave);
    host.addEventListener('keydown', this.#walk);
    host.addEventListener('blur', this.#leave);
    new ResizeObserver(() => {
      this.#build();
    }).observe(host);
  }

  /** Takes the inputs' names and the number of units of each layer. */
  setShape(inputs: readonly string[], layers: readonly number[], messages: Messages): void {
    const sizes = [inputs.length, ...layers];
    this.#host.setAttribute('aria-label', messages.networkLabel(sizes.join(' – ')));
    if (sizes.join() === this.#sizes.join() && inputs.join() === this.#inputs.join()) return;
    if (sizes.join() !== this.#sizes.join()) this.#parameters = null;
    this.#sizes = sizes;
    this.#inputs = inputs;
    this.#build();
  }

  /** Takes the flat parameter vector; drawn with the next animation frame. */
  setParameters(parameters: Float32Array): void {
    this.#parameters = parameters;
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #build(): void {
    const widthPx = this.#host.clientWidth;
    const heightPx = this.#host.clientHeight;
    if (widthPx === 0 || heightPx === 0 || this.#sizes.length === 0) return;
    this.#layout = layOutNetwork(this.#sizes, widthPx, heightPx);
    const { nodes, edges, overflows, nodeRadiusPx } = this.#layout;
    const drawing = svg('svg', { width: String(widthPx), height: String(heightPx), 'aria-hidden': 'true' });
    this.#edgeShapes = edges.map((edge) => svg('path', { class: 'edge', d: edgePath(edge) }));
    this.#nodeShapes = nodes.map((node) => circle(node, nodeRadiusPx));
    const marks = [
      ...overflows.map(({ count, xPx, yPx }) => label('overflow', xPx, yPx, `+${count}`)),
      ...nodes.filter((node) => node.column === 0).map((node) => this.#inputLabel(node)),
    ];
    drawing.append(...this.#edgeShapes, ...this.#nodeShapes, ...marks);
    this.#host.replaceChildren(drawing);
    this.#shownWidths = [];
    this.#paint();
    this.#select(this.#sameTarget());
  }

  /** Beside its node where there is room for the longest name, otherwise above it. */
  #inputLabel({ unit, xPx, yPx }: NodePlace): SVGElement {
    const name = this.#inputs[unit] ?? '';
    const { nodeRadiusPx } = this.#layout;
    const longest = Math.max(...this.#inputs.map((input) => input.length));
    const isTight = xPx < nodeRadiusPx + 8 + widestCharacterPx * longest;
    return isTight
      ? label('input-name', xPx + 9, yPx - nodeRadiusPx - 12, name)
      : label('input-name', xPx - nodeRadiusPx - 8, yPx, name);
  }

  #paint(): void {
    const parameters = this.#parameters;
    if (parameters === null) return;
    const { nodes, edges } = this.#layout;
    edges.forEach((edge, index) => {
      this.#stroke(this.#edgeShapes[index], index, parameters[edge.weightIndex] ?? 0, 0.4, 6, 0.3);
    });
    nodes.forEach((node, index) => {
      if (node.biasIndex === null) return;
      this.#stroke(
        this.#nodeShapes[index],
        edges.length + index,
        parameters[node.biasIndex] ?? 0,
        1.2,
        1.1,
        5,
      );
    });
  }

  /** Writes a value as width and sign, only where what is seen changes: attributes cost a style recalculation each. */
  #stroke(
    shape: SVGElement | undefined,
    slot: number,
    value: number,
    base: number,
    max: number,
    faintest: number,
  ): void {
    if (shape === undefined) return;
    const width = Math.min(max, base + 1.15 * Math.abs(value)).toFixed(1);
    const key = value < 0 ? `-${width}` : width;
    if (this.#shownWidths[slot] === key) return;
    this.#shownWidths[slot] = key;
    shape.setAttribute('stroke-width', width);
    shape.setAttribute('stroke-opacity', Math.min(0.95, faintest + 0.28 * Math.abs(value)).toFixed(2));
    shape.classList.toggle('negative', value < 0);
    shape.classList.toggle('positive', value >= 0);
  }

  readonly #point = (event: PointerEvent): void => {
    const box = this.#host.getBoundingClientRect();
    this.#select(this.#nearest(event.clientX - box.left, event.clientY - box.top));
  };

  readonly #leave = (): void => {
    this.#select(null);
  };

  #nearest(xPx: number, yPx: number): DiagramTarget | null {
    const { nodes, edges, nodeRadiusPx } = this.#layout;
    const node = nodes.find((place) => Math.hypot(place.xPx - xPx, place.yPx - yPx) <= nodeRadiusPx + 4);
    if (node !== undefined) return { kind: 'node', node };
    let best: EdgePlace | null = null;
    let bestPx = reachPx;
    for (const edge of edges) {
      const height = edgeHeightAt(edge, xPx);
      if (height === null || Math.abs(height - yPx) >= bestPx) continue;
      bestPx = Math.abs(height - yPx);
      best = edge;
    }
    return best === null ? null : { kind: 'edge', edge: best };
  }

  readonly #walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#select(null);
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const vertical = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.shiftKey && vertical !== 0) {
      this.#walkConnections(vertical);
      return;
    }
    const horizontal = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    this.#walkNodes(horizontal, vertical);
  };

  /** What was pointed at, in a layout made since; null where it isn't drawn any more. */
  #sameTarget(): DiagramTarget | null {
    const target = this.#target;
    if (target === null) return null;
    const isSame = (a: NodePlace, b: NodePlace): boolean => a.column === b.column && a.unit === b.unit;
    if (target.kind === 'node') {
      const node = this.#layout.nodes.find((place) => isSame(place, target.node));
      return node === undefined ? null : { kind: 'node', node };
    }
    const { from, to } = target.edge;
    const edge = this.#layout.edges.find((place) => isSame(place.from, from) && isSame(place.to, to));
    return edge === undefined ? null : { kind: 'edge', edge };
  }

  #walkNodes(horizontal: number, vertical: number): void {
    const present = this.#presentNode();
    const column = Math.max(
      0,
      Math.min(this.#sizes.length - 1, (present?.column ?? 1) + (present ? horizontal : 0)),
    );
    const inColumn = this.#layout.nodes.filter((node) => node.column === column);
    const unit = Math.max(0, Math.min(inColumn.length - 1, (present?.unit ?? 0) + (present ? vertical : 0)));
    const node = inColumn[unit];
    if (node !== undefined) this.#select({ kind: 'node', node });
  }

  #walkConnections(step: number): void {
    const node = this.#presentNode();
    const incoming = this.#layout.edges.filter(({ to }) => to === node);
    const at = incoming.findIndex((edge) => this.#target?.kind === 'edge' && edge === this.#target.edge);
    const edge =
      incoming[at < 0 && step < 0 ? incoming.length - 1 : (at + step + incoming.length) % incoming.length];
    if (edge !== undefined) this.#select({ kind: 'edge', edge });
  }

  #presentNode(): NodePlace | null {
    if (this.#target === null) return null;
    return this.#target.kind === 'node' ? this.#target.node : this.#target.edge.to;
  }

  #select(target: DiagramTarget | null): void {
    this.#target = target;
    this.#mark();
    this.#onTarget(target);
  }

  #mark(): void {
    const { nodes, edges } = this.#layout;
    const target = this.#target;
    this.#host.classList.toggle('has-target', target !== null);
    edges.forEach((edge, index) => {
      const near = target?.kind === 'edge' ? edge === target.edge : edge.to === target?.node;
      this.#edgeShapes[index]?.classList.toggle('is-target', target !== null && near);
    });
    nodes.forEach((node, index) => {
      this.#nodeShapes[index]?.classList.toggle('is-target', target?.kind === 'node' && node === target.node);
    });
  }
}

function circle(node: NodePlace, radiusPx: number): SVGElement {
  const kind = node.biasIndex === null ? 'node input' : 'node';
  return svg('circle', {
    class: kind,
    cx: node.xPx.toFixed(1),
    cy: node.yPx.toFixed(1),
    r: radiusPx.toFixed(1),
  });
}

/** Indices as the titles of inputs have them, and the digits that stand for them, lowered or raised by so much. */
const indices: Readonly<Record<string, readonly [digit: string, shiftEm: number]>> = {
  '₁': ['1', 0.3],
  '₂': ['2', 0.3],
  '²': ['2', -0.45],
};

/** A text of the drawing. Its indices are set as such: few italic fonts have small digits of their own. */
function label(name: string, xPx: number, yPx: number, text: string): SVGElement {
  const made = svg('text', { class: name, x: xPx.toFixed(1), y: yPx.toFixed(1), dy: '0.35em' });
  let shiftPx = 0;
  for (const character of text) {
    const [digit, shiftEm] = indices[character] ?? [character, 0];
    const isIndex = shiftEm !== 0;
    const targetPx = shiftEm * inputNamePx;
    const part = svg('tspan', { class: isIndex ? 'index' : '', dy: (targetPx - shiftPx).toFixed(1) });
    part.append(digit);
    made.append(part);
    shiftPx = targetPx;
  }
  return made;
}
