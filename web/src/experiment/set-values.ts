/** Single values of a document, named by their paths: `optimizer.learningRate`, `layers[0].units`. */
import { defaultExperiment } from './defaults.ts';
import { isRecord } from './rules.ts';
import type { Experiment } from './types.ts';

/** A path that leads nowhere. What is allowed at one that does, the schema says. */
export class PathError extends Error {
  override readonly name = 'PathError';
  readonly path: string;

  constructor(path: string) {
    super(`The document has no field ${path}.`);
    this.path = path;
  }
}

/**
 * The document's top-level fields that the values change, with the values in them; unchecked, for `update` or
 * `parseExperiment`.
 *
 * @throws PathError
 */
export function withValues(
  experiment: Experiment,
  values: Readonly<Record<string, unknown>>,
): Partial<Experiment> {
  const changed: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const [field = '', ...keys] = keysOf(path);
    if (!Object.hasOwn(defaultExperiment, field) || field === 'version') throw new PathError(path);
    const before = changed[field] ?? experiment[field as keyof Experiment];
    changed[field] = put(before, keys, value, path);
    // Another optimizer doesn't have the fields of the one before.
    if (path === 'optimizer.name') {
      const { learningRate, biasLearningRate } = changed[field] as Experiment['optimizer'];
      changed[field] = { name: value, learningRate, biasLearningRate };
    }
  }
  return changed;
}

function keysOf(path: string): readonly string[] {
  const isPath = /^\w+(?:\.\w+|\[\d{1,6}\])*$/u.test(path);
  if (!isPath) throw new PathError(path);
  return path.split(/[.[\]]+/u).filter((key) => key !== '');
}

/** A copy of what is along the way, so that nobody's document changes. */
function put(container: unknown, keys: readonly string[], value: unknown, path: string): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(container)) {
    const list: unknown[] = [...(container as readonly unknown[])];
    const index = Number(key);
    if (!(index < list.length)) throw new PathError(path);
    list[index] = put(list[index], rest, value, path);
    return list;
  }
  if (!isRecord(container) || key === '__proto__') throw new PathError(path);
  if (rest.length > 0 && !Object.hasOwn(container, key)) throw new PathError(path);
  return { ...container, [key]: put(container[key], rest, value, path) };
}
