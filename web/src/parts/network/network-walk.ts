/**
 * The walk on the diagram: the numbers of the stage on its layer's neurons and connections, and signals that run along them.
 *
 * Numbers stand where they can be read: on all neurons of the layer where these are far enough from each other, otherwise on the chosen
 * one; on the connections of the chosen neuron.
 */
import type { Trace, UnitAddress } from '../../engine/types.ts';
import { layoutOf } from '../../experiment/parameter-layout.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { walkMessagesFor } from '../../i18n/walk-messages.ts';
import { symbolKey, type Pointed } from '../pointed.ts';
import { layerOf, neuronOf, stageMs, type Stage } from '../../run/walk.ts';
import type { ParameterAddress } from '../chosen-parameter.ts';
import { resolveColour } from '../colours/colours.ts';
import { number } from '../inspect/inspect-symbols.ts';
import type { UpdateNumbers } from '../inspect/update-choice.ts';
import type { DiagramOverlay } from './network-diagram.ts';
import {
  edgeEnds,
  edgePath,
  edgePoint,
  type EdgePlace,
  type NetworkLayout,
  type NodePlace,
} from './network-layout.ts';
import { svg } from './network-svg.ts';
import {
  changeText,
  edgeValue,
  neuronReadings,
  pulseValue,
  stepText,
  updateReadings,
  type Reading,
} from './network-walk-numbers.ts';
import walkStyles from './network-walk.css?inline';

export { walkStyles };

/** The numbers of so many connections can be read at once. */
const fewEdges = 6;
const linePx = 15;
/** Of a letter or a digit of a reading, nearly. */
const letterPx = 7;
/** The signals are on their way for so much of a stage's time. */
const pulseMs = 0.75 * stageMs;

export interface WalkView {
  readonly stage: Stage;
  readonly trace: Trace;
  readonly parameters: Float32Array;
  /** The neuron that is looked at; null: none was chosen. */
  readonly unit: UnitAddress | null;
  readonly pointed: Pointed | null;
  /** Of the neuron that the update is about; null: it is another stage, or they are not known yet. */
  readonly update: UpdateNumbers | null;
  readonly language: Language;
}

export class NetworkWalk implements DiagramOverlay {
  readonly element = document.createElement('div');
  readonly #host: HTMLElement;
  readonly #point: (pointed: Pointed | null) => void;
  readonly #reduced = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #canvas = document.createElement('canvas');
  readonly #drawing = svg('svg');
  #layout: NetworkLayout = { nodes: [], edges: [], overflows: [] };
  #widthPx = 0;
  #view: WalkView | null = null;
  #drawnStage: Stage | null = null;
  #startMs = 0;
  #frame = 0;

  /** @param point  hears what is pointed at among the numbers. */
  constructor(host: HTMLElement, point: (pointed: Pointed | null) => void) {
    this.#host = host;
    this.#point = point;
    this.element.className = 'walk-over';
    this.element.append(this.#canvas, this.#drawing);
    // What lies under a number is not pointed at.
    this.element.addEventListener('pointermove', (event) => {
      event.stopPropagation();
    });
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  lay(layout: NetworkLayout, widthPx: number, heightPx: number): void {
    this.#layout = layout;
    this.#widthPx = widthPx;
    this.#canvas.width = Math.round(widthPx * devicePixelRatio);
    this.#canvas.height = Math.round(heightPx * devicePixelRatio);
    this.#drawing.setAttribute('viewBox', `0 0 ${String(widthPx)} ${String(heightPx)}`);
    this.#draw();
    this.#mark(this.#view?.pointed ?? null);
  }

  show(view: WalkView): void {
    const before = this.#view;
    this.#view = view;
    const isNew = JSON.stringify(view.stage) !== JSON.stringify(this.#drawnStage);
    this.#drawnStage = view.stage;
    // Drawn anew for other numbers alone: what is pointed at stays under the pointer.
    if (before === null || !isSameBut(view, before)) this.#draw();
    this.#mark(view.pointed);
    if (!isNew) return;
    this.#startMs = performance.now();
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#tick);
  }

  #draw(): void {
    const view = this.#view;
    if (view === null || view.trace.layers.length === 0) return;
    const { stage, trace } = view;
    const layer =
      stage.kind === 'update'
        ? neuronOf(stage, trace.layers.length, view.unit).layer
        : layerOf(stage, trace.layers.length);
    const nodes = this.#layout.nodes.filter(({ column, unit }) => column === layer && unit !== null);
    // Of many neurons none is written out before one is chosen.
    const [first] = nodes;
    const isOne = nodes.length === 1 || stage.kind === 'update';
    const chosen = view.unit?.layer === layer ? view.unit.unit : isOne ? first?.unit : null;
    const spacingPx = spacingOf(nodes);
    this.element.dataset['stage'] = stage.kind;
    this.#drawing.replaceChildren();
    this.#markColumn(nodes);
    const all = this.#layout.edges.filter(({ to }) => to.column === layer);
    if (view.update !== null) this.#markChosen(view.update.chosen.of);
    this.#edgeNumbers(view, all.length <= fewEdges ? all : all.filter(({ to }) => to.unit === chosen));
    // The chosen one last, over the others.
    const ordered = [...nodes].sort((a, b) => Number(a.unit === chosen) - Number(b.unit === chosen));
    for (const node of ordered) this.#neuronNumbers(view, node, spacingPx, node.unit === chosen);
  }

  /** What is pointed at here, in a formula or a table: its number, and its connection or its neuron. */
  #mark(pointed: Pointed | null): void {
    const key = pointed === null ? null : symbolKey(pointed);
    for (const mark of this.#drawing.querySelectorAll('.walk-edge, .walk-pointed')) mark.remove();
    for (const number of this.#drawing.querySelectorAll('[data-symbol]'))
      number.classList.toggle('is-pointed', number.getAttribute('data-symbol') === key);
    // The diagram marks its own neurons.
    if (pointed === null || pointed.kind === 'neuron') return;
    const { layer, unit, from } = pointed;
    const edge = this.#layout.edges.find(
      ({ to, fromUnit }) => to.column === layer && to.unit === unit && fromUnit === from,
    );
    if (edge !== undefined) this.#drawing.prepend(svg('path', { class: 'walk-edge', d: edgePath(edge) }));
    const node = this.#layout.nodes.find((one) => one.column === layer && one.unit === unit);
    if (from === undefined && node !== undefined) this.#frameOf(node, 'walk-pointed', 10);
  }

  /** The connection whose update is written out. */
  #markChosen({ layer, unit, from }: ParameterAddress): void {
    const edge = this.#layout.edges.find(
      ({ to, fromUnit }) => to.column === layer && to.unit === unit && fromUnit === from,
    );
    if (edge !== undefined) this.#drawing.append(svg('path', { class: 'walk-chosen', d: edgePath(edge) }));
  }

  /** Which layer it is about. */
  #markColumn(nodes: readonly NodePlace[]): void {
    for (const node of nodes) this.#frameOf(node, 'walk-node', 6);
  }

  #frameOf({ xPx, yPx, sidePx }: NodePlace, name: string, marginPx: number): void {
    const wholePx = sidePx + marginPx;
    const place = { x: String(xPx - wholePx / 2), y: String(yPx - wholePx / 2) };
    const size = { width: String(wholePx), height: String(wholePx), rx: '6' };
    this.#drawing.append(svg('rect', { class: name, ...place, ...size }));
  }

  #neuronNumbers(view: WalkView, node: NodePlace, spacingPx: number, isChosen: boolean): void {
    const all = this.#readingsOf(view, node.unit ?? 0, isChosen);
    const room = isChosen ? all.length : Math.floor((spacingPx - 2) / linePx);
    const readings = room >= all.length ? all : room > 0 ? all.slice(-1) : [];
    if (readings.length === 0) return;
    const heightPx = readings.length * linePx + 4;
    const boxPx = widthOf(readings, view.language);
    const rightPx = node.xPx + node.sidePx / 2 + 5;
    const isLeft = rightPx + boxPx > this.#widthPx;
    const xPx = isLeft ? node.xPx - node.sidePx / 2 - 5 - boxPx : rightPx;
    const yPx = Math.max(1, node.yPx - heightPx / 2);
    this.#drawing.append(
      svg('rect', {
        class: `walk-box${isChosen ? ' is-chosen' : ''}`,
        ...{ x: String(xPx), y: String(yPx), width: String(boxPx), height: String(heightPx), rx: '3' },
      }),
      ...readings.map((reading, index) =>
        this.#text(reading, view, xPx, yPx + 2 + (index + 0.5) * linePx, boxPx),
      ),
    );
  }

  #readingsOf(view: WalkView, unit: number, isChosen: boolean): readonly Reading[] {
    const { stage, trace, update, language } = view;
    if (stage.kind !== 'update') return neuronReadings(stage, trace, unit, this.#weightsAfter(view));
    if (update === null || !isChosen) return [];
    return updateReadings(update, walkMessagesFor(language).updateScopes[update.scope]);
  }

  #text(reading: Reading, view: WalkView, xPx: number, yPx: number, widthPx: number): Element {
    const { name, pointed, isTitle = false } = reading;
    const made = svg('g', { class: `walk-number is-${pointed.kind}` });
    const left = svg('text', {
      x: String(xPx + 4),
      y: String(yPx),
      dy: '0.35em',
      class: isTitle ? 'walk-title' : 'walk-name',
    });
    left.append(name);
    const right = svg('text', {
      ...{ x: String(xPx + widthPx - 4), y: String(yPx), dy: '0.35em', class: 'walk-value' },
    });
    right.append(textOf(reading, view.language));
    const hit = {
      x: String(xPx),
      y: String(yPx - linePx / 2),
      width: String(widthPx),
      height: String(linePx),
    };
    made.append(svg('rect', { class: 'walk-hit', ...hit }), left, right);
    this.#link(made, pointed);
    return made;
  }

  /** Half-way between the ends; nearer to the sources where there are many, which then stand apart. */
  #edgeNumbers(view: WalkView, edges: readonly EdgePlace[]): void {
    const values = edges.map((edge) => edgeText(edge, view));
    if (spacingOf(edges.map((edge) => edge.from)) < linePx && edges.length > fewEdges) return;
    edges.forEach((edge, index) => {
      const { shown, kind, isNegative } = values[index] ?? noText;
      if (shown === '') return;
      const [alongPx, yPx] = edgePoint(edge, edges.length > 2 ? 0.24 : 0.42);
      const widthPx = edgeTextWidth(shown);
      // Not over the neuron that it comes from.
      const xPx = Math.max(alongPx, edgeEnds(edge).startPx + 2 + widthPx / 2);
      const pointed: Pointed = {
        kind,
        layer: edge.to.column,
        unit: edge.to.unit,
        from: edge.fromUnit,
      };
      const text = svg('text', { x: String(xPx), y: String(yPx), dy: '0.35em', class: 'walk-edge-value' });
      text.append(shown);
      const box = svg('rect', {
        class: 'walk-box',
        ...{
          x: String(xPx - widthPx / 2),
          y: String(yPx - 7.5),
          width: String(widthPx),
          height: '15',
          rx: '3',
        },
      });
      const made = svg('g', { class: `walk-number is-edge${isNegative ? ' is-negative' : ''}` });
      made.append(box, text);
      this.#link(made, pointed);
      this.#drawing.append(made);
    });
  }

  #link(made: Element, pointed: Pointed): void {
    (made as SVGElement).dataset['symbol'] = symbolKey(pointed);
    made.addEventListener('pointerenter', () => {
      this.#point(pointed);
    });
    made.addEventListener('pointerleave', () => {
      this.#point(null);
    });
  }

  /** W of the layer after the stage's. */
  #weightsAfter({ stage, trace, parameters }: WalkView): Float32Array {
    const layer = layerOf(stage, trace.layers.length);
    const sizes = [trace.inputs.length, ...trace.layers.map(({ z }) => z.length)];
    const after = layoutOf(sizes)[layer];
    return after === undefined ? new Float32Array(0) : parameters.subarray(after.weightsAt, after.biasesAt);
  }

  readonly #tick = (nowMs: number): void => {
    this.#frame = 0;
    const context = this.#canvas.getContext('2d');
    if (context === null || this.#view === null) return;
    const share = (nowMs - this.#startMs) / pulseMs;
    const scale = devicePixelRatio;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    if (share >= 1 || this.#reduced.matches) return;
    this.#drawPulses(context, this.#view, Math.max(0, share));
    this.#frame = requestAnimationFrame(this.#tick);
  };

  #drawPulses(context: CanvasRenderingContext2D, view: WalkView, share: number): void {
    const values = this.#layout.edges.map((edge) => pulseValue(view.stage, view.trace, keysOf(edge, view)));
    const most = Math.max(1e-12, ...values.map((value) => Math.abs(value ?? 0)));
    const eased = share * share * (3 - 2 * share);
    const t = view.stage.kind === 'backward' ? 1 - eased : eased;
    const colours = {
      positive: resolveColour(this.#host, '--_positive'),
      negative: resolveColour(this.#host, '--_negative'),
    };
    this.#layout.edges.forEach((edge, index) => {
      const value = values[index] ?? null;
      if (value === null || value === 0) return;
      const [xPx, yPx] = edgePoint(edge, t);
      context.beginPath();
      context.arc(xPx, yPx, 1.5 + 4 * Math.sqrt(Math.abs(value) / most), 0, 2 * Math.PI);
      context.fillStyle = value < 0 ? colours.negative : colours.positive;
      context.fill();
    });
  }
}

/** Whether nothing but what is pointed at is another. */
function isSameBut(one: WalkView, other: WalkView): boolean {
  const names = ['stage', 'trace', 'parameters', 'unit', 'update', 'language'] as const;
  return names.every((name) => one[name] === other[name]);
}

/** Of the box around a neuron's readings, as narrow as they allow. */
function widthOf(readings: readonly Reading[], language: Language): number {
  const letters = readings.map((reading) => reading.name.length + textOf(reading, language).length);
  return 16 + letterPx * Math.max(...letters);
}

/** A label is 0 or 1. */
function textOf({ name, value, next, isTitle }: Reading, language: Language): string {
  if (isTitle === true) return '';
  if (value === null) return '–';
  if (next !== undefined) return changeText(value, next, language);
  return name === 'y' ? String(value) : number(value, language).replace(' × ', '·');
}

/** Of the box around what is written on a connection. */
const edgeTextWidth = (shown: string): number => 8 + 6.4 * shown.length;

interface EdgeText {
  readonly shown: string;
  readonly kind: Pointed['kind'];
  readonly isNegative: boolean;
}

const noText: EdgeText = { shown: '', kind: 'weight', isNegative: false };

/** What is written on a connection; of the update, what becomes of the looked at neuron's weights. */
function edgeText(edge: EdgePlace, view: WalkView): EdgeText {
  const { stage, trace, update, language } = view;
  if (stage.kind === 'update') {
    const { layer, unit } = update?.bias.of ?? {};
    if (edge.to.column !== layer || edge.to.unit !== unit) return noText;
    const { value, next } = update!.weights[edge.fromUnit]!.update;
    const shown = changeText(value, next, language);
    // Between columns that are close to each other only the step has room.
    const isWide = edgeTextWidth(shown) > edgeEnds(edge).endPx - edgeEnds(edge).startPx;
    return {
      shown: isWide ? stepText(value, next, language) : shown,
      ...{ kind: 'weight', isNegative: next < 0 },
    };
  }
  const value = edgeValue(stage, trace, keysOf(edge, view));
  if (value === null) return noText;
  const shown = number(value, language).replace(' × ', '·');
  return { shown, kind: stage.kind === 'forward' ? 'weight' : 'gradient', isNegative: value < 0 };
}

function keysOf(
  { to, fromUnit, weightIndex }: EdgePlace,
  { parameters }: WalkView,
): Readonly<Record<'column' | 'unit' | 'from' | 'weight', number>> {
  return { column: to.column, unit: to.unit, from: fromUnit, weight: parameters[weightIndex] ?? Number.NaN };
}

/** The least distance of two neighbours; of one alone, any. */
function spacingOf(nodes: readonly NodePlace[]): number {
  const heights = nodes.map(({ yPx }) => yPx).sort((a, b) => a - b);
  return Math.min(Infinity, ...heights.slice(1).map((yPx, index) => yPx - heights[index]!));
}
