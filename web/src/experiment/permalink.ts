/**
 * A run as a short text for the end of an address: the document, and where the run stands.
 *
 * A digit for the version: 3 where points are given for testing, else 2 where they have names, else 1; then, as base64url, a checksum and the bytes of the coder. Not deflated JSON, for three
 * reasons. It is shorter: 200 points in eight classes, all over the plane, and the 168 weights of a net on them take
 * 1,847 characters, while their bare bytes deflated take 2,195, and 2,000 are allowed. It is read at once, without a
 * promise, so that an attribute may hold one. And what comes out of a few bytes is bounded by the document's own
 * limits, so there is no bomb to defuse.
 */
import { Reader, Writer, type Coder } from './arithmetic-coder.ts';
import { defaultExperiment } from './defaults.ts';
import { parseEpoch } from './epochs.ts';
import { codeExperiment } from './link-document.ts';
import { LinkError } from './error.ts';
import { codeNames } from './link-names.ts';
import { codeFlag, codeFloat32, codeWhole, Tree } from './link-numbers.ts';
import { codeTest } from './link-points.ts';
import { parameterCount } from './parameter-layout.ts';
import { givenTestCount } from './points.ts';
import { parseExperiment } from './schema.ts';
import type { Experiment, PointsData } from './types.ts';

/** What a link holds. */
export interface Link {
  readonly experiment: Experiment;
  /** Where the run is to be replayed to. */
  readonly epoch: number;
  /** Weights that take the place of the run's own: the flat vector, for each layer W row by row, then b. */
  readonly parameters: Float32Array | null;
}

/** Each says what follows the run. A link takes the first that holds all it has, so that it stays the same when another comes. */
const versions = { bare: '1', named: '2', tested: '3' } as const;
const checksumBytes = 4;

/**
 * The text of a link: letters, digits, - and _. It begins with a digit.
 *
 * @throws RangeError where the parameters are not as many as the document has, or not finite
 * @throws ExperimentError where the document or the epoch is none
 */
export function encodeLink(link: Link): string {
  const { experiment, parameters } = link;
  if (parameters !== null) {
    const count = parameterCount(experiment);
    if (parameters.length !== count) throw new RangeError(`${parameters.length} parameters, not ${count}`);
    if (!parameters.every(Number.isFinite)) throw new RangeError('a parameter is not finite');
  }
  const writer = new Writer();
  const version = versionOf(experiment);
  codeLink(writer, link);
  if (experiment.data.kind === 'points') codeMore(writer, version, experiment.data);
  const body = writer.finish();
  const bytes = new Uint8Array(checksumBytes + body.length);
  new DataView(bytes.buffer).setUint32(0, checksum(body));
  bytes.set(body, checksumBytes);
  return version + toBase64Url(bytes);
}

/**
 * Reads a link. Nothing in it is trusted: the document is read as any other.
 *
 * @throws LinkError damaged, or of a later version
 * @throws ExperimentError where the document can't be run, or there is no such epoch
 */
export function decodeLink(code: string): Link {
  const isNewer = /^[4-9]/u.test(code);
  if (isNewer) throw new LinkError('newer');
  const bytes = /^[1-3]/u.test(code) ? fromBase64Url(code.slice(1)) : null;
  if (bytes === null || bytes.length < checksumBytes) throw new LinkError('damaged');
  const body = bytes.subarray(checksumBytes);
  const isWhole = new DataView(bytes.buffer).getUint32(0) === checksum(body);
  if (!isWhole) throw new LinkError('damaged');
  const reader = new Reader(body);
  const link = codeLink(reader, { experiment: defaultExperiment, epoch: 0, parameters: null });
  const { data } = link.experiment;
  if (code.startsWith(versions.bare)) return link;
  if (data.kind !== 'points') throw new LinkError('damaged');
  const more = codeMore(reader, code.slice(0, 1), data);
  return { ...link, experiment: parseExperiment({ ...link.experiment, data: more }) };
}

function versionOf({ data }: Experiment): string {
  if (data.kind !== 'points') return versions.bare;
  if (givenTestCount(data.points) > 0) return versions.tested;
  return data.names === undefined ? versions.bare : versions.named;
}

/** What came to points after the first links were made. */
function codeMore(coder: Coder, version: string, data: PointsData): PointsData {
  if (version === versions.bare) return data;
  const isTested = version === versions.tested;
  const points = isTested ? codeTest(coder, data.points) : data.points;
  const isNamed = isTested ? codeFlag(coder, data.names !== undefined) : true;
  return { ...data, points, ...(isNamed ? { names: codeNames(coder, data.names ?? null) } : {}) };
}

function codeLink(coder: Coder, { experiment, epoch, parameters }: Link): Link {
  const document = parseExperiment(codeExperiment(coder, experiment));
  return {
    experiment: document,
    epoch: parseEpoch(codeWhole(coder, epoch)),
    parameters: codeFlag(coder, parameters !== null)
      ? codeParameters(coder, parameters, parameterCount(document))
      : null,
  };
}

function codeParameters(coder: Coder, parameters: Float32Array | null, count: number): Float32Array {
  const exponents = new Tree(8);
  return Float32Array.from({ length: count }, (_, index) =>
    codeFloat32(coder, parameters?.[index] ?? 0, exponents),
  );
}

/** Fowler, Noll and Vo's hash (FNV-1a) of 32 bits: any one wrong byte changes it. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

// Pages, workers and Node have both.
declare function btoa(bytes: string): string;
declare function atob(text: string): string;

/** Letters, digits, - and _, which an address holds as they are (RFC 4648, section 5, without padding). */
export function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}

/** Null where it is no text that `toBase64Url` writes. */
export function fromBase64Url(text: string): Uint8Array | null {
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return toBase64Url(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}
