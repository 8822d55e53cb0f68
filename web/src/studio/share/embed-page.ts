/** The page of the sharing dialog that gives a figure to an author: choices, preview, code. */
import { html, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Playground } from '../../figure/types.ts';
import type { Link } from '../../experiment/permalink.ts';
import { embedMessagesFor, type EmbedMessages } from '../../i18n/embed-messages.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { optionsTemplate } from './embed-choices.ts';
import {
  experimentAttribute,
  lookAttributes,
  startOf,
  usualOptions,
  type Attributes,
  type EmbedOptions,
  type EmbedStart,
} from './embed-options.ts';
import { EmbedPreview } from './embed-preview.ts';
import { embedFormats, snippet, type EmbedFormat, type Figure } from './embed-snippet.ts';
import { CopyButton } from './copy.ts';
import { segmented } from '../../parts/controls/segmented.ts';

/** Addresses as long as that are no use twice in the same code. */
const longLink = 300;

/** Keeps what was chosen as long as the page is open. */
export class EmbedPage {
  readonly #figure: Playground;
  readonly #redraw: () => void;
  readonly #preview: EmbedPreview;
  readonly #copy: CopyButton;
  #options = usualOptions;
  #format: EmbedFormat = 'element';

  constructor(figure: Playground, redraw: () => void) {
    this.#figure = figure;
    this.#redraw = redraw;
    this.#preview = new EmbedPreview(redraw);
    this.#copy = new CopyButton(redraw);
  }

  /** Another run is shared, or none. */
  close(): void {
    this.#preview.clear();
    this.#options = { ...this.#options, start: 'zero' };
    this.#copy.forget();
  }

  /** @param isStraight whether the run's epoch is reached by going over it again */
  template(run: Link, isStraight: boolean, messages: Messages): TemplateResult {
    const texts = embedMessagesFor(messages.language);
    const options = this.#options;
    const { epoch, parameters } = run;
    this.#preview.show(run, options, this.#look, options.lang ?? messages.language);
    const starts: EmbedStart[] = ['zero'];
    if (epoch > 0 && isStraight) starts.push('epoch');
    if (parameters !== null) starts.push('weights');
    const change = (changed: Partial<EmbedOptions>): void => {
      this.#options = { ...this.#options, ...changed };
      this.#redraw();
    };
    return html`<div class="embed">
      <figure class="embed-seen" aria-label=${texts.preview}>${this.#preview.box}</figure>
      <div class="embed-choices">${optionsTemplate({ options, starts, epoch, texts, messages, change })}</div>
      ${this.#codeTemplate(run, texts, messages)}
    </div>`;
  }

  #codeTemplate(run: Link, texts: EmbedMessages, messages: Messages): TemplateResult {
    const code = snippet(this.#figureOf(run, texts), this.#format);
    const formats = embedFormats.map((value) => ({ value, text: texts.formatNames[value] }));
    const choose = (format: EmbedFormat): void => {
      this.#format = format;
      this.#redraw();
    };
    return html`<div class="embed-code">
      ${segmented('embed-format', texts.embedFormat, formats, this.#format, choose)}
      <textarea
        class="embed-text"
        readonly
        rows="6"
        spellcheck="false"
        aria-label=${texts.embedCode}
        .value=${live(code)}
      ></textarea>
      <div class="dialog-foot">
        <p class="about">${texts.formatAbouts[this.#format]}</p>
        ${this.#copy.template(code, messages)}
      </div>
    </div>`;
  }

  /** Colours and marks are those of the plane in the studio. */
  get #look(): Attributes {
    const { colours, marks } = this.#figure;
    const found: (readonly [string, string])[] = [];
    if (colours !== 'inferno') found.push(['colours', colours]);
    if (marks.join(' ') !== 'border test') found.push(['marks', marks.join(' ')]);
    return found;
  }

  #figureOf(run: Link, texts: EmbedMessages): Figure {
    const options: EmbedOptions = this.#options;
    const experiment = experimentAttribute(startOf(run, options));
    const folder = new URL('./', location.href);
    folder.search = folder.hash = '';
    return {
      attributes: [experiment, ...lookAttributes(options, this.#look)],
      width: options.width,
      size: this.#preview.size(options),
      folder: folder.href,
      link: { address: addressIn(folder, experiment), text: texts.openInStudio },
      title: 'Frontera',
    };
  }
}

/** The same run in the studio, unless its address would fill the page's code. */
function addressIn(folder: URL, [name, value]: readonly [string, string]): string {
  if (value.length > longLink) return folder.href;
  return name === 'preset' ? `${folder.href}?preset=${value}` : `${folder.href}#${value}`;
}

/** Where a drawing is too long for any code. */
export function tooManyTemplate(count: number, messages: Messages): TemplateResult {
  const texts = embedMessagesFor(messages.language);
  return html`<p class="about">${texts.embedTooMany(formatInteger(count, messages.language))}</p>`;
}
