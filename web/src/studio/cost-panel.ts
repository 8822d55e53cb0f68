/** The head of the cost panel: its name, the cost being read, the scale. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Metrics } from '../engine/types.ts';
import { formatCost, formatInteger, formatPercent } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { CostReading } from './cost-chart.ts';
import { segmented } from './segmented.ts';

export type CostScale = 'linear' | 'log';

export function costHeadTemplate(
  reading: CostReading | null,
  metrics: Metrics | null,
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
    <p class="cost-reading ${(metrics?.testLoss ?? null) === null ? '' : 'has-test'}">
      ${
        reading === null
          ? nothing
          : html`${messages.costEpoch} ${formatInteger(reading.epoch, language)} ·
              <b>${formatCost(reading.cost, language)}</b>`
      }
      ${reading === null ? testTemplate(metrics, messages) : testReadingTemplate(reading, messages)}
    </p>
    ${segmented('cost-scale', messages.costScale, segments, scale, chooseScale)}`;
}

/** What the test set says of the present parameters; nothing where there is none. */
function testTemplate(metrics: Metrics | null, messages: Messages): TemplateResult | typeof nothing {
  if (metrics === null || metrics.testLoss === null) return nothing;
  const { language, costTest } = messages;
  return html`${testKey(costTest)} <b>${formatCost(metrics.testLoss, language)}</b> ·
    <b>${formatPercent(metrics.testAccuracy, language)}</b>`;
}

function testReadingTemplate(
  { testCost }: CostReading,
  { language, costTest }: Messages,
): TemplateResult | typeof nothing {
  return testCost === null ? nothing : html`· ${testKey(costTest)} <b>${formatCost(testCost, language)}</b>`;
}

/** The word with the line that stands for it in the chart. */
function testKey(text: string): TemplateResult {
  return html`<span class="key"><i class="key-line test"></i>${text}</span>`;
}
