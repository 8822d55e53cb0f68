/**
 * Where the network's parts stand in the diagram, and where their numbers are in the flat parameter vector.
 *
 * Column 0 holds every feature that a network can get, in use or not; column l holds layer l. Units are counted from
 * 0 here, from 1 in what is shown.
 */
import { layoutOf, type LayerLayout } from '../../experiment/parameter-layout.ts';
import { featureNames, type FeatureName } from '../../experiment/names.ts';

/** A square of the diagram: its centre and its side. */
interface Tile {
  readonly column: number;
  /** From the top of its column, counted from 0. */
  readonly row: number;
  readonly xPx: number;
  readonly yPx: number;
  readonly sidePx: number;
}

/** A feature of the input column. */
export interface FeaturePlace extends Tile {
  readonly kind: 'feature';
  readonly feature: FeatureName;
  /** Its index among the network's inputs; null: not in use. */
  readonly unit: number | null;
}

/** A drawn neuron of a layer. */
export interface NeuronPlace extends Tile {
  readonly kind: 'neuron';
  readonly unit: number;
  /** Index of its bias among the parameters. */
  readonly biasIndex: number;
  /** Where the connections meet the plane, which is this neuron's map: a joint without a picture of its own. */
  readonly isJoint: boolean;
}

export type NodePlace = FeaturePlace | NeuronPlace;

/** A drawn connection, from a unit of the column before to a unit of column `to.column`. */
export interface EdgePlace {
  readonly kind: 'edge';
  readonly from: NodePlace;
  /** The index of `from` among its layer's units. */
  readonly fromUnit: number;
  readonly to: NeuronPlace;
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
}

const maxDrawnUnits = 16;

/**
 * `roomy`: to be worked on, with every feature that could be taken in. `compact`: to be looked at in a small box, with
 * what the network has.
 */
export type Density = 'roomy' | 'compact';

/** Smaller squares than `sidePx` show no picture. */
const least: Readonly<Record<Density, { readonly sidePx: number; readonly spacingPx: number }>> = {
  roomy: { sidePx: 22, spacingPx: 25 },
  compact: { sidePx: 12, spacingPx: 15 },
};
/** Few neurons stand apart, farther where there is more height. */
const maxSpacing = { leastPx: 54, share: 0.18 } as const;
const maxFeatureSidePx = 32;
/** Beside each feature stands its name, in text of the usual 16 px: the longest is “sen 2πx₁”, and without a factor “sen x₁”. */
function featureNamePx(shown: readonly FeatureName[]): number {
  return shown.some((name) => name.includes('2*pi')) ? 84 : 56;
}

/** The side of the joint at the plane, in text of the usual 16 px. */
const jointSidePx = 18;

/**
 * The box of the diagram. `textScale` is 1 for text of the usual 16 px: names beside the features grow with it. `meetsPlane`: the
 * plane stands at its right edge, where the connections of the only output end.
 */
export interface DiagramBox {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly textScale: number;
  readonly density: Density;
  readonly meetsPlane: boolean;
}

/**
 * The width of the input column: its share (the last column counts half where it meets the plane), and at least what a feature
 * and its name take, which is enough where there is little room. The style sheet has the same.
 */
function inputWidthPx(
  columns: number,
  shown: readonly FeatureName[],
  { widthPx, textScale, density }: DiagramBox,
): number {
  const sharePx = density === 'compact' ? 0 : widthPx / columns;
  return Math.max(sharePx, (featureNamePx(shown) + maxFeatureSidePx + 8) * textScale);
}

/** Lays out the features and layers of so many units in a box. */
export function layOutNetwork(
  inputs: readonly FeatureName[],
  layers: readonly number[],
  box: DiagramBox,
): NetworkLayout {
  const { widthPx, heightPx, density } = box;
  const sizes = [inputs.length, ...layers];
  const shown = shownFeatures(inputs, density);
  const inputPx = inputWidthPx(sizes.length - (box.meetsPlane ? 0.5 : 0), shown, box);
  // The joint is where its column would have its middle.
  const stepPx = (widthPx - inputPx) / (layers.length - (box.meetsPlane ? 0.5 : 0));
  const layout = layoutOf(sizes);
  const nodes: NodePlace[] = placeFeatures(inputs, shown, inputPx, box);
  const overflows: OverflowPlace[] = [];
  layers.forEach((size, index) => {
    const column = index + 1;
    const isJoint = box.meetsPlane && column === layers.length;
    const jointPx = jointSidePx * box.textScale;
    const xPx = Math.round(isJoint ? widthPx - jointPx / 2 : inputPx + (index + 0.5) * stepPx);
    const slots = Math.max(2, Math.min(maxDrawnUnits, Math.floor(heightPx / least[density].spacingPx)));
    const rows = rowsIn(Math.min(size, slots), heightPx);
    const sidePx = isJoint
      ? jointPx
      : Math.min(sideFor(rows.spacingPx, density), Math.max(2, Math.round(stepPx * 0.66)));
    const drawn = size > slots ? slots - 1 : size;
    const biasesAt = layout[index]?.biasesAt ?? 0;
    for (let unit = 0; unit < drawn; unit += 1) {
      const yPx = rows.yOf(unit);
      const place = { column, row: unit, xPx, yPx, sidePx };
      nodes.push({ kind: 'neuron', ...place, unit, biasIndex: biasesAt + unit, isJoint });
    }
    if (drawn < size) overflows.push({ count: size - drawn, xPx, yPx: rows.yOf(drawn) });
  });
  return { nodes, edges: connect(nodes, layout), overflows };
}

/** Nearly x₁ and x₂ on the plane, so of no use: only a document that has them shows them. */
const notOffered: readonly FeatureName[] = ['sin(x1)', 'sin(x2)'];

/** All features that are offered stand in a roomy column, so that what could be taken in is seen. */
function shownFeatures(inputs: readonly FeatureName[], density: Density): readonly FeatureName[] {
  if (density === 'compact') return inputs;
  return featureNames.filter((name) => inputs.includes(name) || !notOffered.includes(name));
}

/** The features that are shown share the height there is. */
function placeFeatures(
  inputs: readonly FeatureName[],
  shown: readonly FeatureName[],
  inputPx: number,
  box: DiagramBox,
): NodePlace[] {
  const rows = rowsIn(shown.length, box.heightPx);
  const sidePx = Math.min(maxFeatureSidePx * box.textScale, sideFor(rows.spacingPx, box.density));
  const xPx = (inputPx + featureNamePx(shown) * box.textScale) / 2;
  return shown.map((feature, row) => {
    const at = inputs.indexOf(feature);
    const place = { column: 0, row, xPx: Math.round(xPx), yPx: rows.yOf(row), sidePx };
    return { kind: 'feature', feature, unit: at < 0 ? null : at, ...place };
  });
}

interface Rows {
  readonly spacingPx: number;
  /** The centre of a row, on a whole pixel. */
  readonly yOf: (row: number) => number;
}

function rowsIn(count: number, heightPx: number): Rows {
  const most = Math.max(maxSpacing.leastPx, maxSpacing.share * heightPx);
  const spacingPx = Math.min(most, heightPx / count);
  const yOf = (row: number): number => Math.round(heightPx / 2 + (row - (count - 1) / 2) * spacingPx);
  return { spacingPx, yOf };
}

/** A square of an even side, so that its centre and its edges stand on whole pixels. */
function sideFor(spacingPx: number, density: Density): number {
  const wished = Math.max(least[density].sidePx, spacingPx * 0.84);
  return Math.max(2, Math.floor(Math.min(wished, spacingPx - 3) / 2) * 2);
}

function connect(nodes: readonly NodePlace[], layout: readonly LayerLayout[]): EdgePlace[] {
  const edges: EdgePlace[] = [];
  for (const to of nodes) {
    if (to.kind === 'feature') continue;
    const { weightsAt = 0, inputs = 0 } = layout[to.column - 1] ?? {};
    const rowAt = weightsAt + to.unit * inputs;
    for (const from of nodes) {
      if (from.column !== to.column - 1 || from.unit === null) continue;
      edges.push({ kind: 'edge', from, fromUnit: from.unit, to, weightIndex: rowAt + from.unit });
    }
  }
  return edges;
}

/** Where a connection leaves its first square and meets its second. */
export function edgeEnds({ from, to }: EdgePlace): { readonly startPx: number; readonly endPx: number } {
  return { startPx: from.xPx + from.sidePx / 2, endPx: to.xPx - to.sidePx / 2 };
}

/** The connection's curve: it leaves and arrives horizontally. */
export function edgePath(edge: EdgePlace): string {
  const { startPx, endPx } = edgeEnds(edge);
  const middlePx = ((startPx + endPx) / 2).toFixed(1);
  const { yPx: fromPx } = edge.from;
  const { yPx: toPx } = edge.to;
  return `M${startPx} ${fromPx}C${middlePx} ${fromPx} ${middlePx} ${toPx} ${endPx} ${toPx}`;
}

/** The curve's point for t from 0 to 1: with control points half-way, x(t) = 1.5 t − 1.5 t² + t³ of the width, y(t) = 3 t² − 2 t³ of the height. */
export function edgePoint(edge: EdgePlace, t: number): readonly [xPx: number, yPx: number] {
  const { startPx, endPx } = edgeEnds(edge);
  const across = 1.5 * t - 1.5 * t * t + t * t * t;
  const down = 3 * t * t - 2 * t * t * t;
  return [startPx + across * (endPx - startPx), edge.from.yPx + down * (edge.to.yPx - edge.from.yPx)];
}

/** The curve's height at `xPx`, or null beside it. */
export function edgeHeightAt(edge: EdgePlace, xPx: number): number | null {
  const { startPx, endPx } = edgeEnds(edge);
  const fraction = (xPx - startPx) / (endPx - startPx);
  if (!(fraction >= 0 && fraction <= 1)) return null;
  let t = fraction;
  // The derivative is at least 0.75, so Newton's steps settle in a few rounds.
  for (let round = 0; round < 5; round += 1) {
    t -= (1.5 * t - 1.5 * t * t + t * t * t - fraction) / (1.5 - 3 * t + 3 * t * t);
  }
  return edgePoint(edge, t)[1];
}
