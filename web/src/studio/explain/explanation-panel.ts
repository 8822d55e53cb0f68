/** The line under the figure that explains what goes wrong with a run, and offers the change that fixes it. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { CurvePoint, RunState } from '../../figure/types.ts';
import type { Experiment } from '../../experiment/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import { diagnose, wantsStatistics } from './diagnosis.ts';
import type { Finding } from './diagnosis-finding.ts';
import { costsOf } from './diagnosis-trend.ts';
import { fieldsOf, fixOf, needsReset, type Fix } from './diagnosis-fix.ts';
import { findingText, fixText } from './explanation-text.ts';
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
  readonly #context: StudioContext;
  readonly #dismissed = new Set<Finding['kind']>();
  #messages: Messages | null = null;
  #experiment: Experiment | null = null;
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

  constructor(context: StudioContext) {
    this.#context = context;
  }

  render({ experiment, messages }: StudioState): void {
    if (experiment !== this.#experiment) this.#begin(experiment);
    this.#messages = messages;
    this.#render();
  }

  follow({ experiment, run }: StudioState): void {
    if (run === null) return;
    const { epoch } = run.metrics;
    if (epoch < this.#lastEpoch) this.#begin(experiment);
    this.#lastEpoch = epoch;
    this.#since = Math.min(this.#since, epoch);
    if (!this.#isDue(run)) return;
    const isWanted = wantsStatistics(run.metrics);
    this.#inspect(isWanted && run.statistics === null);
    if (isWanted && run.statistics === null) return;
    this.#lastLookMs = performance.now();
    this.#looked = stateOf(run);
    const { metrics, parameters, statistics } = run;
    this.#hear(
      diagnose({
        experiment,
        metrics,
        parameters,
        statistics,
        history: costsOf(this.#curve),
      }),
      run.playing && metrics.status === 'ok',
    );
  }

  get #curve(): readonly CurvePoint[] {
    const isOfNow = ({ epoch }: CurvePoint): boolean => epoch >= this.#since && epoch <= this.#lastEpoch;
    return this.#context.figure.curve().filter(isOfNow);
  }

  /** At rest, once; in a run, now and then. */
  #isDue(run: RunState): boolean {
    if (run.metrics.status === 'diverged' || !run.playing) return stateOf(run) !== this.#looked;
    return performance.now() - this.#lastLookMs >= looksApartMs;
  }

  #inspect(isWanted: boolean): void {
    if (isWanted === this.#isInspecting) return;
    this.#isInspecting = isWanted;
    this.#context.figure.inspection = isWanted ? { statistics: true } : {};
  }

  /** Another document, or from the beginning: what was said and dismissed is of the past. */
  #begin(experiment: Experiment): void {
    this.#experiment = experiment;
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

  #render(): void {
    const messages = this.#messages;
    if (messages === null || this.#experiment === null) return;
    const finding = this.#shown !== null && this.#dismissed.has(this.#shown.kind) ? null : this.#shown;
    const fix = finding && fixOf(finding, this.#experiment);
    render(this.#template(finding, fix, messages), box('explanation'));
  }

  /** Read aloud once per kind of finding: its numbers change as the run goes on. */
  #template(finding: Finding | null, fix: Fix | null, messages: Messages): TemplateResult {
    const sentence = finding === null ? '' : findingText(finding, messages);
    const isSilent = finding === null || sentence === '';
    return html`<div class="explanation-line" ?hidden=${isSilent}>
        <p class="explanation-text">${sentence}</p>
        <div class="explanation-buttons">
          ${
            finding === null || fix === null
              ? nothing
              : html`<button
                  type="button"
                  class="quiet fix"
                  @click=${() => {
                    void this.#fix(finding, fix);
                  }}
                >
                  ${fixText(fix, messages)}
                </button>`
          }
          <button
            type="button"
            class="dismiss"
            title=${messages.explanationDismiss}
            aria-label=${messages.explanationDismiss}
            @click=${() => {
              if (finding !== null) this.#dismissed.add(finding.kind);
              this.#render();
            }}
          >
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
          </button>
        </div>
      </div>
      <p class="unseen" role="status">${this.#spoken(isSilent ? null : finding, sentence)}</p>`;
  }

  #spoken(finding: Finding | null, sentence: string): string {
    const kind = finding?.kind ?? null;
    if (kind !== this.#spokenKind) this.#spokenText = sentence;
    this.#spokenKind = kind;
    return this.#spokenText;
  }

  /** The run goes on by itself where it did, or where it had stopped by itself. */
  async #fix(finding: Finding, fix: Fix): Promise<void> {
    const { figure, submit } = this.#context;
    const goesOn = figure.playing || finding.kind === 'diverged';
    submit('fix', (experiment) => fieldsOf(fix, experiment));
    if (needsReset(finding)) await figure.reset();
    if (goesOn) figure.play();
  }
}
