/** What a figure can say, in each language. Authors' pages load these texts and no others. */
import type { Language, Translation } from './catalogue.ts';
import { errorsEn } from './errors.en.ts';
import { errorsEs } from './errors.es.ts';
import { figureEn } from './figure.en.ts';
import { figureEs } from './figure.es.ts';

const en = { ...figureEn, ...errorsEn };
const es: Translation<typeof en> = { ...figureEs, ...errorsEs };

/** The figure's texts, and the language they are in. */
export type FigureMessages = Translation<typeof en> & { readonly language: Language };

const catalogues: Readonly<Record<Language, FigureMessages>> = {
  en: { ...en, language: 'en' },
  es: { ...es, language: 'es' },
};

/** The figure's texts in one language. */
export function figureMessagesFor(language: Language): FigureMessages {
  return catalogues[language];
}
