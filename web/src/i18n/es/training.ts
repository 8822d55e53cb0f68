/** Textos en español de los ajustes del entrenamiento. */
import type { Translation } from '../catalogue.ts';
import type { trainingEn } from '../en/training.ts';

export const trainingEs: Translation<typeof trainingEn> = {
  trainingTitle: 'Entrenamiento',
  learningRate: 'Tasa de aprendizaje',
  learningRateSlider: 'Tasa de aprendizaje, en escala logarítmica',
  biasRateSeparate: 'Otra para los sesgos',
  biasRateAbout:
    'El código del artículo suma los gradientes de los pesos y promedia los de los sesgos: de ahí dos tasas.',
  biasLearningRate: 'Tasa de los sesgos',
  batchSize: 'Lote',
  batchFull: 'todos los puntos',
  batchAll: 'todos',
  batchNumber: 'Puntos por lote; vacío: todos',
  batchPoints: (count) => (count === '1' ? '1 punto' : `${count} puntos`),
  loss: 'Coste',
  optimizer: 'Método',
  mainSettings: 'básico',
  moreSettings: 'más',
  settingsPages: 'Qué ajustes',
  initializer: 'Pesos iniciales',
  initialSeed: 'Semilla',
  nextSeed: 'Otros pesos iniciales: la semilla siguiente',
  noOwnFields: (method) => `No hay nada más que ajustar en ${method}.`,
  penaltyL1: 'Penalización L1',
  penaltyL2: 'Penalización L2',
  shuffle: 'Barajar en cada época',
};
