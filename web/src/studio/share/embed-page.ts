/** The page of the sharing dialog that gives a figure to an author: choices, preview, code. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
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
} from './embed-options.ts';
import { EmbedPreview } from './embed-preview.ts';
import { embedFormats, snippet, type EmbedFormat, type Figure } from './embed-snippet.ts';
import { copyText, type Copied } from './copy.ts';
import { segmented } from '../../parts/controls/segmented.ts';

/** Addresses as long as that are no use twice in the same code. */
const longLink = 300;

/** Keeps what was chosen as long as the page is open. */
export class EmbedPage {
  readonly #figure: Playground;
  readonly #redraw: () => void;
  readonly #preview: EmbedPreview;
  #options = usualOptions;
  #format: EmbedFormat = 'element';
  #copied: Copied = 'no';

  constructor(figure: Playground, redraw: () => void) {
    this.#figure = figure;
    this.#redraw = redraw;
    this.#preview = new EmbedPreview(redraw);
  }

  /** Another run is shared, or none. */
  close(): void {
    this.#preview.clear();
    this.#options = { ...this.#options, start: 'zero' };
    this.#copied = 'no';
  }

  /** @param isStraight whether the run's epoch is reached by going over it again */
  template(run: Link, isStraight: boolean, messages: Messages): TemplateResult {
    const texts = embedMessagesFor(messages.language);
    const options = this.#options;
    this.#preview.show(run, options, this.#look, options.lang ?? messages.language);
    const starts = {
      zero: true,
      epoch: run.epoch > 0 && isStraight,
      weights: run.parameters !== null,
    };
    return html`<div class="embed">
      <figure class="embed-seen" aria-label=${texts.preview}>${this.#preview.box}</figure>
      <div class="embed-choices">
        ${optionsTemplate({ options, starts, texts, epoch: run.epoch, messages }, (changed) => {
          this.#options = { ...this.#options, ...changed };
          this.#copied = 'no';
          this.#redraw();
        })}
      </div>
      ${this.#codeTemplate(run, texts, messages)}
    </div>`;
  }

  #codeTemplate(run: Link, texts: EmbedMessages, messages: Messages): TemplateResult {
    const copyWords = { no: messages.copy, yes: messages.copied, 'by-hand': messages.copyByHand }[
      this.#copied
    ];
    const code = snippet(this.#figureOf(run, texts), this.#format);
    return html`<div class="embed-code">
      <div class="embed-formats">
        ${segmented(
          'embed-format',
          texts.embedFormat,
          embedFormats.map((value) => ({ value, text: texts.formatNames[value] })),
          this.#format,
          (format) => {
            this.#format = format;
            this.#copied = 'no';
            this.#redraw();
          },
        )}
      </div>
      <textarea
        class="embed-text"
        readonly
        rows="6"
        spellcheck="false"
        aria-label=${texts.embedCode}
        .value=${live(code)}
      ></textarea>
      <div class="embed-foot">
        <p class="about">${texts.formatAbouts[this.#format]}</p>
        <button
          type="button"
          class="primary"
          @click=${(event: Event) => {
            void this.#copy(code, (event.currentTarget as HTMLElement).closest('.embed-code'));
          }}
        >
          ${copyWords}
        </button>
        <span class="unseen" role="status">${this.#copied === 'no' ? nothing : copyWords}</span>
      </div>
    </div>`;
  }

  async #copy(code: string, place: Element | null): Promise<void> {
    const copied = await copyText(code);
    this.#copied = copied ? 'yes' : 'by-hand';
    this.#redraw();
    // Where the page may not write to the clipboard, the reader's keys may.
    if (!copied) place?.querySelector('textarea')?.select();
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
