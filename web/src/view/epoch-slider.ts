/** Over all epochs that a branch has reached. */
import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';

export interface EpochSlider {
  readonly epoch: number;
  /** The farthest. */
  readonly last: number;
  readonly label: string;
  /** Where it stands, in words. */
  readonly place: string;
  readonly seek: (epoch: number) => void;
}

interface Timeline {
  readonly branches: readonly { readonly id: number; readonly last: number }[];
  readonly present: number;
}

/** The farthest epoch of the branch that the run is on. */
export function lastEpoch({ branches, present }: Timeline, epoch: number): number {
  return Math.max(epoch, branches.find(({ id }) => id === present)?.last ?? 0);
}

/** A native slider: its keys and its touch are known. */
export function epochSlider({ epoch, last, label, place, seek }: EpochSlider): TemplateResult {
  return html`<input
    class="timeline-slider"
    type="range"
    min="0"
    max=${Math.max(1, last)}
    step="1"
    .value=${live(String(epoch))}
    ?disabled=${last === 0}
    aria-label=${label}
    aria-valuetext=${place}
    title=${place}
    @input=${(event: Event) => {
      seek(Number((event.currentTarget as HTMLInputElement).value));
    }}
  />`;
}
