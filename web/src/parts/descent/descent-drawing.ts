/** The ground that is gone down, as a curve or as a map, with the steps on it. */
import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit/html.js';
import type { Descent } from '../../worker/explorations.ts';
import { chartTemplate, handleAt } from '../explorer/chart.ts';
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
import { curveWeights, weightEnds } from './descent-ground.ts';

export const weightRange = [weightEnds.min, weightEnds.max] as const;
/** C = (w − 1)² goes to 9 at the left. */
const costRange = [-0.5, 9.5] as const;
const tangentPx = 42;

export interface Drawn {
  readonly widthPx: number;
  /** Null: not yet known. */
  readonly descent: Descent | null;
  readonly step: number;
  readonly drag: (x: number, y: number) => void;
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

export function curveTemplate(
  costs: readonly (number | null)[] | undefined,
  { widthPx, descent, step, drag }: Drawn,
  { language, texts }: Spoken,
): TemplateResult {
  const frame: ChartFrame = { widthPx, heightPx: chartHeight(widthPx), x: weightRange, y: costRange };
  const places = (descent?.places ?? []).slice(0, step + 1);
  const way = places.map(({ parameters, cost }) => ({ x: parameters[0] ?? 0, y: cost ?? 0 }));
  const [present, slope] = [way.at(-1), places.at(-1)?.gradient[0]];
  return chartTemplate({
    ...{ id: 'curve', frame, language, label: texts.descentChart, xName: 'w', drag },
    curves: svg`${costs === undefined ? nothing : svg`<path class="ground" d=${curvePath(frame, curveWeights, costs)} />`}
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
  { widthPx, descent, step, drag }: Drawn,
  { language, texts }: Spoken,
): TemplateResult {
  const frame = mapFrame(widthPx, weightRange);
  const places = (descent?.places ?? []).slice(0, step + 1);
  const way = places.map(({ parameters: [x = 0, y = 0] }) => ({ x, y }));
  return mapTemplate({
    ...{ id: 'map', frame, language, label: texts.descentMap, xName: 'w₁', yName: 'w₂', drag },
    curves: wayTemplate(frame, way),
    marks: presentTemplate(frame, way.at(-1)),
  });
}
