import { describe, expect, it } from 'vitest';
import { featureNames } from '../../../web/src/experiment/names.ts';
import {
  edgeEnds,
  edgeHeightAt,
  layOutNetwork,
  type NetworkLayout,
  type NeuronPlace,
} from '../../../web/src/parts/network/network-layout.ts';

const plain = ['x1', 'x2'] as const;

function neurons({ nodes }: NetworkLayout): NeuronPlace[] {
  return nodes.flatMap((node) => (node.kind === 'neuron' ? [node] : []));
}

/** A pair of squares that touch or lie over each other, or one beyond the box. */
function misplaced(layout: NetworkLayout, widthPx: number, heightPx: number): unknown[] {
  const { nodes } = layout;
  const outside = nodes.filter(({ xPx, yPx, sidePx }) => {
    const half = sidePx / 2;
    return xPx - half < 0 || xPx + half > widthPx || yPx - half < 0 || yPx + half > heightPx;
  });
  const touching = nodes.flatMap((a, index) =>
    nodes.slice(index + 1).filter((b) => {
      const reachPx = (a.sidePx + b.sidePx) / 2;
      return Math.abs(a.xPx - b.xPx) < reachPx + 1 && Math.abs(a.yPx - b.yPx) < reachPx + 1;
    }),
  );
  return [...outside, ...touching];
}

describe('layOutNetwork', () => {
  it('finds every weight and bias of a small network exactly once in the flat vector', () => {
    const layout = layOutNetwork(plain, [3, 2, 1], {
      widthPx: 600,
      heightPx: 300,
      textScale: 1,
      density: 'roomy',
      meetsPlane: false,
    });
    const biases = neurons(layout).map(({ biasIndex }) => biasIndex);
    const all = [...layout.edges.map(({ weightIndex }) => weightIndex), ...biases].sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 3 * 3 + 2 * 4 + 3 }, (_, index) => index));
  });

  it('puts W row by row, then b, layer after layer', () => {
    const layout = layOutNetwork(plain, [3, 1], {
      widthPx: 600,
      heightPx: 300,
      textScale: 1,
      density: 'roomy',
      meetsPlane: false,
    });
    const edge = layout.edges.find(({ to, fromUnit }) => to.column === 1 && to.unit === 2 && fromUnit === 1);
    expect(edge?.weightIndex).toBe(5);
    expect(neurons(layout).find(({ column, unit }) => column === 1 && unit === 0)?.biasIndex).toBe(6);
    expect(layout.edges.find(({ to }) => to.column === 2)?.weightIndex).toBe(9);
    expect(neurons(layout).find(({ column }) => column === 2)?.biasIndex).toBe(12);
  });

  it('draws what has room, says how many have not, and keeps the indices of those drawn', () => {
    const layout = layOutNetwork(plain, [128, 1], {
      widthPx: 600,
      heightPx: 190,
      textScale: 1,
      density: 'roomy',
      meetsPlane: false,
    });
    const drawn = neurons(layout).filter(({ column }) => column === 1).length;
    expect(layout.overflows).toHaveLength(1);
    expect(drawn + (layout.overflows[0]?.count ?? 0)).toBe(128);
    expect(layout.edges.find(({ to }) => to.column === 2)?.weightIndex).toBe(128 * 3);
    for (const { yPx } of layout.overflows) expect(yPx >= 0 && yPx <= 190).toBe(true);
  });

  it('shows every feature that is of use, and another only where a document has it; joins those in use, and knows each by its place among the inputs', () => {
    const layout = layOutNetwork(['x2', 'x1*x2'], [3, 1], {
      widthPx: 600,
      heightPx: 300,
      textScale: 1,
      density: 'roomy',
      meetsPlane: false,
    });
    const features = layout.nodes.flatMap((node) => (node.kind === 'feature' ? [node] : []));
    const useful = featureNames.filter((name) => !/^sin\(x/u.test(name));
    expect(features.map(({ feature }) => feature)).toEqual(useful);
    const box = { widthPx: 600, heightPx: 300, textScale: 1, density: 'roomy', meetsPlane: false } as const;
    const old = layOutNetwork(['sin(x2)'], [1], box).nodes.filter(({ kind }) => kind === 'feature');
    expect(old).toHaveLength(useful.length + 1);
    const joined = layout.edges.filter(({ to }) => to.column === 1).map(({ from }) => from);
    expect(new Set(joined.map((from) => from.kind === 'feature' && from.feature))).toEqual(
      new Set(['x2', 'x1*x2']),
    );
    expect(layout.edges[1]).toMatchObject({ fromUnit: 1, weightIndex: 1, from: { feature: 'x1*x2' } });
  });

  it.each([
    ['the article', plain, [12, 6, 1], 586, 304],
    ['one neuron a layer', plain, [1, 1], 586, 304],
    ['no hidden layer', plain, [1], 586, 304],
    ['six hidden layers', featureNames, [16, 16, 16, 16, 16, 16, 1], 586, 304],
    ['seven on a phone', featureNames, [8, 8, 8, 8, 8, 8, 8, 8], 366, 320],
    ['few neurons in many layers on a phone', plain, [2, 2, 2, 2, 2, 2, 2, 1], 366, 320],
    ['a projector', featureNames, [128, 64, 16, 5], 900, 420],
    ['a low box', plain, [12, 6, 1], 586, 128],
  ] as const)('keeps the squares of %s apart and within the box', (_, inputs, layers, widthPx, heightPx) => {
    const layout = layOutNetwork(inputs, layers, {
      widthPx,
      heightPx,
      textScale: 1,
      density: 'roomy',
      meetsPlane: false,
    });
    expect(misplaced(layout, widthPx, heightPx)).toEqual([]);
  });

  it('gives 16 neurons squares that show something, and few neurons large ones', () => {
    const sides = (layers: readonly number[]): number[] =>
      neurons(
        layOutNetwork(plain, layers, {
          widthPx: 586,
          heightPx: 400,
          textScale: 1,
          density: 'roomy',
          meetsPlane: false,
        }),
      ).map(({ sidePx }) => sidePx);
    expect(Math.min(...sides([16, 1]))).toBeGreaterThanOrEqual(22);
    expect(Math.min(...sides([3, 1]))).toBeGreaterThanOrEqual(40);
  });
});

describe('a compact diagram', () => {
  const inputs = ['x2', 'x1*x2'] as const;
  const small = {
    widthPx: 280,
    heightPx: 196,
    textScale: 0.8,
    density: 'compact',
    meetsPlane: false,
  } as const;

  it('has the features in use and no others, in the order of the inputs', () => {
    const { nodes } = layOutNetwork(inputs, [3, 1], small);
    const features = nodes.flatMap((node) => (node.kind === 'feature' ? [[node.feature, node.unit]] : []));
    expect(features).toEqual([
      ['x2', 0],
      ['x1*x2', 1],
    ]);
  });

  it('shows all of the article’s network in the smallest figure, apart and within the box', () => {
    const layout = layOutNetwork(plain, [12, 6, 1], small);
    expect(layout.overflows).toEqual([]);
    expect(misplaced(layout, small.widthPx, small.heightPx)).toEqual([]);
    expect(Math.min(...neurons(layout).map(({ sidePx }) => sidePx))).toBeGreaterThanOrEqual(12);
  });
});

describe('edgeHeightAt', () => {
  const [edge] = layOutNetwork(plain, [3], {
    widthPx: 600,
    heightPx: 300,
    textScale: 1,
    density: 'roomy',
    meetsPlane: false,
  }).edges;
  if (edge === undefined) throw new Error('no edge');
  const { startPx, endPx } = edgeEnds(edge);

  it('meets both ends and, half-way, the middle', () => {
    expect(edgeHeightAt(edge, startPx)).toBeCloseTo(edge.from.yPx, 6);
    expect(edgeHeightAt(edge, endPx)).toBeCloseTo(edge.to.yPx, 6);
    const middle = edgeHeightAt(edge, (startPx + endPx) / 2);
    expect(middle).toBeCloseTo((edge.from.yPx + edge.to.yPx) / 2, 6);
  });

  it('is null beside the curve', () => {
    expect(edgeHeightAt(edge, startPx - 1)).toBeNull();
    expect(edgeHeightAt(edge, endPx + 1)).toBeNull();
  });
});
