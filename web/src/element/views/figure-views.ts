/** The views of one figure, joined to the rest of it. What keeps them is fetched for the first one that is asked for. */
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import type { Run } from '../../run/run.ts';
import type { Playground } from '../types.ts';
import { windowOf } from '../window-of.ts';
import type { SideView } from './side-views.ts';
import type { ViewsControl, ViewsHost } from './views-control.ts';

/** What the views take from the element. */
export interface FigureOfViews {
  readonly figure: Playground;
  readonly root: ShadowRoot;
  readonly run: Run;
  messages(): FigureMessages;
  /** They have more styles. */
  dress(): void;
}

export class FigureViews {
  readonly #host: Omit<ViewsHost, 'makers'>;
  #control: ViewsControl | null = null;
  /** One that could not be fetched is tried again when the figure comes back. */
  #isComing = false;
  #isStarted = false;
  /** What is asked for, in any order; taken up by the next `update`, when the boxes are there. */
  names: ReadonlySet<SideView> = new Set();

  constructor(of: FigureOfViews) {
    this.#host = hostFor(of);
  }

  /** Of every view that was ever open here. */
  get styles(): readonly string[] {
    return this.#control?.styles ?? [];
  }

  /** The figure is near the viewport. */
  start(): void {
    this.#isStarted = true;
    this.#control?.start();
    this.update();
  }

  /** Something that the figure shows may have changed, and its boxes are there. */
  update(): void {
    if (this.#control !== null) {
      this.#control.names = this.names;
      this.#control.update();
    } else if (this.#isStarted && this.names.size > 0 && !this.#isComing) {
      this.#isComing = true;
      this.#fetch().catch((error: unknown) => {
        this.#host.failed(error);
      });
    }
  }

  restyle(): void {
    this.#control?.restyle();
  }

  /** `start` opens them anew. */
  close(): void {
    this.#isStarted = false;
    this.#isComing = false;
    this.#control?.close();
  }

  async #fetch(): Promise<void> {
    const { ViewsControl, viewMakers } = await import('./views-control.ts');
    this.#control ??= new ViewsControl({ ...this.#host, makers: viewMakers });
    if (this.#isStarted) this.start();
  }
}

function hostFor({ figure, root, run, messages, dress }: FigureOfViews): Omit<ViewsHost, 'makers'> {
  return {
    figure,
    dress,
    state: () => ({ experiment: run.experiment, run: run.state, messages: messages() }),
    box: (name) => root.querySelector<HTMLElement>(`.view.${name}`),
    wish: (viewWishes) => {
      run.look({ viewWishes });
    },
    failed: (error) => {
      run.notices.report(error);
    },
    requestFrame: (callback) => windowOf(figure).requestAnimationFrame(callback),
    cancelFrame: (handle) => {
      windowOf(figure).cancelAnimationFrame(handle);
    },
  };
}
