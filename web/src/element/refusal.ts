/** The sentence for a refused document: what writes it is loaded when the first one is refused. */
import type { ExperimentErrorData } from '../experiment/error.ts';
import type { FigureMessages } from '../i18n/figure-messages.ts';

type Writer = (error: ExperimentErrorData, messages: FigureMessages) => string;

/** Nothing is said before it is there. */
let write: Writer = () => '';

/** Empty until `loadRefusals` is done. */
export function refusedText(error: ExperimentErrorData, messages: FigureMessages): string {
  return write(error, messages);
}

/** Fulfilled when there is a sentence; where it can't be had, the one of any failure. */
export async function loadRefusals(): Promise<void> {
  try {
    const { refusalText } = await import('../i18n/errors.ts');
    write = (error, { language }) => refusalText(error, language);
  } catch {
    write = (_error, { noticeFailed }) => noticeFailed;
  }
}
