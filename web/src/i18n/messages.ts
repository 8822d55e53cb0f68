/** The message catalogue: every text a person reads, in each language. The figure's own are figure-messages.ts. */
import type { Language, Translation } from './catalogue.ts';
import { dataEn } from './en/data.ts';
import { dataEs } from './es/data.ts';
import { errorMessagesFor, type ErrorMessages } from './error-messages.ts';
import { figureMessagesFor, type FigureMessages } from './figure-messages.ts';
import { lessonsEn } from './en/lessons.ts';
import { lessonsEs } from './es/lessons.ts';
import { namesEn } from './en/names.ts';
import { namesEs } from './es/names.ts';
import { pageEn } from './en/page.ts';
import { pageEs } from './es/page.ts';
import { runEn } from './en/run.ts';
import { runEs } from './es/run.ts';
import { shareEn } from './en/share.ts';
import { shareEs } from './es/share.ts';
import { trainingEn } from './en/training.ts';
import { trainingEs } from './es/training.ts';
import { viewsEn } from './en/views.ts';
import { viewsEs } from './es/views.ts';

const en = {
  ...pageEn,
  ...dataEn,
  ...trainingEn,
  ...viewsEn,
  ...lessonsEn,
  ...runEn,
  ...shareEn,
};

const es: Translation<typeof en> = {
  ...pageEs,
  ...dataEs,
  ...trainingEs,
  ...viewsEs,
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
