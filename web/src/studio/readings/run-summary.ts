/** The run in a sentence, for those who hear the page: when it pauses, and now and then while it plays. */
import type { RunState } from '../../figure/types.ts';
import { formatCost, formatInteger, formatPercent } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { box, type Panel, type StudioState } from '../panel.ts';

/** Often enough to follow the run, rarely enough to hear anything else. */
const betweenMs = 10_000;

export class RunSummary implements Panel {
  #wasPlaying = false;
  #saidAtMs = 0;
  /** Null: the page is new, and nothing has moved. */
  #saidEpoch: number | null = null;

  render(state: StudioState): void {
    this.follow(state);
  }

  follow({ run, messages, context }: StudioState): void {
    if (run === null) return;
    const { epoch } = run.metrics;
    const { playing } = context.figure;
    const hasBegun = playing && !this.#wasPlaying;
    const hasPaused = this.#wasPlaying && !playing;
    this.#wasPlaying = playing;
    if (hasBegun) this.#saidAtMs = performance.now();
    this.#saidEpoch ??= epoch;
    // Steps and the timeline are the reader's own doing, and told at once.
    const isDue = playing
      ? Math.abs(performance.now() - this.#saidAtMs) > betweenMs
      : hasPaused || epoch !== this.#saidEpoch;
    if (!isDue) return;
    this.#saidAtMs = performance.now();
    this.#saidEpoch = epoch;
    box('summary').textContent = summaryText(run.metrics, messages);
  }
}

function summaryText(metrics: RunState['metrics'], messages: Messages): string {
  const { language } = messages;
  const { epoch, trainLoss, trainAccuracy, testLoss, testAccuracy } = metrics;
  const cost = formatCost(trainLoss, language);
  const whole = messages.summary(
    formatInteger(epoch, language),
    cost,
    formatPercent(trainAccuracy, language),
  );
  if (testLoss === null) return whole;
  const test = messages.summaryTest(formatCost(testLoss, language), formatPercent(testAccuracy, language));
  return `${whole} ${test}`;
}
