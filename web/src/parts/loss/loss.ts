/** `<frontera-loss>`: squared error and cross-entropy of the same output, and what either lets the neuron learn. */
import { html, nothing, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CostCurve } from '../../engine/types.ts';
import type { ExplorerMessages } from '../../i18n/explorer-messages.ts';
import { formula, logarithm, sup } from '../controls/math-markup.ts';
import { segmented, segmentedStyles } from '../controls/segmented.ts';
import { chartTemplate, handleAt } from '../explorer/chart.ts';
import {
  chartHeight,
  curvePath,
  margins,
  placeX,
  tangentPath,
  type ChartFrame,
} from '../explorer/chart-scale.ts';
import { ChartWidth } from '../explorer/chart-width.ts';
import { Explorer, setting, type Spoken } from '../explorer/explorer.ts';
import { fixedNumber } from '../explorer/fixed-number.ts';
import { swatchTemplate } from '../explorer/reading.ts';
import { numberIn, Setting } from '../explorer/setting.ts';
import { sliderTemplate } from '../explorer/slider.ts';
import { number } from '../inspect/inspect-symbols.ts';
import type { CostReading, LossPart, LossReading } from '../types.ts';
import { askLossCurves, lossReading, outputs, type LossCurves, type Target } from './loss-curves.ts';
import { lossWords } from './loss-words.ts';
import lossStyles from './loss.css?inline';

const ends = { min: 0.001, max: 0.999 } as const;
/** Cross-entropy at the ends is 6.9. */
const costRange = [-0.3, 7.2] as const;
/** δ has the sign of the mistake. */
const deltaRanges = [
  [-0.12, 1.12],
  [-1.12, 0.12],
] as const;
const tangentPx = 40;

type Quantity = 'cost' | 'slope' | 'delta';

export class FronteraLoss extends Explorer<LossReading> implements LossPart {
  static override readonly properties: PropertyDeclarations = { target: setting, output: setting };
  protected override readonly styles = [segmentedStyles, lossStyles];
  readonly #target = new Setting(this, 'target', numberIn(0, 1, 1), 1);
  readonly #output = new Setting(this, 'output', numberIn(ends.min, ends.max, 1000), 0.05);
  readonly #width = new ChartWidth(this);
  readonly #curves = new Map<Target, LossCurves>();
  readonly #formulas = new Map<Target, readonly [squared: Element, entropy: Element]>();

  get target(): Target {
    return this.#target.value === 0 ? 0 : 1;
  }

  set target(target: number | string | null | undefined) {
    this.#target.set(target);
  }

  get output(): number {
    return this.#output.value;
  }

  set output(output: number | string | null | undefined) {
    this.#output.set(output);
  }

  override get reading(): LossReading | null {
    return lossReading(this.#curves.get(this.target), this.target, this.output);
  }

  protected override label(texts: ExplorerMessages): string {
    return texts.lossLabel;
  }

  protected override ask(): void {
    const { target } = this;
    if (this.#curves.has(target)) return;
    this.question.ask(async (exploration) => {
      this.#curves.set(target, await askLossCurves(exploration, target));
    });
  }

  protected override template(spoken: Spoken): TemplateResult {
    const { language, texts } = spoken;
    const { reading, output, target } = this;
    const cost = (of: CostReading | undefined): string =>
      of === undefined ? '–' : number(of.cost, language);
    return html`<div class="stage">
        <p class="chart-title">${texts.lossCost}</p>
        ${this.#chart('cost', costRange, texts.lossCostChart(String(target)), spoken)}
        <p class="chart-title">${texts.lossDelta}</p>
        ${this.#chart('delta', deltaRanges[target], texts.lossDeltaChart(String(target)), spoken)}
        ${sliderTemplate({
          label: texts.lossOutput,
          said: texts.lossAt(
            fixedNumber(output, 3, language),
            cost(reading?.squaredError),
            cost(reading?.crossEntropy),
          ),
          ...{ ...ends, step: 0.001, keyStep: 0.01, value: output, set: this.#set },
        })}
      </div>
      <div class="side">
        <div class="inline-field">
          <span>${texts.lossTarget}</span>
          ${segmented(
            'target',
            texts.lossTarget,
            (['0', '1'] as const).map((value) => ({ value, text: value })),
            target === 0 ? '0' : '1',
            this.#choose,
          )}
        </div>
        ${this.#tableTemplate(spoken)}
        <p class="said">${reading === null ? nothing : lossWords(reading, spoken)}</p>
      </div>`;
  }

  /** Both costs, or both δ, over the output. */
  #chart(
    quantity: 'cost' | 'delta',
    y: readonly [number, number],
    label: string,
    { language }: Spoken,
  ): TemplateResult {
    const widthPx = this.#width.px;
    const frame: ChartFrame = {
      widthPx,
      heightPx: chartHeight(widthPx, quantity === 'cost' ? 1.5 : 2),
      x: [0, 1],
      y,
    };
    const curves = this.#curves.get(this.target);
    const { reading } = this;
    const values = ({ costs, deltas }: CostCurve): CostCurve['costs'] =>
      quantity === 'cost' ? costs : deltas;
    return chartTemplate({
      ...{ id: quantity, frame, language, label, xName: 'a' },
      curves:
        curves === undefined
          ? nothing
          : svg`<path class="second" d=${curvePath(frame, outputs, values(curves.squaredError))} />
            <path class="first" d=${curvePath(frame, outputs, values(curves.crossEntropy))} />
            ${reading === null || quantity === 'delta' ? nothing : tangentsTemplate(frame, reading)}`,
      marks: reading === null ? nothing : marksTemplate(frame, quantity, reading),
      drag: this.#set,
    });
  }

  #tableTemplate({ language, texts }: Spoken): TemplateResult {
    const { reading, target } = this;
    const [squared, entropy] = this.#formulasOf(target);
    const written = (value: number | undefined): string =>
      value === undefined ? '–' : number(value, language);
    const row = (name: TemplateResult, quantity: Quantity): TemplateResult =>
      html`<tr>
        <th scope="row">${name}</th>
        <td>${written(reading?.squaredError[quantity])}</td>
        <td>${written(reading?.crossEntropy[quantity])}</td>
      </tr>`;
    const factor = written(reading?.activationSlope);
    return html`<table class="losses">
      <caption class="unseen">
        ${texts.lossLabel}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${swatchTemplate('second')} ${texts.lossSquared}</th>
          <th scope="col">${swatchTemplate('first')} ${texts.lossEntropy}</th>
        </tr>
      </thead>
      <tbody>
        <tr class="formula">
          <td></td>
          <td>${squared}</td>
          <td>${entropy}</td>
        </tr>
        ${row(html`<var>C</var>`, 'cost')} ${row(html`∂<var>C</var>/∂<var>a</var>`, 'slope')}
        <tr>
          <th scope="row">× <var>σ</var>′(<var>z</var>)</th>
          <td>${factor}</td>
          <td>${factor}</td>
        </tr>
        ${row(html`= <var>δ</var>`, 'delta')}
      </tbody>
    </table>`;
  }

  /** Elements that stay while the target does. */
  #formulasOf(target: Target): readonly [squared: Element, entropy: Element] {
    const known = this.#formulas.get(target);
    if (known !== undefined) return known;
    const made = [
      target === 1 ? formula(sup('(a−1)', '2')) : formula(sup('a', '2')),
      target === 1 ? formula('−', logarithm(), 'a') : formula('−', logarithm(), '(1−a)'),
    ] as const;
    this.#formulas.set(target, made);
    return made;
  }

  readonly #set = (output: number): void => {
    this.output = Math.min(ends.max, Math.max(ends.min, output));
  };

  readonly #choose = (target: string): void => {
    this.target = target;
  };
}

function marksTemplate(frame: ChartFrame, quantity: 'cost' | 'delta', reading: LossReading): unknown {
  const { output, squaredError, crossEntropy } = reading;
  const x = placeX(frame, output);
  return svg`<path class="now" d="M${x} ${margins.top}V${frame.heightPx - margins.bottom}" />
    ${handleAt(frame, output, squaredError[quantity], 'second')}
    ${handleAt(frame, output, crossEntropy[quantity], 'first')}`;
}

function tangentsTemplate(frame: ChartFrame, { output, squaredError, crossEntropy }: LossReading): unknown {
  return [squaredError, crossEntropy].map(
    ({ cost, slope }) =>
      svg`<path class="tangent" d=${tangentPath(frame, output, cost, slope, tangentPx)} />`,
  );
}
