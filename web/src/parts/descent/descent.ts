/** `<frontera-descent>`: gradient descent of the core's own, on a curve of one weight or the map of two. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ExplorerMessages } from '../../i18n/explorer-messages.ts';
import type { Exploration } from '../../worker/client-explore.ts';
import type { Descent } from '../../worker/explorations.ts';
import { ChartWidth } from '../explorer/chart-width.ts';
import { Explorer, setting, type Spoken } from '../explorer/explorer.ts';
import { fitMap, mapFrame } from '../explorer/map.ts';
import { numberIn, Setting } from '../explorer/setting.ts';
import { LandscapeCanvas } from '../landscape/landscape-canvas.ts';
import type { DescentPart, DescentReading } from '../types.ts';
import { buttonsTemplate, rateTemplate, readingsTemplate, startTemplate } from './descent-controls.ts';
import { curveTemplate, valleyTemplate } from './descent-drawing.ts';
import {
  descentDocument,
  groundRequest,
  mapSize,
  middleParameters,
  mostSteps,
  parametersOf,
  perUnit,
  rateEnds,
  weightEnds,
  weightRange,
  zoomFor,
  zooms,
  type WeightCount,
  type Zoom,
} from './descent-ground.ts';
import { descentWords } from './descent-words.ts';
import { Playback } from './playback.ts';
import descentStyles from './descent.css?inline';

const weightRule = numberIn(weightEnds.min, weightEnds.max, perUnit);

export class FronteraDescent extends Explorer<DescentReading> implements DescentPart {
  static override readonly properties: PropertyDeclarations = {
    ...{ weights: setting, rate: setting, step: setting, w1: setting, w2: setting },
  };
  protected override readonly styles = [descentStyles];
  readonly #weights = new Setting(this, 'weights', numberIn(1, 2, 1), 1);
  readonly #rate = new Setting(this, 'rate', numberIn(rateEnds.min, rateEnds.max, 100), 0.1);
  readonly #step = new Setting(this, 'step', numberIn(0, mostSteps, 1), 0);
  readonly #w1 = new Setting(this, 'w1', weightRule, -1);
  readonly #w2 = new Setting(this, 'w2', weightRule, 1);
  readonly #width = new ChartWidth(this);
  readonly #playback = new Playback(this, { next: () => this.#next() });
  readonly #grounds: Record<WeightCount, Map<Zoom, readonly (number | null)[]>> = {
    1: new Map(),
    2: new Map(),
  };
  /** Of which settings a descent was asked for, and what came of it. */
  #asked = '';
  #answered: { readonly to: string; readonly descent: Descent } | null = null;
  #canvas: LandscapeCanvas | null = null;

  get weights(): WeightCount {
    return this.#weights.value === 2 ? 2 : 1;
  }

  set weights(weights: number | string | null | undefined) {
    this.#weights.set(weights);
  }

  get rate(): number {
    return this.#rate.value;
  }

  set rate(rate: number | string | null | undefined) {
    this.#rate.set(rate);
  }

  get step(): number {
    return this.#step.value;
  }

  set step(step: number | string | null | undefined) {
    this.#step.set(step);
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

  /** Null: not yet known, or of other settings. */
  get #descent(): Descent | null {
    return this.#answered?.to === this.#wanted ? this.#answered.descent : null;
  }

  get #wanted(): string {
    const { weights, rate, w1, w2 } = this;
    return JSON.stringify([weights, rate, w1, weights === 2 ? w2 : 0]);
  }

  override get reading(): DescentReading | null {
    const descent = this.#descent;
    if (descent === null) return null;
    const lastStep = descent.places.length - 1;
    const step = Math.min(this.step, lastStep);
    const { parameters = [], cost = null, gradient = [] } = descent.places[step] ?? {};
    if (cost === null) return null;
    const { rate, weights } = this;
    const diverged = descent.hasDiverged;
    const next = descent.places[step + 1]?.parameters.slice(0, weights) ?? null;
    return {
      ...{ rate, step, lastStep, diverged, cost, next },
      ...{ weights: parameters.slice(0, weights), gradient: gradient.slice(0, weights) },
    };
  }

  protected override label(texts: ExplorerMessages): string {
    return texts.descentLabel;
  }

  protected override ask(): void {
    const { weights, rate, w1, w2 } = this;
    const wanted = this.#wanted;
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    this.question.ask(async (exploration) => {
      const start = { experiment: descentDocument(weights, rate), parameters: parametersOf(weights, w1, w2) };
      const descent = await exploration.ask('descent', { steps: mostSteps }, start);
      await this.#askGrounds(exploration, weights, zoomFor(descent.places, weights));
      this.#answered = { to: wanted, descent };
    });
  }

  /** Of all pictures that the descent comes to, so that none of them is waited for. */
  async #askGrounds(exploration: Exploration, weights: WeightCount, furthest: Zoom): Promise<void> {
    const known = this.#grounds[weights];
    const middle = { experiment: descentDocument(weights, 0), parameters: middleParameters[weights] };
    for (const zoom of zooms.filter((one) => one <= furthest && !known.has(one))) {
      const ground = await exploration.ask('landscape', groundRequest(weights, zoom), middle);
      known.set(zoom, ground?.costs ?? []);
    }
  }

  /** The picture that has the steps so far. */
  get #zoom(): Zoom {
    return zoomFor((this.#drawn?.places ?? []).slice(0, this.step + 1), this.weights);
  }

  /** While a start or ε is dragged, what was known of the last one stands until the core has answered. */
  get #drawn(): Descent | null {
    const { descent } = this.#answered ?? {};
    return descent?.places[0]?.gradient.length === this.weights + 1 ? descent : null;
  }

  protected override failed(): void {
    this.#asked = '';
  }

  protected override restyle(): void {
    this.#drawMap();
  }

  protected override template(spoken: Spoken): TemplateResult {
    const { reading, weights, rate } = this;
    const descent = this.#drawn;
    const zoom = this.#zoom;
    const drawn = { widthPx: this.#width.px, descent, step: this.step, zoom, drag: this.#drag };
    return html`<div class="stage">
        ${weights === 1 ? curveTemplate(this.#grounds[1].get(zoom), drawn, spoken) : valleyTemplate(drawn, spoken)}
        ${startTemplate(weights === 1 ? 'w' : 'w₁', this.w1, this.#setFirst, spoken)}
        ${weights === 1 ? nothing : startTemplate('w₂', this.w2, this.#setSecond, spoken)}
      </div>
      <div class="side">
        ${['paper', 'ink', 'accent'].map((name) => html`<i class="tint ${name}" data-colour=${`--_${name}`}></i>`)}
        ${rateTemplate(rate, this.#setRate, spoken)}
        ${buttonsTemplate(
          { isPlaying: this.#playback.isPlaying, isAtEnd: this.#isAtEnd, isAtStart: this.step === 0 },
          { play: this.#togglePlay, next: this.#stepOn, reset: this.#reset },
          spoken,
        )}
        ${readingsTemplate(reading, weights, spoken)}
        <p class="said">${descent === null ? nothing : descentWords(descent, weights === 2, spoken)}</p>
      </div>`;
  }

  protected override updated(): void {
    super.updated();
    this.#drawMap();
  }

  /** The map's ground, on the canvas behind the axes. */
  #drawMap(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const host = this.renderRoot.querySelector<HTMLElement>('.side');
    const costs = this.#grounds[2].get(this.#zoom);
    if (canvas === null || host === null) {
      this.#canvas = null;
      return;
    }
    this.#canvas ??= new LandscapeCanvas(canvas, host);
    fitMap(canvas, this.#canvas, mapFrame(this.#width.px, weightRange(this.#zoom)));
    const { language } = this.spoken;
    if (costs !== undefined) this.#canvas.draw({ costs, size: mapSize, path: [], marker: null, language });
  }

  get #isAtEnd(): boolean {
    const { reading } = this;
    return reading !== null && reading.step >= reading.lastStep;
  }

  /** One step on; false: there are no more. */
  #next(): boolean {
    const { reading } = this;
    if (reading === null || this.#isAtEnd) return false;
    this.step = reading.step + 1;
    return !this.#isAtEnd;
  }

  readonly #togglePlay = (): void => {
    if (this.#playback.isPlaying) this.#playback.pause();
    else {
      if (this.#isAtEnd) this.step = 0;
      this.#playback.play();
    }
  };

  readonly #stepOn = (): void => {
    this.#playback.pause();
    this.#next();
  };

  readonly #reset = (): void => {
    this.#playback.pause();
    this.step = 0;
  };

  readonly #setRate = (rate: number): void => {
    this.rate = rate;
  };

  readonly #setFirst = (w1: number): void => {
    this.#playback.pause();
    this.step = 0;
    this.w1 = w1;
  };

  readonly #setSecond = (w2: number): void => {
    this.#playback.pause();
    this.step = 0;
    this.w2 = w2;
  };

  readonly #drag = (x: number, y: number): void => {
    this.#setFirst(x);
    if (this.weights === 2) this.#setSecond(y);
  };
}
