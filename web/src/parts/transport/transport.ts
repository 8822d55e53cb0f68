/** `<frontera-transport>`: play, step, reset, new start, the numbers of the run and its speed. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatCost, formatInteger, formatNumber, formatPercent } from '../../i18n/format.ts';
import { figureMessagesFor, type FigureMessages } from '../../i18n/figure-messages.ts';
import type { Language } from '../../i18n/catalogue.ts';
import buttonStyles from '../buttons.css?inline';
import { readControls } from '../controls-attribute.ts';
import { button } from '../controls/button.ts';
import { icon } from '../controls/icons.ts';
import { FigureElement, type Figure, type ShownIn } from '../figure-element.ts';
import type { TransportPart } from '../types.ts';
import transportStyles from './transport.css?inline';

/** Epochs per second on offer: from slow motion to as fast as the machine goes. */
const speedChoices: readonly number[] = [0.5, 2, 10, 60, 300, Infinity];

type Shown = ShownIn<FigureMessages>;

export class FronteraTransport extends FigureElement<FigureMessages> implements TransportPart {
  static override readonly properties = { ...FigureElement.properties, controls: {} };

  declare controls: string | null;
  protected override readonly isPrompt = true;
  protected override readonly restMs = 40;
  protected override readonly styles = [buttonStyles, transportStyles];

  constructor() {
    super();
    this.controls = null;
  }

  protected override textsIn(language: Language): FigureMessages {
    return figureMessagesFor(language);
  }

  protected override template(shown: Shown): TemplateResult {
    const { figure, texts } = shown;
    const { names } = readControls(this.controls);
    const act = (work: (figure: Figure) => Promise<void>) => () => {
      // A button has no caller that awaits it: what fails is shown on the figure.
      work(figure).catch((error: unknown) => {
        figure.parts.run.notices.report(error);
      });
    };
    const reset = act((one) => one.reset());
    const newStart = act((one) => one.newStart());
    return html`<div class="transport" role="group" aria-label=${texts.transportLabel}>
      <div class="buttons">
        ${names.includes('play') ? playButton(shown) : nothing}
        ${names.includes('step') ? stepButtons(shown, act) : nothing}
        ${names.includes('reset') ? button('reset', texts.resetRun, reset) : nothing}
        ${names.includes('new') ? button('new', texts.newStartRun, newStart) : nothing}
      </div>
      ${readingsTemplate(shown)} ${names.includes('speed') ? speedTemplate(shown) : nothing}
    </div>`;
  }
}

/** With the full batch a step is an epoch, and one button is enough. */
function stepButtons(
  { figure, experiment, texts }: Shown,
  act: (work: (figure: Figure) => Promise<void>) => () => void,
): TemplateResult {
  const { canPlay, points } = figure.parts.run;
  const { batchSize } = experiment;
  const hasBatches = batchSize !== null && batchSize < (points.list?.length ?? Infinity);
  const step = act((one) => one.step());
  const stepEpoch = act((one) => one.stepEpoch());
  return html`${button('step', hasBatches ? texts.stepBatch : texts.stepRun, step, !canPlay)}
  ${hasBatches ? button('epoch', texts.stepEpoch, stepEpoch, !canPlay) : nothing}`;
}

function playButton({ figure, texts }: Shown): TemplateResult {
  const { playing } = figure;
  const label = playing ? texts.pauseRun : texts.playRun;
  const toggle = (): void => {
    if (figure.playing) figure.pause();
    else figure.play();
  };
  return html`<button
    class="play"
    type="button"
    title=${label}
    aria-label=${label}
    aria-disabled=${figure.parts.run.canPlay ? nothing : 'true'}
    @click=${toggle}
  >
    ${icon(playing ? 'pause' : 'play')}
  </button>`;
}

/** Where there are test points, their cost and accuracy are a second line, named under the epoch. */
function readingsTemplate({ run, texts }: Shown): TemplateResult {
  const { language, testName } = texts;
  const metrics = run?.metrics;
  const { testLoss = null, testAccuracy = null } = metrics ?? {};
  const reading = (name: string, kind: string, value: string, test: string): TemplateResult =>
    html`<div class=${kind}>
      <dt>${name}</dt>
      <dd>${value}${testLoss === null ? nothing : html`<small title=${testName}>${test}</small>`}</dd>
    </div>`;
  return html`<dl class="readings">
    ${reading(texts.epochName, 'epoch', formatInteger(metrics?.epoch, language), testName)}
    ${reading(texts.costName, 'cost', formatCost(metrics?.trainLoss, language), formatCost(testLoss, language))}
    ${reading(
      texts.accuracyName,
      'accuracy',
      formatPercent(metrics?.trainAccuracy, language),
      formatPercent(testAccuracy, language),
    )}
  </dl>`;
}

function speedTemplate({ figure, texts }: Shown): TemplateResult {
  const { speed } = figure;
  const choices = speedChoices.includes(speed)
    ? speedChoices
    : [...speedChoices, speed].sort((a, b) => a - b);
  const text = (choice: number): string =>
    choice === Infinity ? texts.speedMax : texts.speedChoice(formatNumber(choice, texts.language));
  const onChange = ({ target }: Event): void => {
    figure.speed = Number((target as HTMLSelectElement).value);
  };
  return html`<select
    class="speed"
    title=${texts.speedName}
    aria-label=${texts.speedName}
    @change=${onChange}
  >
    ${choices.map(
      (choice) =>
        html`<option value=${String(choice)} .selected=${choice === speed}>${text(choice)}</option>`,
    )}
  </select>`;
}
