/** The landscape on its canvas: heights in greys, contour lines with their costs, and the way of the run. */
import type { Language } from '../../i18n/catalogue.ts';
import { formatNumber } from '../../i18n/format.ts';
import { BorderTracer } from '../plane/border.ts';
import { SquareCanvas } from '../plane/canvas.ts';
import { crossings, heightOf, labelPlace, levelsOf, rangeOf, type GridPlace } from './landscape-scale.ts';

/** A place of the view, from its middle, −1…1 along both directions. */
export interface ViewPlace {
  readonly x: number;
  readonly y: number;
}

export interface LandscapePicture {
  /** (size × size), row 0 at the top, the middles of the cells. */
  readonly costs: readonly (number | null)[];
  readonly size: number;
  /** Each an unbroken piece of the run's way. */
  readonly path: readonly (readonly ViewPlace[])[];
  readonly marker: ViewPlace | null;
  readonly language: Language;
}

/** The theme's colours, as the canvas takes them. */
interface Palette {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly ink: string;
  readonly paper: string;
  readonly accent: string;
}

export class LandscapeCanvas extends SquareCanvas {
  readonly #host: HTMLElement;
  readonly #image = document.createElement('canvas');
  readonly #tracer = new BorderTracer();
  #picture: LandscapePicture | null = null;

  /** @param host  whose style the colours are read from. */
  constructor(canvas: HTMLCanvasElement, host: HTMLElement) {
    super(canvas);
    this.#host = host;
  }

  draw(picture: LandscapePicture): void {
    this.#picture = picture;
    this.redraw();
  }

  protected override redraw(): void {
    const { context, sidePx } = this;
    context.clearRect(0, 0, sidePx, sidePx);
    if (this.#picture === null || sidePx === 0) return;
    const palette = paletteOf(this.#host);
    this.#drawHeights(this.#picture, palette);
    this.#drawLines(this.#picture, palette);
    this.#drawPath(this.#picture, palette);
  }

  #drawHeights({ costs, size }: LandscapePicture, { low, high }: Palette): void {
    const range = rangeOf(costs);
    if (range === null) return;
    const pixels = new ImageData(size, size);
    costs.forEach((cost, cell) => {
      const height = heightOf(cost, range);
      for (let part = 0; part < 3; part += 1)
        pixels.data[4 * cell + part] = low[part]! + height * (high[part]! - low[part]!);
      pixels.data[4 * cell + 3] = 255;
    });
    this.#image.width = this.#image.height = size;
    this.#image.getContext('2d')?.putImageData(pixels, 0, 0);
    this.context.imageSmoothingQuality = 'high';
    this.context.drawImage(this.#image, 0, 0, this.sidePx, this.sidePx);
  }

  #drawLines({ costs, size, marker, language }: LandscapePicture, { ink, paper }: Palette): void {
    const range = rangeOf(costs);
    if (range === null) return;
    const { context, scale, sidePx } = this;
    const values = Float32Array.from(costs, (cost) => cost ?? Number.MAX_VALUE);
    const cellPx = sidePx / size;
    const toCells = ({ x, y }: ViewPlace): GridPlace => ({
      x: (size * (x + 1)) / 2,
      y: (size * (1 - y)) / 2,
    });
    const taken = marker === null ? [] : [toCells(marker)];
    context.lineWidth = scale;
    context.strokeStyle = ink;
    context.font = `${11 * scale}px system-ui, sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (const level of levelsOf(range)) {
      context.globalAlpha = 0.55;
      context.beginPath();
      this.#tracer.trace({ widthPx: size, heightPx: size, outputs: 1, values }, level, context, cellPx);
      context.stroke();
      context.globalAlpha = 1;
      const place = labelPlace(crossings(values, size, level), taken, size, (26 * scale) / cellPx);
      if (place === null) continue;
      taken.push(place);
      const text = formatNumber(level, language);
      context.lineJoin = 'round';
      context.lineWidth = 4 * scale;
      context.strokeStyle = paper;
      context.strokeText(text, place.x * cellPx, place.y * cellPx);
      context.fillStyle = ink;
      context.fillText(text, place.x * cellPx, place.y * cellPx);
      context.lineWidth = scale;
      context.strokeStyle = ink;
    }
  }

  #drawPath({ path }: LandscapePicture, { accent, paper }: Palette): void {
    const { context, scale, sidePx } = this;
    const half = sidePx / 2;
    for (const [colour, width] of [
      [paper, 4],
      [accent, 2],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width * scale;
      context.lineJoin = context.lineCap = 'round';
      context.beginPath();
      for (const piece of path) {
        piece.forEach(({ x, y }, index) => {
          if (index === 0) context.moveTo(half * (1 + x), half * (1 - y));
          else context.lineTo(half * (1 + x), half * (1 - y));
        });
      }
      context.stroke();
    }
  }
}

/** Greys between the ground and the text, so that no class's and no weight's colour is taken for a height. */
function paletteOf(host: HTMLElement): Palette {
  const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const style = getComputedStyle(host);
  const [paper, ink, accent] = ['--_paper', '--_ink', '--_accent'].map((name) => resolved(host, name, style));
  const rgb = (colour: string): readonly number[] => {
    if (probe === null) return [0, 0, 0];
    probe.fillStyle = colour;
    probe.fillRect(0, 0, 1, 1);
    return [...probe.getImageData(0, 0, 1, 1).data];
  };
  const [low, dark] = [rgb(paper ?? ''), rgb(ink ?? '')];
  const high = low.map((part, index) => part + 0.55 * ((dark[index] ?? 0) - part));
  return { low, high, ink: ink ?? '', paper: paper ?? '', accent: accent ?? '' };
}

/** A custom property's colour with `light-dark()` resolved: as an element has it that is coloured by it. */
function resolved(host: HTMLElement, name: string, fallback: CSSStyleDeclaration): string {
  const swatch = host.querySelector<HTMLElement>(`[data-colour="${name}"]`);
  return swatch === null ? fallback.color : getComputedStyle(swatch).color;
}
