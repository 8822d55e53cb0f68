/** The group that a figure is in, if it is in one. Few are, so what makes a group is loaded for the first one. */
import type { Controller } from './controller.ts';
import type { Change, Seat, Transport } from './group.ts';

export class GroupMembership {
  readonly #controller: Controller;
  #seat: Seat | null = null;
  /** The seat is on its way. */
  #coming: Promise<void> | null = null;

  constructor(controller: Controller) {
    this.#controller = controller;
  }

  /** Does it to the run, or where the figure has a group, to the runs of all of it: if need be, once it has its seat. */
  act<Result extends Promise<void> | void>(deed: (together: Transport) => Result): Result | Promise<void> {
    if (this.#coming === null) return deed(this.#seat ?? this.#controller);
    return this.#coming.then(() => this.act(deed));
  }

  /** Sits down in the group of this name in the figure's tree; with '', it is alone. */
  join(figure: Element, name: string): void {
    this.leave();
    if (name === '' || !figure.isConnected) return;
    const { data } = this.#controller.experiment;
    const coming: Promise<void> = import('./group.ts')
      .then(({ joinGroup }) => {
        if (this.#coming === coming)
          this.#seat = joinGroup(figure.getRootNode(), name, this.#controller, data);
      })
      .catch((error: unknown) => {
        this.#controller.announcer.report(error);
      })
      .finally(() => {
        if (this.#coming === coming) this.#coming = null;
      });
    this.#coming = coming;
  }

  leave(): void {
    this.#coming = null;
    this.#seat?.leave();
    this.#seat = null;
  }

  setSpeed(epochsPerSecond: number): void {
    this.#controller.drive.speed = epochsPerSecond;
    void this.act(() => this.#seat?.setSpeed(epochsPerSecond));
  }

  /** The figure's document has changed. */
  told(change: Change): void {
    void this.act(() => this.#seat?.told(change));
  }
}
