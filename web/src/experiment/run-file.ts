/**
 * A run as a file: JSON that a person can read and change. A document alone is a file too, so what is in the file is
 * the document itself unless there is an epoch or weights to go with it.
 */
import { refusal } from './error.ts';
import { parseEpoch } from './epochs.ts';
import { parameterCount } from './parameter-layout.ts';
import type { Link } from './permalink.ts';
import { parseExperiment, parseJson } from './schema.ts';

/** The text of the file: indented, with each point and all weights of a run on one line. */
export function writeRunFile({ experiment, epoch, parameters }: Link): string {
  const isBare = epoch === 0 && parameters === null;
  // Nine digits tell floats of 32 bits apart.
  const weights = parameters && Array.from(parameters, (value) => Number(value.toPrecision(9)));
  const run = { experiment, ...(epoch > 0 ? { epoch } : {}), ...(weights ? { parameters: weights } : {}) };
  const indented = JSON.stringify(isBare ? experiment : run, null, 2);
  return `${indented.replace(/\[\s+([-+.\de]+(?:,\s+[-+.\de]+)*)\s+\]/gu, onOneLine)}\n`;
}

function onOneLine(_list: string, numbers: string): string {
  return `[${numbers.replace(/,\s+/gu, ', ')}]`;
}

/**
 * Reads a document, or a run with one in it.
 *
 * @throws ExperimentError
 */
export function readRunFile(text: string): Link {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || !('experiment' in value)) {
    return { experiment: parseExperiment(value), epoch: 0, parameters: null };
  }
  const { experiment: document, epoch = 0, parameters = null, ...others } = value as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  const names = ['experiment', 'epoch', 'parameters'];
  if (unknown !== undefined) throw refusal(unknown, others[unknown], { kind: 'fields', names });
  const experiment = parseExperiment(document);
  return {
    experiment,
    epoch: parseEpoch(epoch),
    parameters: readParameters(parameters, parameterCount(experiment)),
  };
}

function readParameters(parameters: unknown, count: number): Float32Array | null {
  if (parameters === null) return null;
  if (!Array.isArray(parameters)) throw refusal('parameters', parameters, { kind: 'type', type: 'array' });
  if (parameters.length !== count)
    throw refusal('parameters', parameters, { kind: 'length', min: count, max: count });
  const values = Float32Array.from(parameters as readonly number[]);
  const index = values.findIndex(
    (value, at) => typeof parameters[at] !== 'number' || !Number.isFinite(value),
  );
  if (index === -1) return values;
  const most = 2 ** 128 - 2 ** 104;
  const allowed = { kind: 'number', min: -most, max: most, integer: false } as const;
  throw refusal(`parameters[${index}]`, parameters[index], allowed);
}
