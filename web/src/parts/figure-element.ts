/**
 * What every element has in common that shows something of one figure's run.
 *
 * A layout gives it the figure in `run`; in an author's page `for` is the figure's id, in the same tree (the page, or a shadow
 * root). The figure may come later, go, and come back. While the element is on the screen its figure works out what it wants to
 * observe, and it draws itself when the figure changes, at most once a frame.
 */
import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import type { Inspection, Playground, RunState } from '../figure/types.ts';
import type { Experiment } from '../experiment/types.ts';
import type { Language } from '../i18n/catalogue.ts';
import type { ClassLook } from './colours/class-marks.ts';
import type { FigureParts, Wish } from './figure-parts.ts';
import { keepKey, onEscape } from './keys.ts';
import { Rest } from './rest.ts';
import { wearStyles } from './stylesheets.ts';
import { languageOf, Surroundings } from './surroundings.ts';
import themeStyles from './theme.css?inline';
import type { FigurePart } from './types.ts';
import { emitFrom, windowOf } from './window-of.ts';

/** A figure, with what it offers to its parts alone. */
export interface Figure extends Playground {
  readonly parts: FigureParts;
}

/** Everything that a part draws from. */
export interface ShownIn<Texts> {
  readonly figure: Figure;
  readonly experiment: Experiment;
  /** Null until the figure is ready. */
  readonly run: RunState | null;
  readonly language: Language;
  readonly texts: Texts;
}

/** What colours the classes of a figure have. */
export function classLookOf({ colours, parts }: Figure): ClassLook {
  return { colours, classes: parts.run.points.classes };
}

export abstract class FigureElement<Texts> extends LitElement implements FigurePart {
  static override readonly properties = { run: { attribute: false }, for: {} };

  declare run: Playground | null;
  declare for: string | null;
  /** While the run plays, its numbers are drawn so seldom that they can be read; in milliseconds. */
  protected readonly restMs: number = 0;
  /**
   * What one acts on is drawn at once while the run rests, seen or not; everything else with the next frame, while it is seen.
   * A text that changes between two frames makes the page lay itself out twice in the second.
   */
  protected readonly isPrompt: boolean = false;
  /** Style sheets that it has in common with others. */
  protected readonly common: readonly string[] = [];
  /** Its own style sheets. */
  protected abstract readonly styles: readonly string[];
  #figure: Figure | null = null;
  #isSeen = false;
  #isRestyled = true;
  #wish = '';
  readonly #rest = new Rest(() => this.requestUpdate());
  #screen: IntersectionObserver | null = null;
  readonly #surroundings: Surroundings;

  constructor() {
    super();
    this.run = null;
    this.for = null;
    const restyled = (): void => {
      this.#isRestyled = true;
      this.requestUpdate();
    };
    this.#surroundings = new Surroundings(this, { restyled, moved: () => this.#find() });
    this.addController({
      hostUpdated: () => {
        this.#drawn();
      },
    });
    this.addEventListener('keydown', (event) => {
      if (this.#figure !== null) onEscape(event, this.#figure);
      keepKey(event);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { IntersectionObserver } = windowOf(this);
    this.#screen = new IntersectionObserver((entries) => {
      this.#isSeen = entries.at(-1)?.isIntersecting ?? false;
      this.observe();
      if (this.#isSeen) this.requestUpdate();
    });
    this.#screen.observe(this);
    this.#find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#screen?.disconnect();
    this.#isSeen = false;
    this.#follow(null);
  }

  /** In another document, whose style sheets are others. */
  adoptedCallback(): void {
    this.dress();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    // What stood there while its code could not be had.
    root.replaceChildren();
    this.dress(root);
    return root;
  }

  /** Null while there is no figure. */
  protected get shown(): ShownIn<Texts> | null {
    const figure = this.#figure;
    if (figure === null) return null;
    const language = languageOf(figure);
    const { experiment, state: run } = figure;
    return { figure, experiment, run, language, texts: this.textsIn(language) };
  }

  protected abstract textsIn(language: Language): Texts;

  /** What is seen, inside a box that has the figure's language and theme. */
  protected abstract template(shown: ShownIn<Texts>): unknown;

  /** What it wants the run to carry while it is on the screen. */
  protected get inspection(): Inspection {
    return {};
  }

  /** Of the field that it draws, in device pixels; 0: it draws none. */
  protected get sidePx(): number {
    return 0;
  }

  /** Another figure, or none. */
  protected begin?(figure: Figure | null): void;

  /** The figure or its run is another one than before, whether or not that is drawn. */
  protected changed?(figure: Figure): void;

  /** What is drawn on a canvas has other colours, or another language. */
  protected restyle?(): void;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('run') || changed.has('for')) this.#find();
  }

  protected override render(): TemplateResult {
    const { shown } = this;
    return html`<div class="root" lang=${shown?.language ?? nothing} data-theme=${this.#theme(shown?.figure)}>
      ${shown === null ? nothing : this.template(shown)}
    </div>`;
  }

  /** The first time at once, so that the page is composed. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !(this.isPrompt && this.#figure?.playing !== true))
      await new Promise((draw) => windowOf(this).requestAnimationFrame(draw));
    try {
      await super.scheduleUpdate();
    } catch (error) {
      this.report(error);
      throw error;
    }
  }

  /** The figure's or, where it has none, that of what the element stands on. */
  #theme(figure: Figure | undefined): string {
    const own = figure?.getAttribute('theme') ?? 'auto';
    return own === 'auto' ? (this.#surroundings.ground ?? own) : own;
  }

  /** Tells the figure what is wanted of it, where that is something else than before. */
  protected observe(): void {
    const isSeen = this.#isSeen;
    const wish: Wish = { isSeen, inspection: isSeen ? this.inspection : {}, sidePx: this.sidePx };
    const written = JSON.stringify(wish);
    if (written === this.#wish || this.#figure === null) return;
    this.#wish = written;
    this.#figure.parts.observe(this, wish);
  }

  /** Again where `styles` have become others. */
  protected dress(root = this.shadowRoot): void {
    if (root !== null) wearStyles(root, [themeStyles, ...this.common, ...this.styles]);
  }

  /** Tells of a failure as figures do. */
  protected report(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    emitFrom(this, 'frontera-error', { message, error: null });
  }

  #drawn(): void {
    this.#rest.drawn();
    if (this.#isRestyled) this.restyle?.();
    this.#isRestyled = false;
    this.observe();
  }

  #find(): void {
    if (!this.isConnected) return;
    const root = this.getRootNode();
    const named =
      this.for !== null && 'getElementById' in root
        ? (root as Document | ShadowRoot).getElementById(this.for)
        : null;
    const figure = this.run ?? named;
    // An element that is not a figure, or not yet, has nothing to observe.
    this.#follow(figure !== null && 'parts' in figure ? (figure as Figure) : null);
  }

  #follow(figure: Figure | null): void {
    if (figure === this.#figure) return;
    this.#figure?.parts.leave(this);
    this.#figure = figure;
    this.#wish = '';
    figure?.parts.join(this, this.#onChange);
    this.begin?.(figure);
    // What was drawn of another figure goes with its elements.
    if (this.hasUpdated) render(nothing, this.renderRoot, this.renderOptions);
    if (figure !== null) this.changed?.(figure);
    this.#isRestyled = true;
    this.requestUpdate();
  }

  readonly #onChange = (): void => {
    const figure = this.#figure;
    if (figure === null) return;
    this.changed?.(figure);
    if (!this.isPrompt && !this.#isSeen) return;
    this.#rest.hear(figure.playing ? this.restMs : 0);
  };
}
