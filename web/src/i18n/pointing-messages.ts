/** What is said of words that name nothing of a figure; loaded with the first words that name something. */
import { catalogueOf, type Translation } from './catalogue.ts';

const en = {
  nothing: (text: string) =>
    `data-frontera-point: “${text}” is not the id of a figure and a symbol of its network, such as z-1-2.`,
};

const es: Translation<typeof en> = {
  nothing: (text) =>
    `data-frontera-point: «${text}» no es el id de una figura y un símbolo de su red, como z-1-2.`,
};

/** The texts in one language. */
export const pointingMessagesFor = catalogueOf(en, es);
