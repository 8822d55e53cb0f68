/** What the data sets ask of a document beyond their names. */
import { limits, type DatasetName } from './names.ts';

/** Two pairs of circles, each an outer and an inner one with as many points. Every other set takes any number. */
const sampleSteps: Readonly<Partial<Record<DatasetName, number>>> = { 'double-circles': 4 };

/** Data sets that are made in as many classes as one likes; every other one has two. */
const manyClasses: ReadonlySet<DatasetName> = new Set<DatasetName>(['blobs']);

/** What the number of samples must be a multiple of. */
export function sampleStep(name: DatasetName): number {
  return sampleSteps[name] ?? 1;
}

/** How many classes the data set can have at most; at least two. */
export function mostClasses(name: DatasetName): number {
  return manyClasses.has(name) ? limits.classes : 2;
}
