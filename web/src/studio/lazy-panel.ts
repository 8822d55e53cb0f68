/** A panel whose code comes when it is first opened: most visits share nothing and import nothing. */
import type { Panel, StudioState } from './panel.ts';

export class LazyPanel<Real extends Panel> implements Panel {
  readonly #load: () => Promise<Real>;
  #loading: Promise<Real> | null = null;
  #real: Real | null = null;
  #state: StudioState | null = null;

  constructor(load: () => Promise<Real>) {
    this.#load = load;
  }

  render(state: StudioState): void {
    this.#state = state;
    this.#real?.render(state);
  }

  /** Does something with the panel as soon as it is there. Where it can't be had, the next time tries again. */
  use(act: (panel: Real) => void): void {
    this.#loading ??= this.#make();
    this.#loading.then(act, () => {
      this.#loading = null;
    });
  }

  async #make(): Promise<Real> {
    const real = await this.#load();
    if (this.#state !== null) real.render(this.#state);
    this.#real = real;
    return real;
  }
}
