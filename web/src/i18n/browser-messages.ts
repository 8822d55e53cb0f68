/** What is said where the browser is too old for a figure. */
import { catalogueOf, type Translation } from './catalogue.ts';

const en = {
  tooOld: 'This figure needs a newer browser: Chrome or Edge 93, Firefox 101, Safari 16.4 or later.',
};

const es: Translation<typeof en> = {
  tooOld:
    'Esta figura necesita un navegador más nuevo: Chrome o Edge 93, Firefox 101, Safari 16.4 o posterior.',
};

export const browserMessagesFor = catalogueOf(en, es);
