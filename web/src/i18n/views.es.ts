/** Spanish texts of the views beside a figure’s plane; the studio’s panels say the same with them. */
import type { Translation } from './catalogue.ts';
import type { viewsEn } from './views.en.ts';
import { activationTitles } from './names.es.ts';

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

  lossLabel: 'Coste por épocas',
  lossEmpty: 'Aquí se dibujará el coste, época a época.',
  lossEpoch: 'época',
  lossTrain: 'entren.',
  lossTest: 'prueba',
  lossReading: (epoch, train) => `época ${epoch}: coste ${train}`,
  lossReadingTest: (epoch, train, test) => `época ${epoch}: coste ${train}, en los puntos de prueba ${test}`,

  timelineSlider: 'Época de la ejecución: arrastra hacia atrás para verla como era',
  timelinePlace: (epoch, last) => `época ${epoch} de ${last}`,
  timelineReplay: (epoch, target) => `Se repite el camino: ${epoch} de ${target}`,

  activationTitles,
  inspectLabel: 'Un punto a través de la red',
  inspectEmpty: 'Todavía no hay ningún punto que seguir a través de la red.',
  inspectPoint: (number, count) => `punto ${number} de ${count}`,
  inspectClass: (label) => `clase ${label}`,
  inspectCost: 'coste',
  inspectPrevious: 'Punto anterior',
  inspectNext: 'Punto siguiente',
  inspectPasses: 'Pasos hacia delante y hacia atrás, neurona a neurona',
  inspectInputs: 'entradas',
  inspectHidden: (layer, activation) => `capa ${layer}, ${activation}`,
  inspectOutput: (activation) => `salida, ${activation}`,
  inspectUnit: (unit) => `neurona ${unit}`,
  inspectMore: (count) => `y ${count} más`,
  inspectNeuron: 'Los números de una neurona',
  inspectUpdate: 'descenso del gradiente solo con este punto',
};
