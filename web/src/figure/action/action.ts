/**
 * `<frontera-action>`: words in a sentence that change a figure.
 *
 *   <frontera-action for="fig-1" set="optimizer.learningRate=3; batchSize=10" do="reset play">η = 3</frontera-action>
 *
 * `for` is the id of a figure in the same tree (the page, or a shadow root); without it, it is the last figure before the words,
 * or where there is none, the first one. A figure that is not ready yet is waited for: of several clicks, the last one counts.
 * What `set` and `do` may hold is told in `action-words.ts`. While the figure's document has what `set` says, the words are
 * pressed. What means nothing is told by the event `frontera-error`, the description of the words and the figure's own line.
 */
import { html, nothing, render } from 'lit/html.js';
import { ExperimentError } from '../../experiment/error.ts';
import { largestEpoch } from '../../experiment/epochs.ts';
import { changedFields } from '../../experiment/set-values.ts';
import { actionMessagesFor } from '../../i18n/action-messages.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { formatInteger } from '../../i18n/format.ts';
import { figureMessagesFor } from '../../i18n/figure-messages.ts';
import {
  orderNames,
  readOrders,
  readSettings,
  withSettings,
  type Order,
  type Setting,
  type WordsProblem,
} from './action-words.ts';
import actionStyles from './action.css?inline';
import { languageOf } from '../../parts/surroundings.ts';
import type { Notice } from '../../run/notices.ts';
import { loadRefusals, writeRefusal } from '../../parts/refusal.ts';
import { FronteraPlayground } from '../playground.ts';
import { wearStyles } from '../../parts/stylesheets.ts';
import { emitFrom } from '../../parts/window-of.ts';
import { whenReady } from '../when-ready.ts';
import type { Playground } from '../types.ts';

/** What is done to a figure is done in the order of the clicks, on whichever words. */
const workOf = new WeakMap<Playground, Promise<void>>();

const news = ['frontera-change', 'frontera-ready'] as const;

interface Problem {
  readonly notice: Notice | null;
  readonly message: string;
}

/** What makes an element's words act. */
export class ActionControl {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  #tree: Node | null = null;
  /** Counts clicks: of those that wait for a figure only the last is carried out. */
  #turn = 0;
  #problem: Problem | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#root = host.attachShadow({ mode: 'open', delegatesFocus: true });
    this.dress();
  }

  connect(): void {
    this.#tree = this.#host.getRootNode();
    for (const name of news) this.#tree.addEventListener(name, this.#onNews);
    this.refresh();
  }

  disconnect(): void {
    for (const name of news) this.#tree?.removeEventListener(name, this.#onNews);
    this.#tree = null;
    this.#turn += 1;
  }

  /** For the document that it is in. */
  dress(): void {
    wearStyles(this.#root, [actionStyles]);
  }

  get figure(): Playground | null {
    const tree = this.#host.getRootNode() as Document | ShadowRoot;
    const id = this.#host.getAttribute('for');
    const found =
      id === null
        ? this.#nearest([...tree.querySelectorAll('frontera-playground')])
        : tree.getElementById(id);
    return found instanceof FronteraPlayground ? found : null;
  }

  get pressed(): boolean | null {
    const { figure } = this;
    const { read } = readSettings(this.#host.getAttribute('set') ?? '');
    if (read === null || read.length === 0) return null;
    if (figure === null) return false;
    const { experiment } = figure;
    try {
      return JSON.stringify(withSettings(experiment, read)) === JSON.stringify(experiment);
    } catch {
      return false;
    }
  }

  /** Does what a click does. */
  run(): void {
    this.#turn += 1;
    this.#obey(this.#turn).catch(async (error: unknown) => {
      this.#tell(await this.#problemOf(error), this.figure);
    });
  }

  readonly #onNews = (event: Event): void => {
    if (event.target === this.figure) this.refresh();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) this.run();
  };

  get #language(): Language {
    return languageOf(this.#host);
  }

  /** The last one before the words, else the first one after them. */
  #nearest(figures: readonly Element[]): Element | null {
    const before = figures.filter(
      (figure) => figure.compareDocumentPosition(this.#host) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return before.at(-1) ?? figures[0] ?? null;
  }

  async #obey(turn: number): Promise<void> {
    const { figure } = this;
    const settings = readSettings(this.#host.getAttribute('set') ?? '');
    const orders = readOrders(this.#host.getAttribute('do') ?? '');
    if (figure === null) {
      const message = actionMessagesFor(this.#language).noFigure(this.#host.getAttribute('for') ?? '');
      this.#tell({ notice: null, message }, null);
      return;
    }
    const problem = settings.read === null ? settings.problem : orders.read === null ? orders.problem : null;
    if (problem !== null) {
      const sentence = sentenceOf(problem);
      this.#tell({ notice: { kind: 'bad-action', sentence }, message: sentence(this.#language) }, figure);
    }
    if (settings.read === null || orders.read === null) return;
    await whenReady(figure);
    if (turn !== this.#turn) return;
    // Whatever is asked ends a replay, also one that earlier words have begun.
    if (figure.timeline.replay !== null) figure.pause();
    const before = workOf.get(figure) ?? Promise.resolve();
    const work = before.then(() => carryOut(figure, settings.read, orders.read));
    workOf.set(
      figure,
      work.catch(() => undefined),
    );
    await work;
    this.#problem = null;
    this.refresh();
  }

  async #problemOf(error: unknown): Promise<Problem> {
    if (error instanceof ExperimentError) {
      const notice = { kind: 'refused', error: error.toData() } as const;
      await loadRefusals();
      return { notice, message: writeRefusal(notice, figureMessagesFor(this.#language)) };
    }
    return { notice: { kind: 'failed' }, message: error instanceof Error ? error.message : String(error) };
  }

  #tell(problem: Problem, figure: Playground | null): void {
    this.#problem = problem;
    const { notice, message } = problem;
    if (notice !== null && figure instanceof FronteraPlayground) figure.say(notice);
    const error = notice?.kind === 'refused' ? notice.error : null;
    emitFrom(this.#host, 'frontera-error', { message, error });
    this.refresh();
  }

  refresh(): void {
    if (!this.#host.isConnected) return;
    const { pressed } = this;
    const problem = this.#problem?.message ?? nothing;
    render(
      html`<span
        class=${this.#problem === null ? 'control' : 'control broken'}
        part="control"
        role="button"
        tabindex="0"
        title=${problem}
        aria-description=${problem}
        aria-pressed=${pressed === null ? nothing : String(pressed)}
        @click=${() => {
          this.run();
        }}
        @keydown=${this.#onKey}
        ><span class="words"><slot></slot></span
      ></span>`,
      this.#root,
    );
  }
}

function sentenceOf(problem: WordsProblem): (language: Language) => string {
  return (language) => {
    const { badSetting, badOrder, badEpoch } = actionMessagesFor(language);
    if (problem.kind === 'bad-setting') return badSetting(problem.text);
    if (problem.kind === 'bad-epoch') return badEpoch(problem.word, formatInteger(largestEpoch, language));
    return badOrder(problem.word, orderNames.join(', '));
  };
}

async function carryOut(
  figure: Playground,
  settings: readonly Setting[],
  orders: readonly Order[],
): Promise<void> {
  if (settings.length > 0) await apply(figure, settings);
  for (const order of orders) {
    await obey(figure, order);
    // The reader has stopped it on the way: what was to follow there is not wanted either.
    if (order.kind === 'seek' && figure.epoch !== order.epoch) return;
  }
}

/** Another preset is another document; the other settings change the one that there is, as far as the run can go on with them. */
async function apply(figure: Playground, settings: readonly Setting[]): Promise<void> {
  const { experiment } = figure;
  const wanted = withSettings(experiment, settings);
  const isOther = settings.some(({ path }) => path === 'preset');
  if (isOther) figure.experiment = wanted;
  else await figure.change(changedFields(experiment, wanted));
}

async function obey(figure: Playground, order: Order): Promise<void> {
  switch (order.kind) {
    case 'play':
      figure.play();
      break;
    case 'pause':
      figure.pause();
      break;
    case 'step':
      await figure.step();
      break;
    case 'epoch':
      await figure.stepEpoch();
      break;
    case 'reset':
      await figure.reset();
      break;
    case 'new':
      await figure.newStart();
      break;
    case 'seek':
      await figure.seek(order.epoch);
      break;
    default:
      order satisfies never;
  }
}
