import { describe, expect, it } from 'vitest';
import { edgeHeightAt, layOutNetwork } from '../../../web/src/studio/network-layout.ts';

describe('layOutNetwork', () => {
  it('finds every weight and bias of a small network exactly once in the flat vector', () => {
    const { nodes, edges } = layOutNetwork([2, 3, 2, 1], 600, 300);
    const biases = nodes.flatMap(({ biasIndex }) => (biasIndex === null ? [] : [biasIndex]));
    const all = [...edges.map(({ weightIndex }) => weightIndex), ...biases].sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 3 * 3 + 2 * 4 + 3 }, (_, index) => index));
  });

  it('puts W row by row, then b, layer after layer', () => {
    const { nodes, edges } = layOutNetwork([2, 3, 1], 600, 300);
    const edge = edges.find(({ from, to }) => to.column === 1 && to.unit === 2 && from.unit === 1);
    expect(edge?.weightIndex).toBe(5);
    expect(nodes.find(({ column, unit }) => column === 1 && unit === 0)?.biasIndex).toBe(6);
    expect(edges.find(({ to }) => to.column === 2)?.weightIndex).toBe(9);
    expect(nodes.find(({ column }) => column === 2)?.biasIndex).toBe(12);
  });

  it('draws what has room, says how many have not, and keeps the indices of those drawn', () => {
    const { nodes, overflows, edges } = layOutNetwork([2, 128, 1], 600, 170);
    const drawn = nodes.filter(({ column }) => column === 1).length;
    expect(overflows).toHaveLength(1);
    expect(drawn + (overflows[0]?.count ?? 0)).toBe(128);
    expect(edges.find(({ to }) => to.column === 2)?.weightIndex).toBe(128 * 3);
    for (const { yPx } of [...nodes, ...overflows]) expect(yPx >= 0 && yPx <= 170).toBe(true);
  });
});

describe('edgeHeightAt', () => {
  const [edge] = layOutNetwork([2, 3], 600, 300).edges;
  if (edge === undefined) throw new Error('no edge');

  it('meets both ends and, half-way, the middle', () => {
    expect(edgeHeightAt(edge, edge.from.xPx)).toBeCloseTo(edge.from.yPx, 6);
    expect(edgeHeightAt(edge, edge.to.xPx)).toBeCloseTo(edge.to.yPx, 6);
    const middle = edgeHeightAt(edge, (edge.from.xPx + edge.to.xPx) / 2);
    expect(middle).toBeCloseTo((edge.from.yPx + edge.to.yPx) / 2, 6);
  });

  it('is null beside the curve', () => {
    expect(edgeHeightAt(edge, edge.from.xPx - 1)).toBeNull();
    expect(edgeHeightAt(edge, edge.to.xPx + 1)).toBeNull();
  });
});
