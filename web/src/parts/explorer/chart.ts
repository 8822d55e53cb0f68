/** Axes with curves on them, which several explorers have, and the drag along the x axis. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../i18n/catalogue.ts';
import { formatMagnitude, formatNumber } from '../../i18n/format.ts';
import { margins, placeX, placeY, ticksOf, valueAt, valueUp, type ChartFrame } from './chart-scale.ts';

export interface Chart {
  /** Its own in the element. */
  readonly id: string;
  readonly frame: ChartFrame;
  readonly language: Language;
  /** What is seen, in a sentence. */
  readonly label: string;
  /** What the x axis counts, as one writes it. */
  readonly xName: string;
  /** The same of the y axis, where that counts something of its own. */
  readonly yName?: string;
  /** Inside the axes; what reaches beyond them is cut off. */
  readonly curves: unknown;
  /** Above the curves, and not cut off. */
  readonly marks?: unknown;
  /** Called with the place that is dragged to; where it is left out, nothing can be dragged. */
  readonly drag?: Drag;
  /** From which slider arrow keys go on after a drag, as a selector. Default: the first. */
  readonly slider?: string;
}

export type Drag = (x: number, y: number) => void;

/** How far a finger goes before it is known whether it drags or scrolls. */
const slopPx = 5;

export function chartTemplate(chart: Chart): TemplateResult {
  const { id, frame, label, drag, slider = '.slider', curves, marks = nothing } = chart;
  const { widthPx, heightPx } = frame;
  const inside = {
    width: Math.max(0, widthPx - margins.left - margins.right),
    height: Math.max(0, heightPx - margins.top - margins.bottom),
  };
  return html`<div class="chart">
    <svg
      class=${drag === undefined ? '' : 'draggable'}
      width=${widthPx}
      height=${heightPx}
      viewBox="0 0 ${widthPx} ${heightPx}"
      role="img"
      aria-label=${label}
      @pointerdown=${drag === undefined ? nothing : startDrag(frame, drag, slider)}
      @mousedown=${keepFocus}
    >
      <clipPath id=${`${id}-inside`}>
        <rect x=${margins.left} y=${margins.top} width=${inside.width} height=${inside.height} />
      </clipPath>
      ${axesTemplate(chart)}
      <g clip-path=${`url(#${id}-inside)`}>${curves}</g>
      ${marks}
    </svg>
  </div>`;
}

function axesTemplate({ frame, language, xName, yName }: Chart): SVGTemplateResult {
  const { widthPx, heightPx, x, y } = frame;
  const [right, bottom] = [widthPx - margins.right, heightPx - margins.bottom];
  const text = (value: number): string => tickText(value, language);
  const isZero = (value: number): string => (value === 0 ? 'axis' : 'grid');
  const rows = ticksOf(y, Math.max(3, heightPx / 48)).map(
    (value) =>
      svg`<path class=${isZero(value)} d="M${margins.left} ${placeY(frame, value)}H${right}" />
      <text x=${margins.left - 7} y=${placeY(frame, value)} dy="0.35em" text-anchor="end">${text(value)}</text>`,
  );
  const about = Math.max(3, widthPx / 62);
  const columns = ticksOf(x, about).map(
    (value) =>
      svg`<path class=${isZero(value)} d="M${placeX(frame, value)} ${margins.top}V${bottom}" />
      <text x=${placeX(frame, value)} y=${bottom + 16} text-anchor="middle">${text(value)}</text>`,
  );
  // Between the last two numbers.
  const [before = x[0], last = x[1]] = ticksOf(x, about).slice(-2);
  const nameX = placeX(frame, (before + last) / 2);
  return svg`<g aria-hidden="true">${rows}${columns}
    <text class="name" x=${nameX} y=${bottom + 16} text-anchor="middle">${xName}</text>
    ${yName === undefined ? nothing : svg`<text class="name" x=${margins.left - 7} y=${margins.top + 22} dy="0.35em" text-anchor="end">${yName}</text>`}</g>`;
}

/** Short enough for the margin: 6000 without a comma, and 2·10⁵. */
function tickText(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size < 1e3) return formatNumber(value, language).replace('-', '−');
  if (size < 1e4) return String(value).replace('-', '−');
  return formatMagnitude(value, language)
    .replace(/[.,]0(?=\s)/u, '')
    .replace(' × ', '·');
}

/** A press on what can't be focused would take the focus away from the slider. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

/** A finger on something that is dragged in every direction doesn't scroll. Chromium knows no `touch-action` inside of an SVG. */
export function keepFinger(event: TouchEvent): void {
  event.preventDefault();
}

/**
 * Starts to drag something that lies on a chart before the chart itself does; by a finger at once, in every direction, where `keepFinger`
 * hears `touchstart`.
 *
 * @param slider  the selector of the slider from which arrow keys go on.
 */
export function startGrip(frame: ChartFrame, drag: Drag, slider: string): (event: PointerEvent) => void {
  const start = startDrag(frame, drag, slider, true);
  return (event) => {
    event.stopPropagation();
    start(event);
  };
}

/** A mouse and a pen drag at once; a finger that goes up or down scrolls, and one that goes sideways drags. */
function startDrag(
  frame: ChartFrame,
  drag: Drag,
  slider: string,
  isGrip = false,
): (event: PointerEvent) => void {
  return (event) => {
    const target = event.currentTarget as SVGElement;
    if (event.button !== 0) return;
    const { pointerId, clientX, clientY, pointerType } = event;
    const chart = target.closest('svg') ?? target;
    let isDragging = isGrip || pointerType !== 'touch';
    const go = ({ clientX: across, clientY: down }: PointerEvent): void => {
      const box = chart.getBoundingClientRect();
      // Arrow keys go on from there.
      target.closest('.explorer')?.querySelector<HTMLElement>(slider)?.focus({ preventScroll: true });
      // A page may show it scaled.
      const scale = frame.widthPx / box.width;
      drag(valueAt(frame, (across - box.left) * scale), valueUp(frame, (down - box.top) * scale));
    };
    const run = new AbortController();
    const { signal } = run;
    const listen = (
      name: 'pointermove' | 'pointerup' | 'pointercancel',
      hear: (event: PointerEvent) => void,
    ): void => {
      target.addEventListener(name, (other) => other.pointerId === pointerId && hear(other), { signal });
    };
    listen('pointermove', (moved) => {
      const [across, along] = [Math.abs(moved.clientX - clientX), Math.abs(moved.clientY - clientY)];
      isDragging ||= across > slopPx && across > along;
      if (isDragging) go(moved);
    });
    listen('pointerup', (lifted) => {
      go(lifted);
      run.abort();
    });
    listen('pointercancel', () => {
      run.abort();
    });
    target.setPointerCapture(pointerId);
    if (isDragging) go(event);
  };
}

/** A handle where something is dragged. */
export function handleAt(frame: ChartFrame, x: number, y: number, className: string): SVGTemplateResult {
  return svg`<circle class="handle ${className}" cx=${placeX(frame, x)} cy=${placeY(frame, y)} r="7" />`;
}
