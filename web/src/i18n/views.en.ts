/** English texts of the views beside a figure’s plane; the studio’s panels say the same with them. */
import type { FeatureName } from '../experiment/names.ts';

const featureTitles: Readonly<Record<FeatureName, string>> = {
  x1: 'x₁',
  x2: 'x₂',
  'x1^2': 'x₁²',
  'x2^2': 'x₂²',
  'x1*x2': 'x₁x₂',
  'sin(x1)': 'sin x₁',
  'sin(x2)': 'sin x₂',
};

export const viewsEn = {
  featureTitles,
  networkLabel: (sizes: string): string => `Network with ${sizes} neurons`,
  networkLegendPositive: 'positive',
  networkLegendNegative: 'negative',
  unitHidden: (unit: number, layer: number): string => `neuron ${unit} of layer ${layer}`,
  unitOutput: 'the output',
  unitOutputOf: (unit: number): string => `output ${unit}`,
  sayInput: (title: string): string => `${title}, input`,
  sayWeight: (from: string, to: string, value: string): string => `Weight ${value}, from ${from} to ${to}`,
  networkHintPoint: 'Point at a neuron to see it on the plane.',
  networkHintTap: 'Tap a neuron to see it on the plane.',
};
