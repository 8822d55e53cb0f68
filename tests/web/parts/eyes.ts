/** How light a colour is, and how people see it who lack a kind of cone. Colours are red, green, blue, 0…255 each. */

export type Colour = readonly number[];

/** What is missing. */
export type Blindness = keyof typeof machado;

/** In linear light: Machado, Oliveira and Fernandes (2009), full severity. */
const machado = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

function toLinear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toByte(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear));
  return 255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055);
}

/** The colour as it looks without that kind of cone. */
export function seenWith(kind: Blindness, colour: Colour): Colour {
  const linear = colour.slice(0, 3).map(toLinear);
  return machado[kind].map((row) =>
    toByte(row.reduce((sum, share, channel) => sum + share * (linear[channel] ?? 0), 0)),
  );
}

/** Relative, 0…1. */
function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map(toLinear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's ratio, 1…21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** L* of CIELAB, 0…100. */
export function lightnessOf(colour: Colour): number {
  const luminance = luminanceOf(colour);
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
}

/** Plain distance of bytes. */
export function distance(one: Colour, other: Colour): number {
  return Math.hypot(...[0, 1, 2].map((channel) => (one[channel] ?? 0) - (other[channel] ?? 0)));
}

/** From #rrggbb. */
export function fromHex(hex: string): Colour {
  const rgb = Number.parseInt(hex.slice(1), 16);
  return [(rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255];
}
