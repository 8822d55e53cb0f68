/**
 * A diverging map that colour-blind people can read: blue and orange are the pair that every kind of colour blindness keeps
 * apart, and lightness alone tells how far a value is from the middle.
 *
 * Made from two straight hues in Oklab (Björn Ottosson, 2020), 252° and 52°, with one curve of lightness and chroma for both
 * sides, so that neither class looks stronger. Those of d3-scale-chromatic are purple–orange, or not symmetric.
 */

const blueTurns = 252 / 360;
const orangeTurns = 52 / 360;

/** In the middle nearly white, at both ends as dark as an orange can be without turning brown. */
const lightestL = 0.965;
const darkestL = 0.55;

/** @returns red, green and blue, 0…255 each, of t in [0, 1]: blue at 0, light at ½, orange at 1. */
export function blueOrange(t: number): readonly [number, number, number] {
  const away = Math.abs(2 * t - 1);
  const lightness = lightestL + (darkestL - lightestL) * away;
  // Rises to 0.157 at three quarters of the way, then falls to what an orange of that darkness can have: 0.138.
  const chroma = away * (0.422 - 0.284 * away);
  const angle = 2 * Math.PI * (t < 0.5 ? blueTurns : orangeTurns);
  return oklabToRgb(lightness, chroma * Math.cos(angle), chroma * Math.sin(angle));
}

/** The standard's matrices, by way of the cubes of the cones' responses. */
function oklabToRgb(lightness: number, a: number, b: number): readonly [number, number, number] {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toByte(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    toByte(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    toByte(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

/** From linear light to sRGB. */
function toByte(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear));
  const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return Math.round(255 * encoded);
}
