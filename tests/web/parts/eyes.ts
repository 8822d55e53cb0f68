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

const kinds = Object.keys(machado) as readonly Blindness[];

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

/** Oklab (Björn Ottosson, 2020): lightness, and two axes of hue and chroma, times 100. */
export function oklabOf(colour: Colour): readonly number[] {
  const [red = 0, green = 0, blue = 0] = colour.map(toLinear);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    21.04542553 * long + 79.3617785 * middle - 0.40720468 * short,
    197.79984951 * long - 242.8592205 * middle + 45.05937099 * short,
    2.59040371 * long + 78.27717662 * middle - 80.8675766 * short,
  ];
}

/** The distance in Oklab for the eyes that tell these colours apart least, with all cones or without one kind: about 2 is just seen. */
export function leastDistance(one: Colour, other: Colour): number {
  const pairs = [
    [one, other],
    ...kinds.map((kind) => [seenWith(kind, one), seenWith(kind, other)] as const),
  ] as const;
  return Math.min(...pairs.map(([a, b]) => distance(oklabOf(a), oklabOf(b))));
}

/** From `oklch(L C hdeg)`. */
export function fromOklch(text: string): Colour {
  const [, lightness = 0, chroma = 0, hue = 0] = (/^oklch\((\S+) (\S+) (\S+)deg\)$/u.exec(text) ?? []).map(
    Number,
  );
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toByte(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    toByte(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    toByte(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

/** Plain distance of numbers. */
export function distance(one: Colour, other: Colour): number {
  return Math.hypot(...[0, 1, 2].map((channel) => (one[channel] ?? 0) - (other[channel] ?? 0)));
}

/** From #rrggbb. */
export function fromHex(hex: string): Colour {
  const rgb = Number.parseInt(hex.slice(1), 16);
  return [(rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255];
}
