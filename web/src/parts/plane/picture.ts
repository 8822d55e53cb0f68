/** The plane as a picture: what is seen of it, without the cursor. */
import { contextOf } from './canvas.ts';

/**
 * A PNG of the plane's canvases, one over the other, in device pixels: as sharp as on the screen.
 *
 * Rejected where the figure was never on a page, or the browser has no memory for the picture.
 */
export async function takePicture(figure: ParentNode): Promise<Blob> {
  const plane = figure.querySelector('frontera-plane')?.shadowRoot?.querySelector('.plane') ?? null;
  if (plane === null) throw new Error('The figure has no plane.');
  const layers = [...plane.querySelectorAll('canvas')].filter((layer) => !layer.matches('.overlay'));
  const picture = plane.ownerDocument.createElement('canvas');
  picture.width = Math.max(0, ...layers.map((layer) => layer.width));
  picture.height = Math.max(0, ...layers.map((layer) => layer.height));
  const context = contextOf(picture);
  context.fillStyle = getComputedStyle(plane).backgroundColor;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const layer of layers.filter(({ width }) => width > 0))
    context.drawImage(layer, 0, 0, picture.width, picture.height);
  return new Promise<Blob>((resolve, reject) => {
    picture.toBlob((blob) => {
      if (blob === null) reject(new Error('The plane has no picture.'));
      else resolve(blob);
    }, 'image/png');
  });
}
