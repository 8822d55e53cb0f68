/** Epoch, cost and accuracy as large as the back row needs them, while the page presents. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { formatCost, formatInteger, formatPercent } from '../../i18n/format.ts';
import { box, type Panel, type StudioState } from '../panel.ts';
import { isPresenting } from '../presentation.ts';

export class LargeReadings implements Panel {
  render(state: StudioState): void {
    this.follow(state);
  }

  follow({ run, messages }: StudioState): void {
    const { language, largeNames } = messages;
    const reading = (name: string, value: string): TemplateResult =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
    const { epoch, trainLoss, trainAccuracy } = run?.metrics ?? {};
    const readings = html`${reading(largeNames.epoch, formatInteger(epoch, language))}
    ${reading(largeNames.cost, formatCost(trainLoss, language))}
    ${reading(largeNames.accuracy, formatPercent(trainAccuracy, language))}`;
    render(isPresenting() ? readings : nothing, box('large-readings'));
  }
}
