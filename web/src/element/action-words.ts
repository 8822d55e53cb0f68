/**
 * What `<frontera-action>` is told to do.
 *
 * `set` is a list of settings separated by `;`. Each is `path=value`: a path of the experiment document as one writes it in code
 * (`optimizer.learningRate`, `layers[0].activation`) and JSON, or a bare word for a name (`tanh`). `preset=xor` takes another
 * document, to which the settings after it apply. `do` is a list of orders separated by spaces, carried out in their order after
 * the settings: `play`, `pause`, `step`, `epoch` (to the end of the epoch), `reset`, `new` (another start), `seek:120`.
 */
import { optimizerDefaults } from '../experiment/defaults.ts';
import { optimizerNames } from '../experiment/names.ts';
import { presetExperiment } from '../experiment/presets.ts';
import { parseExperiment } from '../experiment/schema.ts';
import type { Experiment } from '../experiment/types.ts';
import { isOneOf } from './attributes.ts';

/** Every order, as it is written. */
export const orderNames = ['play', 'pause', 'step', 'epoch', 'reset', 'new', 'seek:120'] as const;

const plainOrders = ['play', 'pause', 'step', 'epoch', 'reset', 'new'] as const;

export type Order =
  { readonly kind: (typeof plainOrders)[number] } | { readonly kind: 'seek'; readonly epoch: number };

export interface Setting {
  readonly path: string;
  readonly value: unknown;
}

/** The first thing that means nothing. */
export type WordsProblem =
  | { readonly kind: 'bad-setting'; readonly text: string }
  | { readonly kind: 'bad-order'; readonly word: string };

/** What was read, or what could not be. */
export type Reading<Read> =
  { readonly read: readonly Read[] } | { readonly problem: WordsProblem; readonly read: null };

/** The attribute `do`. */
export function readOrders(text: string): Reading<Order> {
  const read: Order[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const epoch = /^seek:(\d{1,9})$/u.exec(word)?.[1];
    if (isOneOf(plainOrders, word)) read.push({ kind: word });
    else if (epoch !== undefined) read.push({ kind: 'seek', epoch: Number(epoch) });
    else return { read: null, problem: { kind: 'bad-order', word } };
  }
  return { read };
}

/** The attribute `set`. */
export function readSettings(text: string): Reading<Setting> {
  const read: Setting[] = [];
  for (const part of text.split(';').filter((piece) => piece.trim() !== '')) {
    const found = /^\s*([a-z][\w.[\]]*)\s*=\s*(\S.*?)\s*$/isu.exec(part);
    if (found === null) return { read: null, problem: { kind: 'bad-setting', text: part.trim() } };
    read.push({ path: found[1] ?? '', value: readValue(found[2] ?? '') });
  }
  return { read };
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/**
 * The document with the settings in it.
 *
 * @throws ExperimentError
 */
export function withSettings(experiment: Experiment, settings: readonly Setting[]): Experiment {
  let draft: unknown = experiment;
  for (const { path, value } of settings) {
    if (path === 'preset') draft = presetExperiment(String(value));
    else draft = withValue(tidied(draft, path, value), keysOf(path), value);
  }
  return parseExperiment(draft);
}

/** `layers[1].units`: layers, 1, units. */
function keysOf(path: string): readonly string[] {
  return path.split(/[.[\]]+/u).filter((key) => key !== '');
}

/** A copy; what the path leads through and is not there becomes an object, which the schema judges. */
function withValue(container: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(container) && /^\d+$/u.test(key)) {
    const items: readonly unknown[] = container;
    const copy = [...items];
    copy[Number(key)] = withValue(copy[Number(key)], rest, value);
    return copy;
  }
  const record = typeof container === 'object' && container !== null ? container : {};
  return { ...record, [key]: withValue((record as Readonly<Record<string, unknown>>)[key], rest, value) };
}

/** Another optimizer or data set does not have the fields of the one before, and takes its own defaults for them. */
function tidied(draft: unknown, path: string, value: unknown): unknown {
  const { optimizer, data } = draft as Experiment;
  if (path === 'optimizer.name') {
    const { learningRate, biasLearningRate } = optimizer;
    const name = String(value);
    const own = isOneOf(optimizerNames, name) ? optimizerDefaults[name] : {};
    const kept = Object.entries(optimizer).filter(([field]) => field in own);
    const fields = Object.fromEntries(kept);
    return { ...(draft as Experiment), optimizer: { learningRate, biasLearningRate, ...fields } };
  }
  if (path !== 'data.name') return draft;
  const { seed, testFraction } = data;
  const made = data.kind === 'generated' ? { samples: data.samples, noise: data.noise } : {};
  return { ...(draft as Experiment), data: { kind: 'generated', ...made, seed, testFraction } };
}
