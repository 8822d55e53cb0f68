/** Textos en español de la página: su cabecera, sus pestañas, lo que identifica una ejecución. */
import type { Translation } from '../catalogue.ts';
import type { pageEn } from '../en/page.ts';

export const pageEs: Translation<typeof pageEn> = {
  pageTitle: 'Frontera: mira cómo una red neuronal traza su frontera',
  largeNames: { epoch: 'Época', cost: 'Coste', accuracy: 'Acierto' },
  present: 'Proyectar',
  presentTitle: 'En grande a pantalla completa, para un proyector',
  presentEnd: 'Salir',
  presentEndTitle: 'Volver de la presentación',
  intro: 'Una red neuronal aprende a separar ● de ▲. El fondo es lo que supone: pulsa Entrenar.',
  tagline: 'Dibuja puntos. Mira cómo una red neuronal encuentra la frontera entre ellos.',
  article: 'El artículo',
  articleHref: './article/es/',
  articleSections: {
    network: 'Qué es una red',
    neuron: 'Una neurona es una recta',
    activation: 'Por qué hay que doblar',
    forward: 'Un punto la recorre',
    cost: 'Un número para medir el error',
    descent: 'Cuesta abajo',
    chain: 'Una cadena de pendientes',
    gradient: 'De vuelta por los mismos pesos',
    update: 'Un paso a mano, y luego mil',
    experiment: 'El experimento',
    code: 'Lo mismo en treinta líneas',
    yours: 'Ahora, tus puntos',
  },
  tourInvitation: 'Haz el recorrido',
  pageSettings: 'Artículo, idioma y tema',
  languageLabel: 'Idioma',
  themeLabel: 'Tema',
  themeAuto: 'Auto',
  themeLight: 'Claro',
  themeDark: 'Oscuro',

  networkTitle: 'Red',
  outputTitle: 'Salida de la red',
  readingsTitle: 'Lecturas',
  settingsTitle: 'Ajustes',
  panelsLabel: 'Paneles',

  pageNotLoaded: 'Una pieza de esta página no se ha podido cargar. Inténtalo de nuevo, o recarga la página.',

  newBuild: 'Hay una versión nueva de Frontera. Tu dibujo y tus ajustes se conservan.',
  newBuildElsewhere: 'Hay una versión nueva de Frontera. Cierra antes sus otras páginas.',
  takeNewBuild: 'Cargarla',

  seed: 'Semilla',
};
