/** Pictures of the data sets to choose from: native radio buttons, each with a few of the set's own points. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { datasetNames, type DatasetName } from '../../experiment/names.ts';
import type { LabelledPoint } from '../../experiment/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ColourMapName } from '../../figure/types.ts';
import { classMark } from '../../parts/colours/class-marks.ts';
import { dataPictures } from './data-pictures.ts';

/** `own`: a person's own points. */
export type DataChoice = DatasetName | 'own';

/** @param own what was drawn last, for the picture of one's own points */
export function galleryTemplate(
  present: DataChoice,
  own: readonly LabelledPoint[],
  choose: (name: DataChoice) => void,
  messages: Messages,
  colours: ColourMapName,
): TemplateResult {
  const tile = (name: DataChoice, title: string, picture: SVGTemplateResult): TemplateResult =>
    html`<label class="tile">
      <input
        class="cover"
        type="radio"
        name="data-set"
        value=${name}
        aria-label=${title}
        .checked=${live(name === present)}
        @change=${() => {
          choose(name);
        }}
      />
      <svg viewBox="-14 -14 128 128" aria-hidden="true">${picture}</svg>
    </label>`;
  return html`<div class="gallery" role="radiogroup" aria-label=${messages.dataset}>
    ${datasetNames.map((name) => tile(name, messages.datasetTitles[name], dots(dataPictures[name], colours)))}
    ${tile('own', messages.dataOwn, own.length === 0 ? pencil : dots(ownPicture(own), colours))}
  </div>`;
}

function dots(classes: readonly string[], colours: ColourMapName): SVGTemplateResult {
  return svg`${classes.map((path, label) => {
    const { colour, outline } = classMark(label, { colours, classes: classes.length });
    return path === ''
      ? nothing
      : svg`<path class="casing" d=${path} stroke=${outline} /><path class="dots" d=${path} stroke=${colour} />`;
  })}`;
}

const pencil = svg`<path class="pencil" d="M22 78l5-19 42-42a7 7 0 0 1 10 0l5 5a7 7 0 0 1 0 10L42 73zM62 24l15 15" />`;

/** More points than this are not told apart in a small picture. */
const mostDots = 240;

let pictured: readonly LabelledPoint[] = [];
let ownPaths: readonly string[] = [];

/** The same kind of paths as the data sets', kept until other points are drawn. */
function ownPicture(points: readonly LabelledPoint[]): readonly string[] {
  if (points !== pictured) [pictured, ownPaths] = [points, picturePaths(points)];
  return ownPaths;
}

function picturePaths(points: readonly LabelledPoint[]): readonly string[] {
  const step = Math.max(1, points.length / mostDots);
  const paths: string[] = [];
  for (let at = 0; at < points.length; at += step) {
    const [x1, x2, label] = points[Math.floor(at)] ?? [0, 0, 0];
    paths[label] = `${paths[label] ?? ''}M${across(x1)} ${across(-x2)}h0`;
  }
  // A class without points leaves a hole, which `map` would pass over.
  return Array.from(paths, (path: string | undefined) => path ?? '');
}

function across(value: number): number {
  return Math.round(50 * (value + 1));
}
