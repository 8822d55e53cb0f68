/** The worker's answer as the figure tells it. */
import type { Snapshot } from '../worker/protocol.ts';
import type { RunState } from './types.ts';

export function runState(snapshot: Snapshot, playing: boolean, branch: number): RunState {
  const { metrics, fingerprint, parameters, neurons, gradients, statistics, confusion, trace } = snapshot;
  return {
    ...{ metrics, fingerprint, neurons, gradients, statistics, confusion, trace },
    parameters: parameters ?? new Float32Array(0),
    ...{ playing, branch },
  };
}
