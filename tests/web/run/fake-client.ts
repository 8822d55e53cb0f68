import { vi } from 'vitest';
import { ExperimentError } from '../../../web/src/experiment/error.ts';
import type { Experiment } from '../../../web/src/experiment/types.ts';
import {
  WorkerLost,
  type FigureSession,
  type SessionRequest,
  type Snapshot,
  type Watcher,
  type Wishes,
} from '../../../web/src/worker/protocol.ts';
import { bareSnapshot } from '../worker/bare-snapshot.ts';

interface Call {
  readonly kind: string;
  readonly epochs: number;
  readonly experiment: Experiment | null;
  readonly wishes: Wishes;
  readonly answer: () => Promise<void>;
  readonly refuse: (error: unknown) => Promise<void>;
}

/** Lets promises settle, and what is loaded only when it is wanted arrive. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  await vi.dynamicImportSettled();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** A session whose replies come when the test says so; training means counting epochs. */
export class FakeClient implements FigureSession {
  readonly calls: Call[] = [];
  readonly watchers = new Set<Watcher>();
  lost: WorkerLost | null = null;
  restarts = 0;
  epoch = 0;
  divergesAt = Infinity;
  /** As many as one request has time for. */
  mostEpochs = Infinity;
  /** How far short of its epoch the first request of a seek ends. */
  seekShort = 0;
  points = new Float32Array([-0.5, 0, 0, 0.5, 0, 1]);
  testMask = new Uint8Array([0, 0]);
  fingerprint = '0123456789abcdef';

  get kinds(): readonly string[] {
    return this.calls.map((call) => call.kind);
  }

  watch(watcher: Watcher): () => void {
    this.watchers.add(watcher);
    if (this.lost !== null) watcher.lost(this.lost);
    return () => this.watchers.delete(watcher);
  }

  restart(): void {
    if (this.lost === null) return;
    this.lost = null;
    this.restarts += 1;
    for (const watcher of [...this.watchers]) watcher.back();
  }

  /** The worker dies, and what waits is rejected. */
  async die(): Promise<void> {
    const lost = new WorkerLost('The worker failed.');
    this.lost = lost;
    this.epoch = 0;
    for (const watcher of [...this.watchers]) watcher.lost(lost);
    for (const call of this.calls) void call.refuse(lost);
    await settle();
  }

  /** The last call, which must be there. */
  get last(): Call {
    const call = this.calls.at(-1);
    if (call === undefined) throw new Error('Nothing was asked yet.');
    return call;
  }

  ask(request: SessionRequest): Promise<Snapshot> {
    const { kind, wishes } = request;
    switch (request.kind) {
      case 'open':
        return this.#expect(kind, 0, request.experiment as Experiment, wishes, () => (this.epoch = 0));
      case 'update':
        return this.#expect(kind, 0, request.experiment as Experiment, wishes, () => this.epoch);
      case 'advance': {
        const epochs = Math.min(request.epochs, this.mostEpochs);
        return this.#expect(kind, request.epochs, null, wishes, () => (this.epoch += epochs));
      }
      case 'step':
        return this.#expect(kind, 1, null, wishes, () => (this.epoch += 1));
      case 'reset':
        return this.#expect(kind, 0, null, wishes, () => (this.epoch = 0));
      case 'seek': {
        const back = Math.max(0, request.epoch - this.seekShort);
        return this.#expect(kind, 0, null, wishes, () => (this.epoch = back));
      }
      case 'setParameters':
        return this.#expect(kind, 0, null, wishes, () => this.epoch);
    }
  }

  /** Whether it was said to train. */
  isPlaying = false;
  /** What it says of figures that train beside it, and of a worker with more room. */
  others = 0;
  hasRoom = false;

  plays(isPlaying: boolean): void {
    this.isPlaying = isPlaying;
  }

  countPlaying(): number {
    return this.others + Number(this.isPlaying);
  }

  move(): Promise<boolean> {
    return Promise.resolve(this.hasRoom);
  }

  close(): Promise<void> {
    return this.#expect('close', 0, null, {}, () => 0).then(() => undefined);
  }

  #expect(
    kind: string,
    epochs: number,
    experiment: Experiment | null,
    wishes: Wishes,
    run: () => number,
  ): Promise<Snapshot> {
    return new Promise((resolve, reject) => {
      const answer = async (): Promise<void> => {
        run();
        resolve(this.#snapshot(experiment, wishes));
        await settle();
      };
      const refuse = async (error: unknown): Promise<void> => {
        reject(error instanceof Error ? error : new Error(String(error)));
        await settle();
      };
      this.calls.push({ kind, epochs, experiment, wishes, answer, refuse });
    });
  }

  #snapshot(experiment: Experiment | null, { field }: Wishes): Snapshot {
    const diverged = this.epoch >= this.divergesAt;
    const { widthPx = 0, heightPx = 0 } = field ?? {};
    return {
      ...bareSnapshot,
      metrics: {
        ...bareSnapshot.metrics,
        epoch: diverged ? this.divergesAt : this.epoch,
        trainLoss: 0.5,
        trainAccuracy: 0.75,
        status: diverged ? 'diverged' : 'ok',
        divergedAt: diverged ? this.divergesAt : null,
      },
      fingerprint: this.fingerprint,
      points: experiment === null ? null : this.points,
      testMask: experiment === null ? null : this.testMask,
      field:
        field === undefined
          ? null
          : { widthPx, heightPx, values: new Float32Array(widthPx * heightPx), unit: field.unit },
      parameters: new Float32Array(3),
      continued: true,
    };
  }
}

/** A document error as the worker would send it. */
export const refusal = new ExperimentError({
  path: 'seed',
  value: '-1',
  allowed: { kind: 'number', min: 0, max: 1, integer: true },
});
