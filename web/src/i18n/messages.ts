/** The message catalogue: every text a person reads, in each language. The figure's own are figure-messages.ts. */
import { catalogueOf } from './catalogue.ts';
import { errorsEn } from './en/errors.ts';
import { errorsEs } from './es/errors.ts';
import { figureEn } from './en/figure.ts';
import { figureEs } from './es/figure.ts';
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
import { settingsEn } from './en/settings.ts';
import { settingsEs } from './es/settings.ts';
import { viewsEn } from './en/views.ts';
import { viewsEs } from './es/views.ts';

/** All texts and the titles of names, with the language they are in. */
export const messagesFor = catalogueOf(
  {
    ...pageEn,
    ...settingsEn,
    ...viewsEn,
    ...lessonsEn,
    ...runEn,
    ...shareEn,
    ...figureEn,
    ...errorsEn,
    ...namesEn,
  },
  {
    ...pageEs,
    ...settingsEs,
    ...viewsEs,
    ...lessonsEs,
    ...runEs,
    ...shareEs,
    ...figureEs,
    ...errorsEs,
    ...namesEs,
  },
);

export type Messages = ReturnType<typeof messagesFor>;
