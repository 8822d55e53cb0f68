/** What the views beside a figure's plane can say. Loaded with the first of them. */
import type { Language, Translation } from './catalogue.ts';
import { viewsEn } from './en/views.ts';
import { viewsEs } from './es/views.ts';

export type ViewMessages = Translation<typeof viewsEn>;

const catalogues: Readonly<Record<Language, ViewMessages>> = { en: viewsEn, es: viewsEs };

/** The views' texts in one language. */
export function viewMessagesFor(language: Language): ViewMessages {
  return catalogues[language];
}
