/** Texts of the dialog that gives a figure to an author's page; they come with it. */
import { catalogueOf, type Translation } from './catalogue.ts';

/** The same in every language. */
const formatNames = {
  element: 'HTML',
  iframe: 'iframe',
  markdown: 'Markdown, MDX, Docusaurus',
  wordpress: 'WordPress',
  hugo: 'Hugo',
  ghost: 'Ghost',
  quarto: 'Quarto',
  jupyter: 'Jupyter',
  moodle: 'Moodle, Canvas',
  notion: 'Notion',
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
  formatNames: {
    ...formatNames,
    picture: 'Picture with a link, Markdown',
    'picture-html': 'Picture with a link, HTML',
  },
  savePicture: 'Save the picture',
  pictureAlt: (epoch: string): string => `A neural network’s decision boundary, at epoch ${epoch}`,
  formatAbouts: {
    element: 'One script for all figures of a page.',
    iframe:
      'Kept apart from the page. The second line, once a page, gives each frame the height of its figure.',
    markdown: 'On a line of its own, with an empty one above and below.',
    wordpress:
      'Paste it into the editor: it becomes a Custom HTML block. Scripts are kept for administrators and editors; for authors, on multisites and on WordPress.com without its own plug-ins they are taken out: take the picture there.',
    hugo: 'Takes a file layouts/shortcodes/rawhtml.html that holds {{ .Inner }}.',
    ghost: 'Into an HTML card.',
    quarto: 'Between paragraphs of the .qmd file, for HTML formats.',
    jupyter: 'A cell of Python; the figure fits into the size that is given.',
    moodle:
      'Into the HTML source of a page. Where your role may not paste frames, the editor takes it out: then take the picture.',
    notion: 'Paste the address on a line and choose Create embed; drag its edges to the size you want.',
    picture:
      'For GitHub, forums and mail: save the picture, upload it, and put its address in place of frontera.png.',
    'picture-html':
      'For Substack, mail and pages without frames: save the picture, upload it, and put its address in place of frontera.png; in an editor without HTML, give the picture the link.',
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
  formatNames: {
    ...formatNames,
    picture: 'Imagen con enlace, Markdown',
    'picture-html': 'Imagen con enlace, HTML',
  },
  savePicture: 'Guardar la imagen',
  pictureAlt: (epoch) => `La frontera de decisión de una red neuronal, en la época ${epoch}`,
  formatAbouts: {
    element: 'Un solo script para todas las figuras de una página.',
    iframe:
      'Aislada de la página. La segunda línea, una vez por página, da a cada marco la altura de su figura.',
    markdown: 'En una línea propia, con otra vacía encima y debajo.',
    wordpress:
      'Pégalo en el editor: se convierte en un bloque de HTML personalizado. Los scripts se conservan si eres administrador o editor; a los autores, en multisitios y en WordPress.com sin plugins propios se les quitan: allí, usa la imagen.',
    hugo: 'Necesita un archivo layouts/shortcodes/rawhtml.html que contenga {{ .Inner }}.',
    ghost: 'En una tarjeta HTML.',
    quarto: 'Entre párrafos del archivo .qmd, para formatos HTML.',
    jupyter: 'Una celda de Python; la figura se ajusta al tamaño que se le da.',
    moodle:
      'En el código HTML de una página. Si tu rol no puede pegar marcos, el editor lo quita: entonces, usa la imagen.',
    notion:
      'Pega la dirección en una línea y elige Crear inserción; arrastra sus bordes hasta el tamaño que quieras.',
    picture:
      'Para GitHub, foros y correo: guarda la imagen, súbela y pon su dirección en lugar de frontera.png.',
    'picture-html':
      'Para Substack, correo y páginas sin marcos: guarda la imagen, súbela y pon su dirección en lugar de frontera.png; en un editor sin HTML, ponle el enlace a la imagen.',
  },
  embedCode: 'Código para la página',
  embedTooMany: (count) =>
    `Un dibujo de ${count} puntos es demasiado largo para el código de una página. Guárdalo en un archivo.`,
  openInStudio: 'Abrir esta figura en Frontera',
};

/** The dialog's texts in one language. */
export const embedMessagesFor = catalogueOf(en, es);

export type EmbedMessages = ReturnType<typeof embedMessagesFor>;
