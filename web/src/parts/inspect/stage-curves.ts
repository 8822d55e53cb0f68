/** Small charts beside the formulas: F with its derivative and the layer's z, and the cost over one output. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit/html.js';
import type { ActivationCurve, Histogram, Trace } from '../../engine/types.ts';
import type { ActivationName } from '../../experiment/names.ts';
import type { Experiment } from '../../experiment/types.ts';
import { walkMessagesFor } from '../../i18n/walk-messages.ts';
import {
  curvePath,
  margins,
  placeX,
  placeY,
  rangeAround,
  tangentPath,
  type ChartFrame,
} from '../explorer/chart-scale.ts';
import { chartTemplate } from '../explorer/chart.ts';
import { oneNeuron } from '../explorer/one-neuron.ts';
import { LatestQuestion } from '../exploring.ts';
import type { Shown } from '../part.ts';
import { costsOver, flatZones, placesWithin, reachOf } from './curve-numbers.ts';
import { number } from './inspect-symbols.ts';
import curveCss from './stage-curves.css?inline';

export const curveStyles = [curveCss];

const size = { widthPx: 340, heightPx: 190 } as const;
const tangentPx = 34;
/** Of the tallest bar of the histogram. */
const barPx = 46;
/** The cost grows without bound where an output is sure and wrong. */
const mostCost = 4;

interface Neuron {
  readonly layer: number;
  readonly unit: number;
}

type OfOne = Exclude<ActivationName, 'softmax'>;

export class StageCurves {
  readonly #question: LatestQuestion;
  /** By activation and reach: nothing else decides them. */
  readonly #curves = new Map<string, ActivationCurve>();
  #asked = '';

  /**
   * @param changed  is called when there is something else to show.
   * @param report   hears why a curve could not be computed.
   */
  constructor(changed: () => void, report: (error: unknown) => void) {
    this.#question = new LatestQuestion((error) => {
      if (error !== null) report(error);
      changed();
    });
  }

  close(): void {
    this.#question.close();
  }

  /** F and F' of a neuron; nothing for a softmax, which is no function of one z, and while the curve is on its way. */
  activationTemplate(neuron: Neuron, trace: Trace, shown: Shown): TemplateResult | typeof nothing {
    const { experiment, run, language } = shown;
    const { layer, unit } = neuron;
    const activation = experiment.layers[layer - 1]?.activation ?? 'softmax';
    if (activation === 'softmax') return nothing;
    const own = trace.layers[layer - 1]!;
    const histogram = run?.histograms?.[layer - 1] ?? null;
    const [z, a, slope] = [own.z[unit]!, own.a[unit]!, own.derivative[unit]!];
    const reach = reachOf([z, histogram?.least ?? 0, histogram?.greatest ?? 0]);
    const places = placesWithin(reach);
    const curve = this.#curveOf(activation, reach, places);
    if (curve === null) return nothing;
    const frame: ChartFrame = {
      ...size,
      x: [-reach, reach],
      y: rangeAround([...curve.values, ...curve.slopes]),
    };
    const texts = walkMessagesFor(language);
    const written = [z, a, slope].map((value) => number(value, language));
    return html`<figure class="curve">
      ${chartTemplate({
        ...{ id: 'activation', frame, language, xName: 'z' },
        label: texts.curveActivation(
          texts.activationTitles[activation],
          ...(written as [string, string, string]),
        ),
        curves: svg`${flatTemplate(frame, flatZones(places, curve.slopes))}
          ${histogram === null ? nothing : barsTemplate(frame, histogram, unit)}
          <path class="slope" d=${curvePath(frame, places, curve.slopes, 0.4)} />
          <path class="value" d=${curvePath(frame, places, curve.values)} />`,
        marks: svg`<path class="now" d="M${placeX(frame, z)} ${margins.top}V${size.heightPx - margins.bottom}" />
          <path class="tangent" d=${tangentPath(frame, z, a, slope, tangentPx)} />
          ${dot(frame, z, slope, 'slope')}${dot(frame, z, a, 'value')}`,
      })}
      <figcaption class="about">
        <span class="swatch value"></span> <var>F</var> <span class="swatch slope"></span> <var>F</var>′.
        ${texts.curveActivationAbout}
      </figcaption>
    </figure>`;
  }

  /** C over one output. */
  costTemplate(unit: number, trace: Trace, { experiment, language }: Shown): TemplateResult {
    const texts = walkMessagesFor(language);
    const { a: outputs } = trace.layers.at(-1)!;
    // A cost that knows only the right class moves with that one's output alone.
    const of = experiment.loss === 'categorical-cross-entropy' ? trace.target.indexOf(1) : unit;
    const a = outputs[of]!;
    const slope = trace.costGradient[of] ?? null;
    const [from, to] = outputRange(experiment, outputs);
    const places = placesWithin(1).map((share) => from + ((share + 1) / 2) * (to - from));
    const costs = costsOver(trace, experiment.loss, of, places);
    const top = Math.max(
      Math.min(mostCost, Math.max(...costs.map((cost) => cost ?? mostCost))),
      1.15 * trace.cost,
    );
    const frame: ChartFrame = { ...size, x: [from, to], y: [0, top] };
    return html`<figure class="curve">
      ${chartTemplate({
        ...{ id: 'cost', frame, language, xName: outputs.length > 1 ? `a${String(of + 1)}` : 'a' },
        label: texts.curveCost(number(a, language), number(trace.cost, language)),
        curves: svg`<path class="value" d=${curvePath(frame, places, costs)} />`,
        marks: svg`<path class="now" d="M${placeX(frame, a)} ${margins.top}V${size.heightPx - margins.bottom}" />
          ${slope === null ? nothing : svg`<path class="tangent" d=${tangentPath(frame, a, trace.cost, slope, tangentPx)} />`}
          ${dot(frame, a, trace.cost, 'value')}`,
      })}
      <figcaption class="about">
        ${outputs.length > 1 ? texts.curveCostOne : texts.curveCostAbout}
        ${slope === null ? nothing : html`<span class="term">∂<var>C</var>/∂<var>a</var> = <b>${number(slope, language)}</b>.</span>`}
      </figcaption>
    </figure>`;
  }

  #curveOf(activation: OfOne, reach: number, places: readonly number[]): ActivationCurve | null {
    const key = `${activation} ${String(reach)}`;
    const known = this.#curves.get(key);
    if (known !== undefined || key === this.#asked) return known ?? null;
    this.#asked = key;
    const experiment = oneNeuron({ features: ['x1'], activation, loss: 'mean-squared-error' });
    this.#question.ask(async (exploration) => {
      const place = { experiment, parameters: null };
      this.#curves.set(key, await exploration.ask('activationCurve', { layer: 1, z: places }, place));
    });
    return null;
  }
}

/** Shares lie between 0 and 1; another output may be anywhere. */
function outputRange({ layers }: Experiment, outputs: Float32Array): readonly [number, number] {
  const activation = layers.at(-1)?.activation;
  if (activation === 'sigmoid' || activation === 'softmax') return [0, 1];
  const least = Math.min(0, ...outputs);
  const greatest = Math.max(1, ...outputs);
  return [Math.floor(least - 0.5), Math.ceil(greatest + 0.5)];
}

function dot(frame: ChartFrame, x: number, y: number, name: string): SVGTemplateResult {
  return svg`<circle class="dot ${name}" cx=${placeX(frame, x)} cy=${placeY(frame, y)} r="4.5" />`;
}

function flatTemplate(
  frame: ChartFrame,
  zones: readonly (readonly [number, number])[],
): readonly SVGTemplateResult[] {
  const heightPx = frame.heightPx - margins.top - margins.bottom;
  return zones.map(([from, to]) => {
    const widthPx = placeX(frame, to) - placeX(frame, from);
    return svg`<rect class="flat" x=${placeX(frame, from)} y=${margins.top} width=${widthPx} height=${heightPx} />`;
  });
}

/** The layer's z along the axis, and in front the neuron's own. */
function barsTemplate(frame: ChartFrame, histogram: Histogram, unit: number): readonly SVGTemplateResult[] {
  const bins = barsOf(histogram, unit);
  const most = Math.max(1, ...bins.flatMap(({ all, own }) => [all, own]));
  const bottom = frame.heightPx - margins.bottom;
  const bar = (name: string, from: number, to: number, count: number): SVGTemplateResult => {
    const heightPx = (count / most) * barPx;
    const left = placeX(frame, from);
    const widthPx = Math.max(1.5, placeX(frame, to) - left - 0.5);
    return svg`<rect class=${name} x=${left} y=${bottom - heightPx} width=${widthPx} height=${heightPx} />`;
  };
  return bins.map(
    ({ from, to, all, own }) => svg`${bar('bar', from, to, all)}${bar('bar own', from, to, own)}`,
  );
}

/** For each bin, the layer's count as a mean over its neurons, so that both fit one scale. */
function barsOf(
  { least, greatest, counts }: Histogram,
  unit: number,
): readonly { readonly from: number; readonly to: number; readonly all: number; readonly own: number }[] {
  const bins = 32;
  const units = counts.length / bins;
  const width = (greatest - least) / bins;
  return Array.from({ length: bins }, (_, bin) => {
    const sum = Array.from({ length: units }, (_, of) => counts[of * bins + bin]!).reduce((a, b) => a + b, 0);
    const from = least + bin * width;
    return { from, to: from + width, all: sum / units, own: counts[unit * bins + bin]! };
  });
}
