/** On a narrow screen the panels take turns, chosen by tabs; on a wide one all are there and the tabs are not. */
import { html, render } from 'lit/html.js';
import { box, type Panel, type StudioState } from './panel.ts';

const names = ['network', 'readings', 'settings', 'data'] as const;

type PanelName = (typeof names)[number];

/** Ties a tab list to panels that are already on the page. */
export class Tabs implements Panel {
  readonly #narrow = matchMedia('(max-width: 719px)');
  /** On a wide screen the data stand elsewhere; this marks the place. */
  readonly #dataPlace = document.createComment('data');
  #chosen: PanelName = 'network';

  constructor() {
    box('data').before(this.#dataPlace);
    this.#narrow.addEventListener('change', this.#show);
  }

  render({ messages }: StudioState): void {
    const titles: Readonly<Record<PanelName, string>> = {
      network: messages.networkTitle,
      readings: messages.readingsTitle,
      settings: messages.settingsTitle,
      data: messages.dataTitle,
    };
    const tabs = names.map(
      (name) =>
        html`<button
          type="button"
          id="tab-${name}"
          role="tab"
          aria-controls=${name}
          @click=${() => {
            this.#choose(name);
          }}
          @keydown=${this.#walk}
        >
          ${titles[name]}
        </button>`,
    );
    render(tabs, box('tabs'));
    box('tabs').setAttribute('aria-label', messages.panelsLabel);
    this.#show();
  }

  #choose(name: PanelName): void {
    this.#chosen = name;
    this.#show();
  }

  readonly #walk = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    this.#choose(names.at((names.indexOf(this.#chosen) + step) % names.length) ?? 'network');
    box(`tab-${this.#chosen}`).focus();
  };

  /** Behind the tabs where it is one of them, so that the keyboard finds it where the eye does. */
  #placeData(narrow: boolean): void {
    const before = narrow ? box('settings') : this.#dataPlace;
    if (before.nextSibling !== box('data')) before.after(box('data'));
  }

  readonly #show = (): void => {
    const narrow = this.#narrow.matches;
    box('tabs').hidden = !narrow;
    this.#placeData(narrow);
    for (const name of names) {
      const chosen = name === this.#chosen;
      const [tab, panel] = [box(`tab-${name}`), box(name)];
      tab.ariaSelected = String(chosen);
      tab.tabIndex = chosen ? 0 : -1;
      panel.hidden = narrow && !chosen;
      panel.role = narrow ? 'tabpanel' : null;
      panel.setAttribute('aria-labelledby', narrow ? `tab-${name}` : `${name}-title`);
    }
  };
}
