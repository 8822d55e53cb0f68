/**
 * `<frontera-gradients>`: how large the gradients are in each layer, on a logarithmic scale. Vanishing is seen as bars that
 * shrink to the input's side.
 */
import { html, svg, type TemplateResult } from 'lit';
import { layerValues, type NetworkShape } from '../../experiment/parameter-layout.ts';
import type { Inspection } from '../../figure/types.ts';
import { formatMagnitude, powerOfTen } from '../../i18n/format.ts';
import { Part, type Shown } from '../part.ts';
import type { GradientsPart } from '../types.ts';
import gradientsStyles from './gradients.css?inline';

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
    return html`<div class="table-body">
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

/** The ends of the scale, as powers of ten. What is beyond them ends there; its number says how far it goes. */
const exponents = { min: -8, max: 0 } as const;

/**
 * The root mean square of ∂C/∂w over each layer's weights, without the biases.
 *
 * @param gradients flat, for each layer W row by row, then b
 */
export function gradientSizes(gradients: Float32Array, network: NetworkShape): readonly number[] {
  return layerValues(network, gradients).map(({ weights }) =>
    Math.sqrt(weights.reduce((sum, each) => sum + each * each, 0) / Math.max(1, weights.length)),
  );
}

/** How far a bar of this size reaches, 0…1. */
export function barLength(size: number): number {
  if (!(size > 0)) return 0;
  const place = (Math.log10(size) - exponents.min) / (exponents.max - exponents.min);
  return Math.min(1, Math.max(0, place));
}

const decades = Array.from({ length: exponents.max - exponents.min + 1 }, (_, index) => index);

function barTemplate(length: number): TemplateResult {
  const across = exponents.max - exponents.min;
  return html`<svg viewBox="0 0 ${across} 1" preserveAspectRatio="none" aria-hidden="true">
    ${decades.map((at) => svg`<path class="decade" d="M${at} 0v1" />`)}
    ${svg`<rect y="0.22" height="0.56" width=${(length * across).toFixed(3)} />`}
  </svg>`;
}
