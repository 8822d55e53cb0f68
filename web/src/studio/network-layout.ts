/**
 * Where the network's parts stand in the diagram, and where their numbers are in the flat parameter vector.
 *
 * Column 0 holds the inputs; column l holds layer l. Units are counted from 0 here, from 1 in what is shown.
 */

/** A drawn unit. */
export interface NodePlace {
  readonly column: number;
  readonly unit: number;
  readonly xPx: number;
  readonly yPx: number;
  /** Index of its bias among the parameters; null for an input. */
  readonly biasIndex: number | null;
}

/** A drawn connection, from a unit of the column before to a unit of column `to.column`. */
export interface EdgePlace {
  readonly from: NodePlace;
  readonly to: NodePlace;
  readonly weightIndex: number;
}

/** Units of a column that found no room, told by a mark such as “+52”. */
export interface OverflowPlace {
  readonly count: number;
  readonly xPx: number;
  readonly yPx: number;
}

export interface NetworkLayout {
  readonly nodes: readonly NodePlace[];
  readonly edges: readonly EdgePlace[];
  readonly overflows: readonly OverflowPlace[];
  readonly nodeRadiusPx: number;
}

const minSpacingPx = 17;
const maxSpacingPx = 46;
const maxDrawnUnits = 16;

/** Lays out columns of `sizes[0]`, `sizes[1]`, … units in a box. */
export function layOutNetwork(sizes: readonly number[], widthPx: number, heightPx: number): NetworkLayout {
  const slots = Math.max(2, Math.min(maxDrawnUnits, Math.floor(heightPx / minSpacingPx)));
  const tallest = Math.max(...sizes.map((size) => Math.min(size, slots)));
  const nodeRadiusPx = Math.min(9.5, (heightPx / tallest) * 0.3);
  const nodes: NodePlace[] = [];
  const overflows: OverflowPlace[] = [];
  const starts = parameterStarts(sizes);
  sizes.forEach((size, column) => {
    const xPx = ((column + 0.5) / sizes.length) * widthPx;
    const drawn = size > slots ? slots - 1 : size;
    const rows = Math.min(size, slots);
    const spacingPx = Math.min(maxSpacingPx, heightPx / rows);
    const yOf = (row: number): number => heightPx / 2 + (row - (rows - 1) / 2) * spacingPx;
    const biasStart = biasStartOf(sizes, starts, column);
    for (let unit = 0; unit < drawn; unit += 1) {
      nodes.push({
        column,
        unit,
        xPx,
        yPx: yOf(unit),
        biasIndex: biasStart === null ? null : biasStart + unit,
      });
    }
    if (drawn < size) overflows.push({ count: size - drawn, xPx, yPx: yOf(drawn) });
  });
  return {
    nodes,
    edges: connect(nodes, sizes, starts),
    overflows,
    nodeRadiusPx,
  };
}

/** For each column, where its weights begin in the flat vector (for each layer W row by row, then b). */
function parameterStarts(sizes: readonly number[]): readonly number[] {
  const starts = [0];
  let next = 0;
  for (let column = 1; column < sizes.length; column += 1) {
    starts.push(next);
    next += (sizes[column] ?? 0) * ((sizes[column - 1] ?? 0) + 1);
  }
  return starts;
}

function biasStartOf(sizes: readonly number[], starts: readonly number[], column: number): number | null {
  if (column === 0) return null;
  return (starts[column] ?? 0) + (sizes[column] ?? 0) * (sizes[column - 1] ?? 0);
}

function connect(
  nodes: readonly NodePlace[],
  sizes: readonly number[],
  starts: readonly number[],
): EdgePlace[] {
  const edges: EdgePlace[] = [];
  for (const to of nodes) {
    const inputs = sizes[to.column - 1];
    if (inputs === undefined) continue;
    for (const from of nodes) {
      if (from.column !== to.column - 1) continue;
      edges.push({ from, to, weightIndex: (starts[to.column] ?? 0) + to.unit * inputs + from.unit });
    }
  }
  return edges;
}

/** The connection's curve: it leaves and arrives horizontally. */
export function edgePath({ from, to }: EdgePlace): string {
  const middlePx = ((from.xPx + to.xPx) / 2).toFixed(1);
  const start = `${from.xPx.toFixed(1)} ${from.yPx.toFixed(1)}`;
  const end = `${to.xPx.toFixed(1)} ${to.yPx.toFixed(1)}`;
  return `M${start}C${middlePx} ${from.yPx.toFixed(1)} ${middlePx} ${to.yPx.toFixed(1)} ${end}`;
}

/**
 * The curve's height at `xPx`, or null beside it.
 *
 * With control points half-way, x(t) = 1.5 t − 1.5 t² + t³ of the width and y(t) = 3 t² − 2 t³ of the height.
 */
export function edgeHeightAt({ from, to }: EdgePlace, xPx: number): number | null {
  const fraction = (xPx - from.xPx) / (to.xPx - from.xPx);
  if (!(fraction >= 0 && fraction <= 1)) return null;
  let t = fraction;
  // The derivative is at least 0.75, so Newton's steps settle in a few rounds.
  for (let round = 0; round < 5; round += 1) {
    t -= (1.5 * t - 1.5 * t * t + t * t * t - fraction) / (1.5 - 3 * t + 3 * t * t);
  }
  return from.yPx + (to.yPx - from.yPx) * (3 * t * t - 2 * t * t * t);
}
