/** Epochs that come from outside: in links, files, attributes and commands. */
import { refusal } from './error.ts';
import { limits } from './names.ts';

/** The core counts no further. */
export const largestEpoch = limits.epoch;

export function isEpoch(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= largestEpoch;
}

/** @throws ExperimentError with the path `epoch` */
export function parseEpoch(value: unknown): number {
  if (isEpoch(value)) return value;
  throw refusal('epoch', value, { kind: 'number', min: 0, max: largestEpoch, integer: true });
}

/** An epoch to pause at, as it is typed or stands in an attribute; null where it is none. */
export function readStopEpoch(text: string): number | null {
  const epoch = /^\s*\d{1,10}\s*$/u.test(text) ? Number(text) : 0;
  return epoch >= 1 && isEpoch(epoch) ? epoch : null;
}
