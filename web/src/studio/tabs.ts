/** Where there is little room the panels take turns, chosen by tabs; elsewhere all are there and the tabs are not. */
import { html, render } from 'lit/html.js';
import { tabbed } from './arrangement.ts';
import { box, type Panel, type StudioState } from './panel.ts';

const names = ['network', 'numbers', 'readings', 'settings', 'data'] as const;

type PanelName = (typeof names)[number];

/** Ties a tab list to panels that are already on the page. */
export class Tabs implements Panel {
  /** Elsewhere the timeline stands under the plane; this marks the place. */
  readonly #timelinePlace = document.createComment('timeline');
  #chosen: PanelName = 'network';
  /** Those that the address leaves to the reader. */
  #names: readonly PanelName[] = names;

  constructor() {
    box('timeline').before(this.#timelinePlace);
    tabbed.addEventListener('change', this.#show);
  }

  render({ messages, allows }: StudioState): void {
    this.#names = names.filter((name) => (name !== 'settings' && name !== 'data') || allows(name));
    const titles: Readonly<Record<PanelName, string>> = {
      network: messages.networkTitle,
      numbers: messages.seeingViews.numbers,
      readings: messages.seeingViews.cost,
      settings: messages.settingsTitle,
      data: messages.dataTitle,
    };
    const tabs = this.#names.map(
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
    this.#choose(
      this.#names.at((this.#names.indexOf(this.#chosen) + step) % this.#names.length) ?? 'network',
    );
    box(`tab-${this.#chosen}`).focus();
  };

  /** With the cost over the epochs, where there is no room for it under the plane. */
  #placeTimeline(isTabbed: boolean): void {
    const timeline = box('timeline');
    const readings = box('readings');
    // Only where it has to move: its part would begin again.
    const isThere = timeline.nextElementSibling === readings;
    if (isTabbed && !isThere) readings.before(timeline);
    if (!isTabbed && isThere) this.#timelinePlace.after(timeline);
    timeline.hidden = isTabbed && this.#chosen !== 'readings';
  }

  readonly #show = (): void => {
    const isTabbed = tabbed.matches;
    box('tabs').hidden = !isTabbed;
    this.#placeTimeline(isTabbed);
    for (const name of names) if (!this.#names.includes(name)) box(name).hidden = true;
    for (const name of this.#names) {
      const chosen = name === this.#chosen;
      const [tab, panel] = [box(`tab-${name}`), box(name)];
      tab.ariaSelected = String(chosen);
      tab.tabIndex = chosen ? 0 : -1;
      panel.hidden = isTabbed ? !chosen : name === 'numbers';
      panel.role = isTabbed ? 'tabpanel' : null;
      panel.setAttribute('aria-labelledby', isTabbed ? `tab-${name}` : `${name}-title`);
    }
  };
}
