/**
 * Figures that are compared: they play, pause, step, reset, seek and change speed together, and stand at the same epochs.
 *
 * The group has an epoch of its own. While it plays, that epoch is raised by a slice once every figure on screen has got
 * there: so none is ahead of the slowest by more than the slice, which grows while all of them do it in one request. Off
 * screen a figure does nothing, and holds up no other; when it is seen again it makes up for what it missed. One that diverged
 * stays where it is. Points that are drawn go, at the end of the stroke, to the figures whose data were the same.
 */
import { isEpoch, largestEpoch } from '../experiment/epochs.ts';
import type { DataSpec, Experiment } from '../experiment/types.ts';
import { EpochClock } from './pace.ts';
import type { Pace } from './playback.ts';
import { sampleCount, saysTheSame } from './points.ts';
import type { Run } from './run.ts';
import type { RunEvents } from './types.ts';

/** What can be done to a run; alone or, from a member, to those of a whole group. */
export type Transport = Pick<Run, 'play' | 'pause' | 'step' | 'reset' | 'seek' | 'newStart'>;

/** What the event says. */
export type Change = RunEvents['frontera-change'];

/** One figure's place in a group, from where it moves all of it. */
export class GroupMember implements Pace {
  readonly run: Run;
  readonly #group: Group;
  readonly transport: Transport = {
    play: () => this.#group.play(),
    pause: () => this.#group.pause(),
    step: (by) => this.#group.step(this, by),
    reset: () => this.#group.reset(),
    seek: (epoch, branch) => this.#group.seek(this, epoch, branch),
    newStart: () => this.#group.newStart(this),
  };
  /** Requests for the present slice. */
  requests = 0;
  /** The group went there while the figure was out of sight. */
  pendingSeek: number | null = null;
  data: DataSpec;

  constructor(run: Run, group: Group, data: DataSpec) {
    this.run = run;
    this.#group = group;
    this.data = data;
  }

  get epoch(): number {
    return this.run.metrics?.epoch ?? 0;
  }

  get isBehind(): boolean {
    return this.pendingSeek !== null || (!this.#group.playing && this.#group.epoch > this.epoch);
  }

  tick(nowMs: number, epochsPerSecond: number): number {
    const { pendingSeek } = this;
    if (pendingSeek === null) return this.#group.due(this, nowMs, epochsPerSecond);
    this.pendingSeek = null;
    void this.#follow(pendingSeek);
    return 0;
  }

  restart(): void {
    this.#group.begin();
  }

  stop(): void {
    this.#group.pause();
  }

  setSpeed(epochsPerSecond: number): void {
    this.#group.setSpeed(epochsPerSecond);
  }

  /** The figure's document has changed. */
  documentChanged({ experiment, reason }: Change): void {
    const before = this.data;
    this.data = experiment.data;
    if (reason === 'data') this.#group.share(this, before);
    // A figure that has not begun yet has only now got the document that it was made with.
    if (reason === 'load' && this.run.metrics !== null) this.#group.restart(this);
  }

  leave(): void {
    this.run.playback.pace = new EpochClock();
    this.#group.remove(this);
  }

  async #follow(epoch: number): Promise<void> {
    try {
      await this.run.seek(epoch);
      if (this.#group.playing) this.run.play();
    } catch (error) {
      this.run.notices.report(error);
    }
  }
}

export class Group {
  readonly #members = new Set<GroupMember>();
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
    return this.#runs.some((run) => run.playing);
  }

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  get #runs(): readonly Run[] {
    return [...this.#members].map((member) => member.run);
  }

  /** The figure follows what the group does from now on. */
  add(run: Run, data: DataSpec): GroupMember {
    const [first] = this.#runs;
    const { playing } = this;
    const member = new GroupMember(run, this, data);
    if (first === undefined) this.#epoch = member.epoch;
    else run.playback.speed = first.playback.speed;
    this.#members.add(member);
    run.playback.pace = member;
    if (member.epoch > this.#epoch) member.pendingSeek = this.#epoch;
    if (first !== undefined && playing) run.play();
    else if (first !== undefined) run.pause();
    run.playback.go();
    return member;
  }

  remove(member: GroupMember): void {
    this.#members.delete(member);
  }

  /** Epochs that a figure may train now; 0: the others are not there yet, or it is too early. */
  due(member: GroupMember, nowMs: number, epochsPerSecond: number): number {
    const behind = this.#epoch - member.epoch;
    if (behind > 0) {
      member.requests += 1;
      return behind;
    }
    if (!member.run.playing || !this.#isTogether) return 0;
    if (this.#isDone) {
      this.pause();
      return 0;
    }
    return this.#raise(member, this.#clock.tick(nowMs, epochsPerSecond));
  }

  begin(): void {
    this.#clock.restart();
    this.#from = this.#epoch;
  }

  play(): void {
    for (const run of this.#runs) run.play();
  }

  pause(): void {
    for (const run of this.#runs) run.pause();
    this.#settle();
  }

  /** One mini-batch where that is as far for all of them, otherwise one epoch. */
  async step(from: GroupMember, by: 'step' | 'epoch' = 'step'): Promise<void> {
    this.pause();
    const batches = new Set(this.#runs.map(({ experiment }) => batchesOf(experiment)));
    const stride = batches.size === 1 ? by : 'epoch';
    const stepping = [...this.#members].filter(
      (member) => member === from || (member.run.playback.visible && member.run.canMove),
    );
    await Promise.all(stepping.map((member) => member.run.step(stride)));
    this.#align();
  }

  async reset(): Promise<void> {
    this.#toStart();
    await this.#eachSeen((run) => run.reset());
    this.#align();
  }

  /** One figure has another document, and is paused at its beginning: so are they all. */
  restart(from: GroupMember): void {
    this.#toStart();
    for (const { run } of this.#members) {
      if (run === from.run) continue;
      run.reset().catch((error: unknown) => {
        run.notices.report(error);
      });
    }
  }

  async seek(from: GroupMember, epoch: number, branch: number | null = null): Promise<void> {
    if (!isEpoch(epoch)) return from.run.seek(epoch, branch);
    this.pause();
    this.#epoch = epoch;
    this.#seeks += 1;
    const seeks = this.#seeks;
    const others = [...this.#members].filter((member) => member !== from);
    for (const member of this.#members) member.pendingSeek = null;
    for (const member of others) if (!member.run.playback.visible) member.pendingSeek = epoch;
    const seen = others.filter((member) => member.pendingSeek === null);
    const send = async (member: GroupMember, on: number | null = null): Promise<void> => {
      await member.run.seek(epoch, on);
      // Where one replay is ended, all of them are.
      if (seeks === this.#seeks && isShortOf(epoch, member) && !this.playing) this.pause();
    };
    await Promise.all([send(from, branch), ...seen.map((member) => send(member))]);
    if (seeks === this.#seeks) await this.#meet(epoch);
  }

  /** After replays that were ended: all go back to the one that has come least far. */
  async #meet(goal: number): Promise<void> {
    const short = [...this.#members].filter(
      (member) => member.pendingSeek === null && isShortOf(goal, member),
    );
    if (short.length === 0) return;
    const epoch = Math.min(...short.map((member) => member.epoch));
    const { playing } = this;
    this.#epoch = epoch;
    for (const member of this.#members) if (member.pendingSeek !== null) member.pendingSeek = epoch;
    const ahead = [...this.#members].filter((member) => member.pendingSeek === null && member.epoch > epoch);
    await Promise.all(ahead.map((member) => member.run.seek(epoch)));
    if (playing) this.play();
  }

  /** The next seed of one is the seed of all, so that only what is compared differs. What plays goes on playing. */
  async newStart(from: GroupMember): Promise<void> {
    for (const member of this.#members) member.pendingSeek = null;
    this.#seeks += 1;
    this.#epoch = 0;
    this.#from = 0;
    const own = from.run.newStart();
    const { seed } = from.run.experiment;
    try {
      await this.#eachSeen((run) => (run === from.run ? own : beginWith(run, seed)));
    } finally {
      this.#align();
    }
  }

  /** Does it to all, and waits for those that are seen. @throws what the first of these failed with, when all are done. */
  async #eachSeen(act: (run: Run) => Promise<void>): Promise<void> {
    const waits: Promise<void>[] = [];
    for (const run of this.#runs) {
      const done = act(run);
      if (run.playback.visible) waits.push(done);
      else done.catch((error: unknown) => run.notices.report(error));
    }
    const failed = (await Promise.allSettled(waits)).find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  setSpeed(epochsPerSecond: number): void {
    for (const { playback } of this.#runs) playback.speed = epochsPerSecond;
  }

  /** Gives one figure's data to those that had the same before. */
  share(from: GroupMember, before: DataSpec): void {
    if (this.#isSharing) return;
    this.#isSharing = true;
    for (const member of this.#members) {
      if (member === from || !saysTheSame(member.data, before)) continue;
      member.run.update({ data: from.data }).catch((error: unknown) => {
        member.run.notices.report(error);
      });
    }
    this.#isSharing = false;
  }

  /** Every figure that plays, is seen and can go on has got to the group's epoch. */
  get #isTogether(): boolean {
    return [...this.#members].every(
      ({ run, epoch }) => !(run.playing && run.playback.visible && run.canMove) || epoch === this.#epoch,
    );
  }

  /** One of them, seen or not, was to pause here. */
  get #isDone(): boolean {
    return (
      this.#epoch > this.#from &&
      this.#runs.some(({ stopCondition }) => stopCondition.rule.epoch === this.#epoch)
    );
  }

  #raise(member: GroupMember, due: number): number {
    const running = this.#runs.filter((run) => run.canPlay);
    const left = running.map(({ stopCondition }) => stopCondition.epochsLeft(this.#epoch));
    const epochs = Math.min(due, this.#slice, largestEpoch - this.#epoch, ...left);
    if (epochs < 1) return 0;
    const isLate = [...this.#members].some(({ requests }) => requests > 1);
    this.#slice = isLate ? Math.max(1, Math.floor(epochs / 2)) : epochs * 2;
    this.#epoch += epochs;
    this.#clock.spend(epochs);
    for (const other of this.#members) other.requests = 0;
    member.requests = 1;
    return epochs;
  }

  #toStart(): void {
    this.pause();
    this.#seeks += 1;
    this.#epoch = 0;
    for (const member of this.#members) member.pendingSeek = null;
  }

  /** None goes back for the sake of the others. */
  #align(): void {
    this.#epoch = Math.max(this.#epoch, ...[...this.#members].map((member) => member.epoch));
    this.#settle();
  }

  /** Those that are behind make up for it. */
  #settle(): void {
    for (const { playback } of this.#runs) playback.go();
  }
}

/** One that could be there and is not was kept from it. */
function isShortOf(epoch: number, { run, epoch: at }: GroupMember): boolean {
  return run.canMove && at < epoch;
}

/** Other initial parameters, from a seed that it may have already. */
async function beginWith(run: Run, seed: number): Promise<void> {
  if (run.experiment.seed !== seed) {
    await run.update({ seed });
    return;
  }
  const wasPlaying = run.playing;
  await run.reset();
  if (wasPlaying) run.play();
}

/** Equal where one step goes as far. */
function batchesOf({ data, batchSize }: Experiment): string {
  const count = sampleCount(data);
  return batchSize === null || batchSize >= count ? 'full' : `${batchSize}/${count} ${data.testFraction}`;
}

const groups = new WeakMap<object, Map<string, Group>>();

/** Takes a member in the group of this name in the figure's tree, with the data it had when it asked; the first one founds it. */
export function joinGroup(tree: object, name: string, run: Run, data: DataSpec): GroupMember {
  const named = groups.get(tree) ?? new Map<string, Group>();
  groups.set(tree, named);
  const known = named.get(name);
  const group = known === undefined || known.isEmpty ? new Group() : known;
  named.set(name, group);
  return group.add(run, data);
}
