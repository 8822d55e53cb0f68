/** What a neuron's line says of the point, in a sentence or two. */
import type { Spoken } from '../explorer/explorer.ts';
import type { NeuronReading } from '../types.ts';
import { zeroLine } from './neuron-geometry.ts';

/** From here on a weight vector counts as long: a sigmoid goes from ¼ to ¾ within 2 ln 3 / |w|, then at most half of the plane. */
const long = 1.5;

export function neuronWords(reading: NeuronReading, { texts }: Spoken): string {
  const { w1, w2, z } = reading;
  const size = Math.hypot(w1, w2);
  if (size === 0) return texts.neuronFlat;
  if (zeroLine(reading) === null) return z > 0 ? texts.neuronAllAbove : texts.neuronAllBelow;
  // z has four decimals, as the product of two numbers with two.
  const side = Math.abs(z) < 5e-5 ? texts.neuronOn : z > 0 ? texts.neuronAbove : texts.neuronBelow;
  return `${side} ${size >= long ? texts.neuronSteep : texts.neuronGentle}`;
}
