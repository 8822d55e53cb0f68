/** Textos en español de las vistas junto al plano de una figura. */
import type { Translation } from './catalogue.ts';
import type { viewsEn } from './views.en.ts';

export const viewsEs: Translation<typeof viewsEn> = {
  featureTitles: {
    x1: 'x₁',
    x2: 'x₂',
    'x1^2': 'x₁²',
    'x2^2': 'x₂²',
    'x1*x2': 'x₁x₂',
    'sin(x1)': 'sen x₁',
    'sin(x2)': 'sen x₂',
  },
  networkLabel: (sizes) => `Red con ${sizes} neuronas`,
  networkLegendPositive: 'positivo',
  networkLegendNegative: 'negativo',
  unitHidden: (unit, layer) => `la neurona ${unit} de la capa ${layer}`,
  unitOutput: 'la salida',
  unitOutputOf: (unit) => `la salida ${unit}`,
  sayInput: (title) => `${title}, entrada`,
  sayWeight: (from, to, value) => `Peso ${value}, de ${from} a ${to}`,
  networkHintPoint: 'Señala una neurona para verla en el plano.',
  networkHintTap: 'Toca una neurona para verla en el plano.',
};
