/** What an author can choose for a figure. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { languages, type Language } from '../../i18n/catalogue.ts';
import type { EmbedMessages } from '../../i18n/embed-messages.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { checkbox } from '../../parts/controls/checkbox.ts';
import { menuAlone } from '../../parts/controls/menu.ts';
import { segmented } from '../../parts/controls/segmented.ts';
import { languageNames, themes } from '../preferences.ts';
import {
  embedControls,
  embedViews,
  embedWidths,
  stopEpoch,
  type EmbedOptions,
  type EmbedStart,
} from './embed-options.ts';

interface Choices {
  readonly options: EmbedOptions;
  /** The beginnings that the run has. */
  readonly starts: readonly EmbedStart[];
  readonly epoch: number;
  readonly texts: EmbedMessages;
  readonly messages: Messages;
  readonly change: (changed: Partial<EmbedOptions>) => void;
  /** Of a picture there is only the width and the theme. */
  readonly isPicture: boolean;
}

/** One row a choice. */
export function optionsTemplate(choices: Choices): TemplateResult {
  const { options, texts, change } = choices;
  const set =
    <Key extends keyof EmbedOptions>(key: Key) =>
    (value: EmbedOptions[Key]): void => {
      change({ [key]: value });
    };
  const row = (label: string, control: (label: string) => TemplateResult): TemplateResult =>
    html`<div class="embed-row">
      <span class="embed-label" aria-hidden="true">${label}</span>${control(label)}
    </div>`;
  const widths = embedWidths.map((value) =>
    value === 'full'
      ? { value, text: texts.widthFull, title: texts.widthFullAbout }
      : { value, text: value, title: texts.widthPixels(value) },
  );
  const languageSegments = [
    { value: 'page' as const, text: texts.languageOfPage },
    ...languages.map((value) => ({ value, text: languageNames[value], lang: value })),
  ];
  const themeNames = { ...texts.themeNames, auto: texts.themeOfPage };
  const themeSegments = themes.map((value) => ({ value, text: themeNames[value] }));
  const width = row(texts.embedWidth, (label) =>
    segmented('embed-width', label, widths, options.width, set('width')),
  );
  const theme = row(texts.embedTheme, (label) =>
    segmented('embed-theme', label, themeSegments, options.theme, set('theme')),
  );
  if (choices.isPicture) return html`${width}${theme}`;
  return html`${width}
  ${row(texts.embedControls, (label) =>
    checks(label, embedControls, texts.controlNames, options.controls, set('controls')),
  )}
  ${row(texts.embedViews, (label) => checks(label, embedViews, texts.viewNames, options.views, set('views')))}
  ${row(texts.embedStart, (label) => startTemplate(label, choices, set('start'), set('autoplay')))}
  ${row(texts.embedStop, (label) => stopTemplate(label, choices, set('stop')))}
  ${row(texts.embedLanguage, (label) =>
    segmented<Language | 'page'>('embed-lang', label, languageSegments, options.lang ?? 'page', (lang) => {
      change({ lang: lang === 'page' ? null : lang });
    }),
  )}
  ${theme}`;
}

function checks<Name extends string>(
  label: string,
  all: readonly Name[],
  titles: Readonly<Record<Name, string>>,
  present: readonly Name[],
  set: (names: readonly Name[]) => void,
): TemplateResult {
  return html`<div class="embed-checks ${all.length > 4 ? 'in-threes' : ''}" role="group" aria-label=${label}>
    ${all.map((name) =>
      checkbox(titles[name], present.includes(name), (isIn) => {
        set(all.filter((one) => (one === name ? isIn : present.includes(one))));
      }),
    )}
  </div>`;
}

function startTemplate(
  label: string,
  { options, starts, epoch, texts, messages }: Choices,
  choose: (start: EmbedStart) => void,
  setAutoplay: (autoplay: boolean) => void,
): TemplateResult {
  const titles = {
    ...texts.startNames,
    epoch: messages.linkAtEpoch(formatInteger(epoch, messages.language)),
  };
  return html`<div class="embed-start">
    ${menuAlone({ id: 'embed-start', label, names: starts, titles, present: options.start, choose })}
    ${checkbox(texts.embedAutoplay, options.autoplay, setAutoplay)}
  </div>`;
}

function stopTemplate(
  label: string,
  { options, texts }: Choices,
  type: (text: string) => void,
): TemplateResult {
  const isWrong = stopEpoch(options) === 'wrong';
  return html`<div>
    <input
      class="number"
      type="text"
      inputmode="numeric"
      aria-label=${label}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? 'embed-stop-error' : nothing}
      placeholder=${texts.embedStopNever}
      .value=${options.stop}
      @input=${(event: Event) => {
        type((event.currentTarget as HTMLInputElement).value);
      }}
    />
    ${isWrong ? html`<p class="field-error" id="embed-stop-error">${texts.embedStopWrong}</p>` : nothing}
  </div>`;
}
