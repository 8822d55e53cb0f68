/** The head of the cost panel: its name, the cost being read, the scale. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatCost, formatInteger } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { CostReading } from './cost-chart.ts';
import { segmented } from './segmented.ts';

export type CostScale = 'linear' | 'log';

export function costHeadTemplate(
  reading: CostReading | null,
  scale: CostScale,
  messages: Messages,
  chooseScale: (scale: CostScale) => void,
): TemplateResult {
  const { language } = messages;
  const segments = [
    { value: 'linear', text: messages.costLinear },
    { value: 'log', text: messages.costLog },
  ] as const;
  return html`<h2 id="cost-title">${messages.costTitle}</h2>
    <p class="cost-reading">
      ${
        reading === null
          ? nothing
          : html`${messages.costEpoch} ${formatInteger(reading.epoch, language)} ·
              <b>${formatCost(reading.cost, language)}</b>`
      }
    </p>
    ${segmented('cost-scale', messages.costScale, segments, scale, chooseScale)}`;
}
