/** What an author can choose for a figure. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ThemeName } from '../../figure/types.ts';
import { languages, type Language } from '../../i18n/catalogue.ts';
import type { EmbedMessages } from '../../i18n/embed-messages.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { checkbox } from '../../parts/controls/checkbox.ts';
import {
  embedControls,
  embedViews,
  embedWidths,
  stopEpoch,
  type EmbedOptions,
  type EmbedStart,
} from './embed-options.ts';
import { menuAlone } from '../../parts/controls/menu.ts';
import { segmented } from '../../parts/controls/segmented.ts';

export interface Choices {
  readonly options: EmbedOptions;
  /** Which beginnings the run has. */
  readonly starts: Readonly<Record<EmbedStart, boolean>>;
  readonly epoch: number;
  readonly texts: EmbedMessages;
  readonly messages: Messages;
}

type Change = (changed: Partial<EmbedOptions>) => void;

/** One row a choice. */
export function optionsTemplate(choices: Choices, change: Change): TemplateResult {
  return html`${widthRow(choices, change)} ${namesRow(choices, change)} ${viewsRow(choices, change)}
  ${startRow(choices, change)} ${stopRow(choices, change)} ${languageRow(choices, change)}
  ${themeRow(choices, change)}`;
}

function row(label: string, control: TemplateResult): TemplateResult {
  return html`<div class="embed-row">
    <span class="embed-label" aria-hidden="true">${label}</span>${control}
  </div>`;
}

function widthRow({ options, texts }: Choices, change: Change): TemplateResult {
  const segments = embedWidths.map((value) => ({
    value,
    text: value === 'full' ? texts.widthFull : value,
    title: value === 'full' ? texts.widthFullAbout : texts.widthPixels(value),
  }));
  return row(
    texts.embedWidth,
    segmented('embed-width', texts.embedWidth, segments, options.width, (width) => {
      change({ width });
    }),
  );
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

function namesRow({ options, texts }: Choices, change: Change): TemplateResult {
  const { embedControls: label, controlNames } = texts;
  return row(
    label,
    checks(label, embedControls, controlNames, options.controls, (controls) => {
      change({ controls });
    }),
  );
}

function viewsRow({ options, texts }: Choices, change: Change): TemplateResult {
  return row(
    texts.embedViews,
    checks(texts.embedViews, embedViews, texts.viewNames, options.views, (views) => {
      change({ views });
    }),
  );
}

function startRow({ options, starts, epoch, texts, messages }: Choices, change: Change): TemplateResult {
  const number = formatInteger(epoch, messages.language);
  const text: Readonly<Record<EmbedStart, string>> = {
    ...texts.startNames,
    epoch: messages.linkAtEpoch(number),
  };
  const possible = (['zero', 'epoch', 'weights'] as const).filter((start) => starts[start]);
  return row(
    texts.embedStart,
    html`<div class="embed-start">
      ${menuAlone({
        id: 'embed-start',
        label: texts.embedStart,
        names: possible,
        titles: text,
        present: options.start,
        choose: (start) => {
          change({ start });
        },
      })}
      ${checkbox(texts.embedAutoplay, options.autoplay, (autoplay) => {
        change({ autoplay });
      })}
    </div>`,
  );
}

function stopRow({ options, texts }: Choices, change: Change): TemplateResult {
  const isWrong = stopEpoch(options) === 'wrong';
  return row(
    texts.embedStop,
    html`<div>
      <input
        class="number"
        type="text"
        inputmode="numeric"
        aria-label=${texts.embedStop}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? 'embed-stop-error' : nothing}
        placeholder=${texts.embedStopNever}
        .value=${options.stop}
        @input=${(event: Event) => {
          change({ stop: (event.currentTarget as HTMLInputElement).value });
        }}
      />
      ${isWrong ? html`<p class="field-error" id="embed-stop-error">${texts.embedStopWrong}</p>` : nothing}
    </div>`,
  );
}

function languageRow({ options, texts }: Choices, change: Change): TemplateResult {
  const names: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };
  const segments = [
    { value: 'page' as const, text: texts.languageOfPage },
    ...languages.map((value) => ({ value, text: names[value], lang: value })),
  ];
  return row(
    texts.embedLanguage,
    segmented<Language | 'page'>(
      'embed-lang',
      texts.embedLanguage,
      segments,
      options.lang ?? 'page',
      (lang) => {
        change({ lang: lang === 'page' ? null : lang });
      },
    ),
  );
}

function themeRow({ options, texts }: Choices, change: Change): TemplateResult {
  const segments: readonly { readonly value: ThemeName; readonly text: string }[] = [
    { value: 'auto', text: texts.themeOfPage },
    { value: 'light', text: texts.themeNames.light },
    { value: 'dark', text: texts.themeNames.dark },
  ];
  return row(
    texts.embedTheme,
    segmented('embed-theme', texts.embedTheme, segments, options.theme, (theme) => {
      change({ theme });
    }),
  );
}
