/** The runs that are kept: which one is shown, by number and colour, and a list in which they are named and forgotten. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Branch } from '../../figure/types.ts';
import { formatInteger } from '../../i18n/format.ts';
import { icon } from '../controls/icons.ts';
import { placeBeside } from '../controls/popover.ts';
import { segmented } from '../controls/segmented.ts';
import type { Figure, Shown } from '../part.ts';
import { runSwatch } from './run-colours.ts';
import { nameOfRun, renameRun } from './run-names.ts';

/** Nothing to choose from until there are two. */
export function runsTemplate(shown: Shown): TemplateResult | typeof nothing {
  const { figure, texts } = shown;
  const { branches, present, replay } = figure.timeline;
  if (replay !== null || branches.length < 2) return nothing;
  const title = titlesOf(shown);
  const segments = branches.map((branch, index) => ({
    value: String(branch.id),
    text: html`${formatInteger(index + 1, texts.language)}${runSwatch(figure, branch.id)}`,
    title: title(branch),
  }));
  const show = (value: string): void => {
    const branch = branches.find(({ id }) => String(id) === value);
    if (branch !== undefined) void figure.seek(branch.last, branch.id);
  };
  const here = branches.find(({ id }) => id === present);
  return html`<span class="runs"
    >${segmented('runs', texts.runs, segments, String(present), show)}
    <button type="button" class="runs-button" popovertarget="runs-list" title=${texts.runsList}>
      <span class="runs-name">${here === undefined ? nothing : nameOfRun(figure, here, texts)}</span> ▾
    </button>
    <div
      class="runs-list"
      id="runs-list"
      popover
      role="group"
      aria-label=${texts.runsList}
      @beforetoggle=${placeBeside}
    >
      <ul>
        ${branches.map((branch, index) => rowTemplate(branch, index, shown))}
      </ul>
    </div></span
  >`;
}

/** Numbers as they stand: ids go on counting when old runs are forgotten. */
function titlesOf({ figure, language, texts }: Shown): (branch: Branch) => string {
  const { branches } = figure.timeline;
  const order = new Map(branches.map(({ id }, index) => [id, formatInteger(index + 1, language)]));
  return (branch) => {
    const { id, parent, from, last } = branch;
    const own = order.get(id) ?? '';
    const left = parent === null ? undefined : order.get(parent);
    const end = formatInteger(last, language);
    const way =
      left === undefined
        ? texts.runTitle(own, end)
        : texts.runTitleBranch(own, end, left, formatInteger(from, language));
    return `${way} (${nameOfRun(figure, branch, texts)})`;
  };
}

function rowTemplate(branch: Branch, index: number, { figure, language, texts }: Shown): TemplateResult {
  const number = formatInteger(index + 1, language);
  const rename = (event: Event): void => {
    renameRun(figure, branch.id, (event.currentTarget as HTMLInputElement).value);
  };
  return html`<li aria-current=${branch.id === figure.timeline.present}>
    <span>${number}</span> ${runSwatch(figure, branch.id)}
    <input
      type="text"
      maxlength="40"
      aria-label=${texts.runNameOf(number)}
      .value=${live(nameOfRun(figure, branch, texts))}
      @change=${rename}
    />
    <span>${texts.runEnd(formatInteger(branch.last, language))}</span>
    <button
      type="button"
      title=${texts.runForget(number)}
      aria-label=${texts.runForget(number)}
      @click=${() => void forget(figure, branch)}
    >
      ${icon('clear')}
    </button>
  </li>`;
}

/** A run on which one stands is left for the one that it came from, or else the one before it. */
async function forget(figure: Figure, { id, parent }: Branch): Promise<void> {
  const { branches, present } = figure.timeline;
  if (id === present) {
    const others = branches.filter((other) => other.id !== id);
    const to =
      others.find((other) => other.id === parent) ??
      others.filter((other) => other.id < id).at(-1) ??
      others[0];
    if (to === undefined) return;
    await figure.seek(to.last, to.id);
  }
  figure.parts.run.forgetBranch(id);
}
