/** The way back after the worker was lost: to the same place, with the same bits. */
import { describe, expect, test } from 'vitest';
import type { FigureSession } from '../../web/src/worker/protocol.ts';
import { document, opened, points, wanted } from './travelling.ts';

describe('after the loss of the session', () => {
  test('the run is where it was, with every change on the way and the steps within the epoch', async () => {
    const run = await opened();
    await run.train(7);
    await run.change({ optimizer: { ...document().optimizer, learningRate: 0.05 } });
    await run.train(5);
    await run.do('step');
    const before = await run.do('step');
    const { branches, present } = run.time.view;
    const after = await run.returned();
    expect(after.fingerprint).toBe(before.fingerprint);
    expect(after.metrics).toEqual(before.metrics);
    expect([...(after.points ?? [])]).toHaveLength(3 * points.length);
    expect(run.time.isLost).toBe(false);
    expect([run.time.view.branches, run.time.view.present]).toEqual([branches, present]);
    // From there it goes on as it would have.
    expect((await run.do('advance', 3)).metrics.epoch).toBe(15);
  });

  test('a seek that the loss cut short is undone', async () => {
    const run = await opened();
    await run.train(6);
    await run.change({ loss: 'mean-squared-error' });
    await run.train(6);
    const before = run.last?.fingerprint;
    let requests = 0;
    const { session } = run;
    const dying: FigureSession = {
      ...session,
      ask: (request) => {
        if (request.kind === 'advance') requests += 1;
        return requests > 1 ? Promise.reject(new Error('gone')) : session.ask(request);
      },
    };
    const goal = { epoch: 3, branch: null };
    await expect(run.time.travel(goal, wanted, dying, {})).rejects.toThrow('gone');
    const after = await run.returned();
    expect([after.metrics.epoch, after.fingerprint]).toEqual([12, before]);
  });

  test('a return that the loss cut short is begun anew', async () => {
    const run = await opened();
    await run.train(4);
    await run.change({ batchSize: 5 });
    await run.train(4);
    const before = run.last?.fingerprint;
    run.time.lose(new Error('gone'));
    const { session } = run;
    const dying: FigureSession = {
      ...session,
      ask: (request) =>
        request.kind === 'update' ? Promise.reject(new Error('gone')) : session.ask(request),
    };
    await expect(run.time.restore(dying, {})).rejects.toThrow('gone');
    expect((await run.returned()).fingerprint).toBe(before);
  });

  test('a diverged run is diverged again', async () => {
    const run = await opened(
      document({
        optimizer: { ...document().optimizer, learningRate: 1e6 },
        loss: 'mean-squared-error',
        layers: [
          { units: 6, activation: 'relu' },
          { units: 1, activation: 'linear' },
        ],
      }),
    );
    const before = await run.do('advance', 500);
    expect(before.metrics.status).toBe('diverged');
    const after = await run.returned();
    expect([after.metrics, after.fingerprint]).toEqual([before.metrics, before.fingerprint]);
  });
});
