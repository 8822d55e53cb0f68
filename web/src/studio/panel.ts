/** What the studio's parts have in common: each fills its own box of the page and is told of what changes. */
import type { Inspection, Playground, RunState } from '../figure/types.ts';
import type { ExperimentErrorData } from '../experiment/error.ts';
import type { PresetName } from '../experiment/presets.ts';
import type { Experiment } from '../experiment/types.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Edit } from './edit/edits.ts';
import type { Refusal } from '../parts/controls/number-field.ts';

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
  /** What a panel can do. */
  readonly context: StudioContext;
}

/** One part of the page. */
export interface Panel {
  /** The document, the language or what is refused has changed. */
  render(state: StudioState): void;
  /** The run has moved, at most once per animation frame, or has paused. */
  follow?(state: StudioState): void;
  /** The colours around have changed: what is drawn on a canvas is to be drawn anew. */
  restyle?(state: StudioState): void;
}

/** Where a typed number belongs, and which are allowed. */
export interface TypedRange {
  readonly path: string;
  readonly range: Extract<ExperimentErrorData['allowed'], { readonly kind: 'number' }>;
}

/** Takes what a person does in a panel. */
export interface StudioContext {
  readonly figure: Playground;
  /** Changes the document; the run goes on where it can. Later changes under the same name take the place of earlier ones. */
  readonly submit: (field: string, change: Edit) => void;
  /** The same for text that may be no number. */
  readonly submitText: (
    field: string,
    text: string,
    allowed: TypedRange,
    change: (value: number) => Edit,
  ) => void;
  /** Says why a field's text can't be taken, for what is not of the document; null: it was taken. */
  readonly refuse: (field: string, refused: (TypedRange & { readonly text: string }) | null) => void;
  /** What was refused in fields whose names begin so is no longer of interest. */
  readonly forget: (start: string) => void;
  /** What a panel wants to see of the run while it is shown (`{}`: nothing); what several want is wished once. */
  readonly inspect: (panel: string, wishes: Inspection) => void;
  /** The plane has other colours. */
  readonly restyle: () => void;
  /** Another document, from epoch 0. */
  readonly load: (experiment: Experiment) => void;
  /** What a reader should know, in the line under the head of the page. */
  readonly say: (sentence: (messages: Messages) => string) => void;
}

/** A box of index.html. */
export function box(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no #${id}`);
  return found;
}
