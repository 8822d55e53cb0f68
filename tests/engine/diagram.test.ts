import { expect, test } from 'vitest';
import { loadEngine } from '../../web/src/engine/index.ts';
import { featureNames } from '../../web/src/experiment/names.ts';
import { presetExperiment } from '../../web/src/experiment/presets.ts';
import { parseExperiment } from '../../web/src/experiment/schema.ts';
import { flowSpeed } from '../../web/src/parts/network/network-flow.ts';
import { featureMap, mapSizeFor } from '../../web/src/parts/network/network-maps.ts';

test('a feature that is not in use is drawn as the network would get it', async () => {
  const engine = await loadEngine();
  const experiment = parseExperiment({ ...presetExperiment('double-circles'), features: featureNames });
  const session = engine.createSession(experiment);
  const [given] = session.neurons({ size: 16 });
  session.dispose();
  featureNames.forEach((name, unit) => {
    const drawn = featureMap(name, 16);
    const real = given?.subarray(unit * 256, (unit + 1) * 256) ?? [];
    expect(drawn).toHaveLength(real.length);
    expect(
      Math.max(...drawn.map((value, cell) => Math.abs(value - (real[cell] ?? Number.NaN)))),
    ).toBeLessThan(1e-5);
  });
});

test('maps are finer the fewer weights there are, and a dash is faster the more a weight changes', () => {
  expect([121, 4001, 100_000].map(mapSizeFor)).toEqual([32, 16, 8]);
  expect(flowSpeed(0)).toBe(0);
  expect(flowSpeed(Number.NaN)).toBe(0);
  expect(flowSpeed(1e-6)).toBe(0);
  expect(flowSpeed(1e-3)).toBeCloseTo(0.5, 6);
  expect(flowSpeed(10)).toBe(1);
});
