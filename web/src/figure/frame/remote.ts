/** Sends the figure's events to the page around the frame, and does what that page's commands say. */
import type { Playground, PlaygroundEventMap } from '../types.ts';
import { whenReady } from '../when-ready.ts';
import { ExperimentError } from '../../experiment/error.ts';
import { changedFields, withValue } from '../../experiment/set-values.ts';
import type { Experiment } from '../../experiment/types.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { schemeOf } from '../../parts/ground.ts';
import { refusalText } from '../../i18n/errors.ts';
import { frameMessagesFor } from '../../i18n/frame-messages.ts';
import { commandNames, readCommand } from './commands.ts';
import type { CommandId, FrameCommand, FrameEventBody, FrameRun } from './messages.ts';
import type { Wire } from './wire.ts';

/** Ten a second are enough for a reading or a chart. */
const pauseMs = 100;

/** Puts a figure on a wire. */
export class Remote {
  readonly #figure: Playground;
  readonly #wire: Wire;
  readonly #language: Language;
  #cost = '';

  constructor(figure: Playground, wire: Wire, language: Language) {
    this.#figure = figure;
    this.#wire = wire;
    this.#language = language;
    this.#tellEvents();
    wire.listen((message) => {
      this.#take(message);
    });
    wire.send({ event: 'hello' });
  }

  #tellEvents(): void {
    const { call, callNow } = throttle(() => {
      this.#tellRun();
    }, pauseMs);
    this.#on('frontera-ready', ({ experiment }) => ({ event: 'ready', experiment }));
    this.#on('frontera-change', ({ experiment, reason }) => ({ event: 'change', experiment, reason }));
    this.#on('frontera-error', ({ message, error }) => ({
      event: 'error',
      message: error === null ? message : refusalText(error, this.#language),
      error,
    }));
    this.#figure.addEventListener('frontera-epoch', call);
    this.#figure.addEventListener('frontera-play', callNow);
  }

  #on<Name extends keyof PlaygroundEventMap>(
    name: Name,
    put: (detail: PlaygroundEventMap[Name]['detail']) => FrameEventBody,
  ): void {
    this.#figure.addEventListener(name, (event) => {
      this.#wire.send(put((event as PlaygroundEventMap[Name]).detail));
    });
  }

  #tellRun(): void {
    const run = runOf(this.#figure);
    this.#wire.send({ event: 'epoch', ...run });
    const { epoch, trainLoss, testLoss } = run;
    const cost = `${epoch} ${trainLoss ?? ''} ${testLoss ?? ''}`;
    if (cost === this.#cost) return;
    this.#cost = cost;
    this.#wire.send({ event: 'cost', epoch, trainLoss, testLoss });
  }

  #take(message: unknown): void {
    const reading = readCommand(message);
    if (reading === null) return;
    if ('command' in reading) {
      void this.#obey(reading.command);
      return;
    }
    const { name, field, id } = reading;
    const { frameUnknownCommand, frameBadCommand } = frameMessagesFor(this.#language);
    const sentence =
      field === 'command' ? frameUnknownCommand(name, commandNames) : frameBadCommand(name, field);
    this.#wire.send({ event: 'error', ...withId(id), message: sentence, error: null });
  }

  async #obey(command: FrameCommand): Promise<void> {
    const id = withId(command.id);
    try {
      await this.#do(command);
      if (command.id === undefined && command.command !== 'get') return;
      this.#wire.send({
        event: 'state',
        ...id,
        experiment: this.#figure.experiment,
        ...runOf(this.#figure),
      });
    } catch (error) {
      this.#wire.send({ event: 'error', ...id, ...this.#explain(error) });
    }
  }

  async #do(command: FrameCommand): Promise<void> {
    const figure = this.#figure;
    switch (command.command) {
      case 'play':
        figure.play();
        return;
      case 'pause':
        figure.pause();
        return;
      case 'step':
        await whenReady(figure);
        return figure.step();
      case 'reset':
        await whenReady(figure);
        return figure.reset();
      case 'seek':
        await whenReady(figure);
        return figure.seek(command.epoch);
      case 'set':
        return figure.change(command.experiment ?? fieldsOf(figure.experiment, command.values ?? {}));
      case 'get':
        return;
      case 'size':
        this.#size(command);
        return;
      default: {
        const unreachable: never = command;
        return unreachable;
      }
    }
  }

  #size({ scheme, ground = [] }: Extract<FrameCommand, { command: 'size' }>): void {
    const isAuto = (this.#figure.getAttribute('theme') ?? 'auto') === 'auto';
    // A page that says nothing is light, whatever the reader's system is; and what the frame stands on may be dark all the same. The
    // frame's own scheme stays the page's, since a browser lays a ground under a frame that has another one.
    const stated = scheme === 'normal' ? 'light' : scheme;
    if (isAuto && stated !== undefined) document.documentElement.style.colorScheme = stated;
    if (isAuto) document.body.style.colorScheme = schemeOf([...ground].reverse()) ?? '';
    if (!takeOwnHeight(this.#figure)) return;
    tellHeight((height) => {
      this.#wire.send({ event: 'height', height });
    });
  }

  #explain(error: unknown): Pick<Extract<FrameEventBody, { event: 'error' }>, 'message' | 'error'> {
    if (error instanceof ExperimentError) {
      const data = error.toData();
      return { message: refusalText(data, this.#language), error: data };
    }
    return { message: error instanceof Error ? error.message : String(error), error: null };
  }
}

/** @throws ExperimentError where a path leads nowhere */
function fieldsOf(experiment: Experiment, values: Readonly<Record<string, unknown>>): Partial<Experiment> {
  const entries = Object.entries(values);
  const after = entries.reduce((draft, [path, value]) => withValue(draft, path, value), experiment);
  return changedFields(experiment, after);
}

function withId(id: CommandId | null | undefined): { readonly id?: CommandId } {
  return id === null || id === undefined ? {} : { id };
}

/** JSON has finite numbers only. */
function finite(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : value;
}

function runOf({ state, epoch, playing }: Playground): FrameRun {
  const metrics = state?.metrics;
  return {
    epoch,
    trainLoss: finite(metrics?.trainLoss),
    testLoss: finite(metrics?.testLoss),
    trainAccuracy: finite(metrics?.trainAccuracy),
    testAccuracy: finite(metrics?.testAccuracy),
    status: metrics?.status ?? 'ok',
    fingerprint: state?.fingerprint ?? null,
    playing,
  };
}

/** Lets at most one call through in a while; the last one always comes through, with what is true by then. */
function throttle(act: () => void, pauseMs: number): { call(): void; callNow(): void } {
  let lastMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const callNow = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    lastMs = performance.now();
    act();
  };
  return {
    callNow,
    call: () => {
      if (timer !== null) return;
      // A clock that was put back must not silence it.
      const waitMs = Math.min(pauseMs, lastMs + pauseMs - performance.now());
      if (waitMs <= 0) callNow();
      else timer = setTimeout(callNow, waitMs);
    },
  };
}

/** Takes the frame's height off the figure, which sees its box where it is put into the page; false: it was off already. */
function takeOwnHeight(figure: Playground): boolean {
  const { dataset } = document.documentElement;
  if (dataset['sized'] !== undefined) return false;
  dataset['sized'] = '';
  figure.parentElement?.append(figure);
  return true;
}

/** Tells the figure's own height, now and whenever it changes. */
function tellHeight(tell: (heightPx: number) => void): void {
  const { body } = document;
  let told = 0;
  new ResizeObserver(() => {
    const heightPx = Math.ceil(body.getBoundingClientRect().height);
    if (heightPx === told || heightPx === 0) return;
    told = heightPx;
    tell(heightPx);
  }).observe(body);
}
