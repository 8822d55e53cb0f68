/** Sentences for what a figure was given and can't take. It loads them when the first one is to be said. */
import { largestEpoch } from '../experiment/epochs.ts';
import type { Language } from '../i18n/catalogue.ts';
import { errorMessagesFor, refusalText } from '../i18n/errors.ts';
import { formatInteger } from '../i18n/format.ts';
import type { AttributeProblem, Refused } from '../run/notices.ts';

/** One sentence for what was refused. */
export function refusedText(refused: Refused, language: Language): string {
  return refused.kind === 'refused' ? refusalText(refused.error, language) : attributeText(refused, language);
}

/** One sentence for an attribute that means nothing. */
export function attributeText(problem: AttributeProblem, language: Language): string {
  const messages = errorMessagesFor(language);
  switch (problem.kind) {
    case 'bad-epochs':
      return messages.badEpochs(problem.value, formatInteger(largestEpoch, language));
    case 'bad-link':
      return problem.problem === 'newer' ? messages.linkNewer : messages.linkDamaged;
    case 'bad-value':
      return messages.badValue(problem.attribute, problem.value, problem.allowed.join(', '));
    default: {
      const unreachable: never = problem;
      return unreachable;
    }
  }
}
