/** `<frontera-landscape>`: the cost around where the net stands, the run's way through it, and the net itself to be dragged. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { parameterCount } from '../../experiment/parameter-layout.ts';
import { exploreMessagesFor, type ExploreMessages } from '../../i18n/explore-messages.ts';
import { formatCost, formatNumber, formatWeight } from '../../i18n/format.ts';
import controlStyles from '../controls/controls.css?inline';
import { segmented, segmentedStyles } from '../controls/segmented.ts';
import { Part, type Figure, type Shown } from '../part.ts';
import type { LandscapePart } from '../types.ts';
import { windowOf } from '../window-of.ts';
import { axesTemplate, weightsTemplate } from './landscape-axes.ts';
import { LandscapeCanvas, type ViewPlace } from './landscape-canvas.ts';
import { Survey } from './landscape-survey.ts';
import symbolStyles from '../inspect/symbols.css?inline';
import landscapeStyles from './landscape.css?inline';

/** How near and how far one can look. */
const reaches = { min: 1 / 16, max: 16 } as const;
/** A key moves the net by so much of the view; with Shift by a tenth of that. */
const keyStep = 0.05;

const keys: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export class FronteraLandscape extends Part implements LandscapePart {
  protected override readonly restMs = 50;
  protected override readonly styles = [controlStyles, segmentedStyles, symbolStyles, landscapeStyles];
  #survey: Survey | null = null;
  #figure: Figure | null = null;
  #canvas: LandscapeCanvas | null = null;
  #resizes: ResizeObserver | null = null;
  /** Of the net before it was dragged; null: it wasn't. */
  #before: Float32Array | null = null;
  #hasFailed = false;

  protected override begin(figure: Figure | null): void {
    this.#survey?.close();
    this.#figure = figure;
    this.#canvas = this.#before = null;
    this.#resizes?.disconnect();
    this.#hasFailed = false;
    this.#survey = figure === null ? null : this.#surveyOf(figure);
  }

  #surveyOf(figure: Figure): Survey {
    return new Survey({
      changed: () => {
        this.requestUpdate();
      },
      failed: (error) => {
        this.#hasFailed = true;
        this.report(error);
        this.requestUpdate();
      },
      moved: async (parameters) => {
        this.#before ??= figure.state?.parameters.slice() ?? null;
        await figure.setParameters(parameters);
      },
    });
  }

  protected override restyle(): void {
    this.#draw();
  }

  protected override template(shown: Shown): TemplateResult {
    const texts = exploreMessagesFor(shown.language);
    const { experiment, run } = shown;
    if (!this.#hasFailed) this.#survey?.follow(experiment, run);
    const isEmpty = shown.figure.points.length === 0 && run !== null;
    return html`<div class="landscape-body" role="group" aria-label=${texts.landscapeLabel}>
      ${['paper', 'ink', 'accent'].map((name) => html`<i class="swatch ${name}" data-colour=${`--_${name}`}></i>`)}
      ${
        this.#hasFailed
          ? html`<p class="empty" role="alert">
              ${texts.exploreFailed}
              <button class="quiet" @click=${this.#retry}>${texts.exploreRetry}</button>
            </p>`
          : isEmpty
            ? html`<p class="empty">${texts.landscapeEmpty}</p>`
            : html`${this.#planeTemplate(shown, texts)} ${this.#sideTemplate(shown, texts)}`
      }
    </div>`;
  }

  #planeTemplate(shown: Shown, texts: ExploreMessages): TemplateResult {
    const { language, run } = shown;
    const marker = this.#survey?.marker ?? null;
    const cost = formatCost(run?.metrics.trainLoss, language);
    return html`<div class="landscape-plane">
      <canvas role="img" aria-label=${texts.landscapePicture}></canvas>
      ${
        marker === null
          ? nothing
          : html`<button
              type="button"
              class="marker"
              aria-label=${texts.landscapeMarker(formatWeight(marker.x, language), formatWeight(marker.y, language), cost)}
              @keydown=${this.#onKey}
              @pointerdown=${this.#onPointerDown}
              @pointermove=${this.#onPointerMove}
            ></button>`
      }
    </div>`;
  }

  #sideTemplate(shown: Shown, texts: ExploreMessages): TemplateResult {
    const { experiment, language, run } = shown;
    const survey = this.#survey;
    const distance = survey?.marker?.distance ?? null;
    const isChosen = survey?.plane.parameters !== undefined;
    const kinds = [
      { value: 'random', text: texts.landscapeRandom },
      { value: 'weights', text: texts.landscapeWeights },
    ] as const;
    return html`<div class="landscape-side">
      ${segmented('landscape-kind', texts.landscapeKind, kinds, isChosen ? 'weights' : 'random', (kind) => {
        const last = parameterCount(experiment) - 1;
        survey?.lay(kind === 'random' ? { seed: 1 } : { parameters: [0, Math.min(1, last)] });
      })}
      ${
        survey !== null && isChosen
          ? weightsTemplate(survey, experiment, texts)
          : html`<button type="button" class="quiet" @click=${this.#turn}>${texts.landscapeTurn}</button>`
      }
      <p class="landscape-reading">
        <var>C</var> <b>${formatCost(run?.metrics.trainLoss, language)}</b>
        ${distance === null ? nothing : html`<br />${texts.landscapeDistance} <b>${formatNumber(distance, language, 3)}</b>`}
      </p>
      <div class="landscape-buttons">
        ${this.#zoomButton('−', texts.landscapeFarther, 2)}
        ${this.#zoomButton('+', texts.landscapeNearer, 0.5)}
        <button type="button" class="quiet" @click=${this.#recentre}>${texts.landscapeRecentre}</button>
        <button type="button" class="quiet undo" ?disabled=${this.#before === null} @click=${this.#putBack}>
          ${texts.landscapePutBack}
        </button>
      </div>
      ${survey === null ? nothing : axesTemplate(survey, experiment, language, texts)}
      <p class="landscape-about">${texts.landscapeAbout}</p>
    </div>`;
  }

  #zoomButton(sign: string, label: string, by: number): TemplateResult {
    const reach = (this.#survey?.reach ?? 1) * by;
    return html`<button
      type="button"
      class="quiet"
      title=${label}
      aria-label=${label}
      ?disabled=${reach < reaches.min || reach > reaches.max}
      @click=${() => {
        this.#survey?.zoom(reach);
        this.requestUpdate();
      }}
    >
      ${sign}
    </button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const canvas = this.renderRoot.querySelector('canvas');
    const box = canvas?.parentElement ?? null;
    if (canvas === null || box === null) {
      this.#canvas = null;
      return;
    }
    if (this.#canvas === null) {
      this.#canvas = new LandscapeCanvas(canvas, this.renderRoot.querySelector('.landscape-body')!);
      const { ResizeObserver, devicePixelRatio } = windowOf(this);
      this.#resizes?.disconnect();
      this.#resizes = new ResizeObserver(() => {
        this.#canvas?.resize(Math.round(box.clientWidth * devicePixelRatio), devicePixelRatio);
      });
      this.#resizes.observe(box);
    }
    this.#draw();
  }

  #draw(): void {
    const survey = this.#survey;
    const { shown } = this;
    if (survey === null || shown === null) return;
    const inView = ({ x, y }: ViewPlace): ViewPlace => ({ x: x / survey.reach, y: y / survey.reach });
    const marker = survey.marker === null ? null : inView(survey.marker);
    const button = this.renderRoot.querySelector<HTMLElement>('.marker');
    button?.style.setProperty('left', `${50 * (1 + clamped(marker?.x ?? 0))}%`);
    button?.style.setProperty('top', `${50 * (1 - clamped(marker?.y ?? 0))}%`);
    this.#canvas?.draw({
      costs: survey.heights?.costs ?? [],
      size: survey.heights?.size ?? 0,
      path: survey.path.map((piece) => piece.map(inView)),
      marker,
      language: shown.language,
    });
  }

  readonly #retry = (): void => {
    this.#hasFailed = false;
    this.requestUpdate();
  };

  readonly #recentre = (): void => {
    this.#survey?.lay();
  };

  readonly #turn = (): void => {
    const survey = this.#survey;
    survey?.lay({ seed: (survey.plane.seed ?? 1) + 1 });
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (event.button === 0) (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const button = event.currentTarget as HTMLElement;
    const box = button.parentElement?.getBoundingClientRect();
    if (!button.hasPointerCapture(event.pointerId) || box === undefined) return;
    this.#moveTo({
      x: (2 * (event.clientX - box.left)) / box.width - 1,
      y: 1 - (2 * (event.clientY - box.top)) / box.height,
    });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const isUndo = key === 'z' && (ctrlKey || metaKey) && !shiftKey;
    const direction = keys[key];
    const survey = this.#survey;
    const { marker = null, reach = 1 } = survey ?? {};
    if (isUndo && this.#before !== null) this.#putBack();
    else if (direction !== undefined && marker !== null && !ctrlKey && !metaKey && !altKey) {
      const step = keyStep * (shiftKey ? 0.1 : 1);
      this.#moveTo({ x: marker.x / reach + direction[0] * step, y: marker.y / reach + direction[1] * step });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** A run that plays would go on from there at once. */
  #moveTo({ x, y }: ViewPlace): void {
    const { reach = 1 } = this.#survey ?? {};
    this.#figure?.pause();
    this.#survey?.move(clamped(x) * reach, clamped(y) * reach);
  }

  readonly #putBack = (): void => {
    const before = this.#before;
    this.#before = null;
    if (before !== null) void this.#figure?.setParameters(before).catch(() => undefined);
    this.requestUpdate();
  };

  /** What was trained from there on is not to be taken back. */
  protected override changed(figure: Figure): void {
    if (figure.playing) this.#before = null;
  }
}

function clamped(place: number): number {
  return Math.max(-1, Math.min(1, place));
}
