import { describe, expect, it } from 'vitest';
import { readOrders, readSettings, withSettings } from '../../../web/src/figure/action/action-words.ts';
import { isCode } from '../../../web/src/figure/later-document.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import type { Experiment } from '../../../web/src/experiment/types.ts';

const document = presetExperiment('double-circles');

function after(text: string, experiment: Experiment = document): Experiment {
  return withSettings(experiment, readSettings(text).read ?? []);
}

describe('the words of an action', () => {
  it('set paths to JSON and to bare words, and leave the rest', () => {
    const { optimizer, layers, data, ...rest } = after(
      'optimizer.learningRate=3; layers[0].activation = tanh; data.noise=0.1; batchSize=10;',
    );
    expect([optimizer.learningRate, layers[0]?.activation, rest.batchSize]).toEqual([3, 'tanh', 10]);
    expect(data).toMatchObject({ noise: 0.1, samples: 1600 });
    expect(layers[1]).toEqual(document.layers[1]);
    expect(after('batchSize=null; shuffle=true')).toMatchObject({ batchSize: null, shuffle: true });
  });

  it('take another preset, and change it', () => {
    expect(after('preset=xor; seed=7')).toEqual({ ...presetExperiment('xor'), seed: 7 });
    expect(() => after('preset=hexagons')).toThrow('hexagons');
  });

  it('change an optimizer or a data set together with the fields that only it has', () => {
    const adam = after('optimizer.name=adam; optimizer.learningRate=0.01');
    expect(adam.optimizer).toMatchObject({ name: 'adam', learningRate: 0.01, beta1: 0.9 });
    expect(after('optimizer.name=momentum', adam).optimizer).not.toHaveProperty('beta1');
    const drawn = { ...document, data: presetExperiment('empty-plane').data };
    expect(after('data.name=moons', drawn).data).toMatchObject({ kind: 'generated', name: 'moons' });
  });

  it('are refused by the document’s own rules', () => {
    expect(() => after('optimizer.learnRate=3')).toThrow('optimizer.learnRate');
    expect(() => after('layers[7].units=3')).toThrow('layers');
    expect(() => after('batchSize=many')).toThrow('batchSize');
    expect(() => after('__proto__.x=1')).not.toThrow(TypeError);
  });

  it('are orders in their order', () => {
    expect(readOrders(' reset  seek:120 play ').read).toEqual([
      { kind: 'reset' },
      { kind: 'seek', epoch: 120 },
      { kind: 'play' },
    ]);
    expect(readOrders('reset dance')).toEqual({ read: null, problem: { kind: 'bad-order', word: 'dance' } });
    expect(readOrders('seek:-1').read).toBeNull();
    expect(readOrders('seek:2147483647').read).toEqual([{ kind: 'seek', epoch: 2_147_483_647 }]);
    expect(readOrders('play seek:2147483648')).toEqual({
      read: null,
      problem: { kind: 'bad-epoch', word: 'seek:2147483648' },
    });
    expect(readSettings('a=1; b')).toEqual({ read: null, problem: { kind: 'bad-setting', text: 'b' } });
  });
});

describe('a code in the attribute experiment', () => {
  it('is told from JSON', () => {
    expect(isCode('1AbC_-xyz')).toBe(true);
    expect(isCode(' {"version": 1}')).toBe(false);
    expect(isCode('hello')).toBe(false);
  });
});
