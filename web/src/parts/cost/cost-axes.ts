/** The axes of the curves, in the page's type and colours and the reader's numbers. */
import type uPlot from 'uplot';
import type { Language } from '../../i18n/catalogue.ts';
import { formatInteger, formatNumber, formatPercent } from '../../i18n/format.ts';
import { resolveColour } from '../colours/colours.ts';
import type { Measure } from './cost-history.ts';

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

/** One axis; both keep their size whatever stands on them, so that the curve does not jump. */
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
    return { ...common, grid: line, ticks: { show: false }, size: fontSizePx * 3.4, space: 34, values };
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
  return ({ ctx, scales }) => {
    ctx.save();
    ctx.font = font;
    const widthPx = ctx.measureText(formatInteger(scales['x']?.max ?? 0, language)).width;
    ctx.restore();
    return Math.ceil(Math.max(leastPx, widthPx / 2 + 2));
  };
}

/** In whole pixels: uPlot reads nothing else. */
function fontOf({ fontSize, fontFamily }: CSSStyleDeclaration): string {
  return `${Math.round(Number.parseFloat(fontSize))}px ${fontFamily}`;
}

/** Epochs are whole, so the axis never splits finer than 1. */
const wholeSteps = [1, 2, 5]
  .flatMap((step) => Array.from({ length: 9 }, (_, power) => step * 10 ** power))
  .sort((a, b) => a - b);
