/** The sentence for what is refused: what writes it is loaded when the first one is to be shown. */
import type { FigureMessages } from '../i18n/figure-messages.ts';
import { Later } from '../run/later.ts';
import type { AttributeProblem, Notice, Notices, Refused } from '../run/notices.ts';

const writer = new Later(() => import('./refused-text.ts'));
/** It could not be had: the sentence is the one of any failure. */
let hasFailed = false;

/** Empty until `loadRefusals` is done. */
export function writeRefusal(refused: Refused, messages: FigureMessages): string {
  if (writer.code !== null) return writer.code.refusedText(refused, messages.language);
  return hasFailed ? messages.notices.failed : '';
}

const refusals: readonly Notice['kind'][] = ['refused', 'bad-link', 'bad-epochs', 'bad-value'];

/** Loads what writes a refusal when there is the first one. */
export async function loadWordsFor(notice: Notice | null, loaded: () => void): Promise<void> {
  if (notice === null || writer.code !== null || !refusals.includes(notice.kind)) return;
  await loadRefusals();
  loaded();
}

/** Fulfilled when there is a sentence, of whichever kind. */
export async function loadRefusals(): Promise<void> {
  try {
    await writer.get();
  } catch {
    hasFailed = true;
  }
}

/** An attribute that means nothing: the figure shows why, and its event has the same sentence. */
export async function complain(
  problem: AttributeProblem,
  notices: Pick<Notices, 'show' | 'fail'>,
  messages: () => FigureMessages,
): Promise<void> {
  notices.show(problem);
  await loadRefusals();
  notices.fail(writeRefusal(problem, messages()));
}
