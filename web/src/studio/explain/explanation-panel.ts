/** The line under the figure that explains what goes wrong with a run, and offers the change that fixes it. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { RunState } from '../../figure/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import { diagnose, wantsStatistics } from './diagnosis.ts';
import { costsOf } from './diagnosis-trend.ts';
import { fieldsOf, fixOf, needsReset, type Finding, type Fix } from './diagnosis-fix.ts';
import { findingText, fixText } from './explanation-text.ts';
import type { Edit } from '../../parts/edits.ts';
import { crossButton } from '../dialog.ts';
import { changeFromStart } from '../edit/fields.ts';
import { box, type StudioContext, type Panel, type StudioState } from '../panel.ts';

/** A reader's pace, and cheap: what the neurons do over the points is only worked out for these looks. */
const looksApartMs = 500;

/** A finding is said once it was seen in two looks, and stays until it wasn't in so many. */
const looksToVanish = 4;

/** What there is to look at. A run that diverges keeps the weights that it had, which may have been looked at. */
function stateOf({ metrics, fingerprint }: RunState): string {
  return `${metrics.status} ${fingerprint}`;
}

/** Watches the run, and speaks when there is something to say. */
export class ExplanationPanel implements Panel {
  readonly #dismissed = new Set<Finding['kind']>();
  #state: StudioState | null = null;
  #lastEpoch = 0;
  /** From here on the run has had its present settings. */
  #since = 0;
  #lastLookMs = 0;
  #looked = '';
  #candidate: Finding['kind'] | null = null;
  #shown: Finding | null = null;
  #absences = 0;
  #isInspecting = false;
  #spokenKind: Finding['kind'] | null = null;
  #spokenText = '';

  render(state: StudioState): void {
    if (state.experiment !== this.#state?.experiment) this.#begin();
    this.#state = state;
    this.#render();
  }

  follow(state: StudioState): void {
    const { experiment, run, context } = state;
    if (run === null) return;
    const { metrics, parameters, statistics } = run;
    if (metrics.epoch < this.#lastEpoch) this.#begin();
    this.#lastEpoch = metrics.epoch;
    this.#since = Math.min(this.#since, metrics.epoch);
    if (!this.#isDue(run)) return;
    const isUnknown = wantsStatistics(metrics) && statistics === null;
    if (isUnknown !== this.#isInspecting) {
      this.#isInspecting = isUnknown;
      context.figure.inspection = isUnknown ? { statistics: true } : {};
    }
    if (isUnknown) return;
    this.#lastLookMs = performance.now();
    this.#looked = stateOf(run);
    const curve = context.figure
      .curve()
      .filter(({ epoch }) => epoch >= this.#since && epoch <= this.#lastEpoch);
    this.#hear(
      diagnose({
        ...{ experiment, metrics, parameters, statistics },
        points: context.figure.points,
        history: costsOf(curve),
      }),
      run.playing && metrics.status === 'ok',
    );
  }

  /** At rest, once; in a run, now and then. */
  #isDue(run: RunState): boolean {
    if (run.metrics.status === 'diverged' || !run.playing) return stateOf(run) !== this.#looked;
    return Math.abs(performance.now() - this.#lastLookMs) >= looksApartMs;
  }

  /** Another document, or from the beginning: what was said and dismissed is of the past. */
  #begin(): void {
    this.#since = this.#lastEpoch;
    this.#dismissed.clear();
    this.#looked = '';
    this.#candidate = null;
    this.#absences = 0;
    this.#show(null);
  }

  #hear(finding: Finding | null, isMoving: boolean): void {
    const kind = finding?.kind ?? null;
    const isSure = !isMoving || kind === this.#candidate;
    this.#candidate = kind;
    if (finding !== null && isSure) {
      this.#absences = 0;
      this.#show(finding);
    } else if (kind !== this.#shown?.kind) {
      this.#absences += 1;
      if (!isMoving || this.#absences >= looksToVanish) this.#show(null);
    }
  }

  #show(finding: Finding | null): void {
    if (finding === null && this.#shown === null) return;
    this.#shown = finding;
    this.#render();
  }

  /** Read aloud once per kind of finding: its numbers change as the run goes on. */
  #render(): void {
    if (this.#state === null) return;
    const { experiment, messages, context, allows } = this.#state;
    const finding = this.#shown !== null && this.#dismissed.has(this.#shown.kind) ? null : this.#shown;
    const fix = finding && allows('settings') ? fixOf(finding, experiment) : null;
    const sentence = finding === null ? '' : findingText(finding, messages);
    const isSilent = finding === null || sentence === '';
    const dismiss = (): void => {
      if (finding !== null) this.#dismissed.add(finding.kind);
      this.#render();
    };
    const line = html`<div class="explanation-line" ?hidden=${isSilent}>
        <p class="explanation-text">${sentence}</p>
        <div class="explanation-buttons">
          ${finding === null || fix === null ? nothing : fixTemplate(finding, fix, messages, context)}
          ${crossButton(messages.explanationDismiss, dismiss)}
        </div>
      </div>
      <p class="unseen" role="status">${this.#spoken(isSilent ? null : finding, sentence)}</p>`;
    render(line, box('explanation'));
  }

  #spoken(finding: Finding | null, sentence: string): string {
    const kind = finding?.kind ?? null;
    if (kind !== this.#spokenKind) this.#spokenText = sentence;
    this.#spokenKind = kind;
    return this.#spokenText;
  }
}

function fixTemplate(finding: Finding, fix: Fix, messages: Messages, context: StudioContext): TemplateResult {
  const { figure, submit } = context;
  const edit: Edit = (experiment) => fieldsOf(fix, experiment);
  /** The run goes on by itself where it did, or where it had stopped by itself. */
  const apply = (): void => {
    const goesOn = figure.playing || finding.kind === 'diverged';
    if (needsReset(finding)) void changeFromStart(context, 'fix', edit, goesOn);
    else {
      submit('fix', edit);
      if (goesOn) figure.play();
    }
  };
  return html`<button type="button" class="quiet fix" @click=${apply}>${fixText(fix, messages)}</button>`;
}
