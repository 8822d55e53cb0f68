import { beforeEach, describe, expect, it } from 'vitest';
import { Run } from '../../../web/src/run/run.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import { WorkerLost } from '../../../web/src/worker/protocol.ts';
import { FakeClient, settle } from './fake-client.ts';

const sidePx = 60;

/** A figure on a client that others may share. */
function makeFigure(client: FakeClient, seen = true) {
  const events: { readonly name: string; readonly detail: unknown }[] = [];
  const frames: (() => void)[] = [];
  let nowMs = 0;
  const run = new Run({
    experiment: presetExperiment('double-circles'),
    session: () => client,
    scheduler: {
      now: () => nowMs,
      requestFrame: (callback) => frames.push(callback),
      cancelFrame: () => frames.splice(0),
    },
    host: {
      changed: () => undefined,
      drawField: () => undefined,
      drawPoints: () => undefined,
      emit: (name, detail) => events.push({ name, detail }),
    },
  });
  const count = (name: string): number => events.filter((event) => event.name === name).length;
  const frame = async (): Promise<void> => {
    nowMs += 20;
    frames.shift()?.();
    await settle();
  };
  run.place(seen, sidePx);
  run.start();
  return { run, count, frame };
}

describe('a figure whose worker is lost', () => {
  let client: FakeClient;
  let figure: ReturnType<typeof makeFigure>;

  /** Answers what is asked until nothing more is. */
  async function answerAll(from: number): Promise<readonly string[]> {
    for (let at = from; at < client.calls.length; at += 1) await client.calls[at]?.answer();
    return client.kinds.slice(from);
  }

  beforeEach(async () => {
    client = new FakeClient();
    figure = makeFigure(client);
    await settle();
    await client.last.answer();
    await settle();
    figure.run.play();
    await figure.frame();
    await client.last.answer();
    await answerAll(0);
    client.epoch = 5;
    await figure.frame();
    await client.last.answer();
  });

  it('pauses, says so, and tells the page once, whatever was under way', async () => {
    await figure.frame();
    const stepping = figure.run.setParameters(new Float32Array(3));
    const refused = expect(stepping).rejects.toBeInstanceOf(WorkerLost);
    await client.die();
    await refused;
    expect(figure.run.playing).toBe(false);
    expect(figure.run.notice).toEqual({ kind: 'lost' });
    expect(figure.count('frontera-error')).toBe(1);
    expect(figure.run.state).not.toBeNull();
  });

  it('goes back to where it was when it is restarted', async () => {
    figure.run.pause();
    await settle();
    await answerAll(0);
    const epoch = figure.run.metrics?.epoch;
    await client.die();
    const from = client.calls.length;
    figure.run.restart();
    await settle();
    expect(figure.run.notice).toBeNull();
    expect(await answerAll(from)).toEqual(['open', 'advance', 'advance']);
    expect(figure.run.metrics?.epoch).toBe(epoch);
    expect(figure.count('frontera-ready')).toBe(1);
    expect(client.restarts).toBe(1);
  });

  it('can be drawn on meanwhile; the worker learns of it after the return', async () => {
    await client.die();
    const from = client.calls.length;
    const { points } = figure.run;
    points.beginStroke();
    points.addPoints([[0.1, 0.2, 1]]);
    points.endStroke();
    await settle();
    expect(client.calls).toHaveLength(from);
    expect(points.list).toHaveLength(3);
    figure.run.restart();
    await settle();
    const kinds = await answerAll(from);
    expect(kinds[0]).toBe('open');
    expect(kinds.at(-1)).toBe('update');
    expect(client.calls.at(-1)?.experiment?.data).toMatchObject({ kind: 'points' });
    expect(points.list).toHaveLength(3);
  });

  it.each(['step', 'reset', 'seek', 'play'] as const)('%s brings it back too', async (method) => {
    await client.die();
    const from = client.calls.length;
    const done = method === 'seek' ? figure.run.seek(1) : figure.run[method]();
    await settle();
    expect(client.restarts).toBe(1);
    const kinds = await answerAll(from);
    await done;
    expect(kinds.slice(0, 2)).toEqual(['open', 'advance']);
    if (method === 'play') {
      expect(figure.run.playing).toBe(true);
      await figure.frame();
      expect(client.last.kind).toBe('advance');
    } else expect(kinds.at(-1)).not.toBe('open');
  });

  it('comes back when another figure has it restarted; one that nobody sees only when it is seen', async () => {
    const hidden = makeFigure(client, false);
    await settle();
    await client.last.answer();
    await client.die();
    expect(hidden.run.notice).toEqual({ kind: 'lost' });
    const from = client.calls.length;
    figure.run.restart();
    await settle();
    expect(client.kinds.slice(from)).toEqual(['open']);
    expect(hidden.run.notice).toBeNull();
    await answerAll(from);
    const later = client.calls.length;
    hidden.run.place(true, sidePx);
    await settle();
    expect(client.kinds.slice(later)).toEqual(['open']);
  });

  it('says so at once where it comes into view afterwards, and opens its document when it is restarted', async () => {
    await client.die();
    const late = makeFigure(client);
    expect(late.run.notice).toEqual({ kind: 'not-started' });
    expect(late.count('frontera-error')).toBe(1);
    const from = client.calls.length;
    late.run.restart();
    await settle();
    await answerAll(from);
    expect(late.count('frontera-ready')).toBe(1);
  });

  it('is deaf once it is taken off the page', async () => {
    figure.run.close();
    await client.die();
    expect(figure.count('frontera-error')).toBe(0);
    expect(client.watchers.size).toBe(0);
  });
});
