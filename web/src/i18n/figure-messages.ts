/** What a figure can say, in each language. Authors' pages load these texts and no others. */
import type { Language, Translation } from './catalogue.ts';
import { figureEn } from './en/figure.ts';
import { figureEs } from './es/figure.ts';

/** The figure's texts, and the language they are in. */
export type FigureMessages = Translation<typeof figureEn> & { readonly language: Language };

const catalogues: Readonly<Record<Language, FigureMessages>> = {
  en: { ...figureEn, language: 'en' },
  es: { ...figureEs, language: 'es' },
};

/** The figure's texts in one language. */
export function figureMessagesFor(language: Language): FigureMessages {
  return catalogues[language];
}
