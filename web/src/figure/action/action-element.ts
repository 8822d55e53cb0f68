/**
 * The class of `<frontera-action>`. Most pages have none, so what it does (`action.ts`) is loaded for the first one; until then
 * its words are a part of their sentence.
 */
import type { ActionControl } from './action.ts';
import type { Action, Playground } from '../types.ts';

/** The element. */
export class FronteraAction extends HTMLElement implements Action {
  static readonly observedAttributes = ['for', 'set', 'do'];

  #control: ActionControl | null = null;
  #coming: Promise<void> | null = null;

  connectedCallback(): void {
    if (this.#control !== null) this.#control.connect();
    else void this.#load();
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
    if (this.#control !== null) this.#control.run();
    else void this.#load().then(() => this.#control?.run());
  }

  #load(): Promise<void> {
    this.#coming ??= import('./action.ts').then(({ ActionControl }) => {
      this.#control = new ActionControl(this);
      if (this.isConnected) this.#control.connect();
    });
    return this.#coming;
  }
}
