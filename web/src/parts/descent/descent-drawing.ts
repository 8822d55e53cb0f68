/** The ground that is gone down, as a curve or as a map, with the steps on it. */
import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit/html.js';
import type { Descent } from '../../worker/explorations.ts';
import { chartTemplate, handleAt, type Drag } from '../explorer/chart.ts';
import {
  chartHeight,
  curvePath,
  placeX,
  placeY,
  tangentPath,
  type ChartFrame,
} from '../explorer/chart-scale.ts';
import type { Spoken } from '../explorer/explorer.ts';
import { mapFrame, mapTemplate } from '../explorer/map.ts';
import { curveWeights, weightRange, type Zoom } from './descent-ground.ts';

/** Above the highest cost and below 0, as a share of it. */
const room = 0.055;
const tangentPx = 42;

export interface Drawn {
  readonly widthPx: number;
  /** Null: not yet known. */
  readonly descent: Descent | null;
  readonly step: number;
  readonly zoom: Zoom;
  readonly drag: Drag;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Steps as a line from place to place, those that are gone as dots, and the present one as what is dragged. */
function wayTemplate(frame: ChartFrame, way: readonly Place[]): SVGTemplateResult {
  const path = curvePath(
    frame,
    way.map(({ x }) => x),
    way.map(({ y }) => y),
  );
  return svg`<path class="way casing" d=${path} /><path class="way" d=${path} />
    ${way.slice(0, -1).map(({ x, y }) => svg`<circle class="gone" cx=${placeX(frame, x)} cy=${placeY(frame, y)} r="3" />`)}`;
}

function isInside({ x: [left, right], y: [low, high] }: ChartFrame, { x, y }: Place): boolean {
  return x >= left && x <= right && y >= low && y <= high;
}

function presentTemplate(frame: ChartFrame, place: Place | undefined): SVGTemplateResult | typeof nothing {
  return place !== undefined && isInside(frame, place) ? handleAt(frame, place.x, place.y, 'first') : nothing;
}

/** From further away the start is not put by a press: it begins with the picture that has its ends. */
function draggedAt(zoom: Zoom, drag: Drag): { readonly drag?: Drag } {
  return zoom === 1 ? { drag } : {};
}

export function curveTemplate(
  costs: readonly (number | null)[] | undefined,
  { widthPx, descent, step, zoom, drag }: Drawn,
  { language, texts }: Spoken,
): TemplateResult {
  const x = weightRange(zoom);
  // C = (w − 1)² is highest at the left.
  const most = (x[0] - 1) ** 2;
  const y = [-room * most, (1 + room) * most] as const;
  const frame: ChartFrame = { widthPx, heightPx: chartHeight(widthPx), x, y };
  const places = (descent?.places ?? []).slice(0, step + 1);
  const way = places.map(({ parameters, cost }) => ({ x: parameters[0] ?? 0, y: cost ?? 0 }));
  const [present, slope] = [way.at(-1), places.at(-1)?.gradient[0]];
  return chartTemplate({
    ...{ id: 'curve', frame, language, label: texts.descentChart, xName: 'w', ...draggedAt(zoom, drag) },
    curves: svg`${costs === undefined ? nothing : svg`<path class="ground" d=${curvePath(frame, curveWeights(zoom), costs)} />`}
      ${wayTemplate(frame, way)}
      ${
        present === undefined || slope === undefined
          ? nothing
          : svg`<path class="tangent" d=${tangentPath(frame, present.x, present.y, slope, tangentPx)} />`
      }`,
    marks: presentTemplate(frame, present),
  });
}

/** The canvas behind the axes has the ground: see `LandscapeCanvas`. */
export function valleyTemplate(
  { widthPx, descent, step, zoom, drag }: Drawn,
  { language, texts }: Spoken,
): TemplateResult {
  const frame = mapFrame(widthPx, weightRange(zoom));
  const places = (descent?.places ?? []).slice(0, step + 1);
  const way = places.map(({ parameters: [x = 0, y = 0] }) => ({ x, y }));
  return mapTemplate({
    ...{ id: 'map', frame, language, label: texts.descentMap, xName: 'w₁', yName: 'w₂' },
    ...draggedAt(zoom, drag),
    curves: wayTemplate(frame, way),
    marks: presentTemplate(frame, way.at(-1)),
  });
}
