/**
 * The class of `<frontera-action>`. Most pages have none, so what it does (`action.ts`) is loaded for the first one; until then
 * its words are a part of their sentence.
 */
import { figureMessagesFor } from '../../i18n/figure-messages.ts';
import { languageOf } from '../../parts/surroundings.ts';
import { emitFrom } from '../../parts/window-of.ts';
import { Later } from '../../run/later.ts';
import type { ActionControl } from './action.ts';
import type { Action, Playground } from '../types.ts';

const actionCode = new Later(() => import('./action.ts'));

/** The element. */
export class FronteraAction extends HTMLElement implements Action {
  static readonly observedAttributes = ['for', 'set', 'do'];

  #control: ActionControl | null = null;

  connectedCallback(): void {
    this.#withControl((control) => {
      if (this.isConnected) control.connect();
    });
  }

  disconnectedCallback(): void {
    this.#control?.disconnect();
  }

  adoptedCallback(): void {
    this.#control?.dress();
  }

  attributeChangedCallback(): void {
    this.#control?.refresh();
  }

  get figure(): Playground | null {
    return this.#control?.figure ?? null;
  }

  get pressed(): boolean | null {
    return this.#control?.pressed ?? null;
  }

  run(): void {
    this.#withControl((control) => {
      control.run();
    });
  }

  #withControl(act: (control: ActionControl) => void): void {
    if (this.#control !== null) {
      act(this.#control);
      return;
    }
    actionCode.use(
      ({ ActionControl }) => {
        act((this.#control ??= new ActionControl(this)));
      },
      () => {
        const message = figureMessagesFor(languageOf(this)).notices.failed;
        emitFrom(this, 'frontera-error', { message, error: null });
      },
    );
  }
}
