/** What is pointed at in a figure: a neuron, a connection, or one of the numbers of a point's way. No DOM. */

const kinds = ['neuron', 'z', 'a', 'weight', 'bias', 'delta', 'derivative', 'cost', 'gradient'] as const;

/** In the diagram, in a formula, in a table, or in words of the page. */
export interface Pointed {
  /** `neuron`: all of it, in the diagram. `a` in layer 0 is an input, `weight` a connection. */
  readonly kind: (typeof kinds)[number];
  /** 0: the inputs. */
  readonly layer: number;
  /** From 0. */
  readonly unit: number;
  /** Of a weight and its gradient: the unit of the layer before, from 0. */
  readonly from?: number;
}

/** What a figure tells of it. */
export interface PointingEvents {
  readonly 'frontera-point': { readonly pointed: Pointed | null };
}

export function isSamePointed(one: Pointed | null, other: Pointed | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.kind === other.kind && one.layer === other.layer && one.unit === other.unit && one.from === other.from
  );
}

/** Whether a symbol stands for what is pointed at, or for a number of the neuron that is. */
export function isNamed(pointed: Pointed | null, symbol: Pointed): boolean {
  const isOfNeuron = pointed?.kind === 'neuron' && symbol.from === undefined;
  return isSamePointed(pointed, isOfNeuron ? { ...symbol, kind: 'neuron' } : symbol);
}

/** As an attribute has it: kind, layer, unit and, of a connection, where it comes from, each from 1, as formulas count: `weight-1-2-1`. */
export function symbolKey({ kind, layer, unit, from }: Pointed): string {
  return [kind, layer, unit + 1, ...(from === undefined ? [] : [from + 1])].join('-');
}

/** What such an attribute names; null: nothing. */
export function pointedOf(key: string): Pointed | null {
  const [, name, layer, unit, from] = /^([a-z]+)-(\d+)-([1-9]\d*)(?:-([1-9]\d*))?$/u.exec(key) ?? [];
  const kind = kinds.find((one) => one === name);
  if (kind === undefined) return null;
  const place = { kind, layer: Number(layer), unit: Number(unit) - 1 };
  return from === undefined ? place : { ...place, from: Number(from) - 1 };
}
