/** The experiments that each show one thing: a button with the present one's title, and the list it opens. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { presetExperiment, presetNames, type PresetName } from '../../experiment/presets.ts';
import { placeBeside } from '../../parts/controls/popover.ts';
import type { StudioState } from '../panel.ts';

/** The button with its list, and the sentence that says what to look for. */
export function presetsTemplate(state: StudioState): TemplateResult {
  const { preset, messages, allows } = state;
  const { title, about } =
    preset === null ? { title: ownTitle(state), about: messages.tagline } : messages.presetTexts[preset];
  const changed = isChanged(state)
    ? html`<span class="lesson-changed">${messages.presetChanged}</span>`
    : nothing;
  // Another experiment is other data.
  if (!allows('data'))
    return html`<div class="lesson">
      <p class="lesson-title">${title} ${changed}</p>
      <p class="tagline">${about}</p>
    </div>`;
  return html`<div class="lesson">
    <button
      type="button"
      class="quiet lesson-button"
      aria-label=${messages.presetsLabel(title)}
      aria-haspopup="menu"
      popovertarget="presets"
      @keydown=${openOnArrow}
    >
      <span class="lesson-title">${title}</span>
      ${changed}
      <span aria-hidden="true">▾</span>
    </button>
    <div
      class="lessons sheet"
      id="presets"
      popover
      role="menu"
      aria-label=${messages.presetsTitle}
      @beforetoggle=${placeBeside}
      @toggle=${enter}
      @keydown=${walk}
    >
      <div class="lessons-columns" role="none">${presetNames.map((name) => itemTemplate(name, state))}</div>
    </div>
    <p class="tagline">${about}</p>
  </div>`;
}

/** A real link, so that a teacher can copy its address; in this page the experiment is loaded in place. */
function itemTemplate(name: PresetName, { preset, messages, context }: StudioState): TemplateResult {
  const { title, about } = messages.presetTexts[name];
  return html`<a
    role="menuitemradio"
    aria-checked=${name === preset}
    href=${`?preset=${name}&lang=${messages.language}`}
    @click=${(event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      // Closed first: the browser then gives the focus back to the button.
      (event.currentTarget as HTMLElement).closest<HTMLElement>('.lessons')?.hidePopover();
      context.load(presetExperiment(name));
    }}
  >
    <span class="lesson-name">${title}</span>
    <span class="lesson-about">${about}</span>
  </a>`;
}

/** Data of the gallery by their name; what was drawn or opened is the reader's own. */
function ownTitle({ experiment, messages }: StudioState): string {
  if (experiment.data.kind === 'points') return messages.presetOwn;
  const title = messages.datasetTitles[experiment.data.name];
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Whether a setting differs from the preset's. Another start is still the same lesson, and the empty plane is there to be drawn on. */
function isChanged({ experiment, preset }: StudioState): boolean {
  if (preset === null) return false;
  const original = presetExperiment(preset);
  const isDrawn = preset === 'empty-plane' && experiment.data.kind === 'points';
  const alike = { ...experiment, seed: original.seed, data: isDrawn ? original.data : experiment.data };
  return JSON.stringify(alike) !== JSON.stringify(original);
}

function itemsOf(list: Element): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role="menuitemradio"]')];
}

/** The list opens with the focus on the present experiment. */
function enter(event: Event): void {
  if ((event as ToggleEvent).newState !== 'open') return;
  const items = itemsOf(event.currentTarget as HTMLElement);
  (items.find((item) => item.ariaChecked === 'true') ?? items[0])?.focus();
}

function openOnArrow(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  document.getElementById('presets')?.showPopover();
}

/** Arrows, Home and End walk through the list; Escape closes it by itself. */
function walk(event: KeyboardEvent): void {
  const items = itemsOf(event.currentTarget as HTMLElement);
  const at = items.findIndex((item) => item === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  };
  const target = targets[event.key];
  if (target !== undefined) {
    event.preventDefault();
    items.at(target % items.length)?.focus();
  } else if (event.key === ' ') {
    event.preventDefault();
    items[at]?.click();
  }
}
