/** The attribute `experiment` where it is a permalink code: read when the figure comes near, since what reads it is loaded for it. */
import { ExperimentError } from '../experiment/error.ts';
import type { Link } from '../experiment/permalink.ts';
import type { FigureMessages } from '../i18n/figure-messages.ts';
import type { Controller } from './controller.ts';
import type { CodeReading } from './link.ts';
import { noticeText } from './notice-text.ts';
import type { Playground } from './types.ts';

/** What begins as codes do, and not as JSON. */
export function isCode(text: string): boolean {
  return /^\s*\d[\w-]{4,}\s*$/u.test(text);
}

/** Opens the latest code that the figure was given; another document makes it void. */
export class LinkAttribute {
  readonly #figure: Pick<Playground, 'seek' | 'isConnected'>;
  readonly #controller: Controller;
  readonly #messages: () => FigureMessages;
  #code: string | null = null;
  #isNear = false;
  #turn = 0;

  constructor(
    figure: Pick<Playground, 'seek' | 'isConnected'>,
    controller: Controller,
    messages: () => FigureMessages,
  ) {
    this.#figure = figure;
    this.#controller = controller;
    this.#messages = messages;
  }

  /** Null: the document is known already. */
  want(code: string | null): void {
    this.#turn += 1;
    this.#code = code;
    if (this.#isNear) void this.#read();
  }

  /** The figure is near: the run begins, with the document of its code where it has one. */
  async near(): Promise<void> {
    this.#isNear = true;
    await this.#read();
    if (this.#figure.isConnected) this.#controller.start();
  }

  /** The figure was taken off the page. */
  away(): void {
    this.#isNear = false;
  }

  async #read(): Promise<void> {
    const code = this.#code;
    this.#code = null;
    if (code === null) return;
    const turn = this.#turn;
    try {
      const { readCode } = await import('./link.ts');
      const reading = readCode(code.trim());
      if (turn === this.#turn) this.#take(reading);
    } catch (error) {
      if (turn === this.#turn) this.#controller.announcer.report(error);
    }
  }

  #take(reading: CodeReading): void {
    const { announcer } = this.#controller;
    if (reading.kind === 'link') this.#open(reading.link);
    else if (reading.kind === 'bad-link') announcer.complain(reading, noticeText(reading, this.#messages()));
    else announcer.report(new ExperimentError(reading.error));
  }

  #open({ experiment, epoch, parameters }: Link): void {
    this.#controller.load(experiment);
    this.#controller.start();
    const goOn = async (): Promise<void> => {
      if (epoch > 0) await this.#figure.seek(epoch);
      if (parameters !== null) await this.#controller.setParameters(parameters);
    };
    goOn().catch((error: unknown) => {
      this.#controller.announcer.report(error);
    });
  }
}
