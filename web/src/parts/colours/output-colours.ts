/** One output of several as a picture of its own: how sure the network is of its class, in that class's colour. */
import { manyColours } from './class-marks.ts';
import { colourCount, colourTables, packPixel, type ColourMapName } from './colour-map.ts';
import { mixed, rgbOfHex, type Rgb } from './colours.ts';

/**
 * The colours of an output's values from 0 to 1, for `colourField`: of one or two outputs the colour map's, of more from paper to
 * the colour of the class.
 */
export function outputTable(label: number, outputs: number, colours: ColourMapName, paper: Rgb): Uint32Array {
  const map = colourTables[colours];
  if (outputs <= 2) return outputs === 2 && label === 0 ? map.slice().reverse() : map;
  const colour = rgbOfHex(manyColours[label % manyColours.length] ?? '');
  return Uint32Array.from({ length: colourCount }, (_, index) =>
    packPixel(...mixed(paper, colour, index / (colourCount - 1))),
  );
}
