/** Says in the reader's language what is wrong with a document and what is allowed. */
import type { Allowed, ExperimentErrorData } from '../experiment/error.ts';
import { catalogueOf, type Language } from './catalogue.ts';
import { errorsEn } from './en/errors.ts';
import { errorsEs } from './es/errors.ts';
import { formatInteger, formatNumber } from './format.ts';

export const errorMessagesFor = catalogueOf(errorsEn, errorsEs);

type ErrorMessages = ReturnType<typeof errorMessagesFor>;

/** As `describeError`, by the language alone. A figure loads the texts when it refuses a document. */
export function refusalText(error: ExperimentErrorData, language: Language): string {
  return describeError(error, errorMessagesFor(language));
}

/** One sentence: where, and what is allowed there. */
export function describeError(error: ExperimentErrorData, messages: ErrorMessages): string {
  const where = describePath(error.path, messages);
  return messages.errorSentence(where, error.value, describeAllowed(error.allowed, messages));
}

function describePath(path: string, messages: ErrorMessages): string {
  const own = Object.entries(messages.optimizerFieldTitles);
  const titles = own.map(([name, title]) => [`optimizer.${name}`, title] as const);
  const known = new Map([...Object.entries(messages.where), ...titles]).get(path);
  if (known !== undefined) return known;
  const layer = /^layers\[(\d+)\]\.(units|activation)$/u.exec(path);
  if (layer === null) return messages.whereField(path);
  const number = Number(layer[1]) + 1;
  return layer[2] === 'units' ? messages.whereUnits(number) : messages.whereActivation(number);
}

function describeAllowed(allowed: Allowed, messages: ErrorMessages): string {
  // Whole limits are written out: a seed goes to 4,294,967,295, not to 4.295 × 10⁹.
  const number = (value: number): string =>
    Number.isInteger(value)
      ? formatInteger(value, messages.language)
      : formatNumber(value, messages.language, 15);
  switch (allowed.kind) {
    case 'one-of':
      return messages.allowedOneOf(allowed.values.map(String).join(', '));
    case 'number': {
      const [min, max] = [number(allowed.min), number(allowed.max)];
      if (allowed.multipleOf !== undefined)
        return messages.allowedMultiple(min, max, number(allowed.multipleOf));
      return allowed.integer ? messages.allowedInteger(min, max) : messages.allowedNumber(min, max);
    }
    case 'length':
      return messages.allowedLength(number(allowed.min), number(allowed.max));
    case 'type':
      return messages.allowedType(allowed.type);
    case 'fields':
      return messages.allowedFields(allowed.names.join(', '));
    case 'with':
      return messages.allowedWith(allowed.path, String(allowed.value), allowed.values.map(String).join(', '));
    default: {
      const unreachable: never = allowed;
      return unreachable;
    }
  }
}
