/** The sentences for documents that are refused. A figure loads them when it refuses one. */
import type { ExperimentErrorData } from '../experiment/error.ts';
import type { Language } from './catalogue.ts';
import { describeError } from './describe-error.ts';
import { errorMessagesFor } from './error-messages.ts';

export { errorMessagesFor } from './error-messages.ts';

/** One sentence in a language: where, and what is allowed there. */
export function refusalText(error: ExperimentErrorData, language: Language): string {
  return describeError(error, errorMessagesFor(language));
}
