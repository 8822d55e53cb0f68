/** The message catalogue: every text a person reads, in each language. */
import { languages } from './catalogue.ts';
import type { Language, Translation } from './catalogue.ts';
import { costEn } from './cost.en.ts';
import { costEs } from './cost.es.ts';
import { dataEn } from './data.en.ts';
import { dataEs } from './data.es.ts';
import { errorsEn } from './errors.en.ts';
import { errorsEs } from './errors.es.ts';
import { figureEn } from './figure.en.ts';
import { figureEs } from './figure.es.ts';
import { lessonsEn } from './lessons.en.ts';
import { lessonsEs } from './lessons.es.ts';
import { namesEn } from './names.en.ts';
import { namesEs } from './names.es.ts';
import { networkEn } from './network.en.ts';
import { networkEs } from './network.es.ts';
import { pageEn } from './page.en.ts';
import { pageEs } from './page.es.ts';
import { runEn } from './run.en.ts';
import { runEs } from './run.es.ts';
import { shareEn } from './share.en.ts';
import { shareEs } from './share.es.ts';
import { trainingEn } from './training.en.ts';
import { trainingEs } from './training.es.ts';

export { languages };
export type { Language };

const en = {
  ...pageEn,
  ...dataEn,
  ...trainingEn,
  ...networkEn,
  ...costEn,
  ...errorsEn,
  ...lessonsEn,
  ...runEn,
  ...figureEn,
  ...shareEn,
};

const es: Translation<typeof en> = {
  ...pageEs,
  ...dataEs,
  ...trainingEs,
  ...networkEs,
  ...costEs,
  ...errorsEs,
  ...lessonsEs,
  ...runEs,
  ...figureEs,
  ...shareEs,
};

/** All texts and the titles of names, with the language they are in. */
export type Messages = Translation<typeof en> & typeof namesEn & { readonly language: Language };

const catalogues: Readonly<Record<Language, Messages>> = {
  en: { ...en, ...namesEn, language: 'en' },
  es: { ...es, ...namesEs, language: 'es' },
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
