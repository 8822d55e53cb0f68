import type { DataSpec, Experiment } from '../experiment/types.ts';
import type { JobKind } from './job-queue.ts';
import type { FieldRequest } from './observation.ts';

/** What a request was sent with, to judge its reply by. */
export interface Sent {
  readonly kind: JobKind;
  readonly data: DataSpec;
  readonly experiment: Experiment;
  readonly epoch: number;
  readonly fieldRequest: FieldRequest;
  readonly atMs: number;
}
