/** The sentence for what is refused: what writes it is loaded when the first one is to be said. */
import type { FigureMessages } from '../i18n/figure-messages.ts';
import type { Refused } from './notice.ts';

type Writer = (refused: Refused, messages: FigureMessages) => string;

/** Nothing is said before it is there. */
let write: Writer = () => '';

/** Empty until `loadRefusals` is done. */
export function writeRefusal(refused: Refused, messages: FigureMessages): string {
  return write(refused, messages);
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
