/** The error for each h, on two logarithmic scales, and the slider that chooses one. */
import { html, svg, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { formatMagnitude, powerOfTen } from '../../i18n/format.ts';
import { checkSteps, errorExponents, errorHeight } from './check-numbers.ts';
import { stepText, type CheckView } from './check-table.ts';

const last = checkSteps.length - 1;
const decades = Array.from({ length: last / 2 + 1 }, (_, index) => index);
const errorTicks = [0, -4, -8, -12] as const;

/** Stretched to its box: lines and dots keep their width. */
const width = 100 * last;
const height = 1000;

/** From the top. */
function heightOf(exponent: number): number {
  const { min, max } = errorExponents;
  return (height * (max - exponent)) / (max - min);
}

export function chartTemplate(
  { check, step, language, texts }: CheckView,
  set: (step: number) => void,
): TemplateResult {
  const places = (check?.nudges ?? []).flatMap(({ error }, index) => {
    const at = errorHeight(error);
    return at === null ? [] : [{ index, x: index * 100, y: height * (1 - at) }];
  });
  const chosen = places.find(({ index }) => index === step);
  const said = texts.checkChosen(
    stepText(step, language),
    formatMagnitude(check?.nudges[step]?.error, language),
  );
  return html`<div class="check-chart">
    <div class="check-plot">
      <div class="check-errors" aria-hidden="true">
        ${errorTicks.map((exponent) => html`<span>${exponent === 0 ? '1' : powerOfTen(String(exponent))}</span>`)}
      </div>
      <svg
        viewBox="0 0 ${width} ${height}"
        preserveAspectRatio="none"
        role="img"
        aria-label=${texts.checkChart}
      >
        ${errorTicks.map((exponent) => svg`<path class="line" d="M0 ${heightOf(exponent)}H${width}" />`)}
        ${decades.map((at) => svg`<path class="line" d="M${at * 200} 0V${height}" />`)}
        ${svg`<path class="curve" d=${places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y.toFixed(1)}`).join('')} />`}
        ${places.map(({ x, y }) => svg`<path class="dot" d="M${x} ${y.toFixed(1)}h0.01" />`)}
        ${chosen === undefined ? null : svg`<path class="dot chosen" d="M${chosen.x} ${chosen.y.toFixed(1)}h0.01" />`}
      </svg>
    </div>
    <input
      type="range"
      class="slider"
      min="0"
      max=${last}
      step="1"
      .value=${live(String(step))}
      aria-label="h"
      aria-valuetext=${said}
      @input=${(event: Event) => {
        set(Number((event.currentTarget as HTMLInputElement).value));
      }}
    />
    <div class="check-steps" aria-hidden="true">
      <span>${powerOfTen('-1')}</span><span>${texts.checkChartAxis}</span><span>${powerOfTen('-8')}</span>
    </div>
  </div>`;
}
