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
  notSaved: 'No se ha podido guardar. Inténtalo de nuevo.',

  open: 'Abrir',
  openTitle: 'Abrir o importar',
  chooseFile: 'Elegir un archivo',
  openAbout:
    'Un experimento (.json) o una tabla de puntos (.csv, .tsv, .txt). También puedes soltarlo sobre la página.',
  pasteLabel: 'O pega una tabla',
  pasteExample: 'x1;x2;clase\n0,5;-0,25;rojo\n-0,1;0,8;azul',
  tableHeaded: 'La primera fila es el encabezado',
  tableSeparator: 'Entre celdas',
  separatorNames: { '\t': 'tabulador', ';': 'punto y coma', ',': 'coma' },
  tableX1: 'x₁',
  tableX2: 'x₂',
  tableLabel: 'Clase',
  tableNoLabel: 'ninguna',
  tableColumn: (name) => (/^\d+$/u.test(name) ? `columna ${name}` : name),
  tableScale: 'Escala',
  scaleKeep: 'tal cual',
  scaleFit: 'ajustar',
  scaleStretch: 'ajustar cada eje',
  scaleKeepAbout: 'Los números tal como están: todos quedan entre −1 y 1',
  scaleFitAbout: 'El mismo factor para los dos ejes: las distancias conservan su proporción',
  scaleStretchAbout: 'Cada eje de −1 a 1 por separado',
  tablePreview: (points, classes) => `Vista previa: ${points} puntos, ${classes} clases`,
  tableFirstRows: 'Primeras filas',
  tableLine: 'línea',
  tableMore: (count) => `y ${count} más`,
  importPoints: (count) => (count === '1' ? 'Importar 1 punto' : `Importar ${count} puntos`),
  importNone: 'Importar',

  tableNone:
    'Aquí no se reconoce ninguna tabla: hacen falta al menos dos columnas, separadas por comas, puntos y coma o tabuladores.',
  tableNoColumns: 'Hacen falta dos columnas de números, y en esta tabla no están.',
  tableNoPoints: 'No hay filas debajo del encabezado.',
  tableNotANumber: (line, value) => `Línea ${line}: «${value}» no es un número.`,
  tableEmptyNumber: (line) => `Línea ${line}: falta un número.`,
  tableEmptyLabel: (line) => `Línea ${line}: falta la clase.`,
  tableTooManyRows: (count, limit) => `${count} filas son más de las que caben en el plano: ${limit}.`,
  tableTooManyClasses: (line, value, limit) =>
    `Línea ${line}: «${value}» sería una clase de más; caben ${limit}.`,
};
