/** `<frontera-legend>`: what the colours of a figure's plane mean, in words; pressed, the choice of its colour map and marks. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ColourMapName, MarkName } from '../../figure/types.ts';
import type { ViewMessages } from '../../i18n/views-messages.ts';
import { colourCount, colourTables } from '../colours/colour-map.ts';
import { checkbox } from '../controls/checkbox.ts';
import { brushIcon } from '../controls/icons.ts';
import { placeBeside } from '../controls/popover.ts';
import { classLookOf, type Figure } from '../figure-element.ts';
import { classNameIn, Part, type Shown } from '../part.ts';
import type { LegendPart } from '../types.ts';
import legendStyles from './legend.css?inline';

const colourNames = ['inferno', 'blue-orange'] as const satisfies readonly ColourMapName[];
const markNames = ['border', 'test', 'errors'] as const satisfies readonly MarkName[];

/** Enough that a colour map looks as on the plane. */
const stopCount = 9;

export class FronteraLegend extends Part implements LegendPart {
  /** Of what an epoch changes it says only whether there was one. */
  protected override readonly restMs = 250;
  protected override readonly styles = [legendStyles];

  protected override template(shown: Shown): TemplateResult {
    const { figure, texts } = shown;
    return html`<button
        type="button"
        class="legend"
        popovertarget="legend-list"
        title=${texts.legendLabel}
        aria-label=${`${texts.legendLabel}: ${wordsOf(shown)}`}
      >
        ${scaleTemplate(shown)}
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m7 10 5 5 5-5" /></svg>
      </button>
      <div
        class="list"
        id="legend-list"
        popover
        role="group"
        aria-label=${texts.legendLabel}
        @beforetoggle=${placeBeside}
      >
        ${this.#coloursTemplate(figure, texts)} ${this.#marksTemplate(figure, texts)}
      </div>`;
  }

  #coloursTemplate(figure: Figure, texts: ViewMessages): TemplateResult {
    return html`<fieldset>
      <legend>${texts.legendColours}</legend>
      ${colourNames.map(
        (name) =>
          html`<label class="check">
            <input
              type="radio"
              name="colours"
              .checked=${live(name === figure.colours)}
              @change=${() => {
                figure.colours = name;
                this.#chosen();
              }}
            />
            ${barTemplate(mapStops(name), name)} ${texts.legendMaps[name]}
          </label>`,
      )}
    </fieldset>`;
  }

  #marksTemplate(figure: Figure, texts: ViewMessages): TemplateResult {
    const mark = (name: MarkName, isOn: boolean): void => {
      const { marks } = figure;
      figure.marks = markNames.filter((other) => (other === name ? isOn : marks.includes(other)));
      this.#chosen();
    };
    return html`<fieldset>
      <legend>${texts.legendMarks}</legend>
      ${markNames.map((name) =>
        checkbox(texts.legendMarkNames[name], figure.marks.includes(name), (isOn) => {
          mark(name, isOn);
        }),
      )}
    </fieldset>`;
  }

  /** Told to the page, which may keep it. */
  #chosen(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** What a plane shows: a neuron's activations, two classes from sure to sure, or many classes. */
function scaleTemplate(shown: Shown): TemplateResult {
  const { figure, texts } = shown;
  const look = classLookOf(figure);
  if (figure.spotlight !== null)
    return html`<span>${texts.networkLegendNegative}</span>${barTemplate(signStops, 'signs', 'zero')}<span
        >${texts.networkLegendPositive}</span
      >`;
  const item = (label: number, words: string): TemplateResult =>
    html`<span class="item">${brushIcon(label, look)}${words}</span>`;
  const name = (label: number): string => classNameIn(shown, label);
  if (look.classes > 2)
    return html`<span class="items">
      <span class="what">${texts.legendPoints}</span>
      ${Array.from({ length: look.classes }, (_, label) => item(label, name(label)))}
    </span>`;
  const hasBorder = figure.marks.includes('border');
  return html`<span class="group"
      ><span class="what">${texts.legendPoints}</span>${item(0, name(0))}${item(1, name(1))}${
        hasBorder ? html`<span class="item">${borderIcon} ${texts.legendBorder}</span>` : nothing
      }</span
    ><span class="group guess"
      ><span class="what">${guessName(shown)}</span>${item(0, '')}${barTemplate(
        mapStops(look.colours),
        'field',
        hasBorder ? 'line' : null,
      )}${item(1, '')}</span
    >`;
}

/** At epoch 0 the weights are random, and so is what the network says. */
function guessName({ run, texts }: Shown): string {
  return run?.metrics.epoch === 0 ? texts.legendUntrained : texts.legendGuess;
}

/** The same for those who hear it. */
function wordsOf(shown: Shown): string {
  const { figure, texts } = shown;
  const { classes } = classLookOf(figure);
  if (figure.spotlight !== null) return `${texts.networkLegendNegative}, 0, ${texts.networkLegendPositive}`;
  const names = Array.from({ length: classes }, (_, label) => classNameIn(shown, label));
  const points = `${texts.legendPoints} ${names.join(', ')}`;
  return classes > 2 ? points : `${points}. ${guessName(shown)} ${names.join(`, ${texts.legendBorder}, `)}`;
}

/** As it is drawn on the plane. */
const borderIcon = html`<svg class="icon border" viewBox="0 0 24 24" aria-hidden="true">
  <path class="casing" d="M3 12h18" />
  <path d="M3 12h18" />
</svg>`;

/** A colour map from 0 to 1; its middle is the border's line, or where 0 is. */
function barTemplate(
  stops: SVGTemplateResult,
  id: string,
  middle: 'line' | 'zero' | null = null,
): TemplateResult {
  return html`<span class="bar">
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <linearGradient id=${`bar-${id}`}>${stops}</linearGradient>
      <rect width="100" height="10" fill=${`url(#bar-${id})`} />
    </svg>
    ${middle === null ? nothing : html`<b>${middle === 'zero' ? '0' : ''}</b>`}
  </span>`;
}

const stopsOf = new Map<ColourMapName, SVGTemplateResult>();

/** Made once: a legend is drawn while a figure plays. */
function mapStops(name: ColourMapName): SVGTemplateResult {
  const stops = stopsOf.get(name) ?? makeStops(name);
  stopsOf.set(name, stops);
  return stops;
}

function makeStops(name: ColourMapName): SVGTemplateResult {
  const table = colourTables[name];
  const stops = Array.from({ length: stopCount }, (_, index) => {
    const share = index / (stopCount - 1);
    const [red = 0, green = 0, blue = 0] = new Uint8Array(
      table.slice(Math.round(share * (colourCount - 1))).buffer,
    );
    return svg`<stop offset=${share} stop-color=${`rgb(${red} ${green} ${blue})`} />`;
  });
  return svg`${stops}`;
}

const signStops = svg`<stop class="below" offset="0" /><stop class="zero" offset="0.5" /><stop class="above" offset="1" />`;
