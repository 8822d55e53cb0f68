/** What a frame has room for. The sizes are those of fit.css, views.css, tools-beside.css and transport.css. */
import type { ControlName, ViewName } from '../types.ts';

const paddingPx = 16;
const gapPx = 14;

/** Of the height that a view under the plane takes, at most so much. */
const under: Readonly<Record<Exclude<ViewName, 'field'>, (heightPx: number) => number>> = {
  network: (height) => Math.min(220, 0.34 * height),
  loss: (height) => Math.min(160, 0.24 * height),
  timeline: () => 44,
  inspect: (height) => Math.min(200, 0.3 * height),
  check: (height) => Math.min(200, 0.3 * height),
};

/** From this width on network and cost stand right of the plane. */
const besidePx = 640;

/** From this width on the transport is one row. */
const oneRowPx = 516;

/**
 * About how large the plane is where a frame shows all views at once: the side of its square.
 *
 * @param widthPx, heightPx  of the frame, in CSS pixels, as what is returned
 */
export function planeSide(
  widthPx: number,
  heightPx: number,
  views: readonly ViewName[],
  controls: readonly ControlName[],
): number {
  const width = widthPx - paddingPx;
  const height = heightPx - paddingPx;
  const isBeside = (view: ViewName): boolean => width >= besidePx && (view === 'network' || view === 'loss');
  const stacked = views.filter((view) => view !== 'field').filter((view) => !isBeside(view));
  const mainWidth = views.some(isBeside) ? 0.54 * width : width;
  const mainHeight = stacked.reduce((left, view) => left - under[view](height) - gapPx, height);
  const transport = controls.every((name) => name === 'draw') ? 0 : mainWidth < oneRowPx ? 104 : 56;
  const draws = controls.includes('draw');
  const areToolsBeside = mainWidth >= 0.85 * mainHeight && mainHeight >= 260;
  const [toolsWidth, toolsHeight] = !draws ? [0, 0] : areToolsBeside ? [44, 0] : [0, 42];
  return Math.min(mainWidth - toolsWidth, mainHeight - transport - toolsHeight);
}
