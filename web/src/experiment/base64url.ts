/** Bytes as letters, digits, - and _, which an address holds as they are (RFC 4648, section 5, without padding). */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const places = new Map(Array.from(letters, (letter, place) => [letter, place]));

/** Six bits a letter; the last one filled up with zeros. */
export function toBase64Url(bytes: Uint8Array): string {
  const text: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const three = first * 65_536 + second * 256 + third;
    const count = Math.min(4, bytes.length - at + 1);
    for (let index = 0; index < count; index += 1)
      text.push(letters.charAt((three >> (18 - 6 * index)) & 63));
  }
  return text.join('');
}

/** Null where it is no text that `toBase64Url` writes. */
export function fromBase64Url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [held, heldBits, length] = [0, 0, 0];
  for (const letter of text) {
    const place = places.get(letter);
    if (place === undefined) return null;
    held = (held * 64 + place) % 65_536;
    heldBits += 6;
    if (heldBits < 8) continue;
    heldBits -= 8;
    bytes[length] = (held >> heldBits) & 255;
    length += 1;
  }
  const isFilledUp = heldBits < 6 && held % 2 ** heldBits === 0;
  return isFilledUp ? bytes : null;
}
