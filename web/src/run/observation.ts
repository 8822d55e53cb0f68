/** What a figure wants to see of its run: the field, and what lies inside. It knows whether the screen shows the latest. */
import { viewBounds } from './geometry.ts';
import type { Experiment } from '../experiment/types.ts';
import type { FieldWish, Snapshot, Wishes } from '../worker/protocol.ts';
import type { FieldImage } from './host.ts';
import { leastDivisor, Resolution } from './pace.ts';
import type { Playback } from './playback.ts';
import type { Inspection, UnitAddress } from './types.ts';

/** How a request was sent, to judge its reply by. */
export interface FieldRequest {
  readonly wishes: Wishes;
  readonly version: number;
}

type PlaybackState = Pick<Playback, 'playing' | 'speed'>;

export class Observation {
  readonly #resolution = new Resolution();
  #sidePx = 0;
  /** Counts what made the picture on screen old, so that a reply knows whether it is the answer to the latest. */
  #version = 1;
  #shownVersion = 0;
  /** The network that the field on screen is of. */
  #shownNetwork = '';
  inspection: Inspection = {};
  /** What the figure's own views want, beside what the author asks for. */
  viewWishes: Inspection = {};
  /** Whether each point's class is to be told. */
  wantsPredicted = false;
  spotlight: UnitAddress | null = null;

  get isStale(): boolean {
    return this.#shownVersion < this.#version;
  }

  get hasSize(): boolean {
    return this.#sidePx > 0;
  }

  /** Something that is seen has changed, or will with the next request. */
  markStale(): void {
    this.#version += 1;
  }

  /** In device pixels. */
  resize(sidePx: number): void {
    if (sidePx === this.#sidePx) return;
    this.#sidePx = sidePx;
    this.resetResolution();
    this.markStale();
  }

  /** Another network may be faster or slower to draw. */
  resetResolution(): void {
    this.#resolution.reset();
  }

  /** What the next request is to bring. */
  fieldRequest(isWanted: boolean, playback: PlaybackState): FieldRequest {
    const field = isWanted ? this.#fieldWish(playback) : null;
    const inside = mergedInspection([this.inspection, this.viewWishes]);
    const wishes = { parameters: true, predicted: this.wantsPredicted, ...inside };
    return { wishes: field === null ? wishes : { ...wishes, field }, version: this.#version };
  }

  /**
   * A reply came. A field is a function of the network alone, so where the reply has none and its network is another one than
   * that of the field on screen, that field is old, whatever was asked.
   *
   * @param experiment  the run's document at the reply.
   * @returns what to draw; null: nothing new.
   */
  take(
    { field, fingerprint, outputs }: Snapshot,
    { version }: FieldRequest,
    { features, layers }: Experiment,
  ): FieldImage | null {
    const network = `${fingerprint} ${JSON.stringify([features, layers])}`;
    if (field === null) {
      if (network !== this.#shownNetwork) this.markStale();
      return null;
    }
    this.#shownNetwork = network;
    if (field.widthPx === this.#sidePx) this.#shownVersion = version;
    return { ...field, outputs: field.unit === null ? outputs : 1 };
  }

  /** How long a reply took that trained and drew. */
  record(replyMs: number): void {
    this.#resolution.record(replyMs);
  }

  #fieldWish({ playing, speed }: PlaybackState): FieldWish | null {
    if (this.#sidePx < 1) return null;
    const divisor = playing ? Math.max(this.#resolution.divisor, leastDivisor(speed)) : 1;
    const sidePx = Math.max(1, Math.round(this.#sidePx / divisor));
    return { widthPx: sidePx, heightPx: sidePx, bounds: viewBounds, unit: this.spotlight };
  }
}

/** Everything that one of them asks for; of two sizes of maps the larger, of two points the last one's. */
export function mergedInspection(all: readonly Inspection[]): Inspection {
  const merged: Record<string, unknown> = {};
  for (const [name, wish] of all.flatMap((one) => Object.entries(one) as [string, unknown][])) {
    if (wish === undefined || wish === false) continue;
    const other = merged[name];
    merged[name] = typeof wish === 'number' && typeof other === 'number' ? Math.max(wish, other) : wish;
  }
  return merged;
}
