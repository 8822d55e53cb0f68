/** What a stage of the walk writes on the diagram: on a neuron, and on the connections that lead to it. */
import type { Trace } from '../../engine/types.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { Pointed } from '../pointed.ts';
import { layerOf, type Stage } from '../../run/walk.ts';
import { number, pair } from '../inspect/inspect-symbols.ts';
import type { UpdateNumbers } from '../inspect/update-choice.ts';

/** A number with its name, in the article's symbols. */
export interface Reading {
  readonly name: string;
  readonly value: number | null;
  /** What it becomes. */
  readonly next?: number;
  /** It has no number: it says what the others are of. */
  readonly isTitle?: true;
  readonly pointed: Pointed;
}

type Layered = Pick<Trace, 'inputs' | 'layers' | 'target' | 'cost' | 'costGradient'>;

/** a of a layer; of layer 0 the inputs. */
export function activationsOf({ inputs, layers }: Layered, layer: number): Float32Array {
  return layers[layer - 1]?.a ?? inputs;
}

/**
 * Σ_i w_ij δ_i of the layer after or, of an output, what the trace has of ∂C/∂a: null where that isn't finite.
 *
 * @param weights  W of the layer after, row by row.
 */
export function costGradientOf(
  trace: Layered,
  layer: number,
  unit: number,
  weights: Float32Array,
): number | null {
  const next = trace.layers[layer];
  if (next === undefined) return trace.costGradient[unit] ?? null;
  const units = trace.layers[layer - 1]?.a.length ?? 0;
  return next.delta.reduce((sum, delta, i) => sum + weights[i * units + unit]! * delta, 0);
}

/** On a neuron of the stage's layer, the most important last: it stays where there is no room for all. */
export function neuronReadings(
  stage: Stage,
  trace: Layered,
  unit: number,
  weightsAfter: Float32Array,
): readonly Reading[] {
  const layer = layerOf(stage, trace.layers.length);
  const own = trace.layers[layer - 1];
  const reading = (kind: Pointed['kind'], name: string, value: number | null | undefined): Reading => ({
    name,
    value: value ?? null,
    pointed: { kind, layer, unit },
  });
  switch (stage.kind) {
    case 'inputs':
      return [reading('a', 'a', trace.inputs[unit])];
    case 'forward':
      return [reading('z', 'z', own?.z[unit]), reading('a', 'a', own?.a[unit])];
    case 'cost':
      return [
        reading('a', 'a', own?.a[unit]),
        { ...reading('cost', 'y', trace.target[unit]) },
        ...(unit === 0 ? [reading('cost', 'C', trace.cost)] : []),
      ];
    case 'backward':
      return [
        reading('gradient', '∂C/∂a', costGradientOf(trace, layer, unit, weightsAfter)),
        reading('derivative', 'F′', own?.derivative[unit]),
        reading('delta', 'δ', own?.delta[unit]),
      ];
    case 'update':
      // What the step does is not of the trace: see `updateReadings`.
      return [];
    default:
      return stage satisfies never;
  }
}

/**
 * On the neuron whose step is looked at: ∂C/∂w and the step of the chosen weight or bias, what becomes of it, and of the bias in any case.
 *
 * @param points  of which points ∂C/∂w is, in words.
 */
export function updateReadings({ chosen, bias }: UpdateNumbers, points: string): readonly Reading[] {
  const { layer, unit, from } = chosen.of;
  const name = from === null ? `b${lower(unit + 1)}` : `w${lower(pair(unit + 1, from + 1))}`;
  const pointed: Pointed =
    from === null ? { kind: 'bias', layer, unit } : { kind: 'weight', layer, unit, from };
  const gradient: Pointed = from === null ? pointed : { ...pointed, kind: 'gradient' };
  const { value, next } = chosen.update;
  const ofBias: Reading = {
    name: `b${lower(unit + 1)}`,
    value: bias.update.value,
    next: bias.update.next,
    pointed: { kind: 'bias', layer, unit },
  };
  return [
    { name: points, value: null, isTitle: true, pointed: gradient },
    { name: `∂C/∂${name}`, value: chosen.slope, pointed: gradient },
    { name: `Δ${name}`, value: next - value, pointed },
    ...(from === null ? [] : [{ name, value, next, pointed }]),
    ofBias,
  ];
}

/** Digits as lower indices. */
function lower(text: number | string): string {
  return String(text).replaceAll(/\d/gu, (digit) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(digit)));
}

/** 0.500 → 0.622; where that is too little to be seen, what is added: 0.500 + 1.2·10⁻⁴. */
export function changeText(value: number, next: number, language: Language): string {
  const [before, after] = [number(value, language), number(next, language)];
  const step = next - value;
  const shown =
    before !== after || step === 0
      ? `${before} → ${after}`
      : `${before} ${step < 0 ? '−' : '+'} ${number(Math.abs(step), language)}`;
  return shown.replaceAll(' × ', '·');
}

/** +0.0125: only what is added. */
export function stepText(value: number, next: number, language: Language): string {
  const step = next - value;
  return `${step < 0 ? '−' : '+'}${number(Math.abs(step), language).replace(' × ', '·')}`;
}

/** What a connection into the stage's layer carries: w·a on the way forward, ∂C/∂w = δ·a on the way back; null: nothing. */
export function edgeValue(
  stage: Stage,
  trace: Layered,
  { column, unit, from, weight }: Readonly<Record<'column' | 'unit' | 'from' | 'weight', number>>,
): number | null {
  if (stage.kind === 'forward' && stage.layer === column)
    return weight * (activationsOf(trace, column - 1)[from] ?? Number.NaN);
  if (stage.kind !== 'backward' || stage.layer !== column) return null;
  const inputs = activationsOf(trace, column - 1).length;
  return trace.layers[column - 1]?.weightGradients[unit * inputs + from] ?? null;
}

/** What runs along a connection: into the stage's layer forward; out of the layer after, w·δ, backward. */
export function pulseValue(
  stage: Stage,
  trace: Layered,
  edge: Readonly<Record<'column' | 'unit' | 'from' | 'weight', number>>,
): number | null {
  if (stage.kind === 'forward') return edgeValue(stage, trace, edge);
  if (stage.kind !== 'backward' || edge.column !== stage.layer + 1) return null;
  return edge.weight * (trace.layers[edge.column - 1]?.delta[edge.unit] ?? Number.NaN);
}
