/** Textos en español de lo que hay bajo el plano: la línea de tiempo, cuándo parar, las teclas, el resumen hablado. */
import type { Translation } from '../catalogue.ts';
import type { runEn } from '../en/run.ts';

export const runEs: Translation<typeof runEn> = {
  seeingLabel: 'Qué ver del entrenamiento',
  seeingViews: {
    cost: 'Coste',
    accuracy: 'Acierto',
    classes: 'Clases',
    gradients: 'Gradientes',
    numbers: 'Números',
  },
  seeingPagesLabel: 'Qué página',
  seeingPages: { curve: 'por épocas', landscape: 'paisaje', layers: 'por capa', check: 'comprobar uno' },

  pauseAt: 'Parar por sí sola',
  pauseNever: 'nunca',
  pauseEpoch: 'en la época',
  pauseCost: 'con coste',
  pausePatience: 'cuando deje de bajar',
  pauseEpochLabel: 'Parar en esta época',
  pauseCostLabel: 'Parar cuando el coste sea este o menor',

  fingerprint: 'Huella',

  help: 'Ayuda',
  helpLabel: 'Teclas y ayuda',
  helpTitle: 'Ayuda',
  helpTour: 'Recorrido en cinco pasos',
  helpAsk: 'Preguntar por algo',
  helpArticle: 'En el artículo',
  helpOneFile: 'Todo el estudio en un archivo, para lugares sin red',
  helpKeys: 'Teclas',
  helpClose: 'Cerrar',
  helpSingleKeys: 'Las teclas sueltas valen en toda la página',
  keyPlay: 'entrenar, pausar',
  keyStep: 'un paso',
  keyReset: 'volver al mismo inicio',
  keyNew: 'otros pesos iniciales',
  keyHelp: 'esta ayuda',
  keyExplain: 'explicar lo que tiene el foco',
  keyUndo: 'deshacer, rehacer',
  keyCursor: 'en el plano: mover el cursor (con Mayús, más lejos)',
  keyPaint: 'en el plano: dibujar un punto, borrar',
  keyTools: 'en el plano: clase, goma, mover, sonda, tamaño del pincel',
  keyNeurons: 'en la red: neuronas (con Mayús, conexiones), editar, una más, una menos',
  keySpace: 'Espacio',
  keyArrows: 'flechas',
  keyEnter: 'Intro',
  keyDelete: 'Supr',

  summary: (epoch, cost, accuracy) => `Época ${epoch}: coste ${cost}, aciertos ${accuracy}.`,
  summaryTest: (cost, accuracy) => `En los puntos de prueba: ${cost}, ${accuracy}.`,
};
