/** `<frontera-plane>`: the field and the points, the tools to draw with, and what is said of the place under the cursor. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PointNames } from '../../experiment/types.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { formatInteger, formatNumber, formatWeight } from '../../i18n/format.ts';
import { figureMessagesFor, type FigureMessages } from '../../i18n/figure-messages.ts';
import { toPixels, toWorld, toWorldLength, type WorldPosition } from '../../run/geometry.ts';
import { Later } from '../../run/later.ts';
import { canRestart, type Notice } from '../../run/notices.ts';
import buttonStyles from '../buttons.css?inline';
import { readControls } from '../controls-attribute.ts';
import { classLookOf, FigureElement, type Figure, type ShownIn } from '../figure-element.ts';
import { onUndoKey } from '../keys.ts';
import { loadWordsFor } from '../refusal.ts';
import type { PlanePart } from '../types.ts';
import { noticeText } from './notice-text.ts';
import { PlaneCanvases } from './plane-canvases.ts';
import type { CursorEvent } from './plane-input.ts';
import planeStyles from './plane.css?inline';
import toolsStyles from './tools.css?inline';
import toolsBeside from './tools-beside.css?inline';
import { isLong, toolName, toolsTemplate, type Hand } from './tools-template.ts';
import { defaultBrush, look, resized, type Brush, type Tool } from './tools.ts';

/** How far from a point a finger may be that chooses it. */
const reachPx = 22;

const firstBrush: Tool = { kind: 'brush', label: 0 };

type Shown = ShownIn<FigureMessages>;

const replayCode = new Later(() => import('./replay-template.ts'));
const ghostCode = new Later(() => import('./ghost-template.ts'));
const probeCode = new Later(() => import('./probe-template.ts'));

export class FronteraPlane extends FigureElement<FigureMessages> implements PlanePart, Hand {
  static override readonly properties = { ...FigureElement.properties, controls: {} };

  declare controls: string | null;
  protected override readonly isPrompt = true;
  protected override styles = [buttonStyles, planeStyles, toolsBeside, toolsStyles];
  #canvases: PlaneCanvases | null = null;
  #release: (() => void) | null = null;
  /** Taken by hand; null: none was, so that only a plane that is, or was, empty has a brush ready. */
  #tool: Tool | null = null;
  #wasEmpty = false;
  #brush = defaultBrush;
  /** For screen readers: where the keyboard's cursor is and what is there, or what it did. */
  #cursorText = '';
  #sidePx = 0;
  /** The one whose words were asked for. */
  #notice: Notice | null = null;

  constructor() {
    super();
    this.controls = null;
    this.addEventListener('keydown', (event) => {
      const { shown } = this;
      if (shown === null || !this.#isDrawable) return;
      onUndoKey(event, shown.figure);
      const flyout = this.renderRoot.querySelector('.flyout')?.getClientRects().length ?? 0;
      if (event.key !== 'Escape' || event.defaultPrevented || this.tool.kind === 'probe' || flyout > 0)
        return;
      event.preventDefault();
      this.tool = look;
    });
  }

  get tool(): Tool {
    return this.#tool ?? (this.#wasEmpty ? firstBrush : look);
  }

  set tool(tool: Tool) {
    this.#tool = tool;
    this.#handChanged();
  }

  get brush(): Brush {
    return this.#brush;
  }

  set brush(brush: Brush) {
    this.#brush = brush;
    this.#handChanged();
  }

  protected override get sidePx(): number {
    return this.#sidePx;
  }

  get #isDrawable(): boolean {
    return readControls(this.controls).names.includes('draw');
  }

  protected override textsIn(language: Language): FigureMessages {
    return figureMessagesFor(language);
  }

  protected override begin(): void {
    this.#release?.();
    this.#release = null;
    this.#canvases = null;
  }

  /** At once, since another document may have other classes, and a picture may be taken of a plane out of sight. */
  protected override changed(figure: Figure): void {
    const classLook = classLookOf(figure);
    const { classes } = classLook;
    // The brush of a class that is no longer there would draw points that no document may have.
    if (this.#tool?.kind === 'brush' && this.#tool.label >= classes) this.#tool = firstBrush;
    const { list, canUndo } = figure.parts.run.points;
    // What was drawn on it can be undone; another document can't.
    this.#wasEmpty = list?.length === 0 || (this.#wasEmpty && canUndo);
    const drawable = this.#isDrawable;
    this.#canvases?.setInput({ tool: this.tool, brush: this.#brush, classes, drawable });
    this.#canvases?.setLook(classLook, figure.marks);
    this.#tellPin(figure);
  }

  #tellPin({ parts }: Figure): void {
    if (this.#canvases !== null && parts.followed?.pinned?.(this.#canvases.pin) === false)
      this.#canvases.unpin();
  }

  protected override restyle(): void {
    this.#canvases?.restyle();
  }

  protected override template(shown: Shown): TemplateResult {
    const { figure, texts } = shown;
    const { points } = figure.parts.run;
    const drawable = this.#isDrawable;
    return html`<div class="stage ${drawable ? 'drawable' : ''} ${isLong(points.classes) ? 'long' : ''}">
      <div class="space">
        <div class="frame">
          <div
            class="plane ${points.classes > 2 ? 'many' : ''}"
            part="plane"
            data-tool=${drawable ? this.tool.kind : 'probe'}
            role="application"
            tabindex="0"
            aria-label=${texts.planeLabel(formatInteger(points.list?.length, texts.language))}
            aria-describedby="keys"
            @click=${this.#onClick}
          >
            <canvas class="field"></canvas><canvas class="points"></canvas
            ><canvas class="rings" width="0" height="0"></canvas><canvas class="overlay"></canvas>${
              this.#ringAt(figure) === null ? nothing : html`<span class="inspect-ring"></span>`
            }
          </div>
          ${axesTemplate(points.names, texts)} ${this.#probeTemplate(shown)}
          ${drawable && points.list?.length === 0 ? this.#wearing(ghostCode)?.ghostTemplate(texts) : nothing}
          ${this.#noticeTemplate(shown)}
          <p class="unseen" id="keys">${drawable ? texts.planeKeys : texts.planeKeysRead}</p>
          <p class="unseen" aria-live="polite">${this.#cursorText}</p>
        </div>
      </div>
      ${drawable ? toolsTemplate(this, figure, texts) : nothing}
    </div>`;
  }

  protected override updated(): void {
    const { shown } = this;
    const plane = this.renderRoot.querySelector<HTMLElement>('.plane');
    if (shown === null || plane === null) return;
    this.#canvases ??= this.#makeCanvases(plane, shown);
    this.changed(shown.figure);
    const at = this.#ringAt(shown.figure);
    const ring = plane.querySelector<HTMLElement>('.inspect-ring');
    if (ring === null || at === null) return;
    const { xPx, yPx } = toPixels(at, 100);
    ring.style.left = `${xPx}%`;
    ring.style.top = `${yPx}%`;
  }

  /** Of the point that a part follows, else where the numbers were pinned. */
  #ringAt({ parts }: Figure): WorldPosition | null {
    const point = parts.followed?.point;
    return point ? { x1: point[0], x2: point[1] } : (this.#canvases?.pin ?? null);
  }

  /** While a replay goes on, its progress stands in the notice's place. */
  #noticeTemplate({ figure, texts }: Shown): TemplateResult {
    const { run } = figure.parts;
    const { replay } = run.timeline;
    const { notice } = run;
    if (notice !== this.#notice)
      void loadWordsFor(notice, () => {
        this.requestUpdate();
      });
    this.#notice = notice;
    const said = replay === null ? noticeText(notice, texts) : '';
    const restart = html`<button type="button" class="restart" @click=${() => run.restart()}>
      ${texts.restartWorker}
    </button>`;
    const text = said !== '' && canRestart(notice) ? html`${said}${restart}` : said;
    const look = `notice ${said === '' ? 'silent' : ''}`;
    return html`${replay === null ? nothing : this.#later(replayCode)?.replayTemplate(replay, texts, figure)}
      <div part="notice" class=${look} role="status" aria-live="polite">${text}</div>`;
  }

  /** Nothing while the cursor is elsewhere. */
  #probeTemplate({ figure, texts }: Shown): TemplateResult | typeof nothing | undefined {
    const probe = this.#canvases?.probe ?? null;
    return probe === null
      ? nothing
      : this.#wearing(probeCode)?.probeTemplate(
          probe,
          classLookOf(figure),
          texts,
          figure.parts.run.points.names,
        );
  }

  /** As `#later`, in the styles that come with it. */
  #wearing<Code extends { readonly styles: string }>(later: Later<Code>): Code | null {
    const code = this.#later(later);
    if (code !== null && !this.styles.includes(code.styles)) {
      this.styles = [...this.styles, code.styles];
      this.dress();
    }
    return code;
  }

  /** What is there of code that comes when it is first shown. */
  #later<Code>(later: Later<Code>, then = (): void => this.requestUpdate()): Code | null {
    if (later.code === null) later.use(then, (error) => this.shown?.figure.parts.run.notices.report(error));
    return later.code;
  }

  #makeCanvases(plane: HTMLElement, { figure }: Shown): PlaneCanvases {
    const { parts } = figure;
    const canvases = new PlaneCanvases(plane, parts.run.points, {
      chooseTool: (tool) => {
        this.#cursorText = toolName(tool, this.#texts, parts.run.points.names);
        this.tool = tool;
      },
      resizeBrush: (steps) => {
        this.brush = resized(this.#brush, steps);
        this.#cursorText = this.#texts.brushSizeIs(String(this.#brush.size));
      },
      heard: (news, at) => {
        this.#say(news, at);
      },
      failed: (error) => {
        parts.run.notices.report(error);
      },
      probed: () => {
        this.#tellPin(figure);
        this.requestUpdate();
      },
      sized: (sidePx) => {
        this.#sidePx = sidePx;
        this.observe();
      },
    });
    canvases.connect();
    parts.addSurface(canvases);
    this.#release = () => {
      parts.removeSurface(canvases);
      canvases.disconnect();
    };
    return canvases;
  }

  get #texts(): FigureMessages {
    return this.shown?.texts ?? figureMessagesFor('en');
  }

  #handChanged(): void {
    const { shown } = this;
    if (shown !== null) this.changed(shown.figure);
    this.requestUpdate();
  }

  #say(news: CursorEvent, at: WorldPosition): void {
    const texts = this.#texts;
    const { language } = texts;
    const place = texts.planeCursor(formatWeight(at.x1, language), formatWeight(at.x2, language));
    const reading = this.#canvases?.read(at) ?? null;
    const code =
      reading === null
        ? null
        : this.#later(probeCode, () => {
            this.#say(news, at);
          });
    if (reading !== null && code === null) return;
    const names = this.shown?.figure.parts.run.points.names;
    const sentences = [
      texts.cursorEvents[news],
      place,
      reading === null ? '' : (code?.readingText(reading, texts, names) ?? ''),
    ];
    this.#cursorText = sentences.filter((sentence) => sentence !== '').join('. ');
    this.requestUpdate();
  }

  /** Where the hand draws, a click is a point to be drawn. */
  readonly #onClick = ({ currentTarget, clientX, clientY, pointerType }: PointerEvent): void => {
    const plane = currentTarget as HTMLElement;
    if (plane.dataset['tool'] !== 'probe') return;
    const { left, top, width } = plane.getBoundingClientRect();
    const pixel = { xPx: clientX - left, yPx: clientY - top };
    const followed = this.shown?.figure.parts.followed ?? null;
    if (followed === null || followed.pinned !== null)
      this.#canvases?.click(pixel, pointerType === 'touch' ? 'touch' : 'mouse');
    else followed.choose(toWorld(pixel, width), toWorldLength(reachPx, width));
  };
}

/** Three parts of a side have −1, 0 and 1 in their middles, or what a table's axis has there. */
function axesTemplate(names: PointNames | undefined, { language }: FigureMessages): TemplateResult {
  const axis = (index: number, places: readonly number[]): TemplateResult => {
    const { name = `x${'₁₂'.charAt(index)}`, from = -1, to = 1 } = names?.axes[index] ?? {};
    return html`<div class="axes ${index === 1 ? 'up' : ''}" aria-hidden="true">
      ${places.map((place) => html`<span>${formatNumber(from + place * (to - from), language, 3).replace('-', '−')}</span>`)}
      <i class=${names === undefined ? '' : 'own'}>${name}</i>
    </div>`;
  };
  return html`${axis(0, [0, 0.5, 1])}${axis(1, [1, 0.5, 0])}`;
}
