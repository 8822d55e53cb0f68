/** The group that a figure is in, if it is in one. */
import type { Controller } from './controller.ts';
import { joinGroup, type Change, type Seat, type Transport } from './group.ts';

export class Company {
  readonly #controller: Controller;
  #seat: Seat | null = null;

  constructor(controller: Controller) {
    this.#controller = controller;
  }

  /** The run, or where the figure has a group, the runs of all of it. */
  get together(): Transport {
    return this.#seat ?? this.#controller;
  }

  /** Sits down in the group of this name in the figure's tree; with '', it is alone. */
  join(figure: Element, name: string): void {
    this.leave();
    if (name !== '' && figure.isConnected)
      this.#seat = joinGroup(figure.getRootNode(), name, this.#controller);
  }

  leave(): void {
    this.#seat?.leave();
    this.#seat = null;
  }

  setSpeed(epochsPerSecond: number): void {
    this.#controller.drive.speed = epochsPerSecond;
    this.#seat?.setSpeed(epochsPerSecond);
  }

  /** The figure's document has changed. */
  told(change: Change): void {
    this.#seat?.told(change);
  }
}
