/** From a file's bytes to its text, or the name of a format that isn't text. */

/** Formats that are recognised by their first bytes and not read. */
export const binaryFormats = [
  'spreadsheet',
  'archive',
  'parquet',
  'pdf',
  'picture',
  'numpy',
  'markup',
  'other',
] as const;

export type BinaryFormat = (typeof binaryFormats)[number];

/** What stands in a file: text, or a format that isn't. */
export type Content = { readonly text: string } | { readonly format: BinaryFormat };

/** Bytes that are looked at to tell text from other things. */
const lookedAt = 4096;

/** The first bytes of formats that people take for tables, as characters. */
const signatures: readonly (readonly [string, BinaryFormat])[] = [
  // The old .xls, and what encrypts a new one.
  ['\xD0\xCF\x11\xE0', 'spreadsheet'],
  ['\x1F\x8B', 'archive'],
  ['PAR1', 'parquet'],
  ['ARROW1', 'parquet'],
  ['%PDF', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xFF\xD8\xFF', 'picture'],
  ['GIF8', 'picture'],
  ['\x93NUMPY', 'numpy'],
];

/** Spreadsheets and servers call web pages .xls and .csv, too. */
function isMarkup(text: string): boolean {
  return /^[\uFEFF\s]*<(?:!doctype|html|head|body|table|\?xml|svg)\b/iu.test(text.slice(0, 200));
}

/**
 * The text in these bytes. UTF-8 and UTF-16 are known by their mark; without one, UTF-16 by the zeros of its Latin
 * letters and digits, and UTF-8 by being valid. What isn't valid UTF-8 is Windows-1252, which Excel saves in.
 */
export function textOf(bytes: Uint8Array): Content {
  const start = String.fromCharCode(...bytes.subarray(0, lookedAt));
  if (start.startsWith('PK\x03\x04')) return { format: isWorkbook(bytes) ? 'spreadsheet' : 'archive' };
  const found = signatures.find(([signature]) => start.startsWith(signature));
  if (found !== undefined) return { format: found[1] };
  const encoding = encodingOf(start);
  if (encoding === null && start.includes('\0')) return { format: 'other' };
  const text = decoded(bytes, encoding);
  return isMarkup(text) ? { format: 'markup' } : { text };
}

function decoded(bytes: Uint8Array, encoding: string | null): string {
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** An Excel file holds parts in a folder xl/; an OpenDocument one begins with its media type. Names are kept as they are in an archive. */
function isWorkbook(bytes: Uint8Array): boolean {
  const ends = [bytes.subarray(0, lookedAt), bytes.subarray(-lookedAt)];
  const names = ends.map((end) => String.fromCharCode(...end)).join('');
  return names.includes('xl/') || names.includes('opendocument.spreadsheet') || names.includes('Index/');
}

/** UTF-16, or null: told from what else there is by its bytes. */
function encodingOf(start: string): string | null {
  if (start.startsWith('\xFF\xFE')) return 'utf-16le';
  if (start.startsWith('\xFE\xFF')) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = 0; at < start.length; at++) if (start[at] === '\0') zeros[at % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  const most = start.length / 2;
  if (odd > 0.6 * most && even < 0.1 * most) return 'utf-16le';
  if (even > 0.6 * most && odd < 0.1 * most) return 'utf-16be';
  return null;
}
