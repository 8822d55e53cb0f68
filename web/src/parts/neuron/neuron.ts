/** `<frontera-neuron>`: one neuron on the plane, whose line z = 0, weights and point are dragged. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { hiddenActivationNames, type ActivationName } from '../../experiment/names.ts';
import type { ExplorerMessages } from '../../i18n/explorer-messages.ts';
import { menu } from '../controls/menu.ts';
import { ChartWidth } from '../explorer/chart-width.ts';
import { Explorer, setting, type Spoken } from '../explorer/explorer.ts';
import { fitMap } from '../explorer/map.ts';
import { oneNeuron } from '../explorer/one-neuron.ts';
import { numberIn, oneOf, Setting } from '../explorer/setting.ts';
import type { NeuronPart, NeuronReading } from '../types.ts';
import { NeuronCanvas, type NeuronMap } from './neuron-canvas.ts';
import { keyTemplate, readingsTemplate, rowTemplate, scaleOf } from './neuron-controls.ts';
import { planeFrame, planeTemplate } from './neuron-drawing.ts';
import { biasThrough, most, perWeight, reach } from './neuron-geometry.ts';
import { neuronWords } from './neuron-words.ts';
import neuronStyles from './neuron.css?inline';

type OfOne = Exclude<ActivationName, 'softmax'>;
const names = hiddenActivationNames as readonly OfOne[];

/** Places of a weight from one whole number to the next, and of the point. */
const perUnit = { weight: 50, point: 100 };
const weightRule = numberIn(-most, most, perUnit.weight);
const pointRule = numberIn(-reach, reach, perUnit.point);
/** Cells of the map's side. */
const mapSize = 120;

/** What the core has said of settings. */
interface Answer {
  readonly reading: NeuronReading;
  readonly map: NeuronMap;
}

const within = (value: number, end: number): number => Math.min(end, Math.max(-end, value));

export class FronteraNeuron extends Explorer<NeuronReading> implements NeuronPart {
  static override readonly properties: PropertyDeclarations = {
    ...{ activation: setting, w1: setting, w2: setting, b: setting, x1: setting, x2: setting },
  };
  protected override readonly styles = [neuronStyles];
  readonly #activation = new Setting(this, 'activation', oneOf(names), 'sigmoid');
  readonly #w1 = new Setting(this, 'w1', weightRule, 1.6);
  readonly #w2 = new Setting(this, 'w2', weightRule, 1);
  readonly #b = new Setting(this, 'b', weightRule, -0.5);
  readonly #x1 = new Setting(this, 'x1', pointRule, -0.5);
  readonly #x2 = new Setting(this, 'x2', pointRule, 0.8);
  readonly #width = new ChartWidth(this);
  /** Of which settings the core was asked. */
  #asked = '';
  #answer: Answer | null = null;
  #canvas: NeuronCanvas | null = null;

  get activation(): OfOne {
    return this.#activation.value;
  }

  set activation(name: string | null | undefined) {
    this.#activation.set(name);
  }

  get w1(): number {
    return this.#w1.value;
  }

  set w1(w1: number | string | null | undefined) {
    this.#w1.set(w1);
  }

  get w2(): number {
    return this.#w2.value;
  }

  set w2(w2: number | string | null | undefined) {
    this.#w2.set(w2);
  }

  get b(): number {
    return this.#b.value;
  }

  set b(b: number | string | null | undefined) {
    this.#b.set(b);
  }

  get x1(): number {
    return this.#x1.value;
  }

  set x1(x1: number | string | null | undefined) {
    this.#x1.set(x1);
  }

  get x2(): number {
    return this.#x2.value;
  }

  set x2(x2: number | string | null | undefined) {
    this.#x2.set(x2);
  }

  /** While something is dragged, of the latest settings that the core has answered. */
  override get reading(): NeuronReading | null {
    return this.#answer?.reading ?? null;
  }

  protected override label(texts: ExplorerMessages): string {
    return texts.neuronLabel;
  }

  protected override ask(): void {
    const { activation, w1, w2, b, x1, x2 } = this;
    const wanted = JSON.stringify([activation, w1, w2, b, x1, x2]);
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    this.question.ask(async (exploration) => {
      const experiment = oneNeuron({ features: ['x1', 'x2'], activation, loss: 'mean-squared-error' });
      const place = { experiment, parameters: Float32Array.of(w1, w2, b) };
      const { layers } = await exploration.ask('trace', { point: [x1, x2], label: 0 }, place);
      const unit = { layer: 1, unit: 0 };
      const values = await exploration.ask('field', { width: mapSize, height: mapSize, unit }, place);
      const [z = 0, a = 0] = [layers[0]?.z[0], layers[0]?.a[0]];
      this.#answer = {
        reading: { activation, w1, w2, b, x1, x2, z, a },
        map: { values, size: mapSize, scale: scaleOf(activation) },
      };
    });
  }

  protected override failed(): void {
    this.#asked = '';
  }

  protected override restyle(): void {
    this.#canvas?.forgetColours();
  }

  protected override template(spoken: Spoken): TemplateResult {
    const { language, texts } = spoken;
    const { activation, reading } = this;
    return html`<div class="stage">
        ${planeTemplate(
          {
            widthPx: this.#width.px,
            weights: this,
            point: { x: this.x1, y: this.x2 },
            dragPoint: this.#dragPoint,
            dragTip: this.#dragTip,
            dragLine: this.#dragLine,
          },
          spoken,
        )}
        ${keyTemplate(activation)}
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
        <div class="rows">
          ${(['w1', 'w2', 'b', 'x1', 'x2'] as const).map((name) => this.#rowOf(name, language))}
        </div>
        ${readingsTemplate(reading, spoken)}
        <p class="said">${reading === null ? nothing : neuronWords(reading, spoken)}</p>
      </div>`;
  }

  #rowOf(name: 'w1' | 'w2' | 'b' | 'x1' | 'x2', language: Spoken['language']): TemplateResult {
    const [letter = '', index = ''] = name;
    const isPoint = letter === 'x';
    const end = isPoint ? reach : most;
    return rowTemplate(
      html`<var>${letter}</var>${index === '' ? nothing : html`<sub>${index}</sub>`}`,
      {
        id: name,
        label: `${letter}${index === '' ? '' : index === '1' ? '₁' : '₂'}`,
        min: -end,
        max: end,
        step: 1 / (isPoint ? perUnit.point : perUnit.weight),
        keyStep: 0.1,
        value: this[name],
        set: (value) => {
          this[name] = value;
        },
      },
      language,
    );
  }

  protected override updated(): void {
    super.updated();
    const canvas = this.renderRoot.querySelector('canvas');
    const host = this.renderRoot.querySelector<HTMLElement>('.root');
    if (canvas === null || host === null) return;
    this.#canvas ??= new NeuronCanvas(canvas, host);
    fitMap(canvas, this.#canvas, planeFrame(this.#width.px));
    if (this.#answer !== null) this.#canvas.draw(this.#answer.map);
  }

  readonly #choose = (name: OfOne): void => {
    this.activation = name;
  };

  readonly #dragPoint = (x: number, y: number): void => {
    this.x1 = x;
    this.x2 = y;
  };

  readonly #dragTip = (x: number, y: number): void => {
    this.w1 = x / perWeight;
    this.w2 = y / perWeight;
  };

  readonly #dragLine = (x: number, y: number): void => {
    this.b = within(biasThrough(this, { x, y }), most);
  };
}
