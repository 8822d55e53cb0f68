/** What the studio's panels have in common: each fills its own box of the page and is told of what changes. */
import type { Playground, RunState } from '../figure/types.ts';
import type { StudioControlName } from '../figure/frame/parameters.ts';
import type { PresetName } from '../experiment/presets.ts';
import type { Experiment } from '../experiment/types.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Refusal } from '../parts/controls/number-field.ts';
import type { DocumentEdits } from '../parts/edits.ts';
import type { Help } from './explain/help.ts';
import type { LazyPanel } from './lazy-panel.ts';

/** Everything that a panel may show. */
export interface StudioState {
  readonly experiment: Experiment;
  /** The preset that the document is, or was before points were drawn on it; null: none. */
  readonly preset: PresetName | null;
  /** Null until the first figure is there. */
  readonly run: RunState | null;
  /** What was typed and refused, by the name of its field. */
  readonly refusals: ReadonlyMap<string, Refusal>;
  readonly messages: Messages;
  /** Whether the address leaves a control to the reader: what is left out of `controls` is not there, in whatever form. */
  readonly allows: (control: StudioControlName) => boolean;
  /** What a panel can do. */
  readonly context: StudioContext;
}

/** One part of the page. */
export interface Panel {
  /** The document, the language or what is refused has changed. */
  render(state: StudioState): void;
  /** The run has moved, at most once per animation frame, or has paused. */
  follow?(state: StudioState): void;
}

/** Takes what a person does in a panel. */
export interface StudioContext extends Pick<DocumentEdits, 'submit' | 'submitText' | 'refuse' | 'forget'> {
  readonly figure: Playground;
  /** Begins or ends the presentation. */
  readonly present: () => void;
  readonly help: LazyPanel<Help>;
  /** Another document, from epoch 0; Back brings the present one again. */
  readonly load: (experiment: Experiment) => void;
  /** What is changed next makes another document of the present one, which Back brings again. */
  readonly enter: (preset: PresetName | null) => void;
  /** What a reader should know, in the line under the head of the page. */
  readonly say: (sentence: (messages: Messages) => string) => void;
}

/** A box of index.html. */
export function box(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no #${id}`);
  return found;
}
