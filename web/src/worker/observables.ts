/**
 * What a run can be asked for beside its numbers: for each name, how the worker reads it from a session, given the wish.
 *
 * Wishes, the fields of a snapshot, what is handed over instead of copied, `Inspection` and `RunState` derive from this table: a
 * new observable is one entry here.
 */
import type { Bounds, NeuronMaps, Session, Trace, UnitAddress } from '../engine/types.ts';

export interface FieldWish {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bounds: Bounds;
  /** Whose activation to show instead of the outputs; null: the outputs. */
  readonly unit: UnitAddress | null;
}

export interface Field {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Row 0 at the top, `outputs` values per cell, or one of a unit's. */
  readonly values: Float32Array;
  /** Whose activation it is; null: the outputs. */
  readonly unit: UnitAddress | null;
}

/** A point whose forward and backward pass is to be followed, with the class that it is to have. */
export interface TraceWish {
  readonly x1: number;
  readonly x2: number;
  readonly label: number;
}

/** The passes of one point. */
export interface PointTrace extends Trace {
  readonly point: TraceWish;
}

/** Wished or not: the wish says no more. */
const flag = <Value>(read: (session: Session) => Value): ((session: Session, wish: boolean) => Value) => read;

export const observables = {
  /** What the plane shows. */
  field: (session: Session, { widthPx, heightPx, bounds, ...wish }: FieldWish): Field => {
    // The network that this request has brought may not have the unit any more.
    const unit = wish.unit !== null && hasUnit(session, wish.unit) ? wish.unit : null;
    const request = { width: widthPx, height: heightPx, bounds, ...(unit === null ? {} : { unit }) };
    return { widthPx, heightPx, unit, values: session.field(request) };
  },
  /** The flat vector, for each layer W row by row, then b. */
  parameters: flag((session) => session.parameters()),
  /** The class predicted for each point. */
  predicted: flag((session) => session.predicted()),
  /** Every unit's activation map; wished by its side in cells. */
  neurons: (session: Session, sizePx: number): NeuronMaps => ({
    sizePx,
    maps: session.neurons({ size: sizePx }),
  }),
  /** ∂C/∂parameters on the next batch, flat like them. */
  gradients: flag((session) => session.gradients()),
  /** What the next step starts from beside the parameters. */
  memory: flag((session) => session.memory()),
  /** For each layer (units × 3) row by row: least a, greatest a, mean |F'(z)| over the training points. */
  statistics: flag((session) => session.statistics()),
  /** For each layer, how its units' z are spread over the training points. */
  histograms: flag((session) => session.histograms()),
  /** Which classes are taken for which. */
  confusion: flag((session) => session.confusion()),
  /** The forward and backward pass of one point; null too where the network has no such class. */
  trace: (session: Session, point: TraceWish): PointTrace | null => {
    // The network that this request has brought may have fewer classes.
    const classes = Math.max(2, session.outputs);
    return point.label < classes ? { point, ...session.trace([point.x1, point.x2], point.label) } : null;
  },
};

type Observables = typeof observables;

/** What a reply should carry beside the metrics. */
export type Wishes = { readonly [Name in keyof Observables]?: Parameters<Observables[Name]>[1] };

/** What it carries: null where not wished. */
export type Observed = { readonly [Name in keyof Observables]: ReturnType<Observables[Name]> | null };

function hasUnit({ experiment }: Session, { layer, unit }: UnitAddress): boolean {
  const units = layer === 0 ? experiment.features.length : (experiment.layers[layer - 1]?.units ?? 0);
  return unit < units;
}

/** Reads what is wished, in the table's order. */
export function observe(session: Session, wishes: Wishes): Observed {
  const read = ([name, reader]: [string, unknown]): [string, unknown] => {
    const wish: unknown = wishes[name as keyof Wishes];
    const isWished = wish !== undefined && wish !== false;
    return [name, isWished ? (reader as (session: Session, wish: unknown) => unknown)(session, wish) : null];
  };
  return Object.fromEntries(Object.entries(observables).map(read)) as Observed;
}

/** Every buffer in a reply, once: it can be handed over instead of copied, since the engine's arrays are copies already. */
export function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap(buffersIn))];
}
