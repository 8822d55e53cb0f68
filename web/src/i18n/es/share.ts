/** Textos en español de lo que se comparte: enlaces, archivos, imágenes, tablas. */
import type { Translation } from '../catalogue.ts';
import type { shareEn } from '../en/share.ts';

export const shareEs: Translation<typeof shareEn> = {
  share: 'Compartir',
  shareTitle: 'Comparte este entrenamiento',
  close: 'Cerrar',
  link: 'Enlace',
  copy: 'Copiar',
  copied: 'Copiado',
  copyByHand: 'Seleccionado: cópialo con el teclado',
  linkAtEpoch: (epoch) => `en la época ${epoch}`,
  linkAtEpochAbout: 'El entrenamiento se repite hasta ahí, bit a bit.',
  linkWithWeights: 'con los pesos',
  linkWithWeightsAbout:
    'Para un entrenamiento que se cambió por el camino: el enlace lleva sus pesos tal como están.',
  linkLength: (count) => `${count} caracteres`,
  linkLong: (count) =>
    `${count} caracteres: algunos programas cortan los enlaces de más de 2000. En un archivo caben todos los puntos.`,
  linkTooLong: (count) =>
    `Un dibujo de ${count} puntos es demasiado largo para un enlace. Guárdalo en un archivo.`,
  saveTitle: 'Guardar',
  saveExperiment: 'Experimento',
  savePoints: 'Puntos',
  savePlane: 'Plano',
  saveNetwork: 'Red',
  saveExperimentAbout: 'Guardar el experimento en frontera.json',
  savePointsAbout: 'Guardar los puntos en una tabla, frontera.csv',
  savePlaneAbout: 'Guardar el plano en una imagen, frontera.png',
  saveNetworkAbout: 'Guardar la red en un dibujo, frontera.svg',

  linkInstead: 'En su lugar, aquí tienes el experimento de siempre.',
  fileUnreadable: (name) => `No se ha podido leer «${name}».`,
  fileTooLarge: (name, limit) => `«${name}» ocupa más de ${limit} MB.`,
  tableElsewhere: (address) =>
    `«${address}» no está en la dirección de este mismo sitio, así que no se pide. Guárdalo allí y abre el archivo aquí.`,
  notSaved: 'No se ha podido guardar. Inténtalo de nuevo.',

  open: 'Abrir',
  openTitle: 'Abrir o importar',
  chooseFile: 'Elegir un archivo',
  openAbout:
    'Un experimento o una tabla de puntos: CSV, texto, JSON, ARFF, en cualquier notación. También puedes soltarlo sobre la página.',
};
