/** `<frontera-activation>`: an activation and its derivative as curves, and a z to drag along them. */
import { html, nothing, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ActivationCurve } from '../../engine/types.ts';
import { hiddenActivationNames, type ActivationName } from '../../experiment/names.ts';
import type { ExplorerMessages } from '../../i18n/explorer-messages.ts';
import { chartTemplate, handleAt } from '../explorer/chart.ts';
import {
  chartHeight,
  curvePath,
  margins,
  placeX,
  rangeAround,
  tangentPath,
  type ChartFrame,
} from '../explorer/chart-scale.ts';
import { ChartWidth } from '../explorer/chart-width.ts';
import { Explorer, setting, type Spoken } from '../explorer/explorer.ts';
import { fixedNumber } from '../explorer/fixed-number.ts';
import { oneNeuron } from '../explorer/one-neuron.ts';
import { readingTemplate } from '../explorer/reading.ts';
import { numberIn, oneOf, Setting } from '../explorer/setting.ts';
import { sliderTemplate } from '../explorer/slider.ts';
import { menu } from '../controls/menu.ts';
import { number } from '../inspect/inspect-symbols.ts';
import type { ActivationPart, ActivationReading } from '../types.ts';
import { activationFormulas, derivativeFormulas } from './activation-formulas.ts';
import { slopeWords } from './activation-words.ts';

/** As far as z can be dragged to either side. */
const reach = 6;
/** Places of a unit: the finest step of a drag. The core is asked for all of them at once, so that each number is its own. */
const perUnit = 100;
const places = Array.from({ length: 2 * reach * perUnit + 1 }, (_, index) => index / perUnit - reach);
/** From a place to the next one: where a derivative changes by more, it jumps. */
const jump = 0.4;
const tangentPx = 46;

type OfOne = keyof typeof activationFormulas;

const names = hiddenActivationNames as readonly OfOne[];

export class FronteraActivation extends Explorer<ActivationReading> implements ActivationPart {
  static override readonly properties: PropertyDeclarations = { activation: setting, z: setting };
  readonly #activation = new Setting(this, 'activation', oneOf(names), 'sigmoid');
  readonly #z = new Setting(this, 'z', numberIn(-reach, reach, perUnit), 1);
  readonly #width = new ChartWidth(this);
  readonly #curves = new Map<ActivationName, ActivationCurve>();
  #formulas: { readonly of: OfOne; readonly elements: readonly Element[] } | null = null;

  get activation(): OfOne {
    return this.#activation.value;
  }

  set activation(name: string | null | undefined) {
    this.#activation.set(name);
  }

  get z(): number {
    return this.#z.value;
  }

  set z(z: number | string | null | undefined) {
    this.#z.set(z);
  }

  override get reading(): ActivationReading | null {
    const { activation, z } = this;
    const curve = this.#curves.get(activation);
    const at = Math.round((z + reach) * perUnit);
    const [a, slope] = [curve?.values[at] ?? null, curve?.slopes[at] ?? null];
    return a === null || slope === null ? null : { activation, z, a, slope };
  }

  protected override label(texts: ExplorerMessages): string {
    return texts.activationLabel;
  }

  protected override ask(): void {
    const { activation } = this;
    if (this.#curves.has(activation)) return;
    const experiment = oneNeuron({ features: ['x1'], activation, loss: 'mean-squared-error' });
    this.question.ask(async (exploration) => {
      const place = { experiment, parameters: null };
      this.#curves.set(activation, await exploration.ask('activationCurve', { layer: 1, z: places }, place));
    });
  }

  protected override template(spoken: Spoken): TemplateResult {
    const { language, texts } = spoken;
    const { activation, z, reading } = this;
    const written = {
      z: fixedNumber(z, 2, language),
      a: reading === null ? '–' : number(reading.a, language),
      slope: reading === null ? '–' : number(reading.slope, language),
    };
    return html`<div class="stage">
        ${this.#chartTemplate(spoken)}
        ${sliderTemplate({
          label: 'z',
          said: texts.activationAt(written.z, written.a, written.slope),
          ...{ min: -reach, max: reach, step: 1 / perUnit, keyStep: 0.1, value: z, set: this.#set },
        })}
      </div>
      <div class="side">
        <div class="inline-field">
          ${menu({
            id: 'activation',
            label: texts.activationChoice,
            titles: texts.activationTitles,
            present: activation,
            choose: this.#choose,
            names,
          })}
        </div>
        <div class="formulas">${this.#formulasOf(activation)}</div>
        <dl class="readings">
          ${readingTemplate(html`<var>z</var>`, written.z)}
          ${readingTemplate(html`<var>a</var> = <var>F</var>(<var>z</var>)`, written.a, 'first')}
          ${readingTemplate(html`<var>F</var>′(<var>z</var>)`, written.slope, 'second')}
        </dl>
        <p class="said">
          ${reading === null ? nothing : slopeWords(activation, reading.slope, this.#isTurning(reading), spoken)}
        </p>
      </div>`;
  }

  #chartTemplate({ language, texts }: Spoken): TemplateResult {
    const { activation, reading } = this;
    const curve = this.#curves.get(activation);
    const widthPx = this.#width.px;
    const frame: ChartFrame = {
      widthPx,
      heightPx: chartHeight(widthPx),
      x: [-reach, reach],
      y: rangeAround([...(curve?.values ?? [-1, 1]), ...(curve?.slopes ?? [])]),
    };
    return chartTemplate({
      ...{
        id: 'curves',
        frame,
        language,
        label: texts.activationChart(texts.activationTitles[activation]),
        xName: 'z',
      },
      curves:
        curve === undefined
          ? nothing
          : svg`<path class="second" d=${curvePath(frame, places, curve.slopes, jump)} />
            <path class="first" d=${curvePath(frame, places, curve.values)} />
            ${reading === null ? nothing : tangentTemplate(frame, reading)}`,
      marks: reading === null ? nothing : marksTemplate(frame, reading),
      drag: this.#set,
    });
  }

  /** Whether F has its lowest place within a quarter of a unit. */
  #isTurning({ activation, z }: ActivationReading): boolean {
    const slopes = this.#curves.get(activation)?.slopes ?? [];
    const at = Math.round((z + reach) * perUnit);
    const [before, after] = [slopes[at - perUnit / 4] ?? 0, slopes[at + perUnit / 4] ?? 0];
    return before * after < 0;
  }

  /** Elements that stay while the activation does. */
  #formulasOf(activation: OfOne): readonly Element[] {
    if (this.#formulas?.of !== activation) {
      const elements = [activationFormulas, derivativeFormulas].map((formulas) => formulas[activation]());
      this.#formulas = { of: activation, elements };
    }
    return this.#formulas.elements;
  }

  readonly #set = (z: number): void => {
    this.z = z;
  };

  readonly #choose = (name: OfOne): void => {
    this.activation = name;
  };
}

function marksTemplate(frame: ChartFrame, { z, a, slope }: ActivationReading): unknown {
  const x = placeX(frame, z);
  return svg`<path class="now" d="M${x} ${margins.top}V${frame.heightPx - margins.bottom}" />
    ${handleAt(frame, z, slope, 'second')}${handleAt(frame, z, a, 'first')}`;
}

function tangentTemplate(frame: ChartFrame, { z, a, slope }: ActivationReading): unknown {
  return svg`<path class="tangent" d=${tangentPath(frame, z, a, slope, tangentPx)} />`;
}
