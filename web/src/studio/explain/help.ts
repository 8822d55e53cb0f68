/** The page explains itself: by pointing and by the keyboard, when it is asked, and in a tour. Comes at its first use. */
import type { Panel, StudioState } from '../panel.ts';
import { Asking } from './asking.ts';
import { HelpTips } from './help-tips.ts';
import { Tour } from './tour.ts';

export class Help implements Panel {
  #state: StudioState;
  readonly #tips: HelpTips;
  readonly #asking: Asking;
  readonly #tour: Tour;

  constructor(state: StudioState) {
    this.#state = state;
    const messages = (): StudioState['messages'] => this.#state.messages;
    this.#tips = new HelpTips(messages);
    this.#asking = new Asking(this.#tips, messages);
    this.#tour = new Tour(this.#tips, state.context.figure, messages);
  }

  render(state: StudioState): void {
    const isOther = state.messages !== this.#state.messages;
    this.#state = state;
    if (!isOther) return;
    this.#tips.hide();
    this.#asking.render();
    this.#tour.render();
  }

  /** Answers the event that the help was fetched for; what was pressed since is in use. */
  begin(event: Event, pressed: PointerEvent | null): void {
    this.#tips.begin(event, pressed);
  }

  /** From now on, what is pressed is explained. */
  ask(): void {
    this.#tour.end();
    this.#asking.begin();
  }

  /** From its first step. */
  tour(): void {
    this.#asking.end();
    this.#tour.begin();
  }
}
