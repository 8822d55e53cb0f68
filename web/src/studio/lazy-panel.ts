/** A panel whose code comes when it is first opened: most visits share nothing and import nothing. */
import { Later } from '../run/later.ts';
import type { Panel, StudioContext, StudioState } from './panel.ts';

export class LazyPanel<Real extends Panel> implements Panel {
  readonly #panel: Later<Real>;
  readonly #context: Pick<StudioContext, 'say'>;
  #state: StudioState | null = null;

  constructor(context: Pick<StudioContext, 'say'>, load: () => Promise<Real>) {
    this.#panel = new Later(load);
    this.#context = context;
  }

  render(state: StudioState): void {
    this.#state = state;
    this.#panel.code?.render(state);
  }

  /** Does something with the panel as soon as it is there. Where it can't be had, the page says so, and the next time tries again. */
  use(act: (panel: Real) => void): void {
    const isNew = this.#panel.code === null;
    this.#panel.use(
      (panel) => {
        if (isNew && this.#state !== null) panel.render(this.#state);
        act(panel);
      },
      () => {
        this.#context.say(({ pageNotLoaded }) => pageNotLoaded);
      },
    );
  }
}
