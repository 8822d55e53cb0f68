/** Textos en español de la elección de datos. */
import type { Translation } from '../catalogue.ts';
import type { dataEn } from '../en/data.ts';

export const dataEs: Translation<typeof dataEn> = {
  dataTitle: 'Datos',
  dataset: 'Conjunto de datos',
  dataOwn: 'tus puntos',
  samples: 'Puntos',
  noise: 'Ruido',
  classes: 'Clases',
  addClass: 'Una clase más',
  removeClass: 'Una clase menos',
  testShare: 'Puntos de prueba',
  testShareAbout: 'Parte de los puntos que se guarda para probar',
  testNone: 'ninguno',
  testPercent: (percent) => `${percent} %`,
  dataSeed: 'Semilla',
  dataSeedLabel: 'Semilla de los datos',
  nextDataSeed: 'Otros puntos del mismo tipo: la semilla siguiente',
  nextSplitSeed: 'Otros puntos de prueba: la semilla siguiente',
};
