/** What steers the walk: a stage back and forth, playing, and a slider over the stages. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Stage, Walk } from '../../run/walk.ts';
import { walkMessagesFor, type WalkMessages } from '../../i18n/walk-messages.ts';
import { brushIcon } from '../controls/icons.ts';
import { classLookOf } from '../figure-element.ts';
import { PointChoice } from '../inspect/point-choice.ts';
import { classNameIn, type Shown } from '../part.ts';
import walkStyles from './walk.css?inline';

export { PointChoice, walkStyles };

const drawings = {
  previous: 'm14.5 6-6 6 6 6',
  next: 'm9.5 6 6 6-6 6',
  play: 'M8.5 6v12l9.5-6z',
  pause: 'M9 6v12M15 6v12',
  close: 'm7 7 10 10M17 7 7 17',
} as const;

export function barTemplate(choice: PointChoice, shown: Shown): TemplateResult {
  const { walk } = choice;
  const texts = walkMessagesFor(shown.language);
  const last = walk.stages.length - 1;
  const name = stageName(walk.stage, walk, texts);
  return html`<div class="walk-bar" role="group" aria-label=${texts.walkLabel} @keydown=${keysOf(choice)}>
    <span class="walk-buttons">
      ${walkButton('previous', texts.walkPrevious, walk.index === 0, () => walk.go(walk.index - 1))}
      ${
        walk.playing
          ? walkButton('pause', texts.walkPause, false, () => walk.pause())
          : walkButton('play', texts.walkPlay, false, () => walk.play())
      }
      ${walkButton('next', texts.walkNext, walk.index === last, () => walk.go(walk.index + 1))}
    </span>
    <input
      class="walk-slider"
      type="range"
      min="0"
      max=${last}
      step="1"
      .value=${live(String(walk.index))}
      aria-label=${texts.walkSlider}
      aria-valuetext=${texts.walkStage(walk.index + 1, last + 1, name)}
      @input=${({ currentTarget }: Event) => {
        walk.go(Number((currentTarget as HTMLInputElement).value));
      }}
    />
    <span class="walk-stage">${directionOf(walk.stage)} <b>${name}</b></span>
    ${walk.stage.kind === 'update' ? stepTemplate(shown) : classTemplate(choice, shown)}
    ${choice.isPinned ? walkButton('close', texts.walkClose, false, () => choice.letGo()) : nothing}
    <span class="unseen" role="status">${walk.playing ? nothing : name}</span>
  </div>`;
}

/** The run's own step, as the transport has it. */
function stepTemplate({ figure, language }: Shown): TemplateResult {
  const texts = walkMessagesFor(language);
  const step = (): void => {
    figure.step().catch((error: unknown) => {
      figure.parts.run.notices.report(error);
    });
  };
  return html`<button type="button" class="walk-step" ?disabled=${!figure.parts.run.canPlay} @click=${step}>
    ${texts.walkStep}
  </button>`;
}

function walkButton(
  name: keyof typeof drawings,
  label: string,
  isInactive: boolean,
  act: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="walk-${name}"
    title=${label}
    aria-label=${label}
    aria-disabled=${isInactive ? 'true' : nothing}
    @click=${isInactive ? nothing : act}
  >
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${drawings[name]} /></svg>
  </button>`;
}

/** The class that a place without one is to have. */
function classTemplate(choice: PointChoice, shown: Shown): TemplateResult | typeof nothing {
  const { figure, experiment, language } = shown;
  const texts = walkMessagesFor(language);
  if (!choice.isPlace) return nothing;
  const chosen = choice.point?.[2] ?? 0;
  const labels = Array.from({ length: experiment.data.classes }, (_, label) => label);
  return html`<label class="walk-class" title=${texts.walkClass}>
    ${brushIcon(chosen, classLookOf(figure))}
    <select
      aria-label=${texts.walkClass}
      .value=${live(String(chosen))}
      @change=${({ currentTarget }: Event) => {
        choice.setClass(Number((currentTarget as HTMLSelectElement).value));
      }}
    >
      ${labels.map(
        (label) =>
          html`<option value=${label} ?selected=${label === chosen}>${classNameIn(shown, label)}</option>`,
      )}
    </select>
  </label>`;
}

/** Arrow keys, Home and End on the buttons too; the space bar plays wherever no control of its own has it. */
function keysOf(choice: PointChoice): (event: KeyboardEvent) => void {
  const { walk } = choice;
  const steps: Readonly<Record<string, number>> = { ArrowLeft: walk.index - 1, ArrowRight: walk.index + 1 };
  const ends: Readonly<Record<string, number>> = { Home: 0, End: walk.stages.length - 1 };
  return (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || (target as Element).localName === 'select') return;
    const to = steps[key] ?? ends[key];
    if (key === 'Escape' && choice.isPinned) choice.letGo();
    else if (to !== undefined) walk.go(to);
    else if (key === ' ' && (target as Element).localName === 'input') {
      if (walk.playing) walk.pause();
      else walk.play();
    } else return;
    event.preventDefault();
  };
}

/** Which way the signal goes. */
function directionOf({ kind }: Stage): string {
  if (kind === 'forward') return '→';
  return kind === 'backward' ? '←' : '';
}

/** What a stage is called. */
export function stageName(stage: Stage, { stages }: Pick<Walk, 'stages'>, texts: WalkMessages): string {
  const layers = (stages.length - 3) / 2;
  switch (stage.kind) {
    case 'inputs':
      return texts.walkInputs;
    case 'cost':
      return texts.walkCost;
    case 'update':
      return texts.walkUpdate;
    case 'forward':
      return stage.layer === layers ? texts.walkForwardOutput : texts.walkForward(stage.layer);
    case 'backward':
      return stage.layer === layers ? texts.walkBackwardOutput : texts.walkBackward(stage.layer);
    default:
      return stage satisfies never;
  }
}
