/** The page's address and its history: a document chosen has an entry of its own, named by its preset or by `#` and the code of a link. */
import { decodeLink, type Link } from '../../experiment/permalink.ts';
import { presetNames, type PresetName } from '../../experiment/presets.ts';
import { openRun, sentenceOf } from '../open/files.ts';
import { Keeper } from './keep.ts';
import type { StudioContext } from '../panel.ts';

/** What says in an address which document is meant. */
const documentParameters = ['preset', 'experiment', 'set'];

/** The address that opens a run: this page's, without the document that it may have begun with. */
export function addressOf(code: string): string {
  return addressWithout(code, null);
}

/** Shows the address of a run without a new entry in the history, so that Back goes where it went before. */
export function showAddress(address: string): void {
  history.replaceState(history.state, '', address);
}

/** The preset that the address names; null: none, or one that does not exist. */
export function presetInAddress(): PresetName | null {
  const asked = new URLSearchParams(location.search).get('preset');
  return presetNames.find((name) => name === asked) ?? null;
}

interface DocumentHistoryHost extends Pick<StudioContext, 'figure' | 'say'> {
  /** Shows another document, without an entry. */
  readonly show: (experiment: Link['experiment']) => void;
  /** What the address's parameters describe. */
  readonly runInAddress: () => Link;
}

/** Opens what the address says, now and whenever the history moves or another link is put into the same tab. */
export class DocumentHistory {
  readonly #host: DocumentHistoryHost;
  readonly #keeper: Keeper;

  constructor(host: DocumentHistoryHost) {
    this.#host = host;
    this.#keeper = new Keeper(host.figure);
    const kept = this.#keeper.recallAtStart();
    if (kept !== null) this.#open(kept);
    else this.#openAddress(true);
    // A browser tells of another `#` by both.
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
  }

  /** Another document comes: Back brings the present one again, as it is now. */
  readonly enter = (preset: PresetName | null): void => {
    this.#keeper.enter(addressWithout('', preset));
  };

  readonly #follow = (): void => {
    if (this.#keeper.isAtEntry) return;
    const { isNew, kept } = this.#keeper.move();
    if (kept !== null) this.#open(kept);
    else if (!isNew || codeInAddress() !== null) this.#openAddress(false);
  };

  #openAddress(isFirst: boolean): void {
    const code = codeInAddress();
    if (code === null) {
      const run = this.#host.runInAddress();
      // At the start the figure has the document already.
      if (!isFirst || run.epoch > 0 || run.parameters !== null) this.#open(run);
      return;
    }
    try {
      this.#open(decodeLink(code));
    } catch (error) {
      const problem = sentenceOf(error);
      this.#host.say((messages) =>
        isFirst ? `${problem(messages)} ${messages.linkInstead}` : problem(messages),
      );
    }
  }

  #open(run: Link): void {
    openRun({ figure: this.#host.figure, load: this.#host.show }, run);
  }
}

function addressWithout(code: string, preset: PresetName | null): string {
  const address = new URL(location.href);
  for (const name of documentParameters) address.searchParams.delete(name);
  if (preset !== null) address.searchParams.set('preset', preset);
  address.hash = code;
  return address.href;
}

/** Null where there is none, or it is the id of a part of the page. */
function codeInAddress(): string | null {
  const text = location.hash.slice(1);
  return text === '' || document.getElementById(text) !== null ? null : text;
}
