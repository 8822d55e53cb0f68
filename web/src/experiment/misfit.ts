/** How the parts of a document must fit together: data, output layer and cost. */
import type { Allowed } from './error.ts';
import { activationNames, type ActivationName, type LossName } from './names.ts';
import type { Experiment } from './types.ts';

/** The first part that does not fit the others: keys from the document, the value there, and what is allowed. */
export interface Misfit {
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
  readonly allowed: Allowed;
}

/** The one output activation that makes of a cost what it is defined on; the others take any. */
export const outputActivations: Readonly<Partial<Record<LossName, ActivationName>>> = {
  'binary-cross-entropy': 'sigmoid',
  'categorical-cross-entropy': 'softmax',
};

/** Softmax makes shares of a whole out of a layer, so it needs all outputs of the network at once. */
export const hiddenActivationNames = activationNames.filter((name) => name !== 'softmax');

/** The output layer must fit the classes of the data and the cost. Null where all is well. */
export function findMisfit(experiment: Pick<Experiment, 'data' | 'layers' | 'loss'>): Misfit | null {
  return findHiddenSoftmax(experiment) ?? findOutputMisfit(experiment);
}

function findHiddenSoftmax({ layers }: Pick<Experiment, 'layers'>): Misfit | null {
  const index = layers.slice(0, -1).findIndex(({ activation }) => activation === 'softmax');
  if (index === -1) return null;
  const allowed: Allowed = { kind: 'one-of', values: hiddenActivationNames };
  return { keys: ['layers', index, 'activation'], value: 'softmax', allowed };
}

function findOutputMisfit({
  data,
  layers,
  loss,
}: Pick<Experiment, 'data' | 'layers' | 'loss'>): Misfit | null {
  const last = layers.length - 1;
  const output = layers[last];
  if (output === undefined) return null;
  const { units, activation } = output;
  const misfit = (
    key: 'units' | 'activation',
    path: string,
    value: string | number,
    values: readonly (string | number)[],
  ) => ({
    keys: ['layers', last, key],
    value: output[key],
    allowed: { kind: 'with', path, value, values } as const,
  });
  const { classes } = data;
  // One output can tell two classes apart; more need one each.
  const counts = classes === 2 ? [1, 2] : [classes];
  if (!counts.includes(units)) return misfit('units', 'data.classes', classes, counts);
  const needed = outputActivations[loss];
  if (needed !== undefined && activation !== needed) return misfit('activation', 'loss', loss, [needed]);
  if (activation === 'softmax' && units !== classes) {
    return misfit('units', `layers[${last}].activation`, activation, [classes]);
  }
  return null;
}
