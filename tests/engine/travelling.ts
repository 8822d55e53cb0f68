/** A run with its timeline on the real engine, without a page or a worker. */
import type { JobKind } from '../../web/src/run/job-queue.ts';
import { TimeTravel } from '../../web/src/run/time-travel.ts';
import type { TimelineView } from '../../web/src/figure/types.ts';
import { parseExperiment } from '../../web/src/experiment/schema.ts';
import type { Experiment, LabelledPoint } from '../../web/src/experiment/types.ts';
import { Dispatcher } from '../../web/src/worker/dispatcher.ts';
import type { FigureSession, SessionRequest, Snapshot } from '../../web/src/worker/protocol.ts';
import { engine, smallExperiment } from './engine.ts';

type WithoutWishes<Some> = Some extends unknown ? Omit<Some, 'wishes'> : never;
type Ask = WithoutWishes<SessionRequest>;

/** The worker's side without a worker. */
function directSession(): FigureSession {
  const dispatcher = new Dispatcher(engine, () => performance.now());
  return {
    ask: async (request) => {
      const { reply } = dispatcher.handle({ ...request, id: 1, figure: 'a' });
      if (!reply.ok) throw new Error(JSON.stringify(reply.error));
      return reply.snapshot as Snapshot;
    },
    close: async () => {
      dispatcher.handle({ kind: 'close', id: 1, figure: 'a' });
    },
    watch: () => () => undefined,
    restart: () => undefined,
    plays: () => undefined,
    countPlaying: () => 1,
    move: () => Promise.resolve(false),
  };
}

/** No other place is wanted meanwhile. */
export const wanted = { isReplaced: () => false };

/** A figure on screen, in a page without frames. */
const alwaysSeen = {
  scheduler: {
    now: () => performance.now(),
    requestFrame: (callback: () => void) => Number(setTimeout(callback)),
    cancelFrame: () => undefined,
  },
  isSeen: () => true,
};

/** A figure's run as the run drives it, and what was seen of it. */
export class Run {
  readonly session = directSession();
  readonly views: TimelineView[] = [];
  readonly time: TimeTravel;
  /** Fingerprints by branch and epoch, of the ends of epochs. */
  readonly seen = new Map<string, string>();
  experiment: Experiment;
  last: Snapshot | null = null;
  /** Mini-batches since the end of the last epoch. */
  steps = 0;

  constructor(experiment: Experiment) {
    this.experiment = experiment;
    this.time = new TimeTravel(experiment, alwaysSeen, (view) => this.views.push(view));
  }

  get present(): number {
    return this.time.view.present;
  }

  async do(
    kind: Exclude<JobKind, 'seek' | 'return' | 'move'>,
    epochs = 0,
    parameters = new Float32Array(0),
  ): Promise<Snapshot> {
    const wishes = { parameters: true };
    const { session, experiment, time } = this;
    const ask = (request: Ask): Promise<Snapshot> => session.ask({ ...request, wishes });
    const advance = async (most: number): Promise<Snapshot> =>
      time.moved('epochs', await ask({ kind: 'advance', epochs: most, budgetMs: 1e9 }));
    const jobs: Record<typeof kind, () => Promise<Snapshot>> = {
      open: async () => time.opened(experiment, await ask({ kind: 'open', experiment })),
      update: async () => time.updated(experiment, await ask({ kind: 'update', experiment })),
      parameters: async () =>
        time.parametersSet(parameters, await ask({ kind: 'setParameters', parameters })),
      reset: async () => time.rewound(await ask({ kind: 'reset' })),
      step: async () => time.moved('step', await ask({ kind: 'step' })),
      epoch: () => advance(1),
      advance: () => advance(epochs),
      look: () => advance(0),
    };
    const snapshot = await jobs[kind]();
    const isSameEpoch = snapshot.metrics.epoch === this.last?.metrics.epoch;
    if (kind === 'step') this.steps = isSameEpoch ? this.steps + 1 : 0;
    else if (!isSameEpoch) this.steps = 0;
    // Weights that are set at the end of an epoch are the weights at that end from then on.
    if (kind === 'parameters' && this.steps === 0) {
      this.seen.set(`${this.present} ${snapshot.metrics.epoch}`, snapshot.fingerprint);
    }
    this.last = snapshot;
    return snapshot;
  }

  /** One epoch after the other, each remembered. */
  async train(epochs: number): Promise<void> {
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      const { metrics, fingerprint } = await this.do('advance', 1);
      if (metrics.status === 'ok') this.seen.set(`${this.present} ${metrics.epoch}`, fingerprint);
    }
  }

  async change(fields: Partial<Experiment>): Promise<void> {
    this.experiment = parseExperiment({ ...this.experiment, ...fields });
    await this.do('update');
  }

  /** As after the death of the worker: nothing of the session is left. */
  async returned(): Promise<Snapshot> {
    await this.session.close();
    this.time.lose(new Error('The worker is gone.'));
    const snapshot = await this.time.restore(this.session, {});
    if (snapshot === null) throw new Error('The way was left.');
    return snapshot;
  }

  async seek(epoch: number, branch = this.present): Promise<Snapshot> {
    this.time.check(epoch, branch);
    const { snapshot, experiment } = await this.time.travel({ epoch, branch }, wanted, this.session, {});
    if (snapshot === null) throw new Error('The way was left.');
    this.experiment = experiment ?? this.experiment;
    this.last = snapshot;
    this.steps = 0;
    return snapshot;
  }
}

export const points: readonly LabelledPoint[] = Array.from({ length: 23 }, (_, index) => {
  const angle = index * 2.4;
  const radius = 0.2 + (index % 3) * 0.3;
  return [
    Math.fround(radius * Math.cos(angle)),
    Math.fround(radius * Math.sin(angle)),
    radius > 0.4 ? 1 : 0,
  ] as const;
});

export function document(fields: Partial<Experiment> = {}): Experiment {
  const data = { kind: 'points', points, classes: 2, seed: 1, testFraction: 0 };
  return parseExperiment({ ...smallExperiment, data, batchSize: 7, shuffle: true, ...fields });
}

export async function opened(experiment = document()): Promise<Run> {
  const run = new Run(experiment);
  await run.do('open');
  return run;
}
