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
  type EmbedStart,
} from './embed-options.ts';
import { EmbedPreview } from './embed-preview.ts';
import {
  embedFormats,
  isPicture,
  pictureName,
  snippet,
  type EmbedFormat,
  type Figure,
} from './embed-snippet.ts';
import { CopyButton } from './copy.ts';
import { menu } from '../../parts/controls/menu.ts';
import { saveFile } from '../open/files.ts';

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
  #isUnsaved = false;

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
    const options = this.#optionsFor(run, isStraight);
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
      <div class="embed-choices">
        ${optionsTemplate({ options, starts, epoch, texts, messages, change, isPicture: isPicture(this.#format) })}
      </div>
      ${this.#codeTemplate(run, options, texts, messages)}
    </div>`;
  }

  /** A picture shows the run as it stands, and so does what its link opens. */
  #optionsFor({ epoch, parameters }: Link, isStraight: boolean): EmbedOptions {
    if (!isPicture(this.#format)) return this.#options;
    const start = epoch > 0 && isStraight ? 'epoch' : parameters !== null && !isStraight ? 'weights' : 'zero';
    return { ...this.#options, start, controls: [], views: [], autoplay: false, stop: '' };
  }

  #codeTemplate(run: Link, options: EmbedOptions, texts: EmbedMessages, messages: Messages): TemplateResult {
    const code = snippet(this.#figureOf(run, options, texts, messages), this.#format);
    const choose = (format: EmbedFormat): void => {
      this.#format = format;
      this.#redraw();
    };
    return html`<div class="embed-code">
      <div class="embed-row embed-format">
        ${menu({
          id: 'embed-format',
          label: texts.embedFormat,
          names: embedFormats,
          titles: texts.formatNames,
          present: this.#format,
          choose,
        })}
      </div>
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
        ${
          isPicture(this.#format)
            ? html`<button type="button" class="quiet" @click=${this.#savePicture}>
                ${texts.savePicture}
              </button>`
            : nothing
        }
        ${this.#copy.template(code, messages)}
      </div>
      ${this.#isUnsaved ? html`<p class="field-error" role="alert">${messages.notSaved}</p>` : nothing}
    </div>`;
  }

  readonly #savePicture = async (): Promise<void> => {
    this.#isUnsaved = false;
    try {
      saveFile(pictureName, await this.#preview.picture());
    } catch {
      this.#isUnsaved = true;
    }
    this.#redraw();
  };

  /** Colours and marks are those of the plane in the studio. */
  get #look(): Attributes {
    const { colours, marks } = this.#figure;
    const found: (readonly [string, string])[] = [];
    if (colours !== 'inferno') found.push(['colours', colours]);
    if (marks.join(' ') !== 'border test') found.push(['marks', marks.join(' ')]);
    return found;
  }

  #figureOf(run: Link, options: EmbedOptions, texts: EmbedMessages, messages: Messages): Figure {
    const begin = startOf(run, options);
    const experiment = experimentAttribute(begin);
    const most = isPicture(this.#format) ? Infinity : longLink;
    const folder = new URL('./', location.href);
    folder.search = folder.hash = '';
    return {
      attributes: [experiment, ...lookAttributes(options, this.#look)],
      width: options.width,
      size: this.#preview.size(options),
      folder: folder.href,
      link: { address: addressIn(folder, experiment, most), text: texts.openInStudio },
      title: 'Frontera',
      picture: texts.pictureAlt(formatInteger(run.epoch, messages.language)),
    };
  }
}

/** The same run in the studio, unless its address would fill the page's code. */
function addressIn(folder: URL, [name, value]: readonly [string, string], most: number): string {
  if (value.length > most) return folder.href;
  return name === 'preset' ? `${folder.href}?preset=${value}` : `${folder.href}#${value}`;
}

/** Where a drawing is too long for any code. */
export function tooManyTemplate(count: number, messages: Messages): TemplateResult {
  const texts = embedMessagesFor(messages.language);
  return html`<p class="about">${texts.embedTooMany(formatInteger(count, messages.language))}</p>`;
}
