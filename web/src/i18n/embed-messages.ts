/** Texts of the dialog that gives a figure to an author's page; they come with it. */
import { catalogueOf, type Translation } from './catalogue.ts';

/** The same in every language. */
const formatNames = {
  element: 'HTML',
  iframe: 'iframe',
  markdown: 'Markdown',
  wordpress: 'WordPress',
  hugo: 'Hugo',
};

const en = {
  sharePages: 'What to share',
  shareLinkPage: 'Link and files',
  shareEmbedPage: 'Embed',
  preview: 'The figure as it will look',
  embedWidth: 'Width',
  widthFull: 'full',
  widthPixels: (px: string): string => `${px} pixels`,
  widthFullAbout: 'As wide as the text column',
  embedControls: 'Controls',
  controlNames: {
    play: 'play',
    step: 'step',
    reset: 'reset',
    new: 'new start',
    speed: 'speed',
    draw: 'drawing',
  },
  embedViews: 'Beside it',
  viewNames: { network: 'network', loss: 'cost', inspect: 'inspection', timeline: 'timeline' },
  embedLanguage: 'Language',
  languageOfPage: 'the page’s',
  embedTheme: 'Theme',
  themeOfPage: 'the page’s',
  themeNames: { light: 'light', dark: 'dark' },
  embedStart: 'Begins',
  startNames: { zero: 'at epoch 0', epoch: 'at this epoch', weights: 'with these weights' },
  embedAutoplay: 'plays by itself when it comes into view',
  embedStop: 'Stops at epoch',
  embedStopNever: 'never',
  embedStopWrong: 'A whole number from 1.',
  embedFormat: 'For',
  formatNames,
  formatAbouts: {
    element: 'One script for all figures of a page.',
    iframe:
      'Kept apart from the page. The second line, once a page, gives each frame the height of its figure.',
    markdown: 'For Markdown and MDX, on lines of its own.',
    wordpress: 'Paste it into the editor: it becomes a Custom HTML block.',
    hugo: 'Takes a file layouts/shortcodes/rawhtml.html that holds {{ .Inner }}.',
  },
  embedCode: 'Code for the page',
  embedTooMany: (count: string): string =>
    `A drawing of ${count} points is too long for a page’s code. Save it as a file.`,
  openInStudio: 'Open this figure in Frontera',
};

const es: Translation<typeof en> = {
  sharePages: 'Qué se comparte',
  shareLinkPage: 'Enlace y archivos',
  shareEmbedPage: 'Insertar',
  preview: 'La figura tal como se verá',
  embedWidth: 'Ancho',
  widthFull: 'todo',
  widthPixels: (px) => `${px} píxeles`,
  widthFullAbout: 'Tan ancha como la columna de texto',
  embedControls: 'Controles',
  controlNames: {
    play: 'entrenar',
    step: 'paso',
    reset: 'reiniciar',
    new: 'otro inicio',
    speed: 'velocidad',
    draw: 'dibujo',
  },
  embedViews: 'Al lado',
  viewNames: { network: 'red', loss: 'coste', inspect: 'inspección', timeline: 'línea de tiempo' },
  embedLanguage: 'Idioma',
  languageOfPage: 'de la página',
  embedTheme: 'Tema',
  themeOfPage: 'de la página',
  themeNames: { light: 'claro', dark: 'oscuro' },
  embedStart: 'Empieza',
  startNames: { zero: 'en la época 0', epoch: 'en esta época', weights: 'con estos pesos' },
  embedAutoplay: 'se entrena sola al aparecer en pantalla',
  embedStop: 'Se detiene en la época',
  embedStopNever: 'nunca',
  embedStopWrong: 'Un número entero desde 1.',
  embedFormat: 'Para',
  formatNames,
  formatAbouts: {
    element: 'Un solo script para todas las figuras de una página.',
    iframe:
      'Aislada de la página. La segunda línea, una vez por página, da a cada marco la altura de su figura.',
    markdown: 'Para Markdown y MDX, en líneas propias.',
    wordpress: 'Pégalo en el editor: se convierte en un bloque de HTML personalizado.',
    hugo: 'Necesita un archivo layouts/shortcodes/rawhtml.html que contenga {{ .Inner }}.',
  },
  embedCode: 'Código para la página',
  embedTooMany: (count) =>
    `Un dibujo de ${count} puntos es demasiado largo para el código de una página. Guárdalo en un archivo.`,
  openInStudio: 'Abrir esta figura en Frontera',
};

/** The dialog's texts in one language. */
export const embedMessagesFor = catalogueOf(en, es);

export type EmbedMessages = ReturnType<typeof embedMessagesFor>;
