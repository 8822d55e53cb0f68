/** What of the diagram is pointed at, and which part an arrow key goes to from there. */
import {
  edgeEnds,
  edgeHeightAt,
  type EdgePlace,
  type FeaturePlace,
  type NetworkLayout,
  type NeuronPlace,
  type NodePlace,
} from './network-layout.ts';
import type { Pointed } from '../pointed.ts';

/** What is pointed at or focused. */
export type DiagramTarget = FeaturePlace | NeuronPlace | EdgePlace;

/** How far from a part a pointer may be: a finger is coarser than a mouse. */
export interface Reach {
  readonly nodePx: number;
  readonly edgePx: number;
}

export const mouseReach: Reach = { nodePx: 3, edgePx: 9 };
export const fingerReach: Reach = { nodePx: 10, edgePx: 18 };

/** The square at a place of the diagram, otherwise the nearest connection within reach. */
export function targetAt(
  { nodes, edges }: NetworkLayout,
  xPx: number,
  yPx: number,
  reach: Reach,
): DiagramTarget | null {
  const node = nearest(
    nodes,
    reach.nodePx,
    (place) => Math.max(Math.abs(place.xPx - xPx), Math.abs(place.yPx - yPx)) - place.sidePx / 2,
  );
  if (node !== null) return node;
  return nearest(edges, reach.edgePx, (edge) => {
    const { startPx, endPx } = edgeEnds(edge);
    if (xPx < startPx || xPx > endPx) return Infinity;
    return Math.abs((edgeHeightAt(edge, xPx) ?? Infinity) - yPx);
  });
}

function nearest<Part>(
  parts: readonly Part[],
  withinPx: number,
  distance: (part: Part) => number,
): Part | null {
  let best: Part | null = null;
  let bestPx = withinPx;
  for (const part of parts) {
    const awayPx = distance(part);
    if (awayPx > bestPx) continue;
    bestPx = awayPx;
    best = part;
  }
  return best;
}

function isSameNode(a: NodePlace, b: NodePlace): boolean {
  return a.column === b.column && a.row === b.row;
}

/** Whether two targets are the same part, perhaps of two layouts. */
export function isSameTarget(a: DiagramTarget | null, b: DiagramTarget | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'edge') return b.kind === 'edge' && isSameNode(a.from, b.from) && isSameNode(a.to, b.to);
  return b.kind !== 'edge' && isSameNode(a, b);
}

/** The part that stands for a number of the network; null where it isn't drawn. */
export function targetOf(
  { nodes, edges }: NetworkLayout,
  { layer, unit, from }: Pointed,
): DiagramTarget | null {
  const isAt = (node: NodePlace): boolean => node.column === layer && node.unit === unit;
  if (from === undefined) return nodes.find(isAt) ?? null;
  return edges.find(({ to, fromUnit }) => isAt(to) && fromUnit === from) ?? null;
}

/** What is pointed at with it; null: nothing of the network, such as a feature that it does not take. */
export function pointedBy(target: DiagramTarget | null): Pointed | null {
  if (target === null) return null;
  if (target.kind === 'edge')
    return { kind: 'weight', layer: target.to.column, unit: target.to.unit, from: target.fromUnit };
  const { column: layer, unit } = target;
  if (unit === null) return null;
  return { kind: layer === 0 ? 'a' : 'neuron', layer, unit };
}

/** The same part in a layout made since; null where it isn't drawn any more. */
export function targetIn(layout: NetworkLayout, target: DiagramTarget | null): DiagramTarget | null {
  const parts: readonly DiagramTarget[] = target?.kind === 'edge' ? layout.edges : layout.nodes;
  return parts.find((part) => isSameTarget(part, target)) ?? null;
}

/** The square that a target is, or that its connection leads to. */
export function nodeOf(target: DiagramTarget | null): NodePlace | null {
  return target?.kind === 'edge' ? target.to : target;
}

/** An arrow key: the neighbouring square; from nowhere, the first neuron. */
export function nextNode(
  { nodes }: NetworkLayout,
  target: DiagramTarget | null,
  horizontal: number,
  vertical: number,
): NodePlace | null {
  const present = nodeOf(target);
  if (present === null) return nodes.find(({ column }) => column === 1) ?? null;
  const lastColumn = nodes.at(-1)?.column ?? 0;
  const column = Math.max(0, Math.min(lastColumn, present.column + horizontal));
  const inColumn = nodes.filter((node) => node.column === column);
  if (column === present.column) {
    return inColumn[Math.max(0, Math.min(inColumn.length - 1, present.row + vertical))] ?? null;
  }
  // Sideways, the eye goes to what stands at the same height.
  return nearest(inColumn, Infinity, ({ yPx }) => Math.abs(yPx - present.yPx));
}

/** Shift and an arrow: around the connections that lead to the present square. */
export function nextEdge(
  { edges }: NetworkLayout,
  target: DiagramTarget | null,
  step: number,
): EdgePlace | null {
  const node = nodeOf(target);
  const incoming = edges.filter(({ to }) => to === node);
  const at = incoming.findIndex((edge) => edge === target);
  const first = step < 0 ? incoming.length - 1 : 0;
  return incoming[at < 0 ? first : (at + step + incoming.length) % incoming.length] ?? null;
}
