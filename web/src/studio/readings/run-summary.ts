/** The run in a sentence, for those who hear the page: when it pauses, and now and then while it plays. */
import type { Playground } from '../../figure/types.ts';
import { formatCost, formatInteger, formatPercent } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { box, type StudioContext, type Panel, type StudioState } from '../panel.ts';

/** Often enough to follow the run, rarely enough to hear anything else. */
const betweenMs = 10_000;

export class RunSummary implements Panel {
  readonly #figure: Playground;
  #state: StudioState | null = null;
  #saidAtMs = 0;
  #saidEpoch = -1;

  constructor({ figure }: StudioContext) {
    this.#figure = figure;
    figure.addEventListener('frontera-play', () => {
      this.#saidAtMs = performance.now();
      if (!figure.playing) this.#say();
    });
  }

  render(state: StudioState): void {
    this.#state = state;
  }

  follow(state: StudioState): void {
    this.#state = state;
    const epoch = state.run?.metrics.epoch ?? 0;
    // Steps and the timeline are the reader's own doing, and told at once.
    const isDue = this.#figure.playing
      ? performance.now() - this.#saidAtMs > betweenMs
      : epoch !== this.#saidEpoch && this.#saidEpoch !== -1;
    if (isDue) this.#say();
    if (this.#saidEpoch === -1) this.#saidEpoch = epoch;
  }

  #say(): void {
    if (this.#state?.run === null || this.#state === null) return;
    const { run, messages } = this.#state;
    this.#saidAtMs = performance.now();
    this.#saidEpoch = run.metrics.epoch;
    box('summary').textContent = summaryText(run.metrics, messages);
  }
}

type Numbers = NonNullable<StudioState['run']>['metrics'];

function summaryText(metrics: Numbers, messages: Messages): string {
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
