/** The scale of a landscape: costs lie far apart, so colours and contour lines go by powers of ten. */

export interface CostRange {
  readonly least: number;
  readonly greatest: number;
}

/** So many contour lines can be read. */
const mostLevels = 8;
/** Below this share of the greatest, all costs are one ground: the logarithm of 0 has none. */
const leastShare = 1e-6;

/** The finite costs' ends; null where there are none. */
export function rangeOf(costs: readonly (number | null)[]): CostRange | null {
  let least = Infinity;
  let greatest = -Infinity;
  for (const cost of costs) {
    if (cost === null) continue;
    least = Math.min(least, cost);
    greatest = Math.max(greatest, cost);
  }
  if (greatest < least) return null;
  return { least: Math.max(least, greatest * leastShare), greatest };
}

/** Where a cost stands between the least and the greatest, 0…1; what isn't finite stands above all. */
export function heightOf(cost: number | null, { least, greatest }: CostRange): number {
  if (cost === null) return 1;
  if (greatest <= least) return 0;
  const height = Math.log(Math.max(cost, least) / least) / Math.log(greatest / least);
  return Math.min(1, height);
}

/** 1, 2, 5, 10, … or, where those are too many, powers of ten alone; where they are too few, steps between the ends. */
export function levelsOf({ least, greatest }: CostRange): readonly number[] {
  if (!(greatest > least)) return [];
  const fine = levelsWith([1, 2, 5], least, greatest);
  if (fine.length > mostLevels) {
    const tens = levelsWith([1], least, greatest);
    const every = Math.ceil(tens.length / mostLevels);
    return tens.filter((_, index) => index % every === 0);
  }
  if (fine.length >= 3) return fine;
  const step = niceStep((greatest - least) / 6);
  const first = Math.floor(least / step);
  const count = Math.ceil(greatest / step) - first + 1;
  // Without the tails that binary fractions have.
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(6))).filter(
    (level) => level > least && level < greatest,
  );
}

function levelsWith(mantissas: readonly number[], least: number, greatest: number): readonly number[] {
  const levels: number[] = [];
  for (let exponent = Math.floor(Math.log10(least)); exponent <= Math.log10(greatest); exponent += 1)
    for (const mantissa of mantissas) levels.push(Number(`${mantissa}e${exponent}`));
  return levels.filter((level) => level > least && level < greatest);
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const mantissa = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return mantissa * power;
}

export interface GridPlace {
  /** From the top left corner, in cells. */
  readonly x: number;
  readonly y: number;
}

/** Where a level is crossed along the rows of a grid, between the centres of two cells. */
export function crossings(values: Float32Array, size: number, level: number): readonly GridPlace[] {
  const places: GridPlace[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column + 1 < size; column += 1) {
      const left = values[row * size + column]! - level;
      const right = values[row * size + column + 1]! - level;
      if (left > 0 !== right > 0) places.push({ x: column + 0.5 + left / (left - right), y: row + 0.5 });
    }
  }
  return places;
}

/**
 * Where a label can stand: of the places at least `marginCells` from every edge, the one that is farthest from what is there.
 * Null: none is as far as `marginCells`.
 */
export function labelPlace(
  candidates: readonly GridPlace[],
  taken: readonly GridPlace[],
  size: number,
  marginCells: number,
): GridPlace | null {
  let best: GridPlace | null = null;
  let farthest = marginCells;
  for (const place of candidates) {
    const toEdge = Math.min(place.x, place.y * 1.6, size - place.x, (size - place.y) * 1.6);
    const others = taken.map((one) => Math.hypot(one.x - place.x, (one.y - place.y) * 1.6));
    const distance = Math.min(toEdge, ...others);
    if (distance <= farthest) continue;
    farthest = distance;
    best = place;
  }
  return best;
}
