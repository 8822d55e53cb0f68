/** A replay on the plane: its progress with Stop or, where it would take long, the question whether to begin. */
import { html, type TemplateResult } from 'lit';
import type { TimelineView } from '../../figure/types.ts';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import { formatDuration, formatInteger } from '../../i18n/format.ts';
import type { Figure } from '../figure-element.ts';

export function replayTemplate(
  { epoch, target, waiting }: NonNullable<TimelineView['replay']>,
  messages: FigureMessages,
  figure: Figure,
): TemplateResult {
  const { language } = messages;
  const number = (value: number): string => formatInteger(value, language);
  const progress = messages.replayProgress(number(epoch), number(target));
  const question =
    waiting === null ? '' : messages.replayQuestion(number(target), formatDuration(waiting, language));
  return html`<div class="notice replay" part="notice" role="group" aria-label=${messages.replayLabel}>
    <span role="status">${question}</span>
    ${
      waiting === null
        ? html`<span>${progress}</span>
            <progress max=${target} .value=${epoch} aria-label=${progress}></progress>`
        : choice(messages.replayAllow, () => figure.parts.run.replay.allow())
    }
    ${choice(messages.replayStop, () => {
      figure.pause();
    })}
  </div>`;
}

/** The button goes with the replay; the focus stays in the figure. */
function choice(text: string, act: () => void): TemplateResult {
  const onClick = ({ currentTarget }: Event): void => {
    const frame = (currentTarget as HTMLElement).closest('.frame');
    frame?.querySelector<HTMLElement>('.plane')?.focus({ preventScroll: true });
    act();
  };
  return html`<button type="button" class="restart" @click=${onClick}>${text}</button>`;
}
