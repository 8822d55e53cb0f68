/** English texts of the network that is edited. */
import { lossTitles } from './names.ts';

export const networkEn = {
  lossTitles,
  hiddenLayers: 'Hidden layers',
  addLayer: 'Add a hidden layer',
  removeLastLayer: 'Remove the last hidden layer',
  removeLayer: (layer: number): string => `Remove hidden layer ${layer}`,
  insertLabel: 'Places for another hidden layer',
  insertBeforeLayer: (layer: number): string => `Insert a layer before layer ${layer}`,
  insertBeforeOutput: 'Insert a layer before the output',
  unitsOfLayer: (layer: number): string => `Neurons in hidden layer ${layer}`,
  addUnit: (layer: number): string => `One more neuron in hidden layer ${layer}`,
  removeUnit: (layer: number): string => `One neuron fewer in hidden layer ${layer}`,
  activationOfAll: 'Activation',
  activationOfLayer: (layer: number): string => `Activation of hidden layer ${layer}`,
  activationOfOutput: 'Activation of the output',
  activationByCost: (loss: string): string => `Goes with the cost: ${loss}`,
  activationMixed: 'various',

  inputs: 'inputs',
  networkHint: 'Point to read and see, click to change.',
  networkHintKeys: 'Arrows: neurons. Shift + ↑↓: connections. Enter: change. + and −: neurons.',
  networkHintTouch: 'Tap to read and see, tap again to change.',
  networkLegendLines: 'Lines: weights, frames: biases, not classes:',
  networkLegendBoxes: 'Boxes: each neuron’s answer; empty: 0',

  readInput: 'input · click or Enter takes it out',
  readOnlyInput: 'input · the only one: it stays',
  readSpareInput: 'not in use · click or Enter takes it in',
  readOutOf: (from: string, to: string): string => `weight, from ${from} to ${to}`,

  saySpareInput: (title: string): string => `${title}, not in use`,
  sayNeuron: (unit: string, activation: string, bias: string): string =>
    `${unit}, ${activation}, bias ${bias}`,

  editBias: (unit: string): string => `bias of ${unit}`,
  editSlider: (label: string): string => `Slider: ${label}`,
  editHint: '↑ ↓ by 0.1 · with Shift by 1 · with Alt by 0.01',
  editPaused: 'Paused. Play goes on from here.',
  editPutBack: (value: string): string => `Back to ${value}`,
};
