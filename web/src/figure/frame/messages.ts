/**
 * What a frame and the page around it say to each other by `postMessage`: plain JSON, each with `frontera: 1`.
 *
 * A page that loads `frontera-embed.js` needs none of it: there `iframe.frontera({ command: 'play' })` sends, and each event
 * comes as a CustomEvent `frontera-…` on the iframe.
 */
import type { ChangeReason } from '../types.ts';
import type { ExperimentErrorData } from '../../experiment/error.ts';
import type { Experiment } from '../../experiment/types.ts';

/** Comes back with the answer. */
export type CommandId = string | number;

/** What a page asks of a frame. One with an `id` is answered, by `state` when it is done or by `error`. */
export type FrameCommand = { readonly frontera: 1; readonly id?: CommandId } & (
  | { readonly command: 'play' | 'pause' | 'step' | 'reset' }
  | { readonly command: 'seek'; readonly epoch: number }
  /** Values by their paths (`optimizer.learningRate`), or fields of the document. The run goes on where it can. */
  | {
      readonly command: 'set';
      readonly values?: Readonly<Record<string, unknown>>;
      readonly experiment?: Partial<Experiment>;
    }
  /** Answered by `state`, with or without an `id`. */
  | { readonly command: 'get' }
  /**
   * The frame is to be as high as its figure; `scheme` is the CSS `color-scheme` that it stands in, `ground` the background colours
   * of what it stands in, from the iframe outwards.
   */
  | { readonly command: 'size'; readonly scheme?: string; readonly ground?: readonly string[] }
);

/** The run in numbers. Null: not known, or no longer a finite number. */
export interface FrameRun {
  readonly epoch: number;
  readonly trainLoss: number | null;
  readonly testLoss: number | null;
  readonly trainAccuracy: number | null;
  readonly testAccuracy: number | null;
  readonly status: 'ok' | 'diverged';
  /** 16 hexadecimal digits: the same digits mean the same parameters, bit for bit. */
  readonly fingerprint: string | null;
  readonly playing: boolean;
}

/** What a frame tells. */
export type FrameEvent = { readonly frontera: 1 } &
  /** The frame listens. */
  (
    | { readonly event: 'hello' }
    /** After `size`, and whenever it changes, in CSS pixels. */
    | { readonly event: 'height'; readonly height: number }
    | { readonly event: 'ready'; readonly experiment: Experiment }
    /** The run moved, was reset or came to rest: at most ten times a second, and always where it rests. */
    | ({ readonly event: 'epoch' } & FrameRun)
    /** With `epoch`, where the cost is another one. */
    | {
        readonly event: 'cost';
        readonly epoch: number;
        readonly trainLoss: number | null;
        readonly testLoss: number | null;
      }
    | { readonly event: 'change'; readonly experiment: Experiment; readonly reason: ChangeReason }
    | ({ readonly event: 'state'; readonly id?: CommandId; readonly experiment: Experiment } & FrameRun)
    /** `message` is a sentence in the frame's language; `error` says where and what is allowed, for a refused document. */
    | {
        readonly event: 'error';
        readonly id?: CommandId;
        readonly message: string;
        readonly error: ExperimentErrorData | null;
      }
  );

type WithoutMark<Some> = Some extends unknown ? Omit<Some, 'frontera'> : never;

/** An event before it is sent. */
export type FrameEventBody = WithoutMark<FrameEvent>;
