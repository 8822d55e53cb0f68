/** What the formulas of all stages are made of: a neuron and its layers, names that are linked, sums that add up. */
import type { Trace, TraceLayer } from '../../engine/types.ts';
import { layoutOf } from '../../experiment/parameter-layout.ts';
import type { Experiment } from '../../experiment/types.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { WalkMessages } from '../../i18n/walk-messages.ts';
import type { Pointed } from '../pointed.ts';
import type { Stage } from '../../run/walk.ts';
import { letter, linked, value, type MathPart } from './formula.ts';
import { pair } from './inspect-symbols.ts';
import { shownSum } from './shown-sum.ts';

/** Terms of a sum that are written out; the others are one. */
export const mostTerms = 12;

export interface StageNeuron {
  readonly stage: Stage;
  readonly layer: number;
  readonly unit: number;
  readonly experiment: Experiment;
  readonly trace: Trace;
  readonly parameters: Float32Array;
  readonly language: Language;
  readonly texts: WalkMessages;
}

/** Lines that belong together, from the general one to the one with numbers; and a sentence, where there is one to say. */
export interface FormulaGroup {
  readonly lines: readonly Element[];
  readonly remark?: string;
}

export function own({ trace, layer }: StageNeuron): TraceLayer {
  return trace.layers[layer - 1]!;
}

export function before({ trace, layer }: StageNeuron): Float32Array {
  return trace.layers[layer - 2]?.a ?? trace.inputs;
}

export function layoutIn({ trace }: StageNeuron): ReturnType<typeof layoutOf> {
  return layoutOf([trace.inputs.length, ...trace.layers.map(({ z }) => z.length)]);
}

export const at = (kind: Pointed['kind'], layer: number, unit: number, from?: number): Pointed => ({
  kind,
  layer,
  unit,
  ...(from === undefined ? {} : { from }),
});

export const named = (name: string, kind: Pointed['kind'], layer: number, unit: number): Element =>
  linked(at(kind, layer, unit), letter(name, String(unit + 1), String(layer)));

export const weightName = (layer: number, unit: number, from: number): Element =>
  linked(at('weight', layer, unit, from), letter('w', pair(unit + 1, from + 1), String(layer)));

export interface Term {
  readonly name: readonly MathPart[];
  readonly factors: readonly MathPart[];
  readonly product: number;
  readonly pointed: Pointed;
}

/** Names, factors and products of a sum that adds up; beyond `mostTerms` the rest is one term. */
export function sumOf(
  terms: readonly Term[],
  total: number,
  language: Language,
): readonly [MathPart[], MathPart[], MathPart[]] {
  const isLong = terms.length > mostTerms;
  const shown = isLong ? terms.slice(0, mostTerms - 1) : terms;
  const rest = terms.slice(shown.length).reduce((all, { product }) => all + product, 0);
  const { terms: rounded, decimals } = shownSum(
    [...shown.map(({ product }) => product), ...(isLong ? [rest] : [])],
    total,
  );
  const plus = <Part>(parts: readonly (readonly Part[])[]): (Part | string)[] =>
    parts.flatMap((part, index) => (index === 0 ? [...part] : ['+', ...part]));
  const products = rounded.flatMap((product, index): MathPart[] => {
    const pointed = shown[index]?.pointed;
    const sign = product < 0 ? ['−'] : index === 0 ? [] : ['+'];
    const number = value(product, decimals, language, 'size');
    return [...sign, pointed === undefined ? number : linked(pointed, number)];
  });
  const dots = isLong ? [['…']] : [];
  return [
    plus<MathPart>([...shown.map(({ name }) => name), ...dots]),
    plus<MathPart>([...shown.map(({ factors }) => factors), ...dots]),
    products,
  ];
}
