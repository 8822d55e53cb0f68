import type { DataSpec, Experiment } from '../experiment/types.ts';
import type { JobKind } from './job-queue.ts';
import type { Glance } from './sight.ts';

/** What a request was sent with, to judge its reply by. */
export interface Sent {
  readonly kind: JobKind;
  readonly data: DataSpec;
  readonly experiment: Experiment;
  readonly epoch: number;
  readonly glance: Glance;
  readonly atMs: number;
}
