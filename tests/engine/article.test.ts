/** What the article says is so: its numbers against formulas written out here, its claims by training, its program against the core. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleNumbers, circlesFile, companion } from '../../web/scripts/article/numbers.mjs';
import { readCode } from '../../web/scripts/article/plugin.mjs';
import { findNumPy } from '../../web/scripts/lib/toolchain.mjs';
import { articleDocuments, readArticleSources } from '../../web/scripts/article/sources.mjs';
import type { Session } from '../../web/src/engine/types.ts';
import { parameterCount } from '../../web/src/experiment/parameter-layout.ts';
import { presetExperiment } from '../../web/src/experiment/presets.ts';
import { parseExperiment } from '../../web/src/experiment/schema.ts';
import type { Experiment } from '../../web/src/experiment/types.ts';
import { engine } from './engine.ts';

type Sources = Awaited<ReturnType<typeof readArticleSources>>;

let sources: Sources;
let numbers: Readonly<Record<string, number>>;

beforeAll(async () => {
  sources = await readArticleSources();
  numbers = articleNumbers(sources);
});

const numberOf = (name: string): number => numbers[name] ?? Number.NaN;
const own = (name: string): Experiment => parseExperiment(articleDocuments()[name]);

function withSession<Value>(experiment: Experiment, use: (session: Session) => Value): Value {
  const session = engine.createSession(experiment);
  try {
    return use(session);
  } finally {
    session.dispose();
  }
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

describe('the small network', () => {
  it('has the numbers of the formulas, forward and back', () => {
    const [w11 = 0, w12 = 0, w21 = 0, w22 = 0, b1 = 0, b2 = 0, v1 = 0, v2 = 0, c = 0] = withSession(
      own('small'),
      (session) => [...session.parameters()],
    );
    const [x1, x2, y] = companion;
    const [z1, z2] = [w11 * x1 + w12 * x2 + b1, w21 * x1 + w22 * x2 + b2];
    const [a1, a2] = [Math.tanh(z1), Math.tanh(z2)];
    const z = v1 * a1 + v2 * a2 + c;
    const a = sigmoid(z);
    const delta = a - y;
    const expected: Readonly<Record<string, number>> = {
      'small.z.1': z1,
      'small.z.2': z2,
      'small.a.1': a1,
      'small.a.2': a2,
      'small.z': z,
      'small.a': a,
      'small.slope': a * (1 - a),
      'small.squared': (a - y) ** 2,
      'small.cost': -Math.log(a),
      'small.costGradient': -1 / a,
      'small.delta': delta,
      'small.delta.1': v1 * delta * (1 - a1 ** 2),
      'small.delta.2': v2 * delta * (1 - a2 ** 2),
      'small.point.v.1': delta * a1,
    };
    for (const [name, value] of Object.entries(expected))
      expect(Math.abs(numberOf(name) - value), name).toBeLessThan(1e-5 * Math.max(1, Math.abs(value)));
  });

  it('makes the step that the page makes by hand, and learns its eight points in a thousand', () => {
    const after = numberOf('small.v.1') - numberOf('small.rate') * numberOf('small.mean.v.1');
    expect(numberOf('small.after.v.1')).toBeCloseTo(after, 6);
    expect(numberOf('small.cost.1')).toBeLessThan(numberOf('small.cost.0'));
    expect(numberOf('small.cost.0')).toBeGreaterThan(Math.LN2);
    expect(numberOf('small.right.1000')).toBe(1);
    // Its point is a confident mistake, and its first neuron is saturated.
    expect(numberOf('small.a')).toBeLessThan(0.1);
    expect(numberOf('small.slope.1')).toBeLessThan(0.02);
  });
});

describe('the claims', () => {
  it('networks of linear units have one straight border, those of tanh units learn the squares', () => {
    expect(numberOf('flat.right.300')).toBeLessThan(0.6);
    expect(numberOf('bent.right.300')).toBeGreaterThan(0.95);
    const starts = ['flat', 'bent'].map((name) => withSession(own(name), (session) => session.parameters()));
    expect(starts[0]).toEqual(starts[1]);
  });

  it('three folds close around a ring, two never do', () => {
    expect(numberOf('folds.3')).toBeGreaterThan(0.98);
    expect(numberOf('folds.2')).toBeLessThan(0.9);
  });

  it('a rate of 3 kills the second layer; zeros stay at ln 2; sigmoids hardly learn; a line has half', () => {
    expect([numberOf('fast.dead'), numberOf('fast.right')]).toEqual([6, 0.5]);
    expect(numberOf('zeros.cost')).toBeCloseTo(Math.LN2, 5);
    expect(numberOf('vanishing.cost')).toBeGreaterThan(0.68);
    expect(numberOf('straight.right')).toBeLessThan(0.55);
  });

  it('weights of zero keep the neurons of a layer alike, also where a gradient passes', () => {
    const alike = { ...presetExperiment('zero-weights') };
    const first = withSession(alike, (session) => {
      session.train(50);
      return session.parameters().slice(0, 12);
    });
    for (let unit = 0; unit < 6; unit += 1)
      expect([...first.subarray(2 * unit, 2 * unit + 2)]).toEqual([...first.subarray(0, 2)]);
    expect(first[0]).not.toBe(0);
  });

  it('a dead ReLU gets no gradient, neither its weights nor its bias', () => {
    const document = parseExperiment({
      version: 1,
      data: own('small').data,
      layers: [
        { units: 1, activation: 'relu' },
        { units: 1, activation: 'sigmoid' },
      ],
    });
    const gradients = withSession(document, (session) => {
      session.setParameters(Float32Array.of(1, 1, -5, 1, 0));
      return session.gradients();
    });
    expect([...gradients.subarray(0, 3)]).toEqual([0, 0, 0]);
  });

  it('the five rates on the parabola, and the one of the question', () => {
    const course = (learningRate: number, steps: number): number[] =>
      withSession(
        parseExperiment({
          version: 1,
          data: { kind: 'points', points: [[1, 0, 1]] },
          features: ['x1'],
          layers: [{ units: 1, activation: 'linear' }],
          loss: 'mean-squared-error',
          optimizer: { learningRate, biasLearningRate: 0 },
        }),
        (session) => {
          session.setParameters(Float32Array.of(-1, 0));
          return Array.from({ length: steps }, () => {
            session.step();
            return session.parameters()[0] ?? Number.NaN;
          });
        },
      );
    for (const rate of [0.02, 0.1, 0.5, 0.95, 1.1])
      course(rate, 6).forEach((w, index) => {
        expect(w).toBeCloseTo(1 - 2 * (1 - 2 * rate) ** (index + 1), 4);
      });
    expect(course(0.1, 1)[0]).toBeCloseTo(-0.6, 6);
    expect(course(1, 4)).toEqual([3, -1, 3, -1]);
  });

  it('squared error forgives a confident mistake, cross-entropy does not', () => {
    expect(numberOf('mistake.squared.delta')).toBeCloseTo(2 * (0.01 - 1) * 0.01 * 0.99, 12);
    expect(numberOf('mistake.entropy.delta')).toBeCloseTo(0.01 - 1, 12);
    expect(numberOf('worse.entropy')).toBeCloseTo(-Math.log(0.001), 9);
    expect(Math.round(numberOf('worse.entropy'))).toBe(7);
    expect(numberOf('mild.entropy.delta') / numberOf('mild.squared.delta')).toBeLessThan(3);
  });

  it('what its words and formulas say in numbers of their own', () => {
    type Curve = Readonly<Record<'values' | 'slopes', readonly number[]>>;
    const curve = (activation: string, zs: readonly number[]): Curve =>
      withSession(
        parseExperiment({ version: 1, layers: [{ units: 1, activation }], loss: 'mean-squared-error' }),
        (session) => {
          const { values, slopes } = session.activationCurve(1, zs);
          return { values: values.map(Number), slopes: slopes.map(Number) };
        },
      );
    // “Four times as steep in the middle”; “at most 0.25”.
    const [steep] = curve('tanh', [0]).slopes;
    const slopes = curve('sigmoid', [-6, -1, 0, 1, 6]).slopes;
    expect(steep).toBe(4 * Math.max(...slopes));
    expect(slopes[2]).toBe(0.25);
    // “Lets a hundredth of what is negative through”; “dip below zero before they rise”.
    expect(curve('leaky-relu', [-2]).values[0]).toBeCloseTo(-0.02, 6);
    for (const name of ['swish', 'mish']) {
      const [far = 0, dip = 0, zero = 0] = curve(name, [-20, -1, 0]).values;
      expect([Math.abs(far) < 1e-6, dip < -0.2, zero]).toEqual([true, true, 0]);
    }
    // 1 − 0.99² = 0.0199, “about 2 %”.
    const [slope = 0] = curve('tanh', [Math.atanh(0.99)]).slopes;
    expect(slope).toBeCloseTo(0.0199, 4);
    expect(slope).toBeCloseTo(1 - 0.99 ** 2, 6);
    // A valley “sixteen times as steep across as along”: half a unit from its bottom (½, ½), along (1, 1) and along (1, −1).
    const [across, along] = withSession(
      parseExperiment({
        version: 1,
        data: {
          kind: 'points',
          points: [
            [1, 1, 1],
            [-0.25, 0.25, 0],
          ],
        },
        layers: [{ units: 1, activation: 'linear' }],
        loss: 'mean-squared-error',
      }),
      (session) =>
        [1, -1].map((sign) => {
          session.setParameters(Float32Array.of(1, 0.5 + 0.5 * sign, 0));
          return session.gradients()[0] ?? Number.NaN;
        }),
    );
    expect((across ?? 0) / (along ?? 0)).toBeCloseTo(16, 5);
    // “Nineteen neurons”; “the other eight parameters”, “the other seven points”.
    const units = presetExperiment('double-circles').layers.map((layer) => layer.units);
    expect(units).toEqual([12, 6, 1]);
    expect(parameterCount(own('small')) - 1).toBe(8);
    const { data } = own('small');
    expect(data.kind === 'points' && data.points.length - 1).toBe(7);
    expect(presetExperiment('empty-plane').layers.map((layer) => layer.units)).toEqual([8, 8, 1]);
  });

  it('the experiment begins with neurons that are dead, and gets every point right', () => {
    expect([numberOf('circles.dead.1'), numberOf('circles.dead.2')]).toEqual([2, 2]);
    expect(numberOf('circles.points')).toBe(1600);
    expect(numberOf('double-circles.right.1500')).toBe(1);
  });

  it('with sums in place of means the rate is another: the same one, 1,600 times as long, ends with half', () => {
    expect(numberOf('circles.sumRate')).toBeCloseTo(0.0001, 12);
    expect(numberOf('circles.wrongRate')).toBe(256);
    expect(numberOf('sums.right')).toBe(0.5);
  });

  it('a point of each class in one place: no network gets beyond ln 2', () => {
    expect(numberOf('twins.first')).toBeGreaterThan(Math.LN2 + 0.1);
    expect(numberOf('twins.cost')).toBeGreaterThanOrEqual(Math.LN2 - 1e-6);
    expect(numberOf('twins.cost')).toBeCloseTo(Math.LN2, 4);
  });

  it('[2, 3, 1] has 13 parameters, the experiment 121', () => {
    const layers = [
      { units: 3, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ];
    expect(parameterCount(parseExperiment({ version: 1, layers }))).toBe(13);
    expect(numberOf('circles.parameters')).toBe(121);
  });
});

/** The costs that a program prints, by their epochs. */
function costsOf(program: string): ReadonlyMap<number, number> {
  const folder = mkdtempSync(join(tmpdir(), 'frontera-article-'));
  try {
    writeFileSync(join(folder, 'circles.json'), circlesFile(sources));
    writeFileSync(join(folder, 'network.py'), program);
    const python = findNumPy() ?? 'python3';
    const printed = execFileSync(python, ['network.py'], { cwd: folder, encoding: 'utf8' });
    const rows = printed.split('\n').filter(Boolean);
    return new Map(rows.map((row) => row.split(' ').map(Number) as [epoch: number, cost: number]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the program', () => {
  it('prints the core’s costs, but for a while in which a rate at its limit makes much of their rounding', () => {
    const costs = costsOf(readCode('network.py'));
    expect(costs.size).toBe(61);
    withSession(presetExperiment('double-circles'), (session) => {
      for (const [epoch, cost] of costs) {
        const difference = Math.abs(cost / (session.seek(epoch).trainLoss ?? Number.NaN) - 1);
        const allowed = epoch <= 300 ? 5e-6 : epoch < 900 ? 0.1 : 5e-4;
        expect(difference, `epoch ${epoch}`).toBeLessThan(allowed);
      }
    });
  });

  it('adds up in place of averaging, at a rate 1,600 times as small, to the same costs', () => {
    const means = readCode('network.py').replace('range(1501)', 'range(301)');
    const sums = means.replace(' / y.size', '').replace('0.16 * dW', `${numberOf('circles.sumRate')} * dW`);
    expect(sums).toContain('delta @ a[l].T,');
    expect(sums).toContain('0.0001 * dW');
    expect([...costsOf(sums)]).toEqual([...costsOf(means)]);
  });

  it('is thirty lines, and no more', () => {
    expect(readCode('network.py').trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  });
});
