/** Textos en español de los errores y de lo que no se admite. */
import type { Translation } from '../catalogue.ts';
import type { errorsEn } from '../en/errors.ts';

const typeNames = {
  object: 'un objeto',
  array: 'una lista',
  string: 'un texto',
  number: 'un número',
  boolean: 'true o false',
  'number-or-null': 'un número, o null',
  point: 'un punto [x₁, x₂, clase], con 1 en cuarto lugar si es de prueba',
} as const;

export const errorsEs: Translation<typeof errorsEn> = {
  nothingTyped: 'un campo vacío',

  errorSentence: (where, value, allowed) => `${where} admite ${allowed}; ${value} queda fuera.`,
  where: {
    '': 'El experimento',
    preset: 'El ejemplo',
    'optimizer.learningRate': 'La tasa de aprendizaje',
    'optimizer.biasLearningRate': 'La tasa de los sesgos',
    batchSize: 'El lote',
    loss: 'La función de coste',
    layers: 'La lista de capas',
    seed: 'La semilla',
    'data.points': 'La lista de puntos',
    'data.samples': 'El número de puntos',
    'data.noise': 'El ruido',
    'data.seed': 'La semilla',
    'data.classes': 'El número de clases',
    'data.testFraction': 'La parte de puntos de prueba',
    'regularization.l1': 'La penalización L1',
    'regularization.l2': 'La penalización L2',
    features: 'La lista de entradas',
    epochs: 'La época en la que parar',
    cost: 'El coste con el que parar',
  },
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
  badEpochs: (value, most) => `epochs: ${value} no es un número entero de 1 a ${most}.`,
  badValue: (name, value, allowed) => `${name}: ${value} no vale; se admite ${allowed}.`,
  linkDamaged: 'Este enlace está dañado o incompleto.',
  linkNewer: 'Este enlace es de una versión posterior de Frontera.',
};
