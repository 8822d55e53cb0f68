/**
 * What is learned, as motion: dashes run along the connections whose weights change, in the direction of the forward
 * pass, faster where the weight changes faster. Drawn on a canvas over the diagram, since attributes of a hundred
 * paths in every frame would cost more than all the rest.
 */
import { resolveColour } from '../colours/colours.ts';
import { edgeEnds, edgePoint, type EdgePlace } from './network-layout.ts';

const dashPx = 9;
/** Changes of a weight per frame, as powers of ten: from the first, a dash is seen; at the second it is fastest. */
const slowest = -5;
const fastest = -1;
const slowestPxPerSecond = 25;
const fastestPxPerSecond = 190;
/** A run as fast as it goes tells of itself every few frames. Without news for so long, it has ended. */
const newsWithinMs = 100;
/** Connections that change by less than this share of the fastest one's change are at rest beside it. */
const leastShare = 0.12;

/** How fast a dash runs, from 0 (not at all) to 1, for a weight that changes by so much in a frame. */
export function flowSpeed(changePerFrame: number): number {
  if (!(changePerFrame > 0)) return 0;
  return Math.max(0, Math.min(1, (Math.log10(changePerFrame) - slowest) / (fastest - slowest)));
}

/** The canvas, and the dashes on it. It rests, blank, when nothing changes, and always where motion is unwanted. */
export class NetworkFlow {
  readonly canvas: HTMLCanvasElement;
  readonly #window: Window;
  readonly #reduced: MediaQueryList;
  #edges: readonly EdgePlace[] = [];
  #widthPx = 0;
  #heightPx = 0;
  /** For each edge: the mean change of its weight per frame, and where its dash is, 0…1. */
  #changes = new Float32Array(0);
  #phases = new Float32Array(0);
  #parameters: Float32Array | null = null;
  #epoch = 0;
  #isFresh = false;
  /** Until then it is drawn with the news alone. */
  #untilMs = 0;
  /** Where something is marked, only its connections are of interest. */
  #isOfInterest: ((edge: EdgePlace) => boolean) | null = null;
  #colours = { positive: '', negative: '' };
  #frame = 0;
  #lastMs = 0;

  constructor(window: Window) {
    this.#window = window;
    this.#reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
    this.canvas = window.document.createElement('canvas');
    this.canvas.className = 'flow';
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  setEdges(edges: readonly EdgePlace[], widthPx: number, heightPx: number): void {
    this.#edges = edges;
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
    this.#changes = new Float32Array(edges.length);
    // Golden-ratio steps scatter the dashes evenly, so that they don't march in step.
    this.#phases = Float32Array.from(edges, (_, index) => (index * 0.618034) % 1);
    this.#parameters = null;
    const scale = this.#window.devicePixelRatio;
    this.canvas.width = Math.round(widthPx * scale);
    this.canvas.height = Math.round(heightPx * scale);
  }

  /** Which connections may move; null: all. */
  focus(isOfInterest: ((edge: EdgePlace) => boolean) | null): void {
    this.#isOfInterest = isOfInterest;
  }

  /** Reads the colours of the signs where the canvas stands. */
  restyle(host: HTMLElement): void {
    this.#colours = {
      positive: resolveColour(host, '--_positive'),
      negative: resolveColour(host, '--_negative'),
    };
  }

  /**
   * Only what an epoch changes is learned: not a reset, nor a value that was set by hand.
   *
   * @param isHurried  As fast as it goes: drawn at once, and not again before the next news, with which all else of the page changes, too.
   */
  setParameters(parameters: Float32Array, epoch: number, isHurried: boolean): void {
    const before = this.#parameters;
    const isLearned = epoch > this.#epoch && before !== null && before.length === parameters.length;
    this.#parameters = parameters;
    this.#epoch = epoch;
    if (!isLearned || this.#reduced.matches) return;
    this.#edges.forEach(({ weightIndex }, index) => {
      const change = Math.abs((parameters[weightIndex] ?? 0) - (before[weightIndex] ?? 0));
      const mean = this.#changes[index] ?? 0;
      this.#changes[index] = mean + 0.25 * (change - mean);
    });
    this.#isFresh = true;
    const nowMs = performance.now();
    if (this.#frame === 0) this.#lastMs = nowMs;
    this.#untilMs = isHurried ? nowMs + newsWithinMs : 0;
    if (isHurried) this.#move(nowMs);
    else this.#goOn();
  }

  close(): void {
    if (this.#frame !== 0) this.#window.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #tick = (nowMs: number): void => {
    this.#frame = 0;
    if (nowMs < this.#untilMs) this.#goOn();
    else this.#move(nowMs);
  };

  #goOn(): void {
    if (this.#frame === 0) this.#frame = this.#window.requestAnimationFrame(this.#tick);
  }

  #move(nowMs: number): void {
    const seconds = Math.max(0, nowMs - this.#lastMs) / 1000;
    this.#lastMs = nowMs;
    if (!this.#isFresh) this.#fade(seconds);
    this.#isFresh = false;
    // After a pause of the page, a dash goes on from where it was.
    if (this.#draw(Math.min(0.1, seconds))) this.#goOn();
    else this.close();
  }

  /** Without news, the motion dies down within half a second. */
  #fade(seconds: number): void {
    const left = Math.exp(-seconds / 0.06);
    this.#changes.forEach((change, index) => {
      this.#changes[index] = left * change;
    });
  }

  /** Whether anything moves. */
  #draw(seconds: number): boolean {
    const context = this.canvas.getContext('2d');
    if (context === null) return false;
    const scale = this.canvas.width / Math.max(1, this.#widthPx);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, this.#widthPx, this.#heightPx);
    const least = leastShare * this.#changes.reduce((most, change) => Math.max(most, change), 0);
    const paths = { positive: new Path2D(), negative: new Path2D() };
    let isMoving = false;
    this.#edges.forEach((edge, index) => {
      const change = this.#changes[index] ?? 0;
      const speed = flowSpeed(change);
      if (speed === 0 || change < least) return;
      isMoving = true;
      if (this.#isOfInterest?.(edge) === false) return;
      const isNegative = (this.#parameters?.[edge.weightIndex] ?? 0) < 0;
      this.#advance(edge, index, speed, seconds, isNegative ? paths.negative : paths.positive);
    });
    context.lineWidth = 3;
    context.lineCap = 'round';
    for (const sign of ['positive', 'negative'] as const) {
      context.strokeStyle = this.#colours[sign];
      context.stroke(paths[sign]);
    }
    return isMoving;
  }

  #advance(edge: EdgePlace, index: number, speed: number, seconds: number, path: Path2D): void {
    const { startPx, endPx } = edgeEnds(edge);
    const lengthPx = Math.max(1, Math.hypot(endPx - startPx, edge.to.yPx - edge.from.yPx));
    const perSecond = (slowestPxPerSecond + speed * (fastestPxPerSecond - slowestPxPerSecond)) / lengthPx;
    const phase = ((this.#phases[index] ?? 0) + perSecond * seconds) % 1;
    this.#phases[index] = phase;
    const size = Math.min(0.5, dashPx / lengthPx);
    // The dash grows out of its square and vanishes into the next one.
    const from = Math.max(0, phase * (1 + size) - size);
    const to = Math.min(1, phase * (1 + size));
    path.moveTo(...edgePoint(edge, from));
    path.lineTo(...edgePoint(edge, (from + to) / 2));
    path.lineTo(...edgePoint(edge, to));
  }
}
