/**
 * `<frontera-gradients>`: how large the gradients are in each layer, on a logarithmic scale. Vanishing is seen as bars that
 * shrink to the input's side.
 */
import { html, svg, type TemplateResult } from 'lit';
import type { Inspection } from '../../figure/types.ts';
import { formatMagnitude, powerOfTen } from '../../i18n/format.ts';
import { Part, type Shown } from '../part.ts';
import type { GradientsPart } from '../types.ts';
import gradientsStyles from './gradients.css?inline';
import { barLength, exponents, gradientSizes } from './gradient-sizes.ts';

export class FronteraGradients extends Part implements GradientsPart {
  protected override readonly restMs = 60;
  protected override readonly styles = [gradientsStyles];

  protected override get inspection(): Inspection {
    return { gradients: true };
  }

  protected override template(shown: Shown): TemplateResult {
    const { run, experiment, texts } = shown;
    const gradients = run?.gradients ?? null;
    // An edit of the layers is in the document before the run follows.
    const isOfRun = gradients !== null && gradients.length === run?.parameters.length;
    return html`<div class="gradients-body">
      <p class="part-head">${texts.gradientsAbout}</p>
      ${
        isOfRun
          ? gradientsTemplate(gradientSizes(gradients, experiment), shown)
          : html`<p class="empty">${texts.gradientsEmpty}</p>`
      }
    </div>`;
  }
}

/** A row per layer, the input's side first. */
function gradientsTemplate(sizes: readonly number[], { language, texts }: Shown): TemplateResult {
  return html`<table class="gradients">
    <caption class="unseen">
      ${texts.gradientsAbout}
    </caption>
    <colgroup>
      <col />
      <col />
      <col />
    </colgroup>
    <tbody>
      ${sizes.map(
        (size, index) =>
          html`<tr>
            <th scope="row">${index === sizes.length - 1 ? texts.output : texts.hidden(index + 1)}</th>
            <td class="bar">${barTemplate(barLength(size))}</td>
            <td class="size">${formatMagnitude(size, language)}</td>
          </tr>`,
      )}
    </tbody>
    <tfoot aria-hidden="true">
      <tr>
        <td></td>
        <td class="scale">
          <span>${powerOfTen(String(exponents.min))}</span><span>${powerOfTen('-4')}</span><span>1</span>
        </td>
        <td></td>
      </tr>
    </tfoot>
  </table>`;
}

const decades = Array.from({ length: exponents.max - exponents.min + 1 }, (_, index) => index);

function barTemplate(length: number): TemplateResult {
  const across = exponents.max - exponents.min;
  return html`<svg viewBox="0 0 ${across} 1" preserveAspectRatio="none" aria-hidden="true">
    ${decades.map((at) => svg`<path class="decade" d="M${at} 0v1" />`)}
    ${svg`<rect y="0.22" height="0.56" width=${(length * across).toFixed(3)} />`}
  </svg>`;
}
