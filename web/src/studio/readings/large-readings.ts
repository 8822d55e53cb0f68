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
    const { language, largeNames, testName } = messages;
    const reading = (name: string, value: string, test: string | null = null): TemplateResult =>
      html`<div>
        <dt>${name}${test === null ? nothing : ` · ${testName} ${test}`}</dt>
        <dd>${value}</dd>
      </div>`;
    const { epoch, trainLoss, trainAccuracy, testLoss = null, testAccuracy = null } = run?.metrics ?? {};
    const cost = testLoss === null ? null : formatCost(testLoss, language);
    const accuracy = testAccuracy === null ? null : formatPercent(testAccuracy, language);
    const readings = html`${reading(largeNames.epoch, formatInteger(epoch, language))}
    ${reading(largeNames.cost, formatCost(trainLoss, language), cost)}
    ${reading(largeNames.accuracy, formatPercent(trainAccuracy, language), accuracy)}`;
    render(isPresenting() ? readings : nothing, box('large-readings'));
  }
}
