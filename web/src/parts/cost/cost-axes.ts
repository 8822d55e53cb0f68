/** The axes of the curves, in the page's type and colours and the reader's numbers. */
import type uPlot from 'uplot';
import type { Language } from '../../i18n/catalogue.ts';
import { formatInteger, formatNumber, formatPercent } from '../../i18n/format.ts';
import { resolveColour } from '../colours/colours.ts';
import type { CurvePoint } from '../../run/types.ts';

/** What is drawn: a measure of the training set, and of the test set where there is one. */
export type Measure = 'cost' | 'accuracy';

/** The measure of both sets at a point. What isn't there, or isn't finite, is null. */
export function measured(
  point: CurvePoint,
  measure: Measure,
): readonly [train: number | null, test: number | null] {
  const finite = (value: number | null): number | null =>
    value !== null && Number.isFinite(value) ? value : null;
  return measure === 'cost'
    ? [finite(point.trainLoss), finite(point.testLoss)]
    : [finite(point.trainAccuracy), finite(point.testAccuracy)];
}

/** What stands on a chart, and how it looks: custom properties of the page. */
export interface ChartManner {
  readonly language: Language;
  /** What the run's epochs are called. */
  readonly epochs: string;
  /** Said in place of a curve, while there is none. */
  readonly empty: string;
  readonly accent: string;
  readonly quiet: string;
  readonly line: string;
}

/** One axis. The numbers have room for those that are usual, so that the curve does not jump, and more where they are longer. */
export function axis(side: 'x' | 'y', measure: Measure, host: HTMLElement, manner: ChartManner): uPlot.Axis {
  const style = getComputedStyle(host);
  const fontSizePx = Number.parseFloat(style.fontSize);
  const font = fontOf(style);
  const line = { show: true, stroke: resolveColour(host, manner.line), width: 1 };
  const common = { stroke: resolveColour(host, manner.quiet), font, gap: 4 };
  const text = (value: number): string => markText(value, side === 'x' ? 'cost' : measure, manner);
  const values = (_: uPlot, splits: number[]): string[] =>
    // On a logarithmic axis uPlot gives null for marks without a number, whatever its types say.
    (splits as readonly (number | null)[]).map((value) => (value === null ? '' : text(value)));
  if (side === 'y') {
    const size = (plot: uPlot, texts: readonly string[] | null): number =>
      Math.max(fontSizePx * 3.4, widestPx(plot, font, texts ?? []) + 10);
    const grid = { ...line, filter: majorMarks };
    return { ...common, grid, ticks: { show: false }, size, space: 34, values };
  }
  return {
    ...common,
    grid: { show: false },
    ticks: { ...line, size: 5 },
    size: fontSizePx * 1.8,
    space: 70,
    incrs: wholeSteps,
    label: manner.epochs,
    labelFont: font,
    labelSize: fontSizePx * 1.4,
    labelGap: 0,
    values,
  };
}

/** On a logarithmic axis the powers of ten. */
function majorMarks({ scales }: uPlot, splits: number[]): (number | null)[] {
  if (Number(scales['y']?.distr) !== 3) return splits;
  return splits.map((split) => (Number.isInteger(Number(Math.log10(split).toFixed(6))) ? split : null));
}

function markText(value: number, measure: Measure, { language }: ChartManner): string {
  return measure === 'cost' ? formatNumber(value, language) : formatPercent(value, language, 0);
}

/**
 * Room to the right of the plot for half of the last mark's number, which is centred on it. A little in any case, so that
 * it need not change while numbers are short.
 */
export function epochPadding(host: HTMLElement, { language }: ChartManner): (plot: uPlot) => number {
  const style = getComputedStyle(host);
  const leastPx = 1.4 * Number.parseFloat(style.fontSize);
  const font = fontOf(style);
  return (plot) => {
    const last = formatInteger(plot.scales['x']?.max ?? 0, language);
    return Math.ceil(Math.max(leastPx, widestPx(plot, font, [last]) / 2 + 2));
  };
}

/** The width of the longest of some texts, in CSS pixels. */
function widestPx({ ctx }: uPlot, font: string, texts: readonly string[]): number {
  ctx.save();
  ctx.font = font;
  const widths = texts.map((text) => ctx.measureText(text).width);
  ctx.restore();
  return Math.max(0, ...widths);
}

/** In whole pixels: uPlot reads nothing else. */
function fontOf({ fontSize, fontFamily }: CSSStyleDeclaration): string {
  return `${Math.round(Number.parseFloat(fontSize))}px ${fontFamily}`;
}

/** Epochs are whole, so the axis never splits finer than 1. */
const wholeSteps = [1, 2, 5]
  .flatMap((step) => Array.from({ length: 9 }, (_, power) => step * 10 ** power))
  .sort((a, b) => a - b);
