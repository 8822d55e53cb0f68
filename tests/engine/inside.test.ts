import { describe, expect, test, vi } from 'vitest';
import { loadExploringEngine } from '../../web/src/engine/explore.ts';
import type { Engine } from '../../web/src/engine/types.ts';
import { parseExperiment } from '../../web/src/experiment/schema.ts';
import { engine, smallExperiment } from './engine.ts';

describe('seeing inside', () => {
  const trained = () => {
    const session = engine.createSession(smallExperiment);
    session.train(50);
    return session;
  };

  test('neurons: one map per unit and feature; the last layer’s is the field', () => {
    const session = trained();
    const maps = session.neurons({ size: 6 });
    expect(maps.map((map) => map.length / 36)).toEqual([2, 6, 1]);
    expect(maps[2]).toEqual(session.field({ width: 6, height: 6 }));
    // The first feature is x1 itself: rising from left to right, the same in each row.
    expect([...(maps[0]?.slice(0, 6) ?? [])]).toEqual([-1.25, -0.75, -0.25, 0.25, 0.75, 1.25]);
    expect(() => session.neurons({ size: 513 })).toThrow(/size: 513/);
  });

  test('histograms: every z over the training points, between the layer’s least and greatest', () => {
    const session = trained();
    const points = session.points();
    const layers = session.histograms();
    const zOf = (at: number): readonly Float32Array[] =>
      session.trace([points[3 * at] ?? 0, points[3 * at + 1] ?? 0], 0).layers.map(({ z }) => z);
    const all = Array.from({ length: points.length / 3 }, (_, at) => zOf(at));
    expect(layers.map(({ counts }) => counts.length)).toEqual([6 * 32, 32]);
    layers.forEach(({ least, greatest, counts }, layer) => {
      const sums = all.flatMap((zs) => [...(zs[layer] ?? [])]);
      expect(least).toBeCloseTo(Math.min(...sums), 5);
      expect(greatest).toBeCloseTo(Math.max(...sums), 5);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(sums.length);
    });
  });

  test('trace: cost, prediction and the update of one point', () => {
    const session = trained();
    const trace = session.trace([0.5, 0.5], 0);
    const output = trace.layers.at(-1);
    expect([...trace.inputs]).toEqual([0.5, 0.5]);
    expect([...trace.target]).toEqual([0]);
    expect(output?.a[0]).toBe(session.predict([0.5, 0.5])[0]);
    expect(trace.cost).toBeCloseTo(-Math.log(1 - (output?.a[0] ?? NaN)), 5);
    expect(output?.delta[0]).toBeCloseTo((trace.costGradient[0] ?? NaN) * (output?.derivative[0] ?? NaN), 5);
    expect(trace.layers[0]?.weightGradients).toHaveLength(12);
    expect(() => session.trace([0, 0], 2)).toThrow(/label: 2/);
    expect(() => session.trace([NaN, 0], 0)).toThrow(/finite/);
  });

  test('landscape: the middle is the present cost', () => {
    const session = trained();
    const landscape = session.landscape({ size: 5, span: 0.5, seed: 3 });
    expect(landscape?.costs).toHaveLength(25);
    expect(landscape?.costs[12]).toBeCloseTo(session.loss().train ?? NaN, 6);
    expect(() => session.landscape({ size: 1 })).toThrow(/size: 1/);
    expect(() => session.landscape({ size: 5, span: 0 })).toThrow(/span: 0/);
  });

  test('gradientCheck: backpropagation is right', () => {
    const check = trained().gradientCheck();
    expect(check?.checked).toBe(25);
    expect(check?.worst).toBeLessThan(1e-7);
  });

  test('confusion: rows are true classes, columns predicted ones', () => {
    const session = trained();
    const accuracy = session.metrics().trainAccuracy ?? NaN;
    const { classes, train, test: held } = session.confusion();
    expect(classes).toBe(2);
    expect((train[0] ?? 0) + (train[1] ?? 0)).toBe(2);
    expect(((train[0] ?? 0) + (train[3] ?? 0)) / 4).toBe(accuracy);
    expect([...held]).toEqual([0, 0, 0, 0]);
  });

  test('without points there is nothing to look at, and no NaN', () => {
    const session = engine.createSession({ ...smallExperiment, data: { kind: 'points', points: [] } });
    expect(session.landscape({ size: 3 })).toBeNull();
    expect(session.gradientCheck()).toBeNull();
    expect(session.trace([0, 0], 1).cost).toBeGreaterThan(0);
  });

  test('a saturated output’s cost gradient is null where it isn’t finite', () => {
    const session = engine.createSession({
      ...smallExperiment,
      layers: [{ units: 1, activation: 'sigmoid' }],
    });
    session.setParameters(new Float32Array([1e4, 0, 0]));
    const trace = session.trace([1, 0], 0);
    expect(trace.costGradient).toEqual([null]);
    expect(Number.isFinite(trace.cost)).toBe(true);
  });
});

describe('seek', () => {
  test('goes to any epoch exactly, back and forth', () => {
    const document = {
      version: 1,
      batchSize: 30,
      shuffle: true,
      optimizer: { name: 'adam', learningRate: 0.01 },
    };
    const fresh = (epochs: number): string => {
      const session = engine.createSession(document);
      session.train(epochs);
      return session.fingerprint();
    };
    const session = engine.createSession(document);
    session.train(150);
    for (const epoch of [40, 0, 149, 200, 64]) {
      expect(session.seek(epoch).epoch).toBe(epoch);
      expect(session.fingerprint()).toBe(fresh(epoch));
    }
  });

  test('not before the last change', () => {
    const session = engine.createSession(smallExperiment);
    session.train(20);
    session.update({ ...smallExperiment, optimizer: { learningRate: 0.1 } });
    expect(session.origin).toBe(20);
    expect(() => session.seek(19)).toThrow(/epoch: 19 is not allowed; allowed: a whole number from 20/);
  });
});

describe('many classes and a test set', () => {
  const blobs = {
    version: 1,
    data: { kind: 'generated', name: 'blobs', samples: 400, classes: 5, testFraction: 0.25 },
    layers: [
      { units: 8, activation: 'gelu' },
      { units: 5, activation: 'softmax' },
    ],
    loss: 'categorical-cross-entropy',
    optimizer: { name: 'adam', learningRate: 0.05 },
    initializer: 'he-normal',
  } as const;

  test('softmax learns five blobs, and does as well on points it hasn’t seen', () => {
    const session = engine.createSession(blobs);
    const metrics = session.train(100);
    expect(metrics.trainAccuracy).toBeGreaterThan(0.97);
    expect(metrics.testAccuracy).toBeGreaterThan(0.95);
    expect(metrics.testLoss).toBeGreaterThan(0);
    const field = session.field({ width: 3, height: 3 });
    for (let cell = 0; cell < 9; cell += 1) {
      const sum = field.slice(cell * 5, cell * 5 + 5).reduce((total, p) => total + p, 0);
      expect(sum).toBeCloseTo(1, 5);
    }
  });

  test('points given for testing are held back and not trained on', () => {
    const points = [
      [0.1, 0.2, 0],
      [0.9, 0.9, 0, 1],
      [-0.3, 0.4, 1],
      [-0.9, -0.9, 1, 1],
    ];
    const withTest = engine.createSession({ ...smallExperiment, data: { kind: 'points', points } });
    const without = engine.createSession({
      ...smallExperiment,
      data: { kind: 'points', points: points.filter(({ length }) => length === 3) },
    });
    expect([...withTest.testMask()]).toEqual([0, 1, 0, 1]);
    withTest.train(20);
    without.train(20);
    expect(withTest.fingerprint()).toBe(without.fingerprint());
    expect([withTest.loss().test, without.loss().test]).toEqual([expect.any(Number), null]);
  });

  test('the mask says which points are held back: a quarter of each class', () => {
    const session = engine.createSession(blobs);
    const points = session.points();
    const held = new Map<number, number>();
    session.testMask().forEach((isTest, i) => {
      const label = points[3 * i + 2] ?? NaN;
      held.set(label, (held.get(label) ?? 0) + isTest);
    });
    expect([...held.values()]).toEqual([20, 20, 20, 20, 20]);
    expect(session.confusion().test.reduce((sum, count) => sum + count, 0)).toBe(100);
  });
});

/** An engine and its memory, which the module keeps to itself. */
async function engineWithMemory(): Promise<{ engine: Engine; memory: WebAssembly.Memory }> {
  const memories: WebAssembly.Memory[] = [];
  const instantiate = vi.spyOn(WebAssembly, 'instantiate');
  const engineOfItsOwn = await loadExploringEngine({
    wasmUrl: new URL('../../build/wasm/frontera-core.wasm', import.meta.url),
  });
  const [made] = await Promise.all(
    instantiate.mock.results.map(({ value }) => value as Promise<WebAssembly.WebAssemblyInstantiatedSource>),
  );
  for (const value of Object.values(made?.instance.exports ?? {})) {
    if (value instanceof WebAssembly.Memory) memories.push(value);
  }
  instantiate.mockRestore();
  const [memory] = memories;
  if (memory === undefined) throw new Error('The module exports no memory.');
  return { engine: engineOfItsOwn, memory };
}

describe('the wasm heap stays flat', async () => {
  const { engine: own, memory } = await engineWithMemory();
  const document = parseExperiment({
    ...smallExperiment,
    batchSize: 3,
    shuffle: true,
    optimizer: { name: 'adam', learningRate: 0.001 },
  });

  test('over 100,000 epochs', () => {
    const session = own.createSession(document);
    session.train(1000);
    const before = memory.buffer.byteLength;
    for (let slice = 0; slice < 1000; slice += 1) session.train(100);
    expect(session.epoch).toBe(101_000);
    expect(memory.buffer.byteLength).toBe(before);
    session.dispose();
  });

  test('over 3,000 sessions with their fields, maps, traces and landscapes', () => {
    const use = (): void => {
      const session = own.createSession(document);
      session.train(2);
      session.field({ width: 64, height: 64, bounds: { x1Min: -1, x1Max: 1, x2Min: -1, x2Max: 1 } });
      session.statistics();
      session.predicted();
      session.neurons({ size: 16 });
      session.trace([0.5, 0.5], 1);
      session.landscape({ size: 3 });
      session.parameterCheck({ parameter: 0, steps: [0.1] });
      session.confusion();
      session.dispose();
    };
    use();
    const before = memory.buffer.byteLength;
    for (let round = 0; round < 3000; round += 1) use();
    expect(memory.buffer.byteLength).toBe(before);
  });
});
