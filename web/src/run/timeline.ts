/**
 * The ways a run has gone. A run is deterministic, so a place in it is known by what was done to get there: a document to
 * open, epochs and steps, and the changes between them. That is all that is kept of it, however long it was.
 */
import type { Experiment } from '../experiment/types.ts';
import type { Metrics } from '../engine/types.ts';
import { Curve } from './curve.ts';
import type { Branch } from './types.ts';

/** Branches kept; of more the oldest is forgotten. */
const mostTracks = 8;

/** So far into a run: whole epochs, then single mini-batches. */
export interface Place {
  readonly epoch: number;
  /** Calls of `step` since then. */
  readonly steps: number;
  /** Then the run diverged, and what led there was taken back. */
  readonly diverged: boolean;
}

export type Change =
  | { readonly kind: 'document'; readonly experiment: Experiment }
  | { readonly kind: 'parameters'; readonly parameters: Float32Array };

/** A change of the run, made when it was at a place. */
export interface Mark {
  readonly at: Place;
  readonly change: Change;
}

/** What the worker tells of how far it got. */
interface Progress {
  readonly metrics: Metrics;
  /** As `Snapshot.passed`. */
  readonly passed: Float64Array;
}

interface Track extends Branch {
  /** Of the run before: where it was left or, of one that began anew, at its beginning. */
  readonly before: Experiment | null;
  readonly curve: Curve;
  readonly root: Experiment;
  readonly marks: readonly Mark[];
}

/** How to get somewhere from where the run is. */
export type Route =
  /** The worker can go there by itself. */
  | { readonly kind: 'direct'; readonly epoch: number }
  /** Over these changes, from here or (with `root`) from the start. */
  | Replay;

export interface Replay {
  readonly kind: 'replay';
  readonly root: Experiment | null;
  readonly marks: readonly Mark[];
  readonly to: Place;
}

const nothing = new Float64Array(0);

const start: Place = { epoch: 0, steps: 0, diverged: false };

/** Remembers the branches, and where on which of them the worker's session is. */
export class Timeline {
  #tracks: readonly Track[];
  #present: Track;
  /** How many of the present track's marks the session has seen. */
  #applied = 0;
  #place = start;
  #lastId = 1;

  constructor(root: Experiment) {
    this.#present = { id: 1, ...trackFrom(root) };
    this.#tracks = [this.#present];
  }

  get branches(): readonly Branch[] {
    return this.#tracks.map(({ id, parent, from, last }) => ({ id, parent, from, last }));
  }

  get present(): number {
    return this.#present.id;
  }

  /** What was measured over the epochs of a branch; null: there is no such branch. */
  curve(id = this.present): Curve | null {
    return this.#tracks.find((track) => track.id === id)?.curve ?? null;
  }

  get place(): Place {
    return this.#place;
  }

  /** The document at the present place. */
  get experiment(): Experiment {
    return documentAfter(this.#present.root, this.#present.marks.slice(0, this.#applied));
  }

  /**
   * The document of a branch at its end, and that of the run that it left, as it was there; of one that began anew, the first of the
   * run before. Null: there is no such branch.
   */
  documentsOf(id: number): { readonly before: Experiment | null; readonly now: Experiment } | null {
    const track = this.#tracks.find((one) => one.id === id);
    return track === undefined ? null : { before: track.before, now: documentAfter(track.root, track.marks) };
  }

  /** Whether going back to epoch 0 is still the same document from the start. */
  get isUnchanged(): boolean {
    return this.#applied === 0;
  }

  /** Whether so many whole epochs of the document lead here, with no change on the way. */
  get isStraight(): boolean {
    return this.isUnchanged && isWhole(this.#place);
  }

  /** Another document: what was before is forgotten. */
  begin(root: Experiment, metrics: Metrics): void {
    this.#tracks = [];
    this.#beginTrack(root, null, metrics);
  }

  /** From epoch 0 once more, with another document or other initial parameters: a branch of its own. */
  restart(root: Experiment, metrics: Metrics): void {
    const { id, last, marks, before, root: formerRoot } = this.#present;
    const hasBegun = last > 0 || marks.length > 0;
    if (!hasBegun) this.#drop(id);
    this.#beginTrack(root, hasBegun ? formerRoot : before, metrics);
  }

  #beginTrack(root: Experiment, before: Experiment | null, metrics: Metrics): void {
    this.#open({ ...trackFrom(root), before });
    this.#present.curve.add(metrics);
    this.#applied = 0;
    this.#place = start;
  }

  /** Back to epoch 0 of the present track. */
  rewind(): void {
    this.#applied = 0;
    this.#place = start;
  }

  /** The run has gone on by itself. */
  moved(by: 'step' | 'epochs', { metrics, passed }: Progress): void {
    const { epoch } = metrics;
    const diverged = metrics.status === 'diverged';
    const isSameEpoch = epoch === this.#place.epoch;
    const hasStepped = isSameEpoch && by === 'step' && !diverged;
    const steps = isSameEpoch ? this.#place.steps + (hasStepped ? 1 : 0) : 0;
    this.#place = { epoch, steps, diverged };
    const ahead = this.#present.marks[this.#applied];
    // There the branch has the change already, and this run has not.
    if (ahead !== undefined && !isBefore(this.#place, ahead.at)) this.#fork(ahead.at.epoch);
    else this.#reach(epoch);
    this.#present.curve.addRows(passed);
  }

  /** The run was changed where it is, and goes on. */
  changed(change: Change, metrics: Metrics): void {
    const { marks, last } = this.#present;
    const hasFuture = last > this.#place.epoch || marks.length > this.#applied;
    if (hasFuture) this.#fork(this.#place.epoch);
    this.#replace(withChange(this.#present, { at: this.#place, change }));
    this.#applied = this.#present.marks.length;
    if (isWhole(this.#place)) this.#remeasure(metrics);
    this.#clearDivergence();
  }

  /** How to get to an epoch of a branch; null: there is no such branch. */
  route(epoch: number, id: number): Route | null {
    const track = this.#tracks.find((candidate) => candidate.id === id);
    if (track === undefined) return null;
    const due = track.marks.filter(({ at }) => at.epoch < epoch || (at.epoch === epoch && isWhole(at)));
    const isHere = track === this.#present;
    const lastSeen = due.at(-1)?.at ?? start;
    const canSeek = epoch > lastSeen.epoch || (epoch === lastSeen.epoch && isWhole(lastSeen));
    const wasThere = epoch <= track.last;
    if (isHere && due.length === this.#applied && canSeek && wasThere) return { kind: 'direct', epoch };
    const canGoOn =
      isHere &&
      this.#applied <= due.length &&
      !isBefore({ ...start, epoch }, this.#place) &&
      isWhole(this.#place);
    const to = { ...start, epoch };
    return canGoOn
      ? { kind: 'replay', root: null, marks: due.slice(this.#applied), to }
      : { kind: 'replay', root: track.root, marks: due, to };
  }

  /** How to get to the present place from nothing at all. */
  wayHere(): Replay {
    const { root, marks } = this.#present;
    return { kind: 'replay', root, marks: marks.slice(0, this.#applied), to: this.#place };
  }

  /** A replay has opened the first document of a branch. */
  reopened(id: number): void {
    this.#present = this.#tracks.find((track) => track.id === id) ?? this.#present;
    this.rewind();
  }

  /** A replay, or the worker by itself, has gone to this place. */
  arrived(place: Place, passed: Float64Array = nothing): void {
    this.#place = place;
    this.#reach(place.epoch);
    this.#present.curve.addRows(passed);
  }

  /** A replay has made the next change again. */
  applied(): void {
    this.#applied += 1;
    this.#clearDivergence();
  }

  #reach(epoch: number): void {
    if (epoch > this.#present.last) this.#replace({ ...this.#present, last: epoch });
  }

  /** The present epoch has other measures since something was changed there. */
  #remeasure(metrics: Metrics): void {
    const curve = this.#present.curve.until(metrics.epoch - 1);
    curve.add(metrics);
    this.#replace({ ...this.#present, curve });
  }

  /** Leaves the present track, after the marks that were seen. */
  #fork(from: number): void {
    const { id, root, marks, curve } = this.#present;
    const seen = marks.slice(0, this.#applied);
    this.#open({
      parent: id,
      before: documentAfter(
        root,
        marks.filter(({ at }) => at.epoch <= from),
      ),
      from,
      last: this.#place.epoch,
      root,
      marks: seen,
      curve: curve.until(from),
    });
  }

  /** After a change the worker goes on from where it diverged: that is no longer the end of an epoch. */
  #clearDivergence(): void {
    if (this.#place.diverged) this.#place = { ...this.#place, steps: this.#place.steps + 1, diverged: false };
  }

  #open(track: Omit<Track, 'id'>): void {
    this.#lastId += 1;
    this.#present = { ...track, id: this.#lastId };
    this.#tracks = [...this.#tracks, this.#present].slice(-mostTracks);
  }

  #replace(track: Track): void {
    this.#tracks = this.#tracks.map((other) => (other === this.#present ? track : other));
    this.#present = track;
  }

  /** Forgets a branch; the present one stays. */
  drop(id: number): void {
    if (id !== this.present) this.#drop(id);
  }

  #drop(id: number): void {
    this.#tracks = this.#tracks.filter((track) => track.id !== id);
  }
}

/** From epoch 0, with nothing measured. */
function trackFrom(root: Experiment): Omit<Track, 'id'> {
  return { parent: null, before: null, from: 0, last: 0, root, marks: [], curve: new Curve() };
}

/** At the very end of an epoch, where the worker can go by itself. */
function isWhole({ steps, diverged }: Place): boolean {
  return steps === 0 && !diverged;
}

function isBefore(one: Place, other: Place): boolean {
  if (one.epoch !== other.epoch) return one.epoch < other.epoch;
  if (one.steps !== other.steps) return one.steps < other.steps;
  return !one.diverged && other.diverged;
}

function documentAfter(root: Experiment, marks: readonly Mark[]): Experiment {
  const last = marks.filter(({ change }) => change.kind === 'document').at(-1);
  return last?.change.kind === 'document' ? last.change.experiment : root;
}

/**
 * The track with one more change. Many changes at one place, as a slider or a brush makes them, become one, where making only
 * the last of them comes to the same: between two epochs, and with no other optimizer in between, whose memory would be lost.
 */
function withChange(track: Track, mark: Mark): Track {
  const { root, marks } = track;
  const before = marks.at(-1);
  const { change, at } = mark;
  if (change.kind === 'parameters') {
    const isSame = before?.change.kind === 'parameters' && isSamePlace(before.at, at);
    return { ...track, marks: [...(isSame ? marks.slice(0, -1) : marks), mark] };
  }
  // At the very beginning there is no memory yet.
  if (marks.length === 0 && isSamePlace(at, start)) return { ...track, root: change.experiment };
  const isSame =
    before?.change.kind === 'document' &&
    isSamePlace(before.at, at) &&
    isWhole(at) &&
    before.change.experiment.optimizer.name === change.experiment.optimizer.name;
  return { ...track, root, marks: [...(isSame ? marks.slice(0, -1) : marks), mark] };
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.epoch === other.epoch && one.steps === other.steps && one.diverged === other.diverged;
}
