/** Textos en español de los errores y de lo que no se admite. */
import type { Translation } from './catalogue.ts';
import type { errorsEn } from './errors.en.ts';

const typeNames = {
  object: 'un objeto',
  array: 'una lista',
  string: 'un texto',
  number: 'un número',
  boolean: 'true o false',
  'number-or-null': 'un número, o null',
  point: 'un punto [x₁, x₂, clase]',
} as const;

export const errorsEs: Translation<typeof errorsEn> = {
  nothingTyped: 'un campo vacío',

  errorSentence: (where, value, allowed) => `${where} admite ${allowed}; ${value} queda fuera.`,
  whereDocument: 'El experimento',
  wherePreset: 'El ejemplo',
  whereLearningRate: 'La tasa de aprendizaje',
  whereBiasLearningRate: 'La tasa de los sesgos',
  whereBatchSize: 'El lote',
  whereLoss: 'La función de coste',
  whereLayers: 'La lista de capas',
  whereSeed: 'La semilla',
  wherePoints: 'La lista de puntos',
  whereSamples: 'El número de puntos',
  whereNoise: 'El ruido',
  whereClasses: 'El número de clases',
  whereTestFraction: 'La parte de puntos de prueba',
  whereL1: 'La penalización L1',
  whereL2: 'La penalización L2',
  whereFeatures: 'La lista de entradas',
  whereEpochs: 'La época en la que parar',
  whereCost: 'El coste con el que parar',
  optimizerFieldTitles: {
    momentum: 'Momento μ',
    decay: 'Memoria de cuadrados ρ',
    beta1: 'Memoria de gradientes β₁',
    beta2: 'Memoria de cuadrados β₂',
    epsilon: 'Se suma a la raíz',
    weightDecay: 'Merma de los pesos λ',
  },
  whereUnits: (layer) => `La capa ${layer}`,
  whereActivation: (layer) => `La activación de la capa ${layer}`,
  whereField: (path) => `«${path}»`,
  allowedOneOf: (values) => `uno de estos: ${values}`,
  allowedNumber: (min, max) => `un número de ${min} a ${max}`,
  allowedInteger: (min, max) => `un número entero de ${min} a ${max}`,
  allowedMultiple: (min, max, step) => `un múltiplo de ${step}, de ${min} a ${max}`,
  allowedLength: (min, max) => `de ${min} a ${max} elementos`,
  allowedType: (type) => typeNames[type],
  allowedFields: (names) => `los campos ${names}`,
  allowedWith: (path, value, values) => `${values} mientras «${path}» sea ${value}`,
};
