// Draws into build/stills/ what is seen where no script runs: the plane of the experiment that the studio opens with, once smooth and once
// small, for frames, and a card with three of its epochs for links to the site. The compiled core trains it; `npm run build` does it before the pages.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fromRoot } from './lib/paths.mjs';
import { encodePng } from './lib/png.mjs';
import { readCore } from './names.mjs';

/** @typedef {readonly [red: number, green: number, blue: number]} Colour */
/** @typedef {{ predict(points: Float32Array): Float32Array, points(): Float32Array }} Seen */
/** @typedef {Seen & { train(epochs: number): unknown, reset(): void }} Session */
/** @typedef {{ readonly presetExperiment: (name: string) => object, readonly defaultPreset: string }} Presets */
/** @typedef {{ readonly width: number, readonly height: number, readonly rgb: Uint8Array }} Picture */

/** Where the article's border is formed, and on the way there. */
export const epochs = [0, 150, 1500];

/** The view is [-1.5, 1.5]², as on the figure's plane. */
const halfSide = 1.5;

/** Of the card, as the networks that show it want it. */
const card = { width: 1200, height: 630 };
const panel = { side: 364, gap: 24 };
const panels = 3;

/** The studio's dark paper. */
const paper = /** @type {Colour} */ ([19, 17, 16]);

/** From the sources, which are TypeScript. */
async function readSources() {
  const { runnerImport } = await import('vite');
  const mode = process.env['NODE_ENV'];
  /** @param {string} path */
  const read = async (path) => {
    /** @type {{ readonly module: unknown }} */
    const { module } = await runnerImport(fromRoot('web', 'src', path));
    return module;
  };
  const { presetExperiment, defaultPreset } = /** @type {Presets} */ (await read('experiment/presets.ts'));
  const { infernoHex } = /** @type {{ infernoHex: string }} */ (await read('parts/colours/inferno.ts'));
  // Vite sets it for what it imports, and builds that are started later would be for development too.
  if (mode === undefined) delete process.env['NODE_ENV'];
  return { document: presetExperiment(defaultPreset), infernoHex };
}

/** @param {string} hex @param {number} value  in [0, 1] @returns {Colour} */
function infernoAt(hex, value) {
  const at = 6 * Math.round(255 * Math.min(1, Math.max(0, value)));
  const channel = (/** @type {number} */ first) => Number.parseInt(hex.slice(at + first, at + first + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

/**
 * Lays a colour over a pixel.
 *
 * @param {Picture} picture @param {number} x @param {number} y @param {Colour} colour @param {number} opacity  in [0, 1]
 */
function blend({ width, rgb }, x, y, colour, opacity) {
  const at = 3 * (y * width + x);
  for (const [channel, value] of colour.entries())
    rgb[at + channel] = Math.round((rgb[at + channel] ?? 0) * (1 - opacity) + value * opacity);
}

/** The network's answer in every pixel of a square. @param {Seen} session @param {number} side */
function fieldOf(session, side) {
  const places = new Float32Array(2 * side * side);
  const middle = (/** @type {number} */ pixel) => ((pixel + 0.5) / side - 0.5) * 2 * halfSide;
  for (let cell = 0; cell < side * side; cell += 1)
    places.set([middle(cell % side), -middle(Math.floor(cell / side))], 2 * cell);
  return session.predict(places);
}

/**
 * How a plane is drawn: in how many colours, with every how manieth point, how opaque an outline is, and how much of a pixel lies within a disc whose edge is so many
 * pixels away, inwards.
 *
 * @typedef {{ readonly levels: number, readonly every: number, readonly radius: number, readonly edge: number, readonly coverage: (depth: number) => number }} Look
 */

/** @type {Look} */
const smooth = {
  levels: 256,
  every: 1,
  radius: 1 / 190,
  edge: 0.7,
  coverage: (depth) => Math.min(1, Math.max(0, 0.5 + depth)),
};

/** Few colours and sharp edges: 240 × 240 pixels in 5 KB, so that the package can have it. @type {Look} */
const plain = { levels: 12, every: 8, radius: 1 / 120, edge: 1, coverage: (depth) => Number(depth > 0) };

/**
 * A plane with its field and its points: discs of the classes' colours with an outline that stands out on the field.
 *
 * @param {Seen} session @param {string} hex  inferno
 * @param {Picture} picture @param {number} left @param {number} top @param {number} side  in pixels
 */
function drawPlane(session, hex, picture, left, top, side, look = smooth) {
  const { levels, every, edge, coverage } = look;
  fieldOf(session, side).forEach((value, cell) => {
    const level = Math.round(value * (levels - 1)) / (levels - 1);
    blend(picture, left + (cell % side), top + Math.floor(cell / side), infernoAt(hex, level), 1);
  });
  const points = session.points();
  const radius = side * look.radius;
  for (let at = 0; at < points.length; at += 3 * every) {
    const [x1 = 0, x2 = 0, label = 0] = points.slice(at, at + 3);
    const x = left + (x1 / halfSide + 1) * 0.5 * side;
    const y = top + (1 - x2 / halfSide) * 0.5 * side;
    const fill = infernoAt(hex, label === 0 ? 0.05 : 0.88);
    const outline = infernoAt(hex, label === 0 ? 1 : 0);
    for (let row = Math.floor(y - radius - 2); row <= y + radius + 2; row += 1)
      for (let column = Math.floor(x - radius - 2); column <= x + radius + 2; column += 1) {
        const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y) - radius;
        blend(picture, column, row, outline, edge * coverage(0.7 - distance));
        blend(picture, column, row, fill, coverage(-distance));
      }
  }
}

/** @param {number} width @param {number} height @param {Colour} colour @returns {Picture} */
function blank(width, height, colour) {
  const rgb = new Uint8Array(3 * width * height);
  for (let at = 0; at < rgb.length; at += 3) rgb.set(colour, at);
  return { width, height, rgb };
}

/** @param {Picture} picture */
const png = ({ width, height, rgb }) => encodePng(width, height, rgb);

/**
 * Three planes beside each other, for links.
 *
 * @param {string} hex  inferno
 * @param {(panel: number) => Seen} sessionOf  what each of them shows, asked for when it is drawn
 */
export function drawCard(hex, sessionOf) {
  const picture = blank(card.width, card.height, paper);
  const left = (card.width - panels * panel.side - (panels - 1) * panel.gap) / 2;
  for (let index = 0; index < panels; index += 1) {
    const x = left + index * (panel.side + panel.gap);
    drawPlane(sessionOf(index), hex, picture, x, (card.height - panel.side) / 2, panel.side);
  }
  return png(picture);
}

/**
 * The stills of the plane, at the last of the epochs, and the card with all of them, by the names of their files.
 *
 * @returns {Promise<Readonly<Record<'still' | 'embed-still' | 'card', Buffer>>>}
 */
export async function drawStills() {
  const [core, { document, infernoHex }] = await Promise.all([readCore(), readSources()]);
  const session = /** @type {Session} */ (/** @type {unknown} */ (core.Session.create(document)));
  const picture = drawCard(infernoHex, (index) => {
    session.train((epochs[index] ?? 0) - (epochs[index - 1] ?? 0));
    return session;
  });
  const still = blank(480, 480, paper);
  drawPlane(session, infernoHex, still, 0, 0, still.width);
  const small = blank(240, 240, paper);
  drawPlane(session, infernoHex, small, 0, 0, small.width, plain);
  return { still: png(still), 'embed-still': png(small), card: picture };
}

/** Writes the files. */
export async function writeStills() {
  const stills = await drawStills();
  mkdirSync(fromRoot('build', 'stills'), { recursive: true });
  for (const [name, content] of Object.entries(stills))
    writeFileSync(fromRoot('build', 'stills', `${name}.png`), content);
}
