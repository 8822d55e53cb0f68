/**
 * Figures that are compared: they play, pause, step, reset, seek and change speed together, and stand at the same epochs.
 *
 * The group has an epoch of its own. While it plays, that epoch is raised by a slice once every figure on screen has got
 * there: so none is ahead of the slowest by more than the slice, which grows while all of them do it in one request. Off
 * screen a figure does nothing, and holds up nobody; when it is seen again it makes up for what it missed. One that diverged
 * stays where it is. Points that are drawn go, at the end of the stroke, to the figures whose data were the same.
 */
import type { Metrics } from '../engine/types.ts';
import { isEpoch, largestEpoch } from '../experiment/epochs.ts';
import type { DataSpec, Experiment } from '../experiment/types.ts';
import type { Announcer } from './announcer.ts';
import type { Drive, Pace } from './drive.ts';
import { EpochClock } from './pace.ts';
import type { StopWatch } from './stop-watch.ts';
import type { PlaygroundEventMap } from './types.ts';

/** What can be done to a run; alone or, from a seat, to those of a whole group. */
export interface Transport {
  play(): void;
  pause(): void;
  step(by: 'step' | 'epoch'): Promise<void>;
  reset(): Promise<void>;
  seek(epoch: number, branch?: number): Promise<void>;
  newStart(): Promise<void>;
}

/** What a group needs of a figure's run; `Controller` is one. */
export interface Member extends Transport {
  readonly playing: boolean;
  /** Nothing keeps it from training. */
  readonly canMove: boolean;
  readonly canPlay: boolean;
  readonly metrics: Pick<Metrics, 'epoch'> | null;
  readonly experiment: Experiment;
  readonly watch: Pick<StopWatch, 'rule' | 'epochsLeft'>;
  readonly drive: Pick<Drive, 'pace' | 'speed' | 'visible' | 'go'>;
  readonly announcer: Pick<Announcer, 'report'>;
  update(fields: Partial<Experiment>): Promise<void>;
}

/** What the event says. */
export type Change = PlaygroundEventMap['frontera-change']['detail'];

/** One figure's place in a group, from where it moves all of it. */
export class Seat implements Transport, Pace {
  readonly member: Member;
  readonly #group: Group;
  /** Requests for the present slice. */
  requests = 0;
  /** The group went there while the figure was out of sight. */
  sought: number | null = null;
  data: DataSpec;

  constructor(member: Member, group: Group, data: DataSpec) {
    this.member = member;
    this.#group = group;
    this.data = data;
  }

  get epoch(): number {
    return this.member.metrics?.epoch ?? 0;
  }

  get isBehind(): boolean {
    return this.sought !== null || (!this.#group.playing && this.#group.epoch > this.epoch);
  }

  tick(nowMs: number, epochsPerSecond: number): number {
    const { sought } = this;
    if (sought === null) return this.#group.due(this, nowMs, epochsPerSecond);
    this.sought = null;
    void this.#follow(sought);
    return 0;
  }

  restart(): void {
    this.#group.begin();
  }

  stop(): void {
    this.#group.pause();
  }

  play(): void {
    this.#group.play();
  }

  pause(): void {
    this.#group.pause();
  }

  step(by: 'step' | 'epoch'): Promise<void> {
    return this.#group.step(this, by);
  }

  reset(): Promise<void> {
    return this.#group.reset();
  }

  seek(epoch: number, branch?: number): Promise<void> {
    return this.#group.seek(this, epoch, branch);
  }

  newStart(): Promise<void> {
    return this.#group.newStart(this);
  }

  setSpeed(epochsPerSecond: number): void {
    this.#group.setSpeed(epochsPerSecond);
  }

  /** The figure's document has changed. */
  told({ experiment, reason }: Change): void {
    const before = this.data;
    this.data = experiment.data;
    if (reason === 'data') this.#group.share(this, before);
    // A figure that has not begun yet has only now got the document that it was made with.
    if (reason === 'load' && this.member.metrics !== null) this.#group.restart(this);
  }

  leave(): void {
    this.member.drive.pace = new EpochClock();
    this.#group.dismiss(this);
  }

  async #follow(epoch: number): Promise<void> {
    try {
      await this.member.seek(epoch);
      if (this.#group.playing) this.member.play();
    } catch (error) {
      this.member.announcer.report(error);
    }
  }
}

export class Group {
  readonly #seats = new Set<Seat>();
  readonly #clock = new EpochClock();
  #epoch = 0;
  /** Where playing began: what its figures were to pause at before doesn't count. */
  #from = 0;
  /** Epochs that the group may be raised by at once. */
  #slice = 1;
  #isSharing = false;
  /** Counts what sends the group somewhere. */
  #seeks = 0;

  /** Where every figure is to stand. */
  get epoch(): number {
    return this.#epoch;
  }

  get playing(): boolean {
    return this.#members.some((member) => member.playing);
  }

  get isEmpty(): boolean {
    return this.#seats.size === 0;
  }

  get #members(): readonly Member[] {
    return [...this.#seats].map((seat) => seat.member);
  }

  /** The figure follows what the group does from now on. */
  admit(member: Member, data: DataSpec): Seat {
    const [first] = this.#members;
    const { playing } = this;
    const seat = new Seat(member, this, data);
    if (first === undefined) this.#epoch = seat.epoch;
    else member.drive.speed = first.drive.speed;
    this.#seats.add(seat);
    member.drive.pace = seat;
    if (seat.epoch > this.#epoch) seat.sought = this.#epoch;
    if (first !== undefined && playing) member.play();
    else if (first !== undefined) member.pause();
    member.drive.go();
    return seat;
  }

  dismiss(seat: Seat): void {
    this.#seats.delete(seat);
  }

  /** Epochs that a figure may train now; 0: the others are not there yet, or it is too early. */
  due(seat: Seat, nowMs: number, epochsPerSecond: number): number {
    const behind = this.#epoch - seat.epoch;
    if (behind > 0) {
      seat.requests += 1;
      return behind;
    }
    if (!seat.member.playing || !this.#isTogether) return 0;
    if (this.#isDone) {
      this.pause();
      return 0;
    }
    return this.#raise(seat, this.#clock.tick(nowMs, epochsPerSecond));
  }

  begin(): void {
    this.#clock.restart();
    this.#from = this.#epoch;
  }

  play(): void {
    for (const member of this.#members) member.play();
  }

  pause(): void {
    for (const member of this.#members) member.pause();
    this.#settle();
  }

  /** One mini-batch where that is as far for all of them, otherwise one epoch. */
  async step(from: Seat, by: 'step' | 'epoch'): Promise<void> {
    this.pause();
    const batches = new Set(this.#members.map(({ experiment }) => batchesOf(experiment)));
    const stride = batches.size === 1 ? by : 'epoch';
    const stepping = [...this.#seats].filter(
      (seat) => seat === from || (seat.member.drive.visible && seat.member.canMove),
    );
    await Promise.all(stepping.map((seat) => seat.member.step(stride)));
    this.#align();
  }

  async reset(): Promise<void> {
    this.#toStart();
    await Promise.all(this.#members.map((member) => member.reset()));
    this.#align();
  }

  /** One figure has another document, and is paused at its beginning: so are they all. */
  restart(from: Seat): void {
    this.#toStart();
    for (const { member } of this.#seats) {
      if (member === from.member) continue;
      member.reset().catch((error: unknown) => {
        member.announcer.report(error);
      });
    }
  }

  async seek(from: Seat, epoch: number, branch?: number): Promise<void> {
    if (!isEpoch(epoch)) return from.member.seek(epoch, branch);
    this.pause();
    this.#epoch = epoch;
    this.#seeks += 1;
    const seeks = this.#seeks;
    const others = [...this.#seats].filter((seat) => seat !== from);
    for (const seat of this.#seats) seat.sought = null;
    for (const seat of others) if (!seat.member.drive.visible) seat.sought = epoch;
    const seen = others.filter((seat) => seat.sought === null);
    const send = async (seat: Seat, on?: number): Promise<void> => {
      await seat.member.seek(epoch, on);
      // Where one replay is ended, all of them are.
      if (seeks === this.#seeks && isShortOf(epoch, seat) && !this.playing) this.pause();
    };
    await Promise.all([send(from, branch), ...seen.map((seat) => send(seat))]);
    if (seeks === this.#seeks) await this.#meet(epoch);
  }

  /** After replays that were ended: all go back to the one that has come least far. */
  async #meet(goal: number): Promise<void> {
    const short = [...this.#seats].filter((seat) => seat.sought === null && isShortOf(goal, seat));
    if (short.length === 0) return;
    const epoch = Math.min(...short.map((seat) => seat.epoch));
    const { playing } = this;
    this.#epoch = epoch;
    for (const seat of this.#seats) if (seat.sought !== null) seat.sought = epoch;
    const ahead = [...this.#seats].filter((seat) => seat.sought === null && seat.epoch > epoch);
    await Promise.all(ahead.map((seat) => seat.member.seek(epoch)));
    if (playing) this.play();
  }

  /** The next seed of one is the seed of all, so that only what is compared differs. What plays goes on playing. */
  async newStart(from: Seat): Promise<void> {
    for (const seat of this.#seats) seat.sought = null;
    this.#seeks += 1;
    this.#epoch = 0;
    this.#from = 0;
    const own = from.member.newStart();
    const { seed } = from.member.experiment;
    const others = this.#members.filter((member) => member !== from.member);
    const all = await Promise.allSettled([own, ...others.map((member) => beginWith(member, seed))]);
    this.#align();
    const failed = all.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  setSpeed(epochsPerSecond: number): void {
    for (const { drive } of this.#members) drive.speed = epochsPerSecond;
  }

  /** Gives one figure's data to those that had the same before. */
  share(from: Seat, before: DataSpec): void {
    if (this.#isSharing) return;
    this.#isSharing = true;
    for (const seat of this.#seats) {
      if (seat === from || !sameData(seat.data, before)) continue;
      seat.member.update({ data: from.data }).catch((error: unknown) => {
        seat.member.announcer.report(error);
      });
    }
    this.#isSharing = false;
  }

  /** Whoever plays, is seen and can go on has got to the group's epoch. */
  get #isTogether(): boolean {
    return [...this.#seats].every(
      ({ member, epoch }) =>
        !(member.playing && member.drive.visible && member.canMove) || epoch === this.#epoch,
    );
  }

  /** One of them, seen or not, was to pause here. */
  get #isDone(): boolean {
    return this.#epoch > this.#from && this.#members.some(({ watch }) => watch.rule.epoch === this.#epoch);
  }

  #raise(seat: Seat, due: number): number {
    const running = this.#members.filter((member) => member.canPlay);
    const left = running.map(({ watch }) => watch.epochsLeft(this.#epoch));
    const epochs = Math.min(due, this.#slice, largestEpoch - this.#epoch, ...left);
    if (epochs < 1) return 0;
    const isLate = [...this.#seats].some(({ requests }) => requests > 1);
    this.#slice = isLate ? Math.max(1, Math.floor(epochs / 2)) : epochs * 2;
    this.#epoch += epochs;
    this.#clock.spend(epochs);
    for (const other of this.#seats) other.requests = 0;
    seat.requests = 1;
    return epochs;
  }

  #toStart(): void {
    this.pause();
    this.#seeks += 1;
    this.#epoch = 0;
    for (const seat of this.#seats) seat.sought = null;
  }

  /** Nobody goes back for the sake of the others. */
  #align(): void {
    this.#epoch = Math.max(this.#epoch, ...[...this.#seats].map((seat) => seat.epoch));
    this.#settle();
  }

  /** Those that are behind make up for it. */
  #settle(): void {
    for (const { drive } of this.#members) drive.go();
  }
}

/** One that could be there and is not was kept from it. */
function isShortOf(epoch: number, { member, epoch: at }: Seat): boolean {
  return member.canMove && at < epoch;
}

/** Other initial parameters, from a seed that it may have already. */
async function beginWith(member: Member, seed: number): Promise<void> {
  if (member.experiment.seed !== seed) {
    await member.update({ seed });
    return;
  }
  const wasPlaying = member.playing;
  await member.reset();
  if (wasPlaying) member.play();
}

/** Equal where one step goes as far. */
function batchesOf({ data, batchSize }: Experiment): string {
  const count = data.kind === 'points' ? data.points.length : data.samples;
  return batchSize === null || batchSize >= count ? 'full' : `${batchSize}/${count} ${data.testFraction}`;
}

function sameData(one: DataSpec, other: DataSpec): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

const groups = new WeakMap<Node, Map<string, Group>>();

/** Takes a seat in the group of this name in the figure's tree, with the data it had when it asked; the first one founds it. */
export function joinGroup(root: Node, name: string, member: Member, data: DataSpec): Seat {
  const named = groups.get(root) ?? new Map<string, Group>();
  groups.set(root, named);
  const known = named.get(name);
  const group = known === undefined || known.isEmpty ? new Group() : known;
  named.set(name, group);
  return group.admit(member, data);
}
