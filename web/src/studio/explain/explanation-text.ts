/** Findings and fixes in words. */
import { formatInteger, formatNumber } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Finding, Fix } from './diagnosis-fix.ts';

/**
 * One sentence: what was seen, with its numbers. Empty where the figure says it already and nothing is to be added: of
 * one class only. Of a run that diverged the figure says that and when, this says why.
 */
export function findingText(finding: Finding, messages: Messages): string {
  const whole = (value: number): string => formatInteger(value, messages.language);
  const rounded = (value: number): string => formatNumber(value, messages.language, 2);
  const percent = (share: number): string => messages.testPercent(rounded(100 * share));
  switch (finding.kind) {
    case 'one-class':
      return '';
    case 'diverged':
      return messages.explainDiverged(formatNumber(finding.rate, messages.language));
    case 'symmetric':
      return messages.explainSymmetric(whole(finding.units), finding.layer);
    case 'dead-relus':
      return messages.explainDead(whole(finding.dead), whole(finding.units), finding.layer);
    case 'oscillating':
      return messages.explainOscillating(whole(finding.rises), whole(finding.readings));
    case 'vanishing': {
      const part = Number((1 / finding.left).toPrecision(1));
      return messages.explainVanishing(whole(finding.layers), whole(part));
    }
    case 'saturated':
      return messages.explainSaturated(finding.layer, percent(finding.share));
    case 'rate-too-low': {
      const bound = percent(Math.ceil(100 * finding.fall + 1e-9) / 100);
      const rate = formatNumber(finding.rate, messages.language);
      return messages.explainSlow(bound, whole(finding.epochs), rate);
    }
    case 'linear':
      return messages.explainLinear(percent(finding.wrong));
    case 'overfitting': {
      const { leastTestCost, epoch, testCost } = finding;
      return messages.explainOverfitting(rounded(leastTestCost), whole(epoch), rounded(testCost));
    }
    case 'stalled':
      return messages.explainStalled(rounded(finding.cost), whole(finding.since));
    case 'slow-biases':
      return finding.biasRate === 0
        ? messages.explainNoBiases
        : messages.explainSlowBiases(rounded(finding.rate / finding.biasRate));
    case 'too-small':
      return messages.explainSmall(whole(finding.units), percent(finding.wrong));
    case 'stuck':
      return messages.explainStuck(percent(finding.right), percent(finding.reachable));
    default:
      return finding satisfies never;
  }
}

/** What the button says that does it. */
export function fixText(fix: Fix, messages: Messages): string {
  const shown = (value: number): string => formatNumber(value, messages.language);
  switch (fix.kind) {
    case 'learning-rate':
      return messages.fixRate(shown(fix.rate), shown(fix.before));
    case 'activation': {
      const title = messages.activationTitles[fix.activation];
      return fix.rate === null
        ? messages.fixActivation(title)
        : messages.fixActivationAndRate(title, shown(fix.rate));
    }
    case 'initializer':
      return messages.fixInitializer(messages.initializerTitles[fix.initializer]);
    case 'hidden-layer':
      return messages.fixHiddenLayer(shown(fix.units));
    case 'l2':
      return messages.fixL2(shown(fix.l2));
    case 'optimizer':
      return messages.fixOptimizer(messages.optimizerTitles[fix.optimizer]);
    case 'bias-rate':
      return messages.fixBiasRate;
    case 'hidden-units':
      return messages.fixUnits(fix.units.map(shown).join(' + '));
    case 'settings':
      return messages.useSettings;
    default:
      return fix satisfies never;
  }
}
