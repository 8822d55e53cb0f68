/** On a narrow screen the panels take turns, chosen by tabs; on a wide one all are there and the tabs are not. */
import type { Messages } from '../i18n/messages.ts';

export type PanelName = 'network' | 'cost' | 'settings' | 'data';

const panelNames = ['network', 'cost', 'settings', 'data'] as const satisfies readonly PanelName[];

/** Ties a tab list to panels that are already on the page. */
export class Tabs {
  readonly #host: HTMLElement;
  readonly #panels: Readonly<Record<PanelName, HTMLElement>>;
  readonly #narrow = matchMedia('(max-width: 719px)');
  readonly #tabs: Readonly<Record<PanelName, HTMLButtonElement>>;
  readonly #dataPlace: Comment;
  #chosen: PanelName = 'network';

  constructor(host: HTMLElement, panels: Readonly<Record<PanelName, HTMLElement>>) {
    this.#host = host;
    this.#panels = panels;
    this.#tabs = {
      network: this.#makeTab('network'),
      cost: this.#makeTab('cost'),
      settings: this.#makeTab('settings'),
      data: this.#makeTab('data'),
    };
    // On a wide screen the data stand elsewhere; this marks the place.
    this.#dataPlace = document.createComment('data');
    this.#panels.data.before(this.#dataPlace);
    host.setAttribute('role', 'tablist');
    host.append(...panelNames.map((name) => this.#tabs[name]));
    host.addEventListener('keydown', this.#walk);
    this.#narrow.addEventListener('change', this.#show);
    this.#show();
  }

  /** Writes the tabs' names. */
  setTexts(messages: Messages): void {
    this.#host.setAttribute('aria-label', messages.panelsLabel);
    this.#tabs.network.textContent = messages.networkTitle;
    this.#tabs.cost.textContent = messages.costTitle;
    this.#tabs.settings.textContent = messages.settingsTitle;
    this.#tabs.data.textContent = messages.dataTitle;
  }

  #makeTab(name: PanelName): HTMLButtonElement {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.id = `tab-${name}`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', this.#panels[name].id);
    tab.addEventListener('click', () => {
      this.#choose(name);
    });
    return tab;
  }

  #choose(name: PanelName): void {
    this.#chosen = name;
    this.#show();
  }

  readonly #walk = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = panelNames.indexOf(this.#chosen) + step + panelNames.length;
    this.#choose(panelNames[at % panelNames.length] ?? 'network');
    this.#tabs[this.#chosen].focus();
  };

  /** Behind the tabs where it is one of them, so that the keyboard finds it where the eye does. */
  #placeData(narrow: boolean): void {
    const { data, settings } = this.#panels;
    const before = narrow ? settings : this.#dataPlace;
    if (before.nextSibling !== data) before.after(data);
  }

  readonly #show = (): void => {
    const narrow = this.#narrow.matches;
    this.#host.hidden = !narrow;
    this.#placeData(narrow);
    for (const name of panelNames) {
      const chosen = name === this.#chosen;
      const panel = this.#panels[name];
      this.#tabs[name].setAttribute('aria-selected', String(chosen));
      this.#tabs[name].tabIndex = chosen ? 0 : -1;
      panel.hidden = narrow && !chosen;
      if (narrow) panel.setAttribute('role', 'tabpanel');
      else panel.removeAttribute('role');
      panel.setAttribute('aria-labelledby', narrow ? `tab-${name}` : `${name}-title`);
    }
  };
}
