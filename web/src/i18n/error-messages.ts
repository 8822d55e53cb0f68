/** The texts of errors and refusals, in each language. */
import type { Language, Translation } from './catalogue.ts';
import { errorsEn } from './en/errors.ts';
import { errorsEs } from './es/errors.ts';

/** The texts, and the language they are in. */
export type ErrorMessages = Translation<typeof errorsEn> & { readonly language: Language };

const catalogues: Readonly<Record<Language, ErrorMessages>> = {
  en: { ...errorsEn, language: 'en' },
  es: { ...errorsEs, language: 'es' },
};

/** The texts in one language. */
export function errorMessagesFor(language: Language): ErrorMessages {
  return catalogues[language];
}
