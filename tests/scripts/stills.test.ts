import { describe, expect, it } from 'vitest';
import { inflateSync } from 'node:zlib';
import { openGraphTags, siteAddress } from '../../web/scripts/lib/open-graph.mjs';
import { inOneFile } from '../../web/scripts/lib/one-file.mjs';
import { encodePng } from '../../web/scripts/lib/png.mjs';
import { drawStills } from '../../web/scripts/stills.mjs';

/** Width and height, and the colours row by row. */
function decode(png: Buffer): { readonly size: readonly number[]; readonly rgb: Buffer } {
  const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [width = 0, height = 0] = size;
  const start = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const rgb = Buffer.alloc(3 * width * height);
  for (let at = 0; at < rgb.length; at += 1) {
    const row = Math.floor(at / (3 * width));
    const difference = rows[at + row + 1] ?? 0;
    rgb[at] = difference + (row === 0 ? 0 : (rgb[at - 3 * width] ?? 0));
  }
  return { size, rgb };
}

describe('the stills', () => {
  it('are PNGs: what is encoded is read again', () => {
    const rgb = Uint8Array.from({ length: 4 * 3 * 3 }, (_, index) => (index * 97) % 256);
    const decoded = decode(encodePng(4, 3, rgb));
    expect(decoded.size).toEqual([4, 3]);
    expect([...decoded.rgb]).toEqual([...rgb]);
  });

  it('show the trained network: bright within the clouds, dark far from them', async () => {
    const mode = process.env['NODE_ENV'];
    delete process.env['NODE_ENV'];
    const { still, card, 'embed-still': small } = await drawStills();
    // Or builds after it would be for development.
    expect(process.env['NODE_ENV']).toBeUndefined();
    process.env['NODE_ENV'] = mode;
    for (const [picture, side] of [
      [still, 480],
      [small, 240],
    ] as const) {
      const { size, rgb } = decode(picture);
      expect(size).toEqual([side, side]);
      const brightness = (x1: number, x2: number): number => {
        const at = 3 * (Math.round((0.5 - x2 / 3) * side) * side + Math.round((x1 / 3 + 0.5) * side));
        return (rgb[at] ?? 0) + (rgb[at + 1] ?? 0) + (rgb[at + 2] ?? 0);
      };
      expect(brightness(0.57, 0.6)).toBeGreaterThan(400);
      expect(brightness(-1.3, 1.3)).toBeLessThan(100);
    }
    // Every package carries it.
    expect(small.length).toBeLessThan(5000);
    expect(decode(card).size).toEqual([1200, 630]);
  });
});

describe('what is shown of a link to a page', () => {
  const html = '<html lang="es"><title>Una frontera</title><meta name="description" content="De una red." />';
  const contentOf = (
    site: string | null,
    path = 'article/es/index.html',
  ): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      openGraphTags(html, path, site).map(({ attrs }) => [
        String(attrs?.['property'] ?? attrs?.['name']),
        attrs?.['content'],
      ]),
    );

  it('is its own title and description, and no picture where the address is not told', () => {
    expect(contentOf(null)).toEqual({
      'og:type': 'website',
      'og:site_name': 'Frontera',
      'og:title': 'Una frontera',
      'og:description': 'De una red.',
    });
    expect(openGraphTags('<title>Plain</title>', 'examples/plain/index.html', null)).toEqual([]);
  });

  it('has whole addresses where it is', () => {
    const content = contentOf(siteAddress('https://example.org/frontera'));
    expect(content['og:image']).toBe('https://example.org/frontera/article/card.png');
    expect(content['og:image:alt']).toMatch(/^Tres planos/u);
    const studio = contentOf('https://example.org/frontera/', 'index.html');
    expect(studio['og:image']).toBe('https://example.org/frontera/card.png');
    expect(studio['og:image:alt']).toMatch(/dos nubes/u);
    expect(content['og:url']).toBe('https://example.org/frontera/article/es/');
    expect(content['twitter:card']).toBe('summary_large_image');
  });

  it('names the page in each language by its whole address', () => {
    const alternates = (site: string | null): unknown[] =>
      openGraphTags(html, 'article/es/index.html', site).flatMap(({ tag, attrs }) =>
        tag === 'link' ? [[attrs?.['rel'], attrs?.['hreflang'], attrs?.['href']]] : [],
      );
    expect(alternates('https://example.org/frontera/')).toEqual([
      ['alternate', 'en', 'https://example.org/frontera/article/en/'],
      ['alternate', 'es', 'https://example.org/frontera/article/es/'],
    ]);
    expect(alternates(null)).toEqual([]);
    expect(openGraphTags(html, 'index.html', 'https://example.org/').every(({ tag }) => tag === 'meta')).toBe(
      true,
    );
  });

  it('takes no address that is none', () => {
    expect(siteAddress(undefined)).toBeNull();
    expect(siteAddress('')).toBeNull();
    for (const wrong of ['example.org', 'file:///x', '/frontera/'])
      expect(() => siteAddress(wrong)).toThrow(/FRONTERA_SITE: .* is not an address/u);
  });
});

it('a page in one file holds its script and styles, and no end of a tag from a string', () => {
  const page =
    '<head><link rel="stylesheet" href="./a.css"><script type="module" src="./a.js"></script></head><body><img src="./x.png"></body>';
  const bundle = {
    'a.js': { type: 'chunk', isEntry: true, code: 'f(`</script>$&`)' },
    'a.css': { type: 'asset', fileName: 'a.css', source: 'b{}' },
  } as unknown as Parameters<typeof inOneFile>[1];
  expect(inOneFile(page, bundle)).toBe(
    '<head><link rel="icon" href="data:," /><style>b{}</style></head><body><script type="module">f(`<\\/script>$&`)</script></body>',
  );
  expect(() => inOneFile(page, {})).toThrow('one script');
});
