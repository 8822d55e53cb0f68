/** The line that offers a new build of the site. Nothing is taken unasked: a run may be under way. */
import { html, render } from 'lit/html.js';
import { keepForOffline, type NewBuild } from '../offline/client.ts';
import { box, type Panel, type StudioState } from './panel.ts';

/** The panel of new builds; empty in most visits. */
export class NewBuildPanel implements Panel {
  #build: NewBuild | null = null;
  #isUsedElsewhere = false;
  #state: StudioState | null = null;

  constructor() {
    void keepForOffline('./', (build) => {
      this.#build = build;
      this.#draw();
    });
  }

  render(state: StudioState): void {
    this.#state = state;
    this.#draw();
  }

  #draw(): void {
    if (this.#build === null || this.#state === null) return;
    const { messages } = this.#state;
    box('new-build').hidden = false;
    render(
      html`${this.#isUsedElsewhere ? messages.newBuildElsewhere : messages.newBuild}
        <button type="button" class="quiet" @click=${this.#take}>${messages.takeNewBuild}</button>`,
      box('new-build'),
    );
  }

  readonly #take = async (): Promise<void> => {
    this.#isUsedElsewhere = !(await this.#build?.take());
    this.#draw();
  };
}
