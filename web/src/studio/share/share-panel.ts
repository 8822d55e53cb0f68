/** The dialog that gives a run away: as a link, as a file, as pictures. */
import { html, render, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { encodeLink, type Link } from '../../experiment/permalink.ts';
import { writeRunFile } from '../../experiment/run-file.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import './embed.css';
import { embedMessagesFor } from '../../i18n/embed-messages.ts';
import { copyText, type Copied } from './copy.ts';
import { toCsv } from '../open/csv-points.ts';
import { closeButton } from '../dialog.ts';
import { EmbedPage, tooManyTemplate } from './embed-page.ts';
import { saveFile } from '../open/files.ts';
import { box, type StudioContext, type Panel, type StudioState } from '../panel.ts';
import { segmented } from '../../parts/controls/segmented.ts';
import { addressOf, showAddress } from './share-address.ts';
import { diagramToSvg } from './share-diagram.ts';

/** Beyond so many, writing the link would hold up the page, and no program takes it. */
const mostPointsInLink = 5000;

/** Beyond so many characters some programs cut addresses. */
const safeLength = 2000;

/** What is shared: the run as it stood when the dialog was opened, and how much of it. */
interface Shared {
  readonly run: Link;
  readonly atEpoch: boolean;
  readonly withWeights: boolean;
  /** Null where there are too many points. */
  readonly address: string | null;
  readonly copied: Copied;
}

interface SaveButton {
  /** The file's. */
  readonly name: string;
  readonly text: string;
  readonly about: string;
  readonly make: () => Blob | Promise<Blob>;
}

/** The panel of sharing. */
export class SharePanel implements Panel {
  readonly #context: StudioContext;
  #messages: Messages | null = null;
  #shared: Shared | null = null;
  readonly #embed: EmbedPage;
  #page: 'link' | 'embed' = 'link';
  #isStraight = true;

  constructor(context: StudioContext) {
    this.#context = context;
    this.#embed = new EmbedPage(context.figure, () => {
      this.#draw();
    });
    this.#dialog.addEventListener('close', () => {
      this.#embed.close();
    });
  }

  render({ messages }: StudioState): void {
    this.#messages = messages;
    if (this.#dialog.open) this.#draw();
  }

  /** Shows the dialog, with what opens the run as it is seen now. */
  open(): void {
    const { figure } = this.#context;
    const { experiment, epoch, state, timeline } = figure;
    const parameters = state === null || state.parameters.length === 0 ? null : state.parameters.slice();
    const { isStraight } = timeline;
    this.#isStraight = isStraight;
    this.#show({
      run: { experiment, epoch, parameters },
      atEpoch: epoch > 0 && isStraight,
      withWeights: !isStraight && parameters !== null,
    });
    this.#dialog.showModal();
  }

  get #dialog(): HTMLDialogElement {
    return box('share') as HTMLDialogElement;
  }

  #show({ run, atEpoch, withWeights }: Pick<Shared, 'run' | 'atEpoch' | 'withWeights'>): void {
    const { data } = run.experiment;
    const isShort = data.kind === 'generated' || data.points.length <= mostPointsInLink;
    const address = isShort ? addressOf(encodeLink(chosen({ run, atEpoch, withWeights }))) : null;
    if (address !== null) showAddress(address);
    this.#shared = { run, atEpoch, withWeights, address, copied: 'no' };
    this.#draw();
  }

  #draw(): void {
    if (this.#messages === null || this.#shared === null) return;
    render(this.#template(this.#shared, this.#messages), this.#dialog);
  }

  #template(shared: Shared, messages: Messages): TemplateResult {
    this.#dialog.classList.toggle('is-wide', this.#page === 'embed');
    return html`<div class="hand-over-head">
        <h2 id="share-title">${messages.shareTitle}</h2>
        ${this.#pagesTemplate(messages)} ${closeButton(messages)}
      </div>
      ${this.#page === 'embed' ? this.#embedTemplate(shared, messages) : this.#linkPage(shared, messages)}`;
  }

  #pagesTemplate(messages: Messages): TemplateResult {
    const { sharePages, shareLinkPage, shareEmbedPage } = embedMessagesFor(messages.language);
    const pages = [
      { value: 'link', text: shareLinkPage },
      { value: 'embed', text: shareEmbedPage },
    ] as const;
    return html`<div class="share-pages">
      ${segmented('share-page', sharePages, pages, this.#page, (page) => {
        this.#page = page;
        if (page === 'link') this.#embed.close();
        this.#draw();
      })}
    </div>`;
  }

  #embedTemplate({ run, address }: Shared, messages: Messages): TemplateResult {
    return address === null
      ? tooManyTemplate(pointCount(run), messages)
      : this.#embed.template(run, this.#isStraight, messages);
  }

  #linkPage(shared: Shared, messages: Messages): TemplateResult {
    return html`${this.#choiceTemplate(shared, messages)} ${this.#linkTemplate(shared, messages)}
      <h3>${messages.saveTitle}</h3>
      <div class="save-buttons">
        ${this.#saveButtons(messages).map(
          ({ name, text, about, make }) =>
            html`<button
              type="button"
              class="quiet"
              title=${about}
              aria-label=${about}
              @click=${() => {
                this.#save(name, make);
              }}
            >
              ${text} <small>${name.replace(/^.*\./u, '.')}</small>
            </button>`,
        )}
      </div>`;
  }

  #choiceTemplate({ run, atEpoch, withWeights }: Shared, messages: Messages): TemplateResult {
    const epoch = formatInteger(run.epoch, messages.language);
    const check = (
      text: string,
      about: string,
      isChecked: boolean,
      isPossible: boolean,
      choose: (isChecked: boolean) => void,
    ): TemplateResult =>
      html`<label class="check" title=${about}>
        <input
          type="checkbox"
          .checked=${live(isChecked)}
          ?disabled=${!isPossible}
          @change=${(event: Event) => {
            choose((event.currentTarget as HTMLInputElement).checked);
          }}
        />
        ${text}
      </label>`;
    return html`<div class="share-choice">
      ${check(messages.linkAtEpoch(epoch), messages.linkAtEpochAbout, atEpoch, run.epoch > 0, (isChecked) => {
        this.#show({ run, withWeights, atEpoch: isChecked });
      })}
      ${check(
        messages.linkWithWeights,
        messages.linkWithWeightsAbout,
        withWeights,
        run.parameters !== null,
        (isChecked) => {
          this.#show({ run, atEpoch, withWeights: isChecked });
        },
      )}
    </div>`;
  }

  #linkTemplate({ run, address, copied }: Shared, messages: Messages): TemplateResult {
    const number = (value: number): string => formatInteger(value, messages.language);
    if (address === null) {
      return html`<p class="about">${messages.linkTooLong(number(pointCount(run)))}</p>`;
    }
    const copyText = { no: messages.copy, yes: messages.copied, 'by-hand': messages.copyByHand }[copied];
    const length = number(address.length);
    return html`<div class="share-link">
        <input
          class="link-text"
          type="text"
          readonly
          autofocus
          aria-label=${messages.link}
          .value=${live(address)}
          @focus=${selectAll}
        />
        <button type="button" class="primary" @click=${this.#copy}>${copyText}</button>
        <span class="unseen" role="status">${copied === 'no' ? '' : copyText}</span>
      </div>
      <p class="about">
        ${address.length > safeLength ? messages.linkLong(length) : messages.linkLength(length)}
      </p>`;
  }

  readonly #copy = async (): Promise<void> => {
    const shared = this.#shared;
    const address = shared?.address ?? null;
    if (shared === null || address === null) return;
    const copied = await copyText(address);
    if (this.#shared !== shared) return;
    this.#shared = { ...shared, copied: copied ? 'yes' : 'by-hand' };
    this.#draw();
    // Where the page may not write to the clipboard, the reader's keys may.
    if (!copied) this.#dialog.querySelector<HTMLInputElement>('.link-text')?.select();
  };

  #saveButtons(messages: Messages): readonly SaveButton[] {
    const { figure } = this.#context;
    const text = (content: string, type: string): Blob => new Blob([content], { type });
    return [
      {
        name: 'frontera.json',
        text: messages.saveExperiment,
        about: messages.saveExperimentAbout,
        make: () => text(this.#runFile(), 'application/json'),
      },
      {
        name: 'frontera.csv',
        text: messages.savePoints,
        about: messages.savePointsAbout,
        make: () => text(toCsv(figure.points), 'text/csv'),
      },
      {
        name: 'frontera.png',
        text: messages.savePlane,
        about: messages.savePlaneAbout,
        make: () => figure.picture(),
      },
      {
        name: 'frontera.svg',
        text: messages.saveNetwork,
        about: messages.saveNetworkAbout,
        make: () => text(diagramToSvg(box('network').querySelector('frontera-network')), 'image/svg+xml'),
      },
    ];
  }

  #runFile(): string {
    return this.#shared === null ? '' : writeRunFile(chosen(this.#shared));
  }

  #save(name: string, make: () => Blob | Promise<Blob>): void {
    const saving = async (): Promise<void> => {
      try {
        saveFile(name, await make());
      } catch {
        // No memory for a large picture, or no plane on the page.
        this.#dialog.close();
        this.#context.say((messages) => messages.notSaved);
      }
    };
    void saving();
  }
}

/** What the boxes leave of a run. */
function chosen({ run, atEpoch, withWeights }: Pick<Shared, 'run' | 'atEpoch' | 'withWeights'>): Link {
  return {
    experiment: run.experiment,
    epoch: atEpoch ? run.epoch : 0,
    parameters: withWeights ? run.parameters : null,
  };
}

function pointCount({ experiment: { data } }: Link): number {
  return data.kind === 'points' ? data.points.length : data.samples;
}

function selectAll(event: Event): void {
  (event.currentTarget as HTMLInputElement).select();
}
