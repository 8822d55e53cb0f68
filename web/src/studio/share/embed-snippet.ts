/** The code that an author pastes into a page. */
import type { Attributes, EmbedWidth } from './embed-options.ts';

/** Where it goes. */
export const embedFormats = [
  ...(['element', 'iframe', 'markdown', 'wordpress', 'hugo', 'ghost', 'quarto'] as const),
  ...(['jupyter', 'moodle', 'notion', 'picture', 'picture-html'] as const),
] as const;
export type EmbedFormat = (typeof embedFormats)[number];

/** For places that take no frames: a picture of the plane, which the author uploads, and a link. */
export function isPicture(format: EmbedFormat): boolean {
  return format === 'picture' || format === 'picture-html';
}

/** How the picture is called when it is saved, and so in the code. */
export const pictureName = 'frontera.png';

/** One figure on an author's page. */
export interface Figure {
  /** All of them, the experiment first. */
  readonly attributes: Attributes;
  readonly width: EmbedWidth;
  /** What the figure takes, in CSS pixels, so that the page has the room before the figure is there. */
  readonly size: { readonly width: number; readonly height: number };
  /** This studio's folder, with a slash at its end. */
  readonly folder: string;
  /** For readers whose browser shows no figure. */
  readonly link: { readonly address: string; readonly text: string };
  readonly title: string;
  /** What its picture shows, in words. */
  readonly picture: string;
}

/** The page's own edge around a figure in a frame, above and below. */
const framePaddingPx = 16;

/** The code, ready to paste. */
export function snippet(figure: Figure, format: EmbedFormat): string {
  switch (format) {
    case 'element':
      return elementCode(figure);
    case 'iframe':
      return `${frameCode(figure, frameStyle(figure))}\n<script src="${attributeText(`${figure.folder}frontera-embed.js`)}" async></script>`;
    case 'markdown':
      // No style: MDX takes none as text. On one line: Markdown ends a tag's block where its line ends.
      return frameCode(figure, '');
    case 'wordpress':
      return `<!-- wp:html -->\n${elementCode(figure)}\n<!-- /wp:html -->`;
    case 'hugo':
      return `{{< rawhtml >}}\n${elementCode(figure)}\n{{< /rawhtml >}}`;
    case 'ghost':
      return elementCode(figure);
    case 'quarto':
      return `\`\`\`{=html}\n${elementCode(figure)}\n\`\`\``;
    case 'jupyter':
      return `from IPython.display import IFrame\nIFrame("${frameAddress(figure)}", ${frameSize(figure).join(', ')})`;
    case 'moodle':
      return frameCode(figure, frameStyle(figure));
    case 'notion':
      return frameAddress(figure);
    case 'picture':
      return `[![${markdownText(figure.picture)}](${pictureName})](${figure.link.address})`;
    case 'picture-html':
      return pictureCode(figure);
    default:
      return format satisfies never;
  }
}

function elementCode({ attributes, width, size, folder, link }: Figure): string {
  const limit = width === 'full' ? '' : `max-width: ${width}px; `;
  const style = `display: block; ${limit}aspect-ratio: ${size.width} / ${size.height}`;
  const all = [...attributes, ['style', style] as const].map(([name, value]) =>
    value === '' && name === 'autoplay' ? name : `${name}="${attributeText(value)}"`,
  );
  return `<script type="module" src="${attributeText(`${folder}frontera.js`)}"></script>
<frontera-playground ${all.join(' ')}>
  <a href="${attributeText(link.address)}">${plainText(link.text)}</a>
</frontera-playground>`;
}

function frameStyle({ width }: Figure): string {
  // A width of its own, so that a box which is as wide as what it holds has one too; a share of such a box would be of no width.
  const own = width === 'full' ? '100vw' : `${width}px`;
  return ` style="width: ${own}; max-width: 100%; border: 0"`;
}

/** Everything in it that isn't a letter or a digit is percent-encoded or one of `/:?&=+.-_`. */
function frameAddress({ attributes, folder }: Figure): string {
  const query = new URLSearchParams(attributes.map(([name, value]) => [name, value]));
  return new URL(`${folder}embed.html?${query.toString()}`).href;
}

/** In CSS pixels. */
function frameSize({ size }: Figure): readonly [width: number, height: number] {
  return [size.width, size.height + framePaddingPx];
}

function pictureCode({ size, link, picture }: Figure): string {
  return `<a href="${attributeText(link.address)}"><img src="${pictureName}" width="${size.width}" alt="${attributeText(picture)}"></a>`;
}

function markdownText(text: string): string {
  return text.replaceAll(/[\\[\]]/gu, String.raw`\$&`);
}

function frameCode(figure: Figure, style: string): string {
  const { width, link, title } = figure;
  const source = attributeText(frameAddress(figure));
  const widthText = width === 'full' || (style === '' && Number(width) > 400) ? '100%' : width;
  const [, height] = frameSize(figure);
  return `<iframe src="${source}" title="${attributeText(title)}" width="${widthText}" height="${height}" loading="lazy"${style}><a href="${attributeText(link.address)}">${plainText(link.text)}</a></iframe>`;
}

function plainText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function attributeText(text: string): string {
  return plainText(text).replaceAll('"', '&quot;');
}
