/** Single values of a document, named by their paths: `optimizer.learningRate`, `layers[0].units`. */
import { optimizerDefaults } from './defaults.ts';
import { refusal } from './error.ts';
import { isRecord } from './rules.ts';
import type { Experiment } from './types.ts';

/**
 * The document with a value in it, for `parseExperiment`, which says what is allowed there.
 *
 * @throws ExperimentError where the path leads nowhere
 */
export function withValue(experiment: Experiment, path: string, value: unknown): Experiment {
  const refuse = (container: unknown): never => {
    const names = Object.keys(isContainer(container) ? container : experiment);
    throw refusal(path, value, { kind: 'fields', names });
  };
  const isPath = /^\w+(?:\.\w+|\[\d{1,6}\])*$/u.test(path);
  const keys: readonly string[] = isPath ? (path.match(/\w+/gu) ?? []) : [];
  if (!Object.hasOwn(experiment, keys[0] ?? '')) refuse(experiment);
  return put(tidied(experiment, path, value), keys, value, refuse) as Experiment;
}

/** The fields that are others, so that drawn points stay as they are where only a rate changes. */
export function changedFields(before: Experiment, after: Experiment): Partial<Experiment> {
  const entries = Object.entries(after) as [keyof Experiment, unknown][];
  return Object.fromEntries(
    entries.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}

/** Another optimizer or data set does not have the fields of the one before, and takes its own defaults for them. */
function tidied(experiment: Experiment, path: string, value: unknown): Experiment {
  const { optimizer, data } = experiment;
  if (path === 'optimizer.name') {
    const { learningRate, biasLearningRate } = optimizer;
    const own = Object.entries(optimizerDefaults).find(([name]) => name === value)?.[1] ?? {};
    const kept = Object.fromEntries(Object.entries(optimizer).filter(([field]) => field in own));
    return {
      ...experiment,
      optimizer: { learningRate, biasLearningRate, ...kept } as Experiment['optimizer'],
    };
  }
  if (path !== 'data.name') return experiment;
  const { seed, testFraction } = data;
  const made = data.kind === 'generated' ? { samples: data.samples, noise: data.noise } : {};
  return { ...experiment, data: { kind: 'generated', ...made, seed, testFraction } as Experiment['data'] };
}

/** A copy of what is along the way, so that the given document does not change. */
function put(
  container: unknown,
  keys: readonly string[],
  value: unknown,
  refuse: (container: unknown) => never,
): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (!isContainer(container) || key === '__proto__') return refuse(container);
  // A list has its items and nothing else that can be set; the last field of a record may be one that it does not have yet.
  const isThere = Object.hasOwn(container, key) && !(Array.isArray(container) && key === 'length');
  const mayBeNew = rest.length === 0 && !Array.isArray(container);
  if (!mayBeNew && !isThere) refuse(container);
  const inside = put((container as Readonly<Record<string, unknown>>)[key], rest, value, refuse);
  return Array.isArray(container)
    ? container.map((item: unknown, index) => (index === Number(key) ? inside : item))
    : { ...(container as Readonly<Record<string, unknown>>), [key]: inside };
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> | readonly unknown[] {
  return isRecord(value) || Array.isArray(value);
}
