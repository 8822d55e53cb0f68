import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../web/src/experiment/defaults.ts';
import { decodeLink } from '../../../web/src/experiment/permalink.ts';
import { presetExperiment } from '../../../web/src/experiment/presets.ts';
import {
  experimentAttribute,
  lookAttributes,
  startOf,
  stopEpoch,
  usualOptions,
} from '../../../web/src/studio/share/embed-options.ts';
import { embedFormats, snippet, type Figure } from '../../../web/src/studio/share/embed-snippet.ts';

const figure: Figure = {
  attributes: [
    ['preset', 'xor'],
    ['controls', 'play reset'],
    ['autoplay', ''],
  ],
  width: '400',
  size: { width: 400, height: 500 },
  folder: 'https://blog.example/a&b/',
  link: { address: 'https://blog.example/a&b/?preset=xor', text: 'See <it> & more' },
  title: 'Say "hello"',
  picture: 'Seen [at] "12"',
};

describe('snippet', () => {
  it('is an element with its script, room and a link', () => {
    expect(snippet(figure, 'element')).toBe(
      `<script type="module" src="https://blog.example/a&amp;b/frontera.js"></script>
<frontera-playground preset="xor" controls="play reset" autoplay style="display: block; max-width: 400px; aspect-ratio: 400 / 500">
  <a href="https://blog.example/a&amp;b/?preset=xor">See &lt;it> &amp; more</a>
</frontera-playground>`,
    );
  });

  it('is a frame with an escaped address, and the helper', () => {
    expect(snippet(figure, 'iframe')).toBe(
      `<iframe src="https://blog.example/a&amp;b/embed.html?preset=xor&amp;controls=play+reset&amp;autoplay=" title="Say &quot;hello&quot;" width="400" height="516" loading="lazy" style="width: 400px; max-width: 100%; border: 0"><a href="https://blog.example/a&amp;b/?preset=xor">See &lt;it> &amp; more</a></iframe>
<script src="https://blog.example/a&amp;b/frontera-embed.js" async></script>`,
    );
  });

  it('is one line without a style for Markdown and MDX', () => {
    const code = snippet(figure, 'markdown');
    expect(code).not.toMatch(/\n|style=/u);
    expect(snippet({ ...figure, width: '640' }, 'markdown')).toContain('width="100%"');
  });

  it('is a block of WordPress, a shortcode of Hugo', () => {
    expect(snippet(figure, 'wordpress')).toMatch(/^<!-- wp:html -->\n<script[^]*\n<!-- \/wp:html -->$/u);
    expect(snippet(figure, 'hugo')).toMatch(/^\{\{< rawhtml >\}\}\n<script[^]*\n\{\{< \/rawhtml >\}\}$/u);
  });

  it('is a cell of Python, a block of Quarto, an address for Notion, a frame alone for Moodle', () => {
    const address = 'https://blog.example/a&b/embed.html?preset=xor&controls=play+reset&autoplay=';
    expect(snippet(figure, 'jupyter')).toBe(
      `from IPython.display import IFrame\nIFrame("${address}", 400, 516)`,
    );
    expect(snippet(figure, 'quarto')).toMatch(/^```\{=html\}\n<script[^]*>\n```$/u);
    expect(snippet(figure, 'notion')).toBe(address);
    expect(snippet(figure, 'moodle')).toMatch(/^<iframe [^\n]*<\/iframe>$/u);
    expect(snippet(figure, 'ghost')).toBe(snippet(figure, 'element'));
  });

  it('is a picture with a link, in Markdown and in HTML', () => {
    expect(snippet(figure, 'picture')).toBe(
      String.raw`[![Seen \[at\] "12"](frontera.png)](https://blog.example/a&b/?preset=xor)`,
    );
    expect(snippet(figure, 'picture-html')).toBe(
      '<a href="https://blog.example/a&amp;b/?preset=xor"><img src="frontera.png" width="400" alt="Seen [at] &quot;12&quot;"></a>',
    );
  });

  it('has no blank line, at which Markdown would end the block', () => {
    for (const format of embedFormats) expect(snippet(figure, format)).not.toMatch(/\n\s*\n/u);
  });
});

describe('what the attributes say', () => {
  it('names a preset where the document is one, at its beginning', () => {
    const run = { experiment: presetExperiment('xor'), epoch: 0, parameters: null };
    expect(experimentAttribute(run)).toEqual(['preset', 'xor']);
    const [name, code] = experimentAttribute({ ...run, epoch: 12 });
    expect(name).toBe('experiment');
    expect(decodeLink(code)).toEqual({ ...run, epoch: 12 });
  });

  it('begins where the author chose', () => {
    const run = { experiment: defaultExperiment, epoch: 30, parameters: new Float32Array(1) };
    expect(startOf(run, usualOptions)).toMatchObject({ epoch: 0, parameters: null });
    expect(startOf(run, { ...usualOptions, start: 'epoch' })).toMatchObject({ epoch: 30, parameters: null });
    expect(startOf(run, { ...usualOptions, start: 'weights' })).toEqual(run);
  });

  it('leaves out what is as usual', () => {
    const all = { ...usualOptions, controls: ['play', 'step', 'reset', 'new', 'speed', 'draw'] } as const;
    expect(lookAttributes(all, [])).toEqual([]);
    expect(
      lookAttributes(
        { ...all, controls: [], views: ['loss'], lang: 'es', theme: 'dark', autoplay: true, stop: '500' },
        [['colours', 'blue-orange']],
      ),
    ).toEqual([
      ['controls', ''],
      ['views', 'field loss'],
      ['lang', 'es'],
      ['theme', 'dark'],
      ['colours', 'blue-orange'],
      ['autoplay', ''],
      ['epochs', '500'],
    ]);
  });

  it.each([
    ['', null],
    [' ', null],
    ['12', 12],
    ['0', 'wrong'],
    ['1.5', 'wrong'],
    ['x', 'wrong'],
  ])('takes %j as the last epoch', (stop, epoch) => {
    expect(stopEpoch({ ...usualOptions, stop })).toBe(epoch);
  });
});
