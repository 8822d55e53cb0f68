/** The group that a figure is in, if it is in one. Few are, so what makes a group is loaded for the first one. */
import { Later } from './later.ts';
import type { Run } from './run.ts';
import type { Change, GroupMember, Transport } from './group.ts';

const group = new Later(() => import('./group.ts'));

export class GroupMembership {
  readonly #run: Run;
  #member: GroupMember | null = null;
  /** While the group is loaded. */
  #loading: Promise<void> | null = null;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Does it to the run or, where the figure has a group, to all runs of the group; while the group is loaded, it waits. */
  act<Result extends Promise<void> | void>(action: (transport: Transport) => Result): Result | Promise<void> {
    if (this.#loading === null) return action(this.#member?.transport ?? this.#run);
    return this.#loading.then(() => this.act(action));
  }

  /** Joins the group of this name in the figure's tree (null: it is in none); with '', it is alone. */
  join(tree: object | null, name: string): void {
    this.leave();
    if (name === '' || tree === null) return;
    const { data } = this.#run.experiment;
    const loading: Promise<void> = group
      .get()
      .then(({ joinGroup }) => {
        if (this.#loading === loading) this.#member = joinGroup(tree, name, this.#run, data);
      })
      .catch((error: unknown) => {
        this.#run.notices.report(error);
      })
      .finally(() => {
        if (this.#loading === loading) this.#loading = null;
      });
    this.#loading = loading;
  }

  leave(): void {
    this.#loading = null;
    this.#member?.leave();
    this.#member = null;
  }

  setSpeed(epochsPerSecond: number): void {
    this.#run.playback.speed = epochsPerSecond;
    void this.act(() => this.#member?.setSpeed(epochsPerSecond));
  }

  /** The figure's document has changed. */
  documentChanged(change: Change): void {
    void this.act(() => this.#member?.documentChanged(change));
  }
}
