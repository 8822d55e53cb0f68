/**
 * What explorers have in common: parts that show one idea of the mathematics without a figure, anywhere in a page.
 *
 * Their language, theme and ground are read as a figure's. Their numbers come from the core in double, in the worker for what is asked
 * beyond a run, once the element comes near the screen.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ExperimentErrorData } from '../../experiment/error.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { refusalText } from '../../i18n/errors.ts';
import { explorerMessagesFor, type ExplorerMessages } from '../../i18n/explorer-messages.ts';
import controlStyles from '../controls/controls.css?inline';
import { LatestQuestion } from '../exploring.ts';
import { keepKey } from '../keys.ts';
import partStyles from '../part.css?inline';
import { wearStyles } from '../stylesheets.ts';
import { languageOf, Surroundings } from '../surroundings.ts';
import themeStyles from '../theme.css?inline';
import type { ExplorerPart } from '../types.ts';
import { emitFrom, windowOf } from '../window-of.ts';
import explorerStyles from './explorer.css?inline';

/** What a reader's language decides. */
export interface Spoken {
  readonly language: Language;
  readonly texts: ExplorerMessages;
}

/** An attribute that is also a property, which a `Setting` keeps. */
export const setting = { noAccessor: true } as const;

export abstract class Explorer<Reading extends object> extends LitElement implements ExplorerPart {
  /** Its own style sheets. */
  protected readonly styles: readonly string[] = [];
  /** Asks the core; of what waits the latest. */
  protected readonly question = new LatestQuestion((error) => {
    this.#hasFailed = error !== null;
    if (error !== null) this.failed?.();
    if (error !== null) this.#report(error instanceof Error ? error.message : 'unknown', null);
    this.requestUpdate();
  });
  readonly #surroundings: Surroundings;
  readonly #problems = new Map<string, ExperimentErrorData>();
  #nearness: IntersectionObserver | null = null;
  #isNear = false;
  #hasFailed = false;
  #told = '';

  constructor() {
    super();
    this.#surroundings = new Surroundings(this, {
      restyled: () => {
        this.requestUpdate();
        this.restyle?.();
      },
    });
    this.addEventListener('keydown', keepKey);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { IntersectionObserver } = windowOf(this);
    this.#nearness = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#nearness?.disconnect();
        this.#isNear = true;
        this.requestUpdate();
      },
      { rootMargin: '50%' },
    );
    this.#nearness.observe(this);
    // Its chart is measured again.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearness?.disconnect();
    this.question.close();
  }

  /** In another document, whose style sheets are others. */
  adoptedCallback(): void {
    this.#dress();
  }

  /** What is read at present; null before the core has answered. */
  abstract get reading(): Reading | null;

  /** What the group is called. */
  protected abstract label(texts: ExplorerMessages): string;

  protected abstract template(spoken: Spoken): unknown;

  /** Asks the core for what is not known yet. Called before each drawing, once the element is near the screen. */
  protected abstract ask(): void;

  /** The core has not answered: what was asked is asked again when the reader wishes. */
  protected failed?(): void;

  /** What is drawn on a canvas has other colours. */
  protected restyle?(): void;

  protected get spoken(): Spoken {
    const language = languageOf(this);
    return { language, texts: explorerMessagesFor(language) };
  }

  /** A value that can't be taken is said in the element and by an event. */
  refused(name: string, problem: ExperimentErrorData | null): void {
    this.#problems.delete(name);
    if (problem === null) return;
    this.#problems.set(name, problem);
    this.#report(refusalText(problem, languageOf(this)), problem);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#dress(root);
    return root;
  }

  protected override willUpdate(): void {
    if (this.#isNear && this.isConnected && !this.#hasFailed) this.ask();
  }

  protected override render(): TemplateResult {
    const { spoken } = this;
    const { language, texts } = spoken;
    const own = this.getAttribute('theme') ?? 'auto';
    const theme = own === 'auto' ? (this.#surroundings.ground ?? own) : own;
    return html`<div class="root" lang=${language} data-theme=${theme}>
      <div class="explorer" role="group" aria-label=${this.label(texts)}>
        ${[...this.#problems.values()].map(
          (problem) => html`<p class="explorer-problem" role="alert">${refusalText(problem, language)}</p>`,
        )}
        ${this.template(spoken)}
        ${
          this.#hasFailed
            ? html`<p class="explorer-problem" role="alert">
                ${texts.failed}
                <button type="button" class="quiet" @click=${this.#retry}>${texts.retry}</button>
              </p>`
            : nothing
        }
      </div>
    </div>`;
  }

  protected override updated(): void {
    const { reading } = this;
    const written = JSON.stringify(reading);
    if (reading === null || written === this.#told) return;
    this.#told = written;
    this.dispatchEvent(new CustomEvent('change', { detail: reading, bubbles: true }));
  }

  readonly #retry = (): void => {
    this.#hasFailed = false;
    this.requestUpdate();
  };

  #dress(root = this.shadowRoot): void {
    if (root !== null)
      wearStyles(root, [themeStyles, partStyles, controlStyles, explorerStyles, ...this.styles]);
  }

  #report(message: string, error: ExperimentErrorData | null): void {
    emitFrom(this, 'frontera-error', { message, error });
  }
}
