import { describe, expect, it } from 'vitest';
import { edgeEnds, edgeHeightAt, layOutNetwork } from '../../../web/src/parts/network/network-layout.ts';
import {
  fingerReach,
  mouseReach,
  nextEdge,
  nextNode,
  targetAt,
  targetIn,
} from '../../../web/src/parts/network/network-targets.ts';

const box = { widthPx: 600, heightPx: 300, textScale: 1, density: 'roomy', meetsPlane: false } as const;
const layout = layOutNetwork(['x1', 'x2'], [3, 2, 1], box);
const neuron = (column: number, row: number) =>
  layout.nodes.find((node) => node.column === column && node.row === row) ?? null;

describe('targetAt', () => {
  it('is the square that the pointer is in, up to its edges', () => {
    for (const node of layout.nodes) {
      expect(targetAt(layout, node.xPx, node.yPx, mouseReach)).toBe(node);
      expect(targetAt(layout, node.xPx + node.sidePx / 2, node.yPx, mouseReach)).toBe(node);
    }
  });

  it('is otherwise the nearest connection, and nothing far from all', () => {
    const edge = layout.edges.find(({ to, fromUnit }) => to.column === 3 && fromUnit === 0);
    if (edge === undefined) throw new Error('no edge');
    const { startPx, endPx } = edgeEnds(edge);
    const xPx = startPx + 0.3 * (endPx - startPx);
    const yPx = edgeHeightAt(edge, xPx) ?? Number.NaN;
    expect(targetAt(layout, xPx, yPx, mouseReach)).toBe(edge);
    expect(targetAt(layout, xPx, yPx - mouseReach.edgePx - 5, mouseReach)).toBeNull();
    expect(targetAt(layout, xPx, yPx - mouseReach.edgePx - 5, fingerReach)).toBe(edge);
  });
});

describe('walking', () => {
  it('begins at the first neuron, stops at the ends, and goes sideways to what is level', () => {
    const first = nextNode(layout, null, 1, 0);
    expect(first).toBe(neuron(1, 0));
    expect(nextNode(layout, first, 0, -1)).toBe(first);
    expect(nextNode(layout, first, 0, 1)).toBe(neuron(1, 1));
    expect(nextNode(layout, neuron(1, 1), -1, 0)).toBe(neuron(0, 3));
    expect(nextNode(layout, neuron(3, 0), 1, 0)).toBe(neuron(3, 0));
  });

  it('goes around the connections that lead to a neuron', () => {
    const to = neuron(2, 1);
    const first = nextEdge(layout, to, 1);
    expect(first).toMatchObject({ fromUnit: 0, to });
    expect(nextEdge(layout, first, 1)).toMatchObject({ fromUnit: 1, to });
    expect(nextEdge(layout, first, -1)).toMatchObject({ fromUnit: 2, to });
    expect(nextEdge(layout, to, -1)).toMatchObject({ fromUnit: 2, to });
    expect(nextEdge(layout, neuron(0, 0), 1)).toBeNull();
  });
});

describe('targetIn', () => {
  it('finds the same part in another layout, and nothing where it is gone', () => {
    const larger = layOutNetwork(['x1', 'x2'], [2, 2, 1], { ...box, widthPx: 900 });
    const [edge] = layout.edges;
    expect(targetIn(larger, edge ?? null)).toBe(larger.edges[0]);
    expect(targetIn(larger, neuron(1, 1))).toMatchObject({ kind: 'neuron', column: 1, unit: 1 });
    expect(targetIn(larger, neuron(1, 2))).toBeNull();
    expect(targetIn(larger, null)).toBeNull();
  });
});
