/**
 * What `<frontera-action>` is told to do.
 *
 * `set` is a list of settings separated by `;`. Each is `path=value`: a path of the experiment document as one writes it in code
 * (`optimizer.learningRate`, `layers[0].activation`) and JSON, or a bare word for a name (`tanh`). `preset=xor` takes another
 * document, to which the settings after it apply. `do` is a list of orders separated by spaces, carried out in their order after
 * the settings: `play`, `pause`, `step`, `epoch` (to the end of the epoch), `reset`, `new` (another start), `seek:120`.
 */
import { isEpoch } from '../../experiment/epochs.ts';
import { presetExperiment } from '../../experiment/presets.ts';
import { parseExperiment } from '../../experiment/schema.ts';
import { withValue } from '../../experiment/set-values.ts';
import type { Experiment } from '../../experiment/types.ts';
import { isOneOf } from '../../parts/controls-attribute.ts';

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
  | { readonly kind: 'bad-order'; readonly word: string }
  /** Beyond the last one. */
  | { readonly kind: 'bad-epoch'; readonly word: string };

/** What was read, or what could not be. */
export type Reading<Read> =
  { readonly read: readonly Read[] } | { readonly problem: WordsProblem; readonly read: null };

/** The attribute `do`. */
export function readOrders(text: string): Reading<Order> {
  const read: Order[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const epoch = /^seek:(\d+)$/u.exec(word)?.[1];
    if (isOneOf(plainOrders, word)) read.push({ kind: word });
    else if (epoch !== undefined && isEpoch(Number(epoch))) read.push({ kind: 'seek', epoch: Number(epoch) });
    else if (epoch !== undefined) return { read: null, problem: { kind: 'bad-epoch', word } };
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
  let draft = experiment;
  for (const { path, value } of settings)
    draft = path === 'preset' ? presetExperiment(String(value)) : withValue(draft, path, value);
  return parseExperiment(draft);
}
