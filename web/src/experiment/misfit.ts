/** How the parts of a document must fit together: data, output layer and cost. */
import type { Allowed, Finding } from './error.ts';
import { hiddenActivationNames, outputActivations } from './names.ts';
import type { Experiment } from './types.ts';

/** The first part that does not fit the others: the output layer, the classes of the data and the cost. Null where all is well. */
export function findMisfit(experiment: Pick<Experiment, 'data' | 'layers' | 'loss'>): Finding | null {
  return findHiddenMisfit(experiment) ?? findOutputMisfit(experiment);
}

function findHiddenMisfit({ layers }: Pick<Experiment, 'layers'>): Finding | null {
  const hidden = layers.slice(0, -1);
  const index = hidden.findIndex(({ activation }) => !hiddenActivationNames.includes(activation));
  if (index === -1) return null;
  const allowed: Allowed = { kind: 'one-of', values: hiddenActivationNames };
  return { keys: ['layers', index, 'activation'], value: hidden[index]?.activation, allowed };
}

function findOutputMisfit({
  data,
  layers,
  loss,
}: Pick<Experiment, 'data' | 'layers' | 'loss'>): Finding | null {
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
  if (needed !== null && activation !== needed) return misfit('activation', 'loss', loss, [needed]);
  if (activation === 'softmax' && units !== classes) {
    return misfit('units', `layers[${last}].activation`, activation, [classes]);
  }
  return null;
}
