/**
 * What every part has in common: it shows something of one figure's run.
 *
 * A layout gives it the figure in `run`; in an author's page `for` is the figure's id, in the same tree (the page, or a shadow
 * root). The figure may come later, go, and come back. While the part is on the screen its figure works out what it wants to
 * observe, and it draws itself on what the figure's events tell, at most once a frame.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Inspection, Playground, RunState } from '../figure/types.ts';
import type { Experiment } from '../experiment/types.ts';
import type { Language } from '../i18n/catalogue.ts';
import { viewMessagesFor, type ViewMessages } from '../i18n/views-messages.ts';
import { css, wearStyles } from './stylesheets.ts';
import { languageOf, rootsAround } from './surroundings.ts';
import { themeStyles } from './theme.ts';
import type { FigurePart } from './types.ts';
import { windowOf } from './window-of.ts';

/** A figure, with what it offers to its parts alone. */
export interface Figure extends Playground {
  /** What a part wants `state` to carry; null: nothing more. */
  observe(part: object, inspection: Inspection | null): void;
}

/** Everything that a part draws from. */
export interface Shown {
  readonly figure: Figure;
  readonly experiment: Experiment;
  /** Null until the figure is ready. */
  readonly run: RunState | null;
  readonly language: Language;
  readonly texts: ViewMessages;
}

const news = [
  'frontera-ready',
  'frontera-epoch',
  'frontera-change',
  'frontera-timeline',
  'frontera-play',
] as const;

/** Attributes of the page around that decide how a part looks, or which figure it shows. */
const around = ['id', 'lang', 'theme', 'colours'];

const partStyles = css`
  .root {
    position: relative;
    block-size: 100%;
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .part-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 34px;
    margin: 0;
  }

  .part-head p {
    margin: 0;
  }

  .empty {
    max-inline-size: 22em;
    margin: auto;
    text-align: center;
    text-wrap: balance;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

export abstract class Part extends LitElement implements FigurePart {
  static override readonly properties = { run: { attribute: false }, for: {} };

  declare run: Playground | null;
  declare for: string | null;
  /** While the run plays, its numbers are drawn so seldom that they can be read; in milliseconds. */
  protected readonly restMs: number = 0;
  /** Its own style sheets. */
  protected abstract readonly styles: readonly string[];
  #figure: Figure | null = null;
  /** Counts figures: what was drawn of another one goes with its elements. */
  #turn = 0;
  #isSeen = false;
  #isRestyled = true;
  #wish = '';
  #drawnMs = 0;
  #stopWatching: (() => void) | null = null;

  constructor() {
    super();
    this.run = null;
    this.for = null;
    this.addController({
      hostUpdated: () => {
        this.#drawn();
      },
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
    this.#find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#stopWatching = null;
    this.#isSeen = false;
    this.#follow(null);
  }

  /** In another document, whose style sheets are others. */
  adoptedCallback(): void {
    this.dress();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.dress(root);
    return root;
  }

  /** Again where `styles` have become others. */
  protected dress(root = this.shadowRoot): void {
    if (root !== null) wearStyles(root, [themeStyles, partStyles, ...this.styles]);
  }

  /** Tells of a failure as figures do. */
  protected report(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const detail = { message, error: null };
    this.dispatchEvent(new CustomEvent('frontera-error', { detail, bubbles: true, composed: true }));
  }

  /** Null while there is no figure. */
  protected get shown(): Shown | null {
    const figure = this.#figure;
    if (figure === null) return null;
    const language = languageOf(figure);
    const { experiment, state: run } = figure;
    return { figure, experiment, run, language, texts: viewMessagesFor(language) };
  }

  /** What is seen, inside a box that has the figure's language and theme. */
  protected abstract template(shown: Shown): unknown;

  /** What it wants the run to carry while it is on the screen. */
  protected get inspection(): Inspection {
    return {};
  }

  /** Another figure, or none. */
  protected begin?(figure: Figure | null): void;

  /** The run has moved or was told of anew, whether or not that is drawn. */
  protected take?(run: RunState, figure: Figure): void;

  /** What is drawn on a canvas has other colours, or another language. */
  protected restyle?(): void;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('run') || changed.has('for')) this.#find();
  }

  protected override render(): TemplateResult {
    const { shown } = this;
    return html`<div
      class="root"
      lang=${shown?.language ?? nothing}
      data-theme=${shown?.figure.getAttribute('theme') ?? 'auto'}
    >
      ${shown === null ? nothing : keyed(this.#turn, this.template(shown))}
    </div>`;
  }

  /** The first time at once, so that the page is composed; then once a frame. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise((draw) => windowOf(this).requestAnimationFrame(draw));
    try {
      await super.scheduleUpdate();
    } catch (error) {
      this.report(error);
      throw error;
    }
  }

  #drawn(): void {
    this.#drawnMs = performance.now();
    if (this.#isRestyled) this.restyle?.();
    this.#isRestyled = false;
    this.#observe();
  }

  #watch(): void {
    const view = windowOf(this);
    const onAround = (): void => {
      this.#find();
      this.#restyleSoon();
    };
    const pages = new view.MutationObserver(onAround);
    for (const root of rootsAround(this))
      pages.observe(root, { attributeFilter: around, childList: true, subtree: true });
    const schemes = view.matchMedia('(prefers-color-scheme: dark)');
    schemes.addEventListener('change', onAround);
    const screen = new view.IntersectionObserver((entries) => {
      this.#isSeen = entries.at(-1)?.isIntersecting ?? false;
      this.#observe();
      if (this.#isSeen) this.requestUpdate();
    });
    screen.observe(this);
    this.#stopWatching = () => {
      pages.disconnect();
      schemes.removeEventListener('change', onAround);
      screen.disconnect();
    };
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
    this.#follow(figure !== null && 'observe' in figure ? (figure as Figure) : null);
  }

  #follow(figure: Figure | null): void {
    if (figure === this.#figure) return;
    for (const name of news) this.#figure?.removeEventListener(name, this.#onNews);
    this.#figure?.observe(this, null);
    this.#figure = figure;
    this.#turn += 1;
    this.#wish = '';
    for (const name of news) figure?.addEventListener(name, this.#onNews);
    this.begin?.(figure);
    if (figure !== null && figure.state !== null) this.take?.(figure.state, figure);
    this.#restyleSoon();
  }

  #restyleSoon(): void {
    this.#isRestyled = true;
    this.requestUpdate();
  }

  readonly #onNews = (): void => {
    const figure = this.#figure;
    if (figure === null) return;
    if (figure.state !== null) this.take?.(figure.state, figure);
    const isResting = figure.playing && performance.now() - this.#drawnMs < this.restMs;
    if (this.#isSeen && !isResting) this.requestUpdate();
  };

  #observe(): void {
    const inspection = this.#isSeen ? this.inspection : {};
    const wish = JSON.stringify(inspection);
    if (wish === this.#wish || this.#figure === null) return;
    this.#wish = wish;
    this.#figure.observe(this, inspection);
  }
}
