/** What a worker tells of a session where nothing was wished for. */
import type { Snapshot } from '../../../web/src/worker/protocol.ts';

export const bareSnapshot: Snapshot = {
  metrics: {
    epoch: 0,
    trainLoss: 1,
    testLoss: null,
    trainAccuracy: 0,
    testAccuracy: null,
    status: 'ok',
    divergedAt: null,
  },
  passed: new Float64Array(0),
  fingerprint: '0000000000000000',
  outputs: 1,
  points: null,
  testMask: null,
  field: null,
  parameters: null,
  neurons: null,
  gradients: null,
  memory: null,
  statistics: null,
  histograms: null,
  confusion: null,
  trace: null,
  predicted: null,
  continued: false,
};
