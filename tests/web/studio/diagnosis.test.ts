import { describe, expect, it } from 'vitest';
import type { Metrics } from '../../../web/src/engine/types.ts';
import { settingsFor } from '../../../web/src/experiment/learning-settings.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import type { Experiment, LabelledPoint } from '../../../web/src/experiment/types.ts';
import { languages } from '../../../web/src/i18n/catalogue.ts';
import { messagesFor } from '../../../web/src/i18n/messages.ts';
import { diagnose, type Observation } from '../../../web/src/studio/explain/diagnosis.ts';
import type { Finding } from '../../../web/src/studio/explain/diagnosis-fix.ts';
import { fieldsOf, fixOf } from '../../../web/src/studio/explain/diagnosis-fix.ts';
import {
  deadRelus,
  flattestLayer,
  neighbourAccuracy,
  symmetricLayer,
} from '../../../web/src/studio/explain/diagnosis-network.ts';
import {
  leapsOf,
  partingOf,
  restOf,
  steadyFall,
  type Costs,
} from '../../../web/src/studio/explain/diagnosis-trend.ts';
import { findingText, fixText } from '../../../web/src/studio/explain/explanation-text.ts';

/** A reading at each of so many epochs. */
function course(epochs: number, cost: (epoch: number) => number, test?: (epoch: number) => number): Costs {
  const all = Array.from({ length: epochs + 1 }, (_, epoch) => epoch);
  return { epochs: all, costs: all.map(cost), testCosts: all.map((epoch) => test?.(epoch) ?? null) };
}

describe('where the cost rests', () => {
  it('is since it first was as low as now', () => {
    const rest = restOf(course(400, (epoch) => Math.max(0.3, 0.7 - epoch / 100)));
    expect(rest?.cost).toBeCloseTo(0.3);
    expect(rest?.since).toBe(40);
  });

  it('is nowhere while it falls as a power of time, however late and slow', () => {
    for (const epochs of [200, 2000, 100_000]) {
      const sparse = course(200, (at) => (1 + (at * epochs) / 200) ** -0.1);
      const history = { ...sparse, epochs: sparse.epochs.map((at) => (at * epochs) / 200) };
      expect(restOf(history)).toBeNull();
    }
  });

  it('is not said too early, nor from a handful of readings', () => {
    expect(restOf(course(140, () => 0.7))).toBeNull();
    expect(restOf({ epochs: [0, 5000, 10_000], costs: [0.7, 0.7, 0.7], testCosts: [] })).toBeNull();
  });
});

describe('a slow fall', () => {
  it('is told by its share of the cost', () => {
    const fall = steadyFall(course(400, (epoch) => 1 - epoch / 10_000));
    expect(fall?.share).toBeGreaterThan(0.012);
    expect(fall?.share).toBeLessThan(0.02);
    expect(fall?.epochs).toBe(200);
  });

  it('is not one where the cost trembles', () => {
    expect(steadyFall(course(400, (epoch) => 1 - epoch / 10_000 + (epoch % 3) / 1000))).toBeNull();
  });
});

describe('leaps', () => {
  it('are counted over the last readings', () => {
    expect(leapsOf(course(100, (epoch) => (epoch % 2 === 0 ? 1 : 2)))).toEqual({ rises: 20, readings: 40 });
  });

  it('are none in a fall with some noise', () => {
    expect(leapsOf(course(100, (epoch) => (1 + 0.05 * (epoch % 2)) / (1 + epoch / 50)))).toBeNull();
    expect(leapsOf(course(20, (epoch) => (epoch % 2 === 0 ? 1 : 2)))).toBeNull();
  });
});

describe('train and test cost', () => {
  it('have parted where one falls on and the other has risen', () => {
    const parting = partingOf(
      course(
        200,
        (epoch) => 1 / (1 + epoch / 20),
        (epoch) => 0.3 + ((epoch - 80) / 200) ** 2,
      ),
    );
    expect(parting?.epoch).toBeGreaterThan(75);
    expect(parting?.epoch).toBeLessThan(90);
    expect(parting?.leastTestCost).toBeCloseTo(0.3, 2);
    expect(parting?.testCost).toBeGreaterThan(0.6);
  });

  it('are told by readings, however far apart they are', () => {
    const epochs = [0, 30, 400, 800, 1200, 1600, 2000, 2400, 2800, 3200, 3600, 4000];
    const testCosts = epochs.map((epoch) => (epoch === 0 ? 0.7 : 0.4 + epoch / 2000));
    const costs = epochs.map((epoch) => 1 / (1 + epoch));
    expect(partingOf({ epochs, costs, testCosts })).toEqual({
      epoch: 30,
      leastTestCost: 0.4 + 30 / 2000,
      testCost: 2.4,
    });
  });

  it('have not where both rise, or there are no test points', () => {
    const rise = (epoch: number): number => 0.3 + ((epoch - 80) / 200) ** 2;
    expect(partingOf(course(200, rise, rise))).toBeNull();
    expect(partingOf(course(200, (epoch) => 1 / (1 + epoch)))).toBeNull();
  });
});

const small: Experiment = {
  ...presetExperiment('zero-weights'),
  layers: [
    { units: 2, activation: 'relu' },
    { units: 1, activation: 'sigmoid' },
  ],
};

describe('a network', () => {
  it('is symmetric where all neurons of a layer have the same weights, in and out', () => {
    // W (2 × 2), b (2), then W (1 × 2), b (1).
    const alike = [0.5, -1, 0.5, -1, 0.1, 0.1, 2, 2, 0.3];
    expect(symmetricLayer(small, Float32Array.from(alike))).toEqual({ layer: 1, units: 2 });
    for (const at of [0, 3, 5, 7]) {
      const other = Float32Array.from(alike.map((value, index) => (index === at ? value + 0.01 : value)));
      expect(symmetricLayer(small, other)).toBeNull();
    }
  });

  it('has dead ReLUs where the largest activation is 0; tanh never has', () => {
    const statistics = [Float32Array.from([0, 0, 0, 0, 0.7, 0.5]), Float32Array.from([0.2, 0.8, 0.2])];
    expect(deadRelus(small, statistics)).toEqual({ layer: 1, dead: 1, units: 2 });
    const tanh = {
      ...small,
      layers: small.layers.map((layer) => ({ ...layer, activation: 'tanh' as const })),
    };
    expect(deadRelus(tanh, statistics)).toBeNull();
    expect(flattestLayer(small, statistics)).toBeNull();
    expect(flattestLayer(tanh, statistics)).toMatchObject({ layer: 1, share: 0.25 });
  });

  it('could tell points apart as far as their neighbours do', () => {
    const grid = Array.from({ length: 400 }, (_, index) => [
      (index % 20) / 10 - 0.95,
      Math.floor(index / 20) / 10 - 0.95,
    ]);
    const halves = grid.map(([x1 = 0, x2 = 0]): LabelledPoint => [x1, x2, x1 > 0 ? 1 : 0]);
    const mixed = grid.map(([x1 = 0, x2 = 0], index): LabelledPoint => [
      x1,
      x2,
      Math.sin(index * index * 12.9898) > 0 ? 1 : 0,
    ]);
    expect(neighbourAccuracy(halves)).toBe(1);
    expect(neighbourAccuracy(mixed)).toBeLessThan(0.75);
    // Of a long list a part is compared, whose classes may take turns.
    const pairs = Array.from({ length: 3000 }, (_, index): LabelledPoint => {
      const at = Math.floor(index / 2);
      return [(at % 50) / 25 - 1, Math.floor(at / 50) / 15 - 1, index % 2];
    });
    expect(neighbourAccuracy(pairs)).toBeLessThan(0.75);
  });
});

const metrics: Metrics = {
  epoch: 400,
  trainLoss: 0.69,
  testLoss: null,
  trainAccuracy: 0.5,
  testAccuracy: null,
  status: 'ok',
  divergedAt: null,
};

function observe(change: Partial<Observation>): Observation {
  const parameters = Float32Array.from([0.5, -1, 0.2, -1, 0.1, 0.1, 2, 2, 0.3]);
  return {
    experiment: small,
    metrics,
    points: [],
    parameters,
    statistics: null,
    history: course(400, () => 0.69),
    ...change,
  };
}

describe('a diagnosis', () => {
  it('says the most important first', () => {
    const diverged = { ...metrics, status: 'diverged', divergedAt: 7 } as const;
    expect(diagnose(observe({ metrics: diverged }))).toEqual({ kind: 'diverged', epoch: 7, rate: 3 });
    const symmetric = Float32Array.from([1, 1, 1, 1, 0, 0, 2, 2, 0]);
    expect(diagnose(observe({ parameters: symmetric }))?.kind).toBe('symmetric');
    expect(diagnose(observe({}))).toMatchObject({ kind: 'stalled', since: 0 });
  });

  it('says nothing of a run that goes well, has just begun, or has no points', () => {
    const well = { ...metrics, trainAccuracy: 0.99 };
    const symmetric = Float32Array.from([1, 1, 1, 1, 0, 0, 2, 2, 0]);
    expect(diagnose(observe({ metrics: well, parameters: symmetric }))).toBeNull();
    expect(diagnose(observe({ metrics: { ...metrics, epoch: 5 }, parameters: symmetric }))).toBeNull();
    expect(diagnose(observe({ metrics: { ...metrics, trainAccuracy: null } }))).toBeNull();
  });

  it('knows one class from two, and a line that does not do from points that are mixed', () => {
    const line = { ...presetExperiment('xor'), data: presetExperiment('empty-plane').data };
    const parameters = new Float32Array(3);
    const points = (label: (x1: number, x2: number, index: number) => number): Experiment => ({
      ...line,
      data: {
        ...presetExperiment('empty-plane').data,
        points: Array.from({ length: 200 }, (_, index): LabelledPoint => {
          const [x1, x2] = [((index * 37) % 200) / 100 - 1, ((index * 73) % 200) / 100 - 1];
          return [x1, x2, label(x1, x2, index)];
        }),
      } as Experiment['data'],
    });
    const found = (experiment: Experiment) => {
      const { data } = experiment;
      const drawn = data.kind === 'points' ? data.points : [];
      return diagnose(observe({ experiment, parameters, points: drawn }))?.kind ?? null;
    };
    expect(found(points(() => 1))).toBe('one-class');
    expect(found(points((x1, x2) => (x1 * x2 > 0 ? 1 : 0)))).toBe('linear');
    expect(found(points((_x1, _x2, index) => (index * index) % 2))).toBeNull();
  });
});

describe('in words', () => {
  const findings: readonly Finding[] = [
    { kind: 'diverged', epoch: 7, rate: 1 },
    { kind: 'symmetric', layer: 1, units: 6 },
    { kind: 'dead-relus', layer: 1, dead: 5, units: 12 },
    { kind: 'dead-relus', layer: 2, dead: 8, units: 8 },
    { kind: 'oscillating', rises: 14, readings: 40 },
    { kind: 'vanishing', layers: 7, left: 0.0000158 },
    { kind: 'saturated', layer: 2, share: 0.00308 },
    { kind: 'rate-too-low', rate: 0.001, fall: 0.0004, epochs: 75 },
    { kind: 'linear', wrong: 0.47 },
    { kind: 'overfitting', epoch: 111, leastTestCost: 0.262, testCost: 0.414, testAccuracy: 0.86 },
    { kind: 'stalled', cost: 0.692, since: 21 },
    { kind: 'slow-biases', rate: 0.16, biasRate: 0.0001 },
    { kind: 'slow-biases', rate: 0.16, biasRate: 0 },
    { kind: 'too-small', units: 12, wrong: 0.27 },
    { kind: 'stuck', right: 0.61, reachable: 0.978 },
  ];

  it.each(languages)('each finding and its fix is a short sentence of its own in %s', (language) => {
    const messages = messagesFor(language);
    const said = findings.flatMap((finding) => {
      const fix = fixOf(finding, small);
      return [findingText(finding, messages), fix === null ? '' : fixText(fix, messages)];
    });
    for (const text of said) {
      expect(text).not.toMatch(/NaN|undefined|Infinity|object/u);
      expect(text.length).toBeLessThanOrEqual(118);
    }
    expect(new Set(said.filter((text) => text.endsWith('.'))).size).toBe(findings.length);
  });

  it('names what was seen with its numbers', () => {
    const [en, es] = [messagesFor('en'), messagesFor('es')];
    const [, , dead, , , vanishing, saturated, slow, linear, overfitting, , biases, , few, stuck] =
      findings.map((finding) => [findingText(finding, en), findingText(finding, es)]);
    expect(biases?.[0]).toContain('1,600 times slower');
    expect(few?.[1]).toContain('Con 12 neuronas, el 27 %');
    expect(stuck?.[0]).toContain('61% of the points are right where about 98% could be');
    expect(dead?.[0]).toBe('5 of 12 ReLU neurons in layer 1 are 0 at every point: they don’t learn.');
    expect(vanishing?.[0]).toContain('1/60,000');
    expect(saturated?.[1]).toContain('0,31 %');
    expect(slow?.[0]).toContain('less than 1% in 75 epochs: at a rate of 0.001');
    expect(linear?.[1]).toContain('el 47 %');
    expect(overfitting?.[1]).toContain('de 0,26 (época 111) a 0,41');
  });

  it('offers what the button does', () => {
    const messages = messagesFor('en');
    const offered = findings.map((finding) => {
      const fix = fixOf(finding, small);
      return fix === null ? null : [fixText(fix, messages), Object.keys(fieldsOf(fix, small)).sort().join()];
    });
    expect(offered).toEqual([
      ['Learning rate 0.3 instead of 3', 'optimizer'],
      ['Random initial weights (He, normal)', 'initializer'],
      ['Use leaky ReLU, learning rate 0.3', 'layers,optimizer'],
      ['Use leaky ReLU, learning rate 0.3', 'layers,optimizer'],
      ['Learning rate 0.3 instead of 3', 'optimizer'],
      ['Use tanh, learning rate 0.3', 'layers,optimizer'],
      ['Learning rate 0.3 instead of 3', 'optimizer'],
      ['Learning rate 0.3 instead of 3', 'optimizer'],
      ['Use tanh', 'layers'],
      ['L2 penalty 0.01', 'regularization'],
      ['Use Adam', 'optimizer'],
      ['The weights’ rate for biases', 'optimizer'],
      ['The weights’ rate for biases', 'optimizer'],
      ['Use 8 neurons', 'layers'],
      ['Use settings that learn this', Object.keys(settingsFor(small.data)).sort().join()],
    ]);
  });
});
