/** A square with axes, and a canvas behind them that has a picture of its own. */
import { html, type TemplateResult } from 'lit/html.js';
import type { SquareCanvas } from '../plane/canvas.ts';
import { windowOf } from '../window-of.ts';
import { chartTemplate, type Chart } from './chart.ts';
import { margins, type ChartFrame, type Range } from './chart-scale.ts';

/** The least and the most that a map's side takes. */
const sidesPx = [240, 400] as const;

/** As wide as there is room, with the same numbers along both axes. */
export function mapFrame(widthPx: number, range: Range): ChartFrame {
  const [least, most] = sidesPx;
  const sidePx = Math.min(most, Math.max(least, widthPx - margins.left - margins.right));
  return {
    widthPx: sidePx + margins.left + margins.right,
    heightPx: sidePx + margins.top + margins.bottom,
    x: range,
    y: range,
  };
}

export function mapTemplate(chart: Chart): TemplateResult {
  return html`<div class="map"><canvas aria-hidden="true"></canvas>${chartTemplate(chart)}</div>`;
}

/** Gives a map's canvas the size of what lies between the axes, in device pixels. */
export function fitMap(canvas: HTMLCanvasElement, drawing: SquareCanvas, { widthPx }: ChartFrame): void {
  const ratio = windowOf(canvas).devicePixelRatio;
  const sidePx = widthPx - margins.left - margins.right;
  canvas.style.setProperty('inline-size', `${sidePx}px`);
  if (canvas.width !== Math.round(sidePx * ratio)) drawing.resize(Math.round(sidePx * ratio), ratio);
}
