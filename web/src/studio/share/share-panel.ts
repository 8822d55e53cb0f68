/** The dialog that shares a run: as a link, as a file, as pictures. */
import { html, render, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { encodeLink, type Link } from '../../experiment/permalink.ts';
import { writeRunFile } from '../../experiment/run-file.ts';
import { embedMessagesFor } from '../../i18n/embed-messages.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { segmented } from '../../parts/controls/segmented.ts';
import { dialogBox, dialogHead } from '../dialog.ts';
import { toCsv } from '../../table/saved.ts';
import { saveFile } from '../open/files.ts';
import { box, type Panel, type StudioContext, type StudioState } from '../panel.ts';
import { CopyButton } from './copy.ts';
import { partOf } from './embed-options.ts';
import { EmbedPage, tooManyTemplate } from './embed-page.ts';
import { addressOf, showAddress } from './share-address.ts';
import { diagramToSvg } from './share-diagram.ts';
import './embed.css';
import './share.css';

/** Beyond so many, writing the link would hold up the page, and no program takes it. */
const mostPointsInLink = 5000;

/** Beyond so many characters some programs cut addresses. */
const safeLength = 2000;

/** The run as it stood when the dialog was opened, and how much of it is shared. */
interface Shared {
  readonly run: Link;
  /** Whether the run's epoch is reached by going over it again. */
  readonly isStraight: boolean;
  readonly atEpoch: boolean;
  readonly withWeights: boolean;
}

/** The panel of sharing. */
export class SharePanel implements Panel {
  readonly #context: StudioContext;
  readonly #dialog = dialogBox('share');
  readonly #embed: EmbedPage;
  readonly #copy: CopyButton;
  #messages: Messages | null = null;
  #shared: Shared | null = null;
  /** Of what is shared; null where there are too many points. */
  #address: string | null = null;
  #page: 'link' | 'embed' = 'link';

  constructor(context: StudioContext) {
    this.#context = context;
    this.#embed = new EmbedPage(context.figure, this.#draw);
    this.#copy = new CopyButton(this.#draw);
    this.#dialog.addEventListener('close', () => {
      this.#embed.close();
      this.#copy.forget();
    });
  }

  render({ messages }: StudioState): void {
    this.#messages = messages;
    if (this.#dialog.open) this.#draw();
  }

  /** Shows the dialog, with what opens the run as it is seen now. */
  open(): void {
    const { experiment, epoch, state, timeline } = this.#context.figure;
    const { isStraight } = timeline;
    const parameters = state === null || state.parameters.length === 0 ? null : state.parameters.slice();
    const run = { experiment, epoch, parameters };
    const withWeights = !isStraight && parameters !== null;
    this.#share({ run, isStraight, atEpoch: epoch > 0 && isStraight, withWeights });
    this.#dialog.showModal();
  }

  #share(shared: Shared): void {
    const { run, atEpoch, withWeights } = shared;
    const { data } = run.experiment;
    const isShort = data.kind === 'generated' || data.points.length <= mostPointsInLink;
    this.#shared = shared;
    this.#address = isShort ? addressOf(encodeLink(partOf(run, atEpoch, withWeights))) : null;
    if (this.#address !== null) showAddress(this.#address);
    this.#draw();
  }

  readonly #draw = (): void => {
    if (this.#messages === null || this.#shared === null) return;
    this.#dialog.classList.toggle('is-wide', this.#page === 'embed');
    render(this.#template(this.#shared, this.#messages), this.#dialog);
  };

  #template(shared: Shared, messages: Messages): TemplateResult {
    const { sharePages, shareLinkPage, shareEmbedPage } = embedMessagesFor(messages.language);
    const pages = [
      { value: 'link', text: shareLinkPage },
      { value: 'embed', text: shareEmbedPage },
    ] as const;
    const turn = (page: 'link' | 'embed'): void => {
      this.#page = page;
      if (page === 'link') this.#embed.close();
      this.#draw();
    };
    const choice = html`<div class="share-pages spread">
      ${segmented('share-page', sharePages, pages, this.#page, turn)}
    </div>`;
    return html`${dialogHead('share', messages.shareTitle, messages, choice)}
    ${this.#page === 'embed' ? this.#embedPage(shared, messages) : this.#linkPage(shared, messages)}`;
  }

  #embedPage({ run, isStraight }: Shared, messages: Messages): TemplateResult {
    return this.#address === null
      ? tooManyTemplate(pointCount(run), messages)
      : this.#embed.template(run, isStraight, messages);
  }

  #linkPage(shared: Shared, messages: Messages): TemplateResult {
    return html`${this.#choiceTemplate(shared, messages)} ${this.#linkTemplate(shared, messages)}
      <h3>${messages.saveTitle}</h3>
      <div class="save-buttons">
        ${this.#saveButton('json', messages.saveExperiment, messages.saveExperimentAbout, () =>
          textFile(writeRunFile(partOf(shared.run, shared.atEpoch, shared.withWeights)), 'application/json'),
        )}
        ${this.#saveButton('csv', messages.savePoints, messages.savePointsAbout, () =>
          textFile(toCsv(this.#context.figure.experiment.data, this.#context.figure.points), 'text/csv'),
        )}
        ${this.#saveButton('png', messages.savePlane, messages.savePlaneAbout, () =>
          this.#context.figure.picture(),
        )}
        ${this.#saveButton('svg', messages.saveNetwork, messages.saveNetworkAbout, () =>
          textFile(diagramToSvg(box('network').querySelector('frontera-network')), 'image/svg+xml'),
        )}
      </div>`;
  }

  #choiceTemplate(shared: Shared, messages: Messages): TemplateResult {
    const { run, atEpoch, withWeights } = shared;
    const epoch = formatInteger(run.epoch, messages.language);
    const check = (
      text: string,
      about: string,
      isChecked: boolean,
      isPossible: boolean,
      part: 'atEpoch' | 'withWeights',
    ): TemplateResult =>
      html`<label class="check" title=${about}>
        <input
          type="checkbox"
          .checked=${live(isChecked)}
          ?disabled=${!isPossible}
          @change=${(event: Event) => {
            this.#share({ ...shared, [part]: (event.currentTarget as HTMLInputElement).checked });
          }}
        />
        ${text}
      </label>`;
    const { linkAtEpoch, linkAtEpochAbout, linkWithWeights, linkWithWeightsAbout } = messages;
    return html`<div class="share-choice">
      ${check(linkAtEpoch(epoch), linkAtEpochAbout, atEpoch, run.epoch > 0, 'atEpoch')}
      ${check(linkWithWeights, linkWithWeightsAbout, withWeights, run.parameters !== null, 'withWeights')}
    </div>`;
  }

  #linkTemplate({ run }: Shared, messages: Messages): TemplateResult {
    const number = (value: number): string => formatInteger(value, messages.language);
    const address = this.#address;
    if (address === null) return html`<p class="about">${messages.linkTooLong(number(pointCount(run)))}</p>`;
    const length = number(address.length);
    return html`<div class="share-link">
        <input
          class="link-text"
          type="text"
          readonly
          autofocus
          aria-label=${messages.link}
          .value=${live(address)}
          @focus=${(event: Event) => {
            (event.currentTarget as HTMLInputElement).select();
          }}
        />
        ${this.#copy.template(address, messages)}
      </div>
      <p class="about">
        ${address.length > safeLength ? messages.linkLong(length) : messages.linkLength(length)}
      </p>`;
  }

  #saveButton(kind: string, text: string, about: string, make: () => Blob | Promise<Blob>): TemplateResult {
    const save = async (): Promise<void> => {
      try {
        saveFile(`frontera.${kind}`, await make());
      } catch {
        // No memory for a large picture, or no plane on the page.
        this.#dialog.close();
        this.#context.say((messages) => messages.notSaved);
      }
    };
    return html`<button type="button" class="quiet" title=${about} aria-label=${about} @click=${save}>
      ${text} <small>.${kind}</small>
    </button>`;
  }
}

function textFile(content: string, type: string): Blob {
  return new Blob([content], { type });
}

function pointCount({ experiment: { data } }: Link): number {
  return data.kind === 'points' ? data.points.length : data.samples;
}
