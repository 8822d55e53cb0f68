/** The run in the page's address: `#` and the code of a link. */
import { decodeLink } from '../../experiment/permalink.ts';
import { openRun, sentenceOf } from '../open/files.ts';
import { Keeper } from './keep.ts';
import type { StudioContext } from '../panel.ts';

/** The address that opens a run: this page's, without the preset that it may have begun with. */
export function addressOf(code: string): string {
  const address = new URL(location.href);
  address.searchParams.delete('preset');
  address.hash = code;
  return address.href;
}

/** Shows the address of a run without a new entry in the history, so that Back goes where it went before. */
export function showAddress(address: string): void {
  history.replaceState(history.state, '', address);
}

/** Opens what the address says, now and whenever another link is put into the same tab. */
export function followAddress(context: StudioContext): void {
  const keeper = new Keeper(context.figure);
  const open = (code: string, isFirst: boolean): void => {
    try {
      openRun(context, decodeLink(code));
    } catch (error) {
      const problem = sentenceOf(error);
      context.say((messages) =>
        isFirst ? `${problem(messages)} ${messages.linkInstead}` : problem(messages),
      );
    }
  };
  const kept = keeper.recallAtStart();
  const code = codeInAddress();
  if (kept !== null) openRun(context, kept);
  else if (code !== null) open(code, true);
  addEventListener('hashchange', () => {
    const before = keeper.move();
    const pasted = codeInAddress();
    if (before !== null) openRun(context, before);
    else if (pasted !== null) open(pasted, false);
  });
}

/** Null where there is none, or it is the id of a part of the page. */
function codeInAddress(): string | null {
  const text = location.hash.slice(1);
  return text === '' || document.getElementById(text) !== null ? null : text;
}
