/** The message catalogue: every text a person reads, in each language. */
import { languages } from './catalogue.ts';
import type { Language, Translation } from './catalogue.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { figureEn } from './figure.en.ts';
import { figureEs } from './figure.es.ts';
import { namesEn } from './names.en.ts';
import { namesEs } from './names.es.ts';

export { languages };
export type { Language };

/** The studio's, the errors' and the figure's texts and the titles of names, with the language they are in. */
export type Messages = Translation<typeof en> &
  Translation<typeof figureEn> &
  typeof namesEn & { readonly language: Language };

const catalogues: Readonly<Record<Language, Messages>> = {
  en: { ...en, ...figureEn, ...namesEn, language: 'en' },
  es: { ...es, ...figureEs, ...namesEs, language: 'es' },
};

/** All texts in one language. */
export function messagesFor(language: Language): Messages {
  return catalogues[language];
}

/** The first language of the candidates that Frontera speaks (`es-MX` counts as `es`); English where there is none. */
export function preferredLanguage(candidates: readonly string[]): Language {
  for (const candidate of candidates) {
    const primary = candidate.toLowerCase().split(/[-_]/u)[0];
    const found = languages.find((language) => language === primary);
    if (found !== undefined) return found;
  }
  return 'en';
}
