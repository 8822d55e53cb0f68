/** What an address asks of the iframe's page and of the studio: read by the same code, and never dropped in silence. */
import { describe, expect, it } from 'vitest';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import { parseExperimentText } from '../../../web/src/experiment/schema.ts';
import { encodeLink } from '../../../web/src/experiment/permalink.ts';
import { readParameters, readStudioParameters } from '../../../web/src/figure/frame/parameters.ts';

const frame = (query: string) => readParameters(new URLSearchParams(query), 'en');
const studio = (query: string, language: 'en' | 'es' = 'en') =>
  readStudioParameters(new URLSearchParams(query), language);

describe('settings in an address', () => {
  const query = 'preset=xor&set=optimizer.learningRate=0.1&set=layers[0].activation=sigmoid;seed=7';

  it.each([
    ['a frame', frame],
    ['the studio', studio],
  ])('are those of the document, several of them, in %s', (_, read) => {
    const { run, attributes, problems } = read(query);
    const xor = presetExperiment('xor');
    const expected = { ...xor, optimizer: { ...xor.optimizer, learningRate: 0.1 }, seed: 7 };
    expect(run).toEqual({ experiment: expected, epoch: 0, parameters: null });
    expect(parseExperimentText(attributes.get('experiment') ?? '')).toEqual(expected);
    expect(attributes.has('preset')).toBe(false);
    expect(problems).toEqual([]);
  });

  it('go onto the document of a link too', () => {
    const code = encodeLink({ experiment: presetExperiment('spiral'), epoch: 12, parameters: null });
    expect(studio(`experiment=${code}`).run.epoch).toBe(12);
    const { run } = studio(`experiment=${code}&set=batchSize=10`);
    expect(run).toEqual({
      experiment: { ...presetExperiment('spiral'), batchSize: 10 },
      epoch: 0,
      parameters: null,
    });
  });

  it('are taken together: a cost and its output, in either order', () => {
    const together = 'set=loss=mean-squared-error&set=layers[2].activation=linear';
    expect(studio(together).problems).toEqual([]);
    expect(studio(together.split('&').reverse().join('&')).run).toEqual(studio(together).run);
  });

  it('are refused in the page’s language, with the path, and then change nothing', () => {
    const wrong = studio('preset=xor&set=optimizer.learningRate=-1&set=seed=3', 'es');
    expect(wrong.run.experiment).toEqual(presetExperiment('xor'));
    expect(wrong.problems).toHaveLength(1);
    expect(wrong.problems[0]).toMatch(/-1|−1/u);
    expect(studio('set=optimizer.rate=1').problems[0]).toContain('optimizer.rate');
    expect(studio('set=fast').problems).toEqual([
      'set: fast is no setting, such as optimizer.learningRate=0.1.',
    ]);
    expect(studio('set=seed=3&set=fast').run.experiment.seed).toBe(3);
  });
});

describe('what the studio takes', () => {
  it('is what a frame takes, but what only a frame has or the studio has by itself', () => {
    expect(studio('epochs=40&colours=blue-orange&marks=errors&speed=300&autoplay').problems).toEqual([]);
    for (const name of ['views', 'origin', 'seed', 'toString']) {
      const [problem] = studio(`${name}=field`).problems;
      expect(problem).toContain(`The parameter ${name} does not exist`);
      expect(problem).toContain('preset, experiment, set, lang');
    }
    expect(frame('views=field&origin=https://blog.example').problems).toEqual([]);
  });

  it('is controls of its own beside the figure’s', () => {
    expect(studio('').controls).toEqual([
      'play',
      'step',
      'reset',
      'new',
      'speed',
      'draw',
      'data',
      'settings',
    ]);
    expect(studio('').attributes.has('controls')).toBe(false);
    const some = studio('controls=play+data');
    expect(some.controls).toEqual(['play', 'data']);
    expect(some.attributes.get('controls')).toBe('play');
    expect(studio('controls=').controls).toEqual([]);
    expect(frame('controls=play+data').problems[0]).toContain('data');
  });

  it('is never dropped in silence', () => {
    const query =
      'preset=xyz&controls=dance&epochs=x&theme=pink&lang=xx&colours=red&marks=all&experiment=1nonsense';
    expect(studio(query).problems).toHaveLength(8);
    expect(studio(query).run.experiment).toEqual(presetExperiment('double-circles'));
  });
});
