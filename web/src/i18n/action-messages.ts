/** What `<frontera-action>` says of orders that mean nothing; loaded with it. */
import { catalogueOf, type Translation } from './catalogue.ts';

const en = {
  noFigure: (id: string) =>
    id === '' ? 'There is no figure on this page.' : `There is no figure “${id}” here.`,
  badSetting: (text: string) => `set: “${text}” is not path=value.`,
  badOrder: (word: string, allowed: string) => `do: ${word} does not exist; there are ${allowed}.`,
  badEpoch: (word: string, most: string) => `do: ${word} goes beyond epoch ${most}, the last one.`,
};

const es: Translation<typeof en> = {
  noFigure: (id) =>
    id === '' ? 'En esta página no hay ninguna figura.' : `Aquí no hay ninguna figura «${id}».`,
  badSetting: (text) => `set: «${text}» no es ruta=valor.`,
  badOrder: (word, allowed) => `do: ${word} no existe; las órdenes son ${allowed}.`,
  badEpoch: (word, most) => `do: ${word} pasa de la época ${most}, que es la última.`,
};

/** The element's texts in one language. */
export const actionMessagesFor = catalogueOf(en, es);
