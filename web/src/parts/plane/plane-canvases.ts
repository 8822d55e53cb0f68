/** The plane's canvases, and the input over them. */
import type { LabelledPoint } from '../../experiment/types.ts';
import type { ClassLook } from '../colours/class-marks.ts';
import { FieldCanvas } from './field-canvas.ts';
import type { PixelPosition, WorldPosition } from '../../run/geometry.ts';
import { listenForStrokes, type PointerKind } from './pointer-input.ts';
import { contextOf } from './canvas.ts';
import { PointsCanvas } from './points-canvas.ts';
import { probeCorner, readField, type ProbeCorner, type ProbeReading } from './probe.ts';
import type { RingsCanvas } from './rings-canvas.ts';
import { PlaneInput, type PlaneInputListener, type PlaneInputSettings } from './plane-input.ts';
import type { FieldImage, PointMasks } from '../../run/host.ts';
import type { MarkName } from '../../figure/types.ts';
import { Later } from '../../run/later.ts';
import type { Points } from '../../run/points.ts';
import { windowOf } from '../window-of.ts';

const ringsLater = new Later(() => import('./rings-canvas.ts'));
/** At rest there is nothing to draw over the points. */
const overlayLater = new Later(() => import('./brush-cursor.ts'));

/** What the element is told. */
export interface PlaneCanvasesListener extends Omit<PlaneInputListener, 'moved'> {
  /** The plane's side in device pixels. */
  sized(sidePx: number): void;
  /** Some code could not be had. */
  failed: (error: unknown) => void;
  /** `PlaneCanvases.probe` is another one; while the run goes on, it also is with each new field. */
  probed(): void;
}

/** What the chip on the plane tells, and where it stands. */
export interface Probe extends ProbeReading {
  readonly corner: ProbeCorner;
}

/** Draws what it is given, in device pixels, and tells what pointer and keyboard do. */
export class PlaneCanvases {
  readonly #plane: HTMLElement;
  readonly #overlay: CanvasRenderingContext2D;
  readonly #field: FieldCanvas;
  readonly #points: PointsCanvas;
  /** Few figures have rings: their code comes with the first. */
  #rings: RingsCanvas | null = null;
  readonly #input: PlaneInput;
  readonly #listener: PlaneCanvasesListener;
  #disconnect: (() => void) | null = null;
  #settings: PlaneInputSettings | null = null;
  #shown: readonly LabelledPoint[] | null = null;
  #masks: PointMasks = { test: null, wrong: null };
  #showsTest = true;
  #look: ClassLook = { colours: 'inferno', classes: 2 };
  #sideCssPx = 0;
  #scale = 1;
  #corner: ProbeCorner = 'upper';

  constructor(plane: HTMLElement, edits: Points, listener: PlaneCanvasesListener) {
    this.#plane = plane;
    this.#listener = listener;
    this.#overlay = contextOf(canvasOf(plane, '.overlay'));
    this.#field = new FieldCanvas(canvasOf(plane, '.field'), listener.failed);
    this.#points = new PointsCanvas(canvasOf(plane, '.points'));
    const shown = { points: () => this.#shown ?? [], sideCssPx: () => this.#sideCssPx };
    this.#input = new PlaneInput(shown, edits, { ...listener, moved: () => this.#inputMoved() });
  }

  connect(): void {
    if (this.#disconnect !== null) return;
    const run = new AbortController();
    const { signal } = run;
    const { ResizeObserver } = windowOf(this.#plane);
    const resizes = new ResizeObserver((entries) => {
      const entry = entries.at(-1);
      if (entry !== undefined) this.#resize(entry);
    });
    observeDevicePixels(resizes, this.#plane);
    const stopStrokes = listenForStrokes(this.#plane, this.#input);
    this.#plane.addEventListener('keydown', (event) => this.#input.onKey(event), { signal });
    this.#plane.addEventListener('blur', () => this.#input.blur(), { signal });
    // The plane's paper glides for a moment, whatever changed the colours: that tells of every change that CSS can make.
    this.#plane.addEventListener('transitionend', () => this.restyle(), { signal });
    this.#disconnect = () => {
      run.abort();
      resizes.disconnect();
      stopStrokes();
    };
  }

  disconnect(): void {
    this.#disconnect?.();
    this.#disconnect = null;
    this.#input.leave();
  }

  /** What the field on screen says at the cursor; null: the cursor is elsewhere, or there is no field yet. */
  get probe(): Probe | null {
    const at = this.#input.probeAt;
    const field = this.#field.shown;
    return at === null || field === null ? null : { ...readField(field, at), corner: this.#corner };
  }

  /** What the field on screen says at a place. */
  read(at: WorldPosition): ProbeReading | null {
    return this.#field.shown === null ? null : readField(this.#field.shown, at);
  }

  /** The place whose numbers stay. */
  get pin(): WorldPosition | null {
    return this.#input.pin;
  }

  /** Lets it go. */
  unpin(): void {
    this.#input.unpin();
  }

  /** See `PlaneInput.click`. */
  click(at: PixelPosition, by: PointerKind): void {
    this.#input.click(at, by);
  }

  setInput(settings: PlaneInputSettings): void {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    this.#input.settings = settings;
    this.#drawOverlay();
  }

  setLook(classes: ClassLook, marks: readonly MarkName[]): void {
    this.#look = classes;
    this.#field.setLook({ colours: classes.colours, border: marks.includes('border') });
    this.#showsTest = marks.includes('test');
    this.#showPoints();
  }

  /** Colours may have changed around the plane. */
  restyle(): void {
    this.#field.restyle();
  }

  drawField(field: FieldImage): void {
    this.#plane.classList.add('drawn');
    this.#field.draw(field);
  }

  drawPoints(points: readonly LabelledPoint[], masks: PointMasks): void {
    const isNew = points !== this.#shown;
    this.#shown = points;
    this.#masks = masks;
    this.#showPoints();
    if (isNew) this.#drawOverlay();
  }

  #showPoints(): void {
    const points = this.#shown;
    if (points === null) return;
    const { test, wrong } = this.#masks;
    const hidden = this.#showsTest ? null : test;
    this.#points.show(points, test, hidden !== null, this.#look);
    if (this.#rings !== null) this.#rings.show(points, wrong, hidden);
    else if (wrong !== null) this.#fetchRings();
  }

  #fetchRings(): void {
    ringsLater.use(({ RingsCanvas }) => {
      if (this.#rings !== null) return;
      this.#rings = new RingsCanvas(canvasOf(this.#plane, '.rings'));
      this.#rings.resize(this.#overlay.canvas.width, this.#scale);
      this.#showPoints();
    }, this.#listener.failed);
  }

  #inputMoved(): void {
    const at = this.#input.probeAt;
    if (at !== null) this.#corner = probeCorner(this.#corner, at);
    this.#drawOverlay();
    this.#listener.probed();
  }

  #resize(entry: ResizeObserverEntry): void {
    const scale = windowOf(this.#plane).devicePixelRatio;
    const sidePx = devicePixels(entry, entry.contentRect.width * scale);
    if (sidePx < 1) return;
    this.#scale = scale;
    this.#sideCssPx = sidePx / scale;
    for (const canvas of this.#plane.querySelectorAll('canvas')) {
      // Exactly as many CSS pixels as the backing store has, so that nothing is resampled.
      canvas.style.width = `${this.#sideCssPx}px`;
      canvas.style.height = `${this.#sideCssPx}px`;
    }
    this.#field.resize(sidePx, scale);
    this.#points.resize(sidePx, scale);
    this.#rings?.resize(sidePx, scale);
    this.#overlay.canvas.width = sidePx;
    this.#overlay.canvas.height = sidePx;
    this.#drawOverlay();
    this.#listener.sized(sidePx);
  }

  #drawOverlay(): void {
    const cursor = this.#input.cursorState;
    // The frame helps while a tool draws; at rest the picture is left alone.
    const isDrawing = cursor !== null && cursor.tool.kind !== 'probe';
    const showFrame = this.#settings?.drawable === true && (isDrawing || this.#shown?.length === 0);
    const { code } = overlayLater;
    // Its own cursor takes the place of the page's.
    this.#plane.classList.toggle('pointed', code !== null);
    if (code !== null) code.drawOverlay(this.#overlay, this.#scale, cursor, showFrame, this.#look);
    else if (cursor !== null || showFrame) overlayLater.use(() => this.#drawOverlay(), this.#listener.failed);
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
