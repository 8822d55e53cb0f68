// Still pictures of planes for the article: field and points of an experiment at an epoch, as indexed PNGs.
import { encodeIndexedPng } from '../lib/png.mjs';

/** @typedef {import('./sources.mjs').Sources} Sources */

/** In pixels; the page shows it at half of that or more. */
export const planeSide = 360;

/** Of inferno: what the field and the marks on it are drawn with. */
const colourCount = 96;

/** The view is [-1.5, 1.5]², as on the figure's plane. */
const halfSide = 1.5;

/** @param {string} hex @returns {(readonly [number, number, number])[]} */
function paletteOf(hex) {
  return Array.from({ length: colourCount }, (_, index) => {
    const at = 6 * Math.round((255 * index) / (colourCount - 1));
    /** @param {number} first */
    const channel = (first) => Number.parseInt(hex.slice(at + first, at + first + 2), 16);
    return [channel(0), channel(2), channel(4)];
  });
}

/** @param {number} value  in [0, 1] */
const colourOf = (value) => Math.round((colourCount - 1) * Math.min(1, Math.max(0, value)));

/**
 * @param {Sources} sources
 * @param {string} name  of the experiment
 * @param {number} epoch
 * @returns {Buffer}
 */
export function planePicture({ engine, documents, infernoHex }, name, epoch) {
  const session = engine.createSession(documents[name]);
  try {
    session.seek(epoch);
    const field = session.field({ width: planeSide, height: planeSide });
    const indices = Uint8Array.from(field, colourOf);
    const points = session.points();
    const radius = points.length > 900 ? planeSide / 190 : planeSide / 80;
    for (let at = 0; at < points.length; at += 3)
      drawPoint(indices, points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0, radius);
    return encodeIndexedPng(planeSide, paletteOf(infernoHex), indices);
  } finally {
    session.dispose();
  }
}

/** A disc of its class's colour within a ring that stands out on the field. @param {Uint8Array} indices @param {number} x1 @param {number} x2 @param {number} label @param {number} radius in pixels */
function drawPoint(indices, x1, x2, label, radius) {
  const x = (x1 / halfSide + 1) * 0.5 * planeSide;
  const y = (1 - x2 / halfSide) * 0.5 * planeSide;
  for (let row = Math.floor(y - radius - 2); row <= y + radius + 2; row += 1)
    for (let column = Math.floor(x - radius - 2); column <= x + radius + 2; column += 1) {
      if (row < 0 || column < 0 || row >= planeSide || column >= planeSide) continue;
      const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y) - radius;
      if (distance > 1.2) continue;
      const isRing = distance > 0;
      indices[row * planeSide + column] = colourOf(label === 0 ? (isRing ? 1 : 0.05) : isRing ? 0 : 0.88);
    }
}
