/** Spanish texts of a figure’s views beside its plane. */
import type { Translation } from './catalogue.ts';
import type { viewsEn } from './views.en.ts';
import { activationTitles } from './names.es.ts';

export const viewsEs: Translation<typeof viewsEn> = {
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
