/** The network's diagram as an SVG that needs nothing else: styles written into it, canvases as images. */

/** What of an element's style makes its look. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

const namespace = 'http://www.w3.org/2000/svg';

/** The text of the SVG: all drawings and canvases of the diagram, as they stand to each other, on the page's paper. */
export function diagramToSvg(network: Element | null): string {
  const box = network?.shadowRoot?.querySelector('.diagram') ?? null;
  if (box === null) throw new Error('There is no network on the page.');
  const { width, height, left, top } = box.getBoundingClientRect();
  // In a document of its own, where nothing is loaded: the page's policy would refuse the images it holds already.
  const page = document.implementation.createDocument(namespace, 'svg');
  const svg = page.documentElement;
  const place = (element: Element, x: number, y: number, widthPx: number, heightPx: number): void => {
    for (const [name, value] of Object.entries({ x, y, width: widthPx, height: heightPx }))
      element.setAttribute(name, String(Math.round(value * 100) / 100));
  };
  place(svg, 0, 0, width, height);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const paper = page.createElementNS(namespace, 'rect');
  place(paper, 0, 0, width, height);
  paper.setAttribute('fill', plainColour(getComputedStyle(document.body).backgroundColor));
  svg.append(paper);
  for (const part of box.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('svg, canvas')) {
    const seen = part.getBoundingClientRect();
    const isInner = (part.parentElement?.closest('svg') ?? null) !== null;
    if (seen.width === 0 || isInner) continue;
    const copy = part instanceof HTMLCanvasElement ? imageOf(part, page) : copyWithStyles(part, page);
    place(copy, seen.left - left, seen.top - top, seen.width, seen.height);
    svg.append(copy);
  }
  return new XMLSerializer().serializeToString(page);
}

function imageOf(canvas: HTMLCanvasElement, page: XMLDocument): Element {
  const image = page.createElementNS(namespace, 'image');
  image.setAttribute('href', canvas.toDataURL('image/png'));
  return image;
}

function copyWithStyles(original: SVGElement, page: XMLDocument): Element {
  const copy = page.importNode(original, true);
  const copies = [copy, ...copy.querySelectorAll('*')];
  [original, ...original.querySelectorAll('*')].forEach((element, index) => {
    const target = copies[index];
    if (target !== undefined) writeStyle(element, target, element === original);
  });
  return copy;
}

/** What an element has from the one around it need not be written again. */
function writeStyle(original: Element, copy: Element, isOutermost: boolean): void {
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  const style = getComputedStyle(original);
  const around = original.parentElement;
  const inherited = isOutermost || around === null ? null : getComputedStyle(around);
  if (style.display === 'none' || style.visibility === 'hidden') copy.setAttribute('display', 'none');
  for (const name of properties) {
    const value = style.getPropertyValue(name);
    const usual = name === 'opacity' ? '1' : inherited?.getPropertyValue(name);
    if (value === usual) copy.removeAttribute(name);
    else copy.setAttribute(name, name === 'fill' || name === 'stroke' ? plainColour(value) : value);
  }
}

/** Other programs know #rrggbb; a page may write its colours in any way there is. */
function plainColour(colour: string): string {
  if (colour === 'none' || colour.startsWith('url(')) return colour;
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, opacity = 255] = context.getImageData(0, 0, 1, 1).data;
  return opacity === 255
    ? `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
    : `rgba(${red}, ${green}, ${blue}, ${Math.round((100 * opacity) / 255) / 100})`;
}
