/** A view of the run beside the plane. Its code comes only where an author asks for it. */
import type { Experiment } from '../../experiment/types.ts';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import type { Inspection, Playground, RunState } from '../types.ts';

/** Everything that a view may show. */
export interface ViewState {
  readonly experiment: Experiment;
  /** Null until the first field is there. */
  readonly run: RunState | null;
  readonly messages: FigureMessages;
}

/** The event, on its box, by which a view tells that its wishes are others now: a person has chosen what to see. */
export const wishEvent = 'frontera-wish';

/** Made for a box in the figure's shadow root, which has its final size already. */
export interface View {
  /** What it wants `RunState` to carry; read after each `render` and `follow`, and on `wishEvent`. */
  readonly wishes: Inspection;
  /** The document or the language has changed. */
  render(state: ViewState): void;
  /** The run has moved, at most once per animation frame, or has paused. */
  follow(state: ViewState): void;
  /** The colours around have changed: what is drawn on a canvas is to be drawn anew. */
  restyle(): void;
  /** Undoes everything outside its box: observers, listeners, frames. */
  close(): void;
}

/** How a view's module is used. `style` is adopted by the shadow root. */
export interface ViewMaker {
  readonly style: string;
  readonly make: (figure: Playground, box: HTMLElement) => View;
}
