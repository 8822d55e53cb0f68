import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildClassTable } from '../../../web/src/parts/colours/class-colours.ts';
import { classMark, type ClassMark } from '../../../web/src/parts/colours/class-marks.ts';
import {
  colourField,
  colourIndex,
  colourTables,
  type ColourMapName,
} from '../../../web/src/parts/colours/colour-map.ts';
import { rgbOfHex, type Rgb } from '../../../web/src/parts/colours/colours.ts';
import { outputTable } from '../../../web/src/parts/colours/output-colours.ts';
import { buildUnitTable } from '../../../web/src/parts/colours/unit-colours.ts';
import {
  contrast,
  fromHex,
  fromOklch,
  leastDistance,
  lightnessOf,
  seenWith,
  type Blindness,
  type Colour,
} from './eyes.ts';

const maps: readonly ColourMapName[] = ['inferno', 'blue-orange'];
const papers = { light: [250, 248, 243], dark: [20, 19, 17] } as const;

function marksOf(colours: ColourMapName, classes: number): readonly ClassMark[] {
  return Array.from({ length: classes }, (_, label) => classMark(label, { colours, classes }));
}

function coloursOf(table: Uint32Array): readonly Colour[] {
  return [...table].map((pixel) => [...new Uint8Array(new Uint32Array([pixel]).buffer)].slice(0, 3));
}

/** Positive and negative weights in a style sheet, in each theme. */
function signsIn(path: string, name: (sign: string) => string): Record<keyof typeof papers, Colour[]> {
  const css = readFileSync(new URL(`../../../web/src/${path}`, import.meta.url), 'utf8');
  const pairs = ['positive', 'negative'].map((sign) => {
    const found = new RegExp(`${name(sign)}.*?light-dark\\((oklch\\(.*?\\)), (oklch\\(.*?\\))\\)`, 'u').exec(
      css,
    );
    return [fromOklch(found?.[1] ?? ''), fromOklch(found?.[2] ?? '')] as const;
  });
  return { light: pairs.map(([light]) => light), dark: pairs.map(([, dark]) => dark) };
}

const signs = signsIn('parts/theme.css', (sign) => `--_${sign}:`);

describe('the two classes', () => {
  it.each(maps)('have the colours of %s near its ends', (colours) => {
    const table = coloursOf(colourTables[colours]);
    expect(marksOf(colours, 2).map(({ colour }) => fromHex(colour))).toEqual([
      table[colourIndex(0.1)],
      table[colourIndex(0.9)],
    ]);
  });

  it.each(maps)(
    'stand out on every colour of %s, each by its fill or its outline, which differ',
    (colours) => {
      for (const { colour, outline } of marksOf(colours, 2)) {
        const fill = fromHex(colour);
        const edge = fromHex(outline);
        expect(contrast(fill, edge)).toBeGreaterThan(4.5);
        for (const ground of coloursOf(colourTables[colours]))
          expect(Math.max(contrast(fill, ground), contrast(edge, ground))).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(maps)('are far apart in %s for all eyes', (colours) => {
    const [first, second] = marksOf(colours, 2).map(({ colour }) => fromHex(colour));
    expect(leastDistance(first ?? [], second ?? [])).toBeGreaterThan(15);
  });
});

describe('many classes', () => {
  const marks = marksOf('inferno', 8);

  it('have the same colours with each colour map', () => {
    expect(marksOf('blue-orange', 8)).toEqual(marks);
    expect(marksOf('inferno', 3)).toEqual(marks.slice(0, 3));
  });

  it.each([papers.light, papers.dark])('stand out on the field that is theirs, on paper %j', (...paper) => {
    const grounds = coloursOf(buildClassTable(paper));
    for (const { colour, outline } of marks) {
      expect(contrast(fromHex(colour), fromHex(outline))).toBeGreaterThan(7);
      for (const ground of grounds)
        expect(
          Math.max(contrast(fromHex(colour), ground), contrast(fromHex(outline), ground)),
        ).toBeGreaterThanOrEqual(3);
    }
  });

  it('are told apart without green or red cones: by lightness, or else by shape', () => {
    for (const kind of ['deuteranopia', 'protanopia'] as const satisfies readonly Blindness[]) {
      const lightness = marks.map(({ colour }) => lightnessOf(seenWith(kind, fromHex(colour))));
      marks.forEach((one, first) => {
        marks.slice(first + 1).forEach((other, index) => {
          const apart = Math.abs((lightness[first] ?? 0) - (lightness[first + 1 + index] ?? 0));
          expect(apart > 10 || one.shape !== other.shape).toBe(true);
        });
      });
    }
  });
});

describe('the signs of weights', () => {
  it.each(['light', 'dark'] as const)(
    'are apart for all eyes, and equally light, in the %s theme',
    (theme) => {
      const [positive = [], negative = []] = signs[theme];
      expect(leastDistance(positive, negative)).toBeGreaterThan(9);
      expect(Math.abs(lightnessOf(positive) - lightnessOf(negative))).toBeLessThan(4);
      for (const sign of [positive, negative])
        expect(contrast(sign, papers[theme])).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['light', 'dark'] as const)('are no class’s colour under any map, in the %s theme', (theme) => {
    for (const colours of maps)
      for (const { colour } of marksOf(colours, 2))
        for (const sign of signs[theme]) expect(leastDistance(sign, fromHex(colour))).toBeGreaterThan(8);
  });

  it('are the same in the studio', () => {
    expect(signsIn('studio/tokens.css', (sign) => `--${sign}:`)).toEqual(signs);
  });
});

describe('a neuron’s map', () => {
  it.each(['light', 'dark'] as const)(
    'is paper at 0, and stronger away from it, in the %s theme',
    (theme) => {
      const [positive, negative] = signs[theme] as unknown as readonly [Rgb, Rgb];
      const colours = coloursOf(buildUnitTable(negative, papers[theme], positive));
      const middle = colours.length / 2;
      const away = colours.map((colour) => leastDistance(colour, papers[theme]));
      expect(Math.max(away[middle - 1] ?? 9, away[middle] ?? 9)).toBeLessThan(1);
      expect(Math.min(away[0] ?? 0, away.at(-1) ?? 0)).toBeGreaterThan(25);
      const quarter = colours.length / 4;
      for (const at of [quarter, 3 * quarter]) expect(away[at]).toBeGreaterThan(8);
    },
  );

  it('of an output is in the colours of its class', () => {
    const paper = papers.dark;
    expect(outputTable(0, 1, 'inferno', paper)).toEqual(colourTables.inferno);
    expect(outputTable(1, 2, 'blue-orange', paper)).toEqual(colourTables['blue-orange']);
    const one = new Uint32Array(1);
    const other = new Uint32Array(1);
    colourField(new Float32Array([0.9]), 1, outputTable(0, 2, 'inferno', paper), one);
    colourField(new Float32Array([0.9, 0.1]), 2, colourTables.inferno, other);
    expect(one).toEqual(other);
    const third = coloursOf(outputTable(2, 5, 'inferno', paper));
    expect([third[0], third.at(-1)]).toEqual([
      [...paper],
      [...rgbOfHex(classMark(2, { colours: 'inferno', classes: 5 }).colour)],
    ]);
  });
});
