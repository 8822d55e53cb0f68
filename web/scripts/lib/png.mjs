// PNGs of eight bits a channel, with the format's own filter against the row above, or of the colours of a list; and zlib.
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** @param {string} type @param {Uint8Array} content */
function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Each row as its differences from the one above, after a byte that says so. @param {number} width @param {Uint8Array} rgb */
function filtered(width, rgb) {
  const stride = 3 * width;
  const rows = rgb.length / stride;
  const bytes = Buffer.alloc(rows * (stride + 1));
  for (let row = 0; row < rows; row += 1) {
    bytes[row * (stride + 1)] = 2;
    for (let at = 0; at < stride; at += 1) {
      const above = row === 0 ? 0 : (rgb[(row - 1) * stride + at] ?? 0);
      bytes[row * (stride + 1) + 1 + at] = (rgb[row * stride + at] ?? 0) - above;
    }
  }
  return bytes;
}

/**
 * @param {number} width   in pixels
 * @param {number} height  in pixels
 * @param {Uint8Array} rgb  red, green and blue, 0…255 each, row by row from the top
 * @returns {Buffer}
 */
export function encodePng(width, height, rgb) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, no palette, no opacity.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filtered(width, rgb), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/**
 * A PNG of one byte a pixel, which names a colour of a list: a third of the size, and far less once it is compressed.
 *
 * @param {number} width   in pixels
 * @param {readonly (readonly [red: number, green: number, blue: number])[]} palette  at most 256, 0…255 each
 * @param {Uint8Array} indices  row by row from the top
 * @returns {Buffer}
 */
export function encodeIndexedPng(width, palette, indices) {
  const height = indices.length / width;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, with a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1)
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
