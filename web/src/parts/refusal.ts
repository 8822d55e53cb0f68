/** The sentence for what is refused: what writes it is loaded when the first one is to be shown. */
import type { FigureMessages } from '../i18n/figure-messages.ts';
import type { AttributeProblem, Notice, Notices, Refused } from '../run/notices.ts';

type Writer = (refused: Refused, messages: FigureMessages) => string;

/** Null until it is loaded. */
let write: Writer | null = null;

/** Empty until `loadRefusals` is done. */
export function writeRefusal(refused: Refused, messages: FigureMessages): string {
  return write?.(refused, messages) ?? '';
}

const refusals: readonly Notice['kind'][] = ['refused', 'bad-link', 'bad-epochs', 'bad-value'];

/** Loads what writes a refusal when there is the first one. */
export async function loadWordsFor(notice: Notice | null, loaded: () => void): Promise<void> {
  if (notice === null || write !== null || !refusals.includes(notice.kind)) return;
  await loadRefusals();
  loaded();
}

/** Fulfilled when there is a sentence; where it can't be had, the one of any failure. */
export async function loadRefusals(): Promise<void> {
  try {
    const { refusedText } = await import('./refused-text.ts');
    write = (refused, { language }) => refusedText(refused, language);
  } catch {
    write = (_refused, { noticeFailed }) => noticeFailed;
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
