/** The head of the page: the name, what there is to see in one sentence, language and theme. */
import { html, svg, type TemplateResult } from 'lit/html.js';
import type { ThemeName } from '../figure/types.ts';
import { languages, type Language } from '../i18n/catalogue.ts';
import type { Messages } from '../i18n/messages.ts';
import { openButton, shareButton } from './head-buttons.ts';
import { placeBeside } from '../parts/controls/popover.ts';
import { themes } from './preferences.ts';
import { segmented } from '../parts/controls/segmented.ts';

/** Names of the languages, each in itself, as is the custom. */
const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

const themeIcons: Readonly<Record<ThemeName, TemplateResult>> = {
  auto: svg`<circle cx="8" cy="8" r="5.5" /><path class="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z" />`,
  light: svg`<circle cx="8" cy="8" r="2.8" /><path
    d="M8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M3.2 12.8l1.1-1.1M11.7 4.3l1.1-1.1" />`,
  dark: svg`<path d="M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6z" />`,
};

export interface MastheadActions {
  readonly chooseLanguage: (language: Language) => void;
  readonly chooseTheme: (theme: ThemeName) => void;
  readonly openHelp: () => void;
  readonly open: () => void;
  readonly share: () => void;
}

export function mastheadTemplate(
  messages: Messages,
  theme: ThemeName,
  actions: MastheadActions,
  lesson: TemplateResult,
): TemplateResult {
  const themeTitles = { auto: messages.themeAuto, light: messages.themeLight, dark: messages.themeDark };
  const languageSegments = languages.map((value) => ({
    value,
    text: value.toUpperCase(),
    title: languageNames[value],
    lang: value,
  }));
  const themeSegments = themes.map((value) => ({
    value,
    text: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${themeIcons[value]}</svg>`,
    title: themeTitles[value],
  }));
  return html`<h1 class="wordmark">${brand}</h1>
    ${lesson}
    <div class="head-buttons">
      ${openButton(messages, actions.open)} ${shareButton(messages, actions.share)}
      <button
        type="button"
        class="quiet help-button"
        title=${messages.helpLabel}
        aria-label=${messages.helpLabel}
        @click=${actions.openHelp}
      >
        ?
      </button>
      <button
        type="button"
        class="quiet more-button"
        popovertarget="page-settings"
        aria-label=${messages.pageSettings}
      >
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path class="dots" d="M3 8h0M8 8h0M13 8h0" />
        </svg>
      </button>
    </div>
    <div class="masthead-tools" id="page-settings" popover @beforetoggle=${placeBeside}>
      <a class="article-link" href=${messages.articleHref}>${messages.article}</a>
      ${segmented('language', messages.languageLabel, languageSegments, messages.language, actions.chooseLanguage)}
      ${segmented('theme', messages.themeLabel, themeSegments, theme, actions.chooseTheme)}
    </div>`;
}

/** A name, the same in every language. */
const brand = 'Frontera';
