/** Textos en español de la red que se edita. */
import type { Translation } from '../catalogue.ts';
import type { networkEn } from '../en/network.ts';
import { lossTitles } from './names.ts';

export const networkEs: Translation<typeof networkEn> = {
  lossTitles,
  hiddenLayers: 'Capas ocultas',
  addLayer: 'Añadir una capa oculta',
  removeLastLayer: 'Quitar la última capa oculta',
  removeLayer: (layer) => `Quitar la capa oculta ${layer}`,
  insertLabel: 'Sitios para otra capa oculta',
  insertBeforeLayer: (layer) => `Insertar una capa antes de la capa ${layer}`,
  insertBeforeOutput: 'Insertar una capa antes de la salida',
  unitsOfLayer: (layer) => `Neuronas de la capa oculta ${layer}`,
  addUnit: (layer) => `Una neurona más en la capa oculta ${layer}`,
  removeUnit: (layer) => `Una neurona menos en la capa oculta ${layer}`,
  activationOfAll: 'Activación',
  activationOfLayer: (layer) => `Activación de la capa oculta ${layer}`,
  activationOfOutput: 'Activación de la salida',
  activationByCost: (loss) => `Va con el coste: ${loss}`,
  activationMixed: 'varias',

  inputs: 'entradas',
  networkHint: 'Señala para leer y ver; haz clic para cambiar.',
  networkHintKeys: 'Flechas: neuronas. Mayús + ↑↓: conexiones. Intro: cambiar. + y −: neuronas.',
  networkHintTouch: 'Toca para leer y ver; toca otra vez para cambiar.',
  networkLegendLines: 'Líneas: pesos; marcos: sesgos; no clases:',
  networkLegendBoxes: 'Caja: lo que da la neurona; vacía: 0',

  readInput: 'entrada · un clic o Intro la quita',
  readOnlyInput: 'entrada · es la única: se queda',
  readSpareInput: 'sin usar · un clic o Intro la añade',
  readOutOf: (from, to) => `peso, de ${from} a ${to}`,

  saySpareInput: (title) => `${title}, sin usar`,
  sayNeuron: (unit, activation, bias) => `${unit}, ${activation}, sesgo ${bias}`,

  editBias: (unit) => `sesgo de ${unit}`,
  editSlider: (label) => `Deslizador: ${label}`,
  editHint: '↑ ↓ de 0,1 en 0,1 · con Mayús de 1 en 1 · con Alt de 0,01 en 0,01',
  editPaused: 'En pausa. Al entrenar se sigue desde aquí.',
  editPutBack: (value) => `Volver a ${value}`,
};
