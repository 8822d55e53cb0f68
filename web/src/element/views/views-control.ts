/** Fetches the views that an author asks for, once the figure starts, and keeps them in step with the run. */
import type { Experiment } from '../../experiment/types.ts';
import type { Inspection, Playground } from '../types.ts';
import { mergedInspection } from '../../run/observation.ts';
import type { SideView } from './side-views.ts';
import type { ViewMakers } from './view-makers.ts';
import { wishEvent, type View, type ViewState } from './view.ts';

export { viewMakers } from './view-makers.ts';

/** What the views need from their figure. */
export interface ViewsHost {
  readonly figure: Playground;
  readonly makers: ViewMakers;
  state(): ViewState;
  /** The box of a view, once the template has it. */
  box(name: SideView): HTMLElement | null;
  /** All views' wishes together. */
  wish(inspection: Inspection): void;
  /** `styles` has more in it. */
  dress(): void;
  /** The code of a view could not be fetched. */
  failed(error: unknown): void;
  requestFrame(callback: () => void): number;
  cancelFrame(handle: number): void;
}

/** A view that is open, or null while its code is still to come. */
interface Opening {
  view: View | null;
}

export class ViewsControl {
  readonly #host: ViewsHost;
  readonly #styles = new Set<string>();
  readonly #open = new Map<SideView, Opening>();
  #names: ReadonlySet<SideView> = new Set();
  #isStarted = false;
  #rendered: ViewState | null = null;
  #followed: ViewState['run'] = null;
  #wishes = '{}';
  #frame: number | null = null;

  constructor(host: ViewsHost) {
    this.#host = host;
  }

  /** Of every view that was ever open here. */
  get styles(): readonly string[] {
    return [...this.#styles];
  }

  /** What is asked for, in any order. */
  get names(): ReadonlySet<SideView> {
    return this.#names;
  }

  /** Taken up by the next `update`, when the boxes are there. */
  set names(names: ReadonlySet<SideView>) {
    this.#names = names;
  }

  /** The figure is near the viewport. */
  start(): void {
    this.#isStarted = true;
    this.update();
  }

  /** Something that the figure shows may have changed, and its boxes are there. */
  update(): void {
    for (const [name, { view }] of this.#open) {
      if (this.#names.has(name)) continue;
      this.#open.delete(name);
      view?.close();
    }
    if (this.#isStarted) for (const name of this.#names) this.#fetch(name);
    const state = this.#host.state();
    if (this.#rendered === null || !isSameToRender(state, this.#rendered)) this.#render(state);
    else this.#wish();
    if (!isSameRun(state.run, this.#followed)) this.#requestFollow();
  }

  restyle(): void {
    for (const view of this.#views) view.restyle();
  }

  /** `start` opens them anew. */
  close(): void {
    this.#isStarted = false;
    if (this.#frame !== null) this.#host.cancelFrame(this.#frame);
    this.#frame = null;
    for (const [name, { view }] of this.#open) {
      view?.close();
      // Another box, since Lit remembers what it has rendered into this one.
      const box = this.#host.box(name);
      box?.replaceWith(box.cloneNode(false));
    }
    this.#open.clear();
    this.#wish();
  }

  get #views(): readonly View[] {
    return [...this.#open.values()].flatMap(({ view }) => (view === null ? [] : [view]));
  }

  #fetch(name: SideView): void {
    if (this.#open.has(name)) return;
    const opening: Opening = { view: null };
    this.#open.set(name, opening);
    this.#make(name, opening).catch((error: unknown) => {
      this.#host.failed(error);
    });
  }

  async #make(name: SideView, opening: Opening): Promise<void> {
    const { style, make } = await this.#host.makers[name]();
    const box = this.#host.box(name);
    // Otherwise it was taken away again meanwhile.
    if (this.#open.get(name) !== opening || box === null) return;
    if (!this.#styles.has(style)) {
      this.#styles.add(style);
      this.#host.dress();
    }
    opening.view = make(this.#host.figure, box);
    box.addEventListener(wishEvent, this.#wish);
    const state = this.#host.state();
    opening.view.render(state);
    opening.view.restyle();
    opening.view.follow(state);
    this.#wish();
  }

  #render(state: ViewState): void {
    this.#rendered = state;
    for (const view of this.#views) view.render(state);
    this.#wish();
  }

  /** Between two frames only the last news counts. */
  #requestFollow(): void {
    if (this.#open.size === 0) return;
    this.#frame ??= this.#host.requestFrame(() => {
      this.#frame = null;
      const state = this.#host.state();
      this.#followed = state.run;
      for (const view of this.#views) view.follow(state);
      this.#wish();
    });
  }

  readonly #wish = (): void => {
    const merged = mergedInspection(this.#views.map(({ wishes }) => wishes));
    const text = JSON.stringify(merged);
    if (text === this.#wishes) return;
    this.#wishes = text;
    this.#host.wish(merged);
  };
}

/** The document is made anew each time it is asked for, of the same fields. */
function isSameToRender(a: ViewState, b: ViewState): boolean {
  const names = Object.keys(a.experiment) as (keyof Experiment)[];
  return a.messages === b.messages && names.every((name) => a.experiment[name] === b.experiment[name]);
}

/** The numbers are others with each reply of the worker. */
function isSameRun(a: ViewState['run'], b: ViewState['run']): boolean {
  return a?.metrics === b?.metrics && a?.playing === b?.playing;
}
