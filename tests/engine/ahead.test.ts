/** Training between two requests changes no bit: whatever is asked then, the run is the one that was never ahead. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Session } from '../../web/src/engine/types.ts';
import { Dispatcher } from '../../web/src/worker/dispatcher.ts';
import type { Request, Snapshot } from '../../web/src/worker/protocol.ts';
import { engine, smallExperiment } from './engine.ts';

type WithoutId<Some> = Some extends unknown ? Omit<Some, 'id' | 'figure' | 'wishes'> : never;
type Asked = WithoutId<Exclude<Request, { readonly kind: 'close' }>>;

const wishes = { parameters: true, memory: true };

/** Another learning rate, or other points. */
const documents = [
  smallExperiment,
  { ...smallExperiment, optimizer: { name: 'adam', learningRate: 0.1 }, batchSize: 3, shuffle: true },
  {
    ...smallExperiment,
    optimizer: { learningRate: 20 },
    data: { ...smallExperiment.data, testFraction: 0.25 },
  },
];

const request: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 5, arbitrary: advances(fc.integer({ min: 0, max: 300 })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'step' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reset' as const }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...documents).map((experiment) => ({ kind: 'update' as const, experiment })),
  },
  {
    weight: 1,
    arbitrary: fc
      .float({ min: -1, max: 1, noNaN: true })
      .map((value) => ({ kind: 'setParameters' as const, parameters: new Float32Array(25).fill(value) })),
  },
);

function advances(epochs: fc.Arbitrary<number>): fc.Arbitrary<Asked> {
  return epochs.map((many) => ({ kind: 'advance', epochs: many, budgetMs: 4, measuredTo: 0 }));
}

/** What the request means for a run that is never ahead, and is told how far the worker got. */
function follow(run: Session, asked: Asked, told: Snapshot): void {
  if (asked.kind === 'advance' && told.metrics.epoch > run.epoch) run.train(told.metrics.epoch - run.epoch);
  if (asked.kind === 'advance' && told.metrics.status === 'diverged') run.train(1);
  if (asked.kind === 'step') run.step();
  if (asked.kind === 'reset') run.reset();
  if (asked.kind === 'update') run.update(asked.experiment);
  if (asked.kind === 'setParameters') run.setParameters(asked.parameters);
}

test('whatever is asked, with however many slices between', () => {
  const plan = fc.array(fc.tuple(request, fc.integer({ min: 0, max: 6 })), { maxLength: 12 });
  fc.assert(
    fc.property(plan, (steps) => {
      // Every look at the clock takes a millisecond, so that budgets end soon.
      let timeMs = 0;
      const dispatcher = new Dispatcher(engine, () => (timeMs += 1), true);
      const ask = (asked: Asked | { readonly kind: 'open'; readonly experiment: unknown }): Snapshot => {
        const { reply } = dispatcher.handle({ ...asked, id: 1, figure: 'a', wishes });
        if (!reply.ok || reply.snapshot === null) throw new Error(JSON.stringify(reply));
        return reply.snapshot;
      };
      const run = engine.createSession(smallExperiment);
      ask({ kind: 'open', experiment: smallExperiment });
      for (const [asked, slices] of steps) {
        const told = ask(asked);
        follow(run, asked, told);
        expect(told.metrics).toEqual(run.metrics());
        expect(told.parameters).toEqual(run.parameters());
        expect(told.memory).toEqual(run.memory());
        for (let slice = 0; slice < slices; slice += 1) dispatcher.goOn();
      }
      run.dispose();
      dispatcher.handle({ id: 2, kind: 'close', figure: 'a' });
    }),
    { numRuns: 150 },
  );
});
