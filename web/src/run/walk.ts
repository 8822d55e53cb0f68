/** One point's way through a network, stage by stage: forward, cost, backward, update. No DOM; one of these serves all parts of a figure. */

import type { UnitAddress } from '../engine/types.ts';

/** `layer` counts from 1. */
export type Stage =
  | { readonly kind: 'inputs' | 'cost' | 'update' }
  | { readonly kind: 'forward' | 'backward'; readonly layer: number };

/** So long a stage is shown while the walk plays: its motion, and time to read a number. */
export const stageMs = 1400;

/** Calls `act` after so many milliseconds, unless what it returns is called before. */
export type Timer = (ms: number, act: () => void) => () => void;

/** In the order in which they happen. */
export function stagesOf(layers: number): readonly Stage[] {
  const all = Array.from({ length: layers }, (_, index) => index + 1);
  return [
    { kind: 'inputs' },
    ...all.map((layer) => ({ kind: 'forward', layer }) as const),
    { kind: 'cost' },
    ...all.reverse().map((layer) => ({ kind: 'backward', layer }) as const),
    { kind: 'update' },
  ];
}

/** The layer whose neurons a stage is about; 0: the inputs. */
export function layerOf(stage: Stage, layers: number): number {
  switch (stage.kind) {
    case 'inputs':
      return 0;
    case 'forward':
    case 'backward':
      return stage.layer;
    case 'cost':
    case 'update':
      return layers;
    default:
      return stage satisfies never;
  }
}

/** The neuron that a stage is about: the chosen one, where that is of its layer. The update is about the chosen one of any layer. */
export function neuronOf(stage: Stage, layers: number, chosen: UnitAddress | null): UnitAddress {
  const own = stage.kind === 'update' ? (chosen?.layer ?? 1) : layerOf(stage, layers);
  const layer = Math.min(own, layers);
  return chosen?.layer === layer ? chosen : { layer, unit: 0 };
}

export class Walk {
  readonly #changed: () => void;
  readonly #timer: Timer;
  #stages: readonly Stage[] = stagesOf(1);
  #index = 0;
  #playing = false;
  #stop: (() => void) | null = null;

  /** @param changed  is called when something is shown differently. */
  constructor(changed: () => void, timer: Timer) {
    this.#changed = changed;
    this.#timer = timer;
  }

  get stages(): readonly Stage[] {
    return this.#stages;
  }

  get index(): number {
    return this.#index;
  }

  get stage(): Stage {
    return this.#stages[this.#index]!;
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** The network has so many layers. Where that is another number than before, the walk begins again. */
  setLayers(layers: number): void {
    const stages = stagesOf(layers);
    if (stages.length === this.#stages.length) return;
    this.#stages = stages;
    this.rewind();
  }

  /** To the first stage, at rest. */
  rewind(): void {
    this.#rest();
    this.#index = 0;
    this.#changed();
  }

  /** From here on; from the last stage, once more from the first. */
  play(): void {
    if (this.#playing) return;
    if (this.#index === this.#stages.length - 1) this.#index = 0;
    this.#playing = true;
    this.#wait();
    this.#changed();
  }

  pause(): void {
    if (!this.#playing) return;
    this.#rest();
    this.#changed();
  }

  /** To a stage, the nearest where there is none of that number. It rests there. */
  go(index: number): void {
    this.#rest();
    this.#index = Math.max(0, Math.min(this.#stages.length - 1, index));
    this.#changed();
  }

  #rest(): void {
    this.#playing = false;
    this.#stop?.();
    this.#stop = null;
  }

  #wait(): void {
    this.#stop = this.#timer(stageMs, () => {
      this.#index += 1;
      if (this.#index === this.#stages.length - 1) this.#rest();
      else this.#wait();
      this.#changed();
    });
  }
}
