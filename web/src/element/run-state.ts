import type { Snapshot } from '../worker/protocol.ts';
import type { RunState } from './types.ts';

/** What the page is told of a run. */
export function runState(snapshot: Snapshot, playing: boolean, branch: number): RunState {
  const { metrics, fingerprint, parameters, neurons, gradients, statistics, confusion } = snapshot;
  return {
    ...{ metrics, fingerprint, neurons, gradients, statistics, confusion },
    ...{ parameters: parameters ?? new Float32Array(0), playing, branch },
  };
}
