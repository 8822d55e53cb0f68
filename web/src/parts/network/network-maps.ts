/** Each unit's activation over the plane as a small picture, all on one canvas under the diagram's drawing. */
import type { NeuronMaps } from '../../engine/types.ts';
import type { FeatureName } from '../../experiment/names.ts';
import { colourField, type ColourMapName } from '../colours/colour-map.ts';
import { viewBounds } from '../../run/geometry.ts';
import type { FeaturePlace, NodePlace } from './network-layout.ts';
import { resolveColour, rgbOf, type Rgb } from '../colours/colours.ts';
import { outputTable } from '../colours/output-colours.ts';
import { colourUnit, unitScale, unitTableOf } from '../colours/unit-colours.ts';

/** What each feature makes of a point. */
const featureValues: Readonly<Record<FeatureName, (x1: number, x2: number) => number>> = {
  x1: (x1) => x1,
  x2: (_, x2) => x2,
  'x1^2': (x1) => x1 * x1,
  'x2^2': (_, x2) => x2 * x2,
  'x1*x2': (x1, x2) => x1 * x2,
  'sin(x1)': (x1) => Math.sin(x1),
  'sin(x2)': (_, x2) => Math.sin(x2),
  'sin(2*pi*x1)': (x1) => Math.sin(2 * Math.PI * x1),
  'sin(2*pi*x2)': (_, x2) => Math.sin(2 * Math.PI * x2),
};

/** A feature over the view, sampled at the cells' centres, row 0 at the top; also of those that no network gets. */
export function featureMap(feature: FeatureName, size: number): Float32Array {
  const valueAt = featureValues[feature];
  const { x1Min, x1Max, x2Min, x2Max } = viewBounds;
  return Float32Array.from({ length: size * size }, (_, cell) => {
    const across = ((cell % size) + 0.5) / size;
    const down = (Math.floor(cell / size) + 0.5) / size;
    return valueAt(x1Min + across * (x1Max - x1Min), x2Max - down * (x2Max - x2Min));
  });
}

/**
 * The side of a map in cells: as many as a small picture shows, fewer where so many weights would have the worker
 * spend its time on pictures. Each cell is a forward pass through all of it.
 */
export function mapSizeFor(parameterCount: number): number {
  if (parameterCount <= 4000) return 32;
  return parameterCount <= 40_000 ? 16 : 8;
}

/** How much of a picture is seen of a feature that is not in use. */
const outOpacity = 0.3;

/** The canvas and its pictures. They are coloured cell by cell, then scaled smoothly into their squares. */
export class NetworkMaps {
  readonly canvas: HTMLCanvasElement;
  #colours: ColourMapName;
  /** Of the page where the canvas stands; null until they are read. */
  #unitTable: Uint32Array | null = null;
  #paper: Rgb = [255, 255, 255];
  /** Of the outputs, by label and number of outputs. */
  readonly #outputTables = new Map<string, Uint32Array>();
  /** All pictures one under the other, a cell a pixel. */
  readonly #sheet: HTMLCanvasElement;
  readonly #window: Window;
  #nodes: readonly NodePlace[] = [];
  #widthPx = 0;
  #squares = new Path2D();
  #size = mapSizeFor(0);
  #maps: NeuronMaps | null = null;
  #pixels: ImageData | null = null;
  readonly #features = new Map<FeatureName, Float32Array>();

  constructor(window: Window, colours: ColourMapName) {
    this.#window = window;
    this.#colours = colours;
    this.canvas = window.document.createElement('canvas');
    this.#sheet = window.document.createElement('canvas');
    this.canvas.className = 'maps';
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  /** Where the pictures stand, in a box of this size. */
  setPlaces(nodes: readonly NodePlace[], widthPx: number, heightPx: number): void {
    this.#nodes = nodes;
    this.#widthPx = widthPx;
    this.#squares = new Path2D();
    for (const { xPx, yPx, sidePx } of nodes) {
      const leftPx = xPx - sidePx / 2;
      const square = [leftPx, yPx - sidePx / 2, sidePx, sidePx] as const;
      // Not in Firefox before 112, whatever the types say.
      if ('roundRect' in this.#squares) this.#squares.roundRect(...square, sidePx * 0.16);
      else (this.#squares as Path2D).rect(...square);
    }
    const scale = this.#window.devicePixelRatio;
    this.canvas.width = Math.round(widthPx * scale);
    this.canvas.height = Math.round(heightPx * scale);
    this.#prepareSheet();
  }

  #prepareSheet(): void {
    const heightPx = this.#size * this.#nodes.length;
    this.#sheet.width = this.#size;
    this.#sheet.height = heightPx;
    this.#pixels = heightPx > 0 ? new ImageData(this.#size, heightPx) : null;
  }

  /** New activations; drawn by `draw`. Maps of another topology are told by their number of units. */
  setMaps(maps: NeuronMaps): void {
    this.#maps = maps;
    if (maps.sizePx === this.#size) return;
    this.#size = maps.sizePx;
    this.#features.clear();
    this.#prepareSheet();
  }

  /** Takes the colours of the place where the canvas stands, and those of the plane. */
  restyle(host: HTMLElement, colours: ColourMapName = this.#colours): void {
    this.#colours = colours;
    this.#unitTable = unitTableOf(host);
    this.#paper = rgbOf(host.ownerDocument, resolveColour(host, '--_paper'));
    this.#outputTables.clear();
    this.draw();
  }

  /** Colours all pictures and puts them in their places. */
  draw(): void {
    const context = this.canvas.getContext('2d');
    const sheet = this.#sheet.getContext('2d');
    if (context === null || sheet === null || this.#pixels === null) return;
    const words = new Uint32Array(this.#pixels.data.buffer);
    const cells = this.#size * this.#size;
    const drawn = this.#nodes.map((node, index) => {
      const values = this.#valuesOf(node);
      if (values !== null) this.#colour(node, values, words.subarray(index * cells, (index + 1) * cells));
      return values !== null;
    });
    sheet.putImageData(this.#pixels, 0, 0);
    const scale = this.canvas.width / this.#widthPx;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, this.#widthPx, this.canvas.height / scale);
    context.save();
    context.clip(this.#squares);
    const size = this.#size;
    this.#nodes.forEach((node, index) => {
      if (drawn[index] !== true) return;
      const { xPx, yPx, sidePx } = node;
      const isOut = node.kind === 'feature' && node.unit === null;
      context.globalAlpha = isOut ? outOpacity : 1;
      const at = [xPx - sidePx / 2, yPx - sidePx / 2, sidePx, sidePx] as const;
      context.drawImage(this.#sheet, 0, index * size, size, size, ...at);
    });
    context.restore();
  }

  /** Outputs are what the plane shows, and have its colours. */
  #colour(node: NodePlace, values: Float32Array, pixels: Uint32Array): void {
    const maps = this.#maps?.maps ?? [];
    if (node.kind !== 'feature' && node.column === maps.length - 1)
      colourField(values, 1, this.#tableOf(node.unit, (maps.at(-1)?.length ?? 0) / values.length), pixels);
    else if (this.#unitTable !== null) colourUnit(values, unitScale(values), this.#unitTable, pixels);
  }

  #tableOf(label: number, outputs: number): Uint32Array {
    const key = `${label} ${outputs}`;
    const table = this.#outputTables.get(key) ?? outputTable(label, outputs, this.#colours, this.#paper);
    this.#outputTables.set(key, table);
    return table;
  }

  #valuesOf(node: NodePlace): Float32Array | null {
    if (node.kind === 'feature') return this.#featureMap(node);
    if (node.isJoint) return null;
    const layer = this.#maps?.maps[node.column];
    const cells = this.#size * this.#size;
    if (layer === undefined) return null;
    const values = layer.subarray(node.unit * cells, (node.unit + 1) * cells);
    return values.length === cells ? values : null;
  }

  #featureMap({ feature }: FeaturePlace): Float32Array {
    const known = this.#features.get(feature);
    if (known !== undefined) return known;
    const made = featureMap(feature, this.#size);
    this.#features.set(feature, made);
    return made;
  }
}
