/** The plane's three canvases and the hand that draws on them: pointer and keyboard. */
import type { LabelledPoint } from '../experiment/types.ts';
import { drawOverlay, type Tool } from '../view/brush-cursor.ts';
import { FieldCanvas, type FieldImage } from '../view/field-canvas.ts';
import {
  clampToFrame,
  toWorld,
  toWorldLength,
  type PixelPosition,
  type WorldPosition,
} from '../view/geometry.ts';
import { listenForStrokes } from '../view/pointer-input.ts';
import { PointsCanvas } from '../view/points-canvas.ts';
import { Painter, pointAt } from '../view/stroke.ts';

/** What the stage tells the element. */
export interface StageListener {
  /** False: nothing can be drawn now. */
  beginStroke(): boolean;
  addPoints(points: readonly LabelledPoint[]): void;
  erase(start: WorldPosition, end: WorldPosition, radius: number): void;
  endStroke(): void;
  /** The plane's side in device pixels. */
  sized(sidePx: number): void;
  /** The keyboard's cursor is here. */
  cursorMoved(at: WorldPosition): void;
}

/** World units per key press; with Shift the second. */
const keySteps = [0.05, 0.25] as const;

const keyDirections: Readonly<Record<string, WorldPosition>> = {
  ArrowLeft: { x1: -1, x2: 0 },
  ArrowRight: { x1: 1, x2: 0 },
  ArrowUp: { x1: 0, x2: 1 },
  ArrowDown: { x1: 0, x2: -1 },
};

/** About the size that a fingertip paints at, between 9 and 18 CSS px. */
function brushRadiusPx(sideCssPx: number): number {
  return Math.min(18, Math.max(9, sideCssPx * 0.029));
}

export class Stage {
  readonly #plane: HTMLElement;
  readonly #canvases: readonly HTMLCanvasElement[];
  readonly #overlay: CanvasRenderingContext2D;
  readonly #field: FieldCanvas;
  readonly #points: PointsCanvas;
  readonly #listener: StageListener;
  #disconnect: (() => void) | null = null;
  #tool: Tool = { kind: 'brush', label: 0 };
  #drawable = false;
  #isEmpty = false;
  #sideCssPx = 0;
  #scale = 1;
  #cursor: WorldPosition | null = null;
  #stroke: { readonly painter: Painter | null; at: WorldPosition } | null = null;

  constructor(plane: HTMLElement, listener: StageListener) {
    this.#plane = plane;
    this.#listener = listener;
    const field = canvasOf(plane, '.field');
    const points = canvasOf(plane, '.points');
    const overlay = canvasOf(plane, '.overlay');
    const context = overlay.getContext('2d');
    if (context === null) throw new Error('This browser gives no 2D canvas.');
    this.#canvases = [field, points, overlay];
    this.#overlay = context;
    this.#field = new FieldCanvas(field);
    this.#points = new PointsCanvas(points);
  }

  connect(): void {
    if (this.#disconnect !== null) return;
    const controller = new AbortController();
    const resizes = new ResizeObserver((entries) => {
      const entry = entries.at(-1);
      if (entry !== undefined) this.#resize(entry);
    });
    observeDevicePixels(resizes, this.#plane);
    const stopStrokes = listenForStrokes(this.#plane, {
      begin: (at) => this.#begin(at),
      move: (path) => {
        this.#move(path);
      },
      end: () => {
        this.#end();
      },
      hover: (at) => {
        this.#showCursor(at === null ? null : toWorld(at, this.#sideCssPx));
      },
    });
    this.#plane.addEventListener('keydown', (event) => this.#onKey(event), { signal: controller.signal });
    this.#plane.addEventListener('blur', () => this.#showCursor(null), { signal: controller.signal });
    this.#disconnect = () => {
      controller.abort();
      resizes.disconnect();
      stopStrokes();
    };
  }

  disconnect(): void {
    this.#disconnect?.();
    this.#disconnect = null;
    this.#showCursor(null);
  }

  /** @param drawable  whether pointer and keyboard draw at all. */
  setTool(tool: Tool, drawable: boolean): void {
    this.#tool = tool;
    this.#drawable = drawable;
    if (!drawable) this.#cursor = null;
    this.#drawOverlay();
  }

  /** Colours may have changed around the plane. */
  restyle(): void {
    this.#field.restyle();
  }

  drawField(field: FieldImage): void {
    this.#plane.classList.add('drawn');
    this.#field.draw(field);
  }

  drawPoints(points: readonly LabelledPoint[], testMask: Uint8Array | null): void {
    this.#points.show(points, testMask);
    const isEmpty = points.length === 0;
    if (isEmpty === this.#isEmpty) return;
    this.#isEmpty = isEmpty;
    this.#drawOverlay();
  }

  #resize(entry: ResizeObserverEntry): void {
    const scale = this.#plane.ownerDocument.defaultView?.devicePixelRatio ?? 1;
    const sidePx = devicePixels(entry, entry.contentRect.width * scale);
    if (sidePx < 1) return;
    this.#scale = scale;
    this.#sideCssPx = sidePx / scale;
    for (const canvas of this.#canvases) {
      // Exactly as many CSS pixels as the backing store has, so that nothing is resampled.
      canvas.style.width = `${this.#sideCssPx}px`;
      canvas.style.height = `${this.#sideCssPx}px`;
    }
    this.#field.resize(sidePx);
    this.#points.resize(sidePx, scale);
    this.#overlay.canvas.width = sidePx;
    this.#overlay.canvas.height = sidePx;
    this.#drawOverlay();
    this.#listener.sized(sidePx);
  }

  #begin(at: PixelPosition): boolean {
    if (!this.#drawable || !this.#listener.beginStroke()) return false;
    const start = toWorld(at, this.#sideCssPx);
    if (this.#tool.kind === 'eraser') {
      this.#stroke = { painter: null, at: start };
      this.#listener.erase(start, start, this.#radius());
    } else {
      const painter = new Painter(start, this.#tool.label, this.#radius(), Math.random);
      this.#stroke = { painter, at: start };
      this.#listener.addPoints(painter.first());
    }
    return true;
  }

  #move(path: readonly PixelPosition[]): void {
    const stroke = this.#stroke;
    if (stroke === null) return;
    const world = path.map((at) => toWorld(at, this.#sideCssPx));
    if (stroke.painter !== null) {
      const { painter } = stroke;
      this.#listener.addPoints(world.flatMap((at) => painter.moveTo(at)));
      return;
    }
    for (const at of world) {
      this.#listener.erase(stroke.at, at, this.#radius());
      stroke.at = at;
    }
  }

  #end(): void {
    if (this.#stroke === null) return;
    this.#stroke = null;
    this.#listener.endStroke();
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#drawable || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = keyDirections[event.key];
    if (direction !== undefined) this.#moveCursor(direction, keySteps[event.shiftKey ? 1 : 0]);
    else if (event.key === 'Enter' || event.key === ' ') this.#applyAtCursor(this.#tool);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#applyAtCursor({ kind: 'eraser' });
    else return;
    event.preventDefault();
  }

  #moveCursor(direction: WorldPosition, step: number): void {
    const from = this.#cursor ?? { x1: 0, x2: 0 };
    const at = clampToFrame({ x1: from.x1 + step * direction.x1, x2: from.x2 + step * direction.x2 });
    this.#showCursor(at);
    this.#listener.cursorMoved(at);
  }

  #applyAtCursor(tool: Tool): void {
    const at = this.#cursor ?? { x1: 0, x2: 0 };
    this.#showCursor(at);
    if (this.#stroke !== null || !this.#listener.beginStroke()) return;
    const point = tool.kind === 'brush' ? pointAt(at, tool.label) : null;
    if (tool.kind === 'eraser') this.#listener.erase(at, at, this.#radius());
    else if (point !== null) this.#listener.addPoints([point]);
    this.#listener.endStroke();
  }

  #radius(): number {
    return toWorldLength(brushRadiusPx(this.#sideCssPx), this.#sideCssPx);
  }

  #showCursor(at: WorldPosition | null): void {
    if (!this.#drawable || (at === null && this.#cursor === null)) return;
    this.#cursor = at;
    this.#drawOverlay();
  }

  #drawOverlay(): void {
    const cursor =
      this.#cursor === null
        ? null
        : { at: this.#cursor, tool: this.#tool, radiusCssPx: brushRadiusPx(this.#sideCssPx) };
    // The frame is of use to whoever is about to draw; at rest the picture is left alone.
    const showFrame = this.#drawable && (cursor !== null || this.#isEmpty);
    drawOverlay(this.#overlay, this.#overlay.canvas.width, this.#scale, cursor, showFrame);
  }
}

function canvasOf(plane: HTMLElement, selector: string): HTMLCanvasElement {
  const canvas = plane.querySelector(selector);
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error(`The plane has no canvas ${selector}.`);
  return canvas;
}

/**
 * The exact number of device pixels, which may differ by one from the computed one at fractional zooms. WebKit
 * does not tell it, and Chromium tells it wrong while a device is emulated: then the computed one counts.
 */
function devicePixels(entry: Partial<ResizeObserverEntry>, computedPx: number): number {
  const toldPx = entry.devicePixelContentBoxSize?.[0]?.inlineSize ?? computedPx;
  return Math.round(Math.abs(toldPx - computedPx) <= 1 ? toldPx : computedPx);
}

/** Device pixels where the browser can tell them (not in WebKit), so that fractional zooms stay crisp. */
function observeDevicePixels(observer: ResizeObserver, target: Element): void {
  try {
    observer.observe(target, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(target);
  }
}
