/** The message catalogue: every text a person reads, in each language. The figure's own are figure-messages.ts. */
import type { Language, Translation } from './catalogue.ts';
import { dataEn } from './data.en.ts';
import { dataEs } from './data.es.ts';
import { errorMessagesFor, type ErrorMessages } from './error-messages.ts';
import { figureMessagesFor, type FigureMessages } from './figure-messages.ts';
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
import { viewsEn } from './views.en.ts';
import { viewsEs } from './views.es.ts';

const en = {
  ...pageEn,
  ...dataEn,
  ...trainingEn,
  ...viewsEn,
  ...networkEn,
  ...lessonsEn,
  ...runEn,
  ...shareEn,
};

const es: Translation<typeof en> = {
  ...pageEs,
  ...dataEs,
  ...trainingEs,
  ...viewsEs,
  ...networkEs,
  ...lessonsEs,
  ...runEs,
  ...shareEs,
};

/** All texts and the titles of names, with the language they are in. */
export type Messages = FigureMessages & ErrorMessages & Translation<typeof en> & typeof namesEn;

const catalogues: Readonly<Record<Language, Messages>> = {
  en: { ...figureMessagesFor('en'), ...errorMessagesFor('en'), ...en, ...namesEn },
  es: { ...figureMessagesFor('es'), ...errorMessagesFor('es'), ...es, ...namesEs },
};

/** All texts in one language. */
export function messagesFor(language: Language): Messages {
  return catalogues[language];
}
