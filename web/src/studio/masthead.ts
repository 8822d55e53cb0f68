/** The head of the page: the name, the lesson, what opens a dialog, language and theme. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { ThemeName } from '../figure/types.ts';
import { languages, type Language } from '../i18n/catalogue.ts';
import type { Messages } from '../i18n/messages.ts';
import { brushIcon } from '../parts/controls/icons.ts';
import { placeBeside } from '../parts/controls/popover.ts';
import { classLookOf, type Figure } from '../parts/figure-element.ts';
import { segmented } from '../parts/controls/segmented.ts';
import { presetsTemplate } from './explain/presets-menu.ts';
import type { LazyPanel } from './lazy-panel.ts';
import type { OpenPanel } from './open/open-panel.ts';
import type { StudioState } from './panel.ts';
import { languageNames, themes } from './preferences.ts';
import { isPresenting } from './presentation.ts';
import type { SharePanel } from './share/share-panel.ts';
import { openHelp } from './shortcuts.ts';

const themeIcons: Readonly<Record<ThemeName, TemplateResult>> = {
  auto: svg`<circle cx="8" cy="8" r="5.5" /><path class="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z" />`,
  light: svg`<circle cx="8" cy="8" r="2.8" /><path
    d="M8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M3.2 12.8l1.1-1.1M11.7 4.3l1.1-1.1" />`,
  dark: svg`<path d="M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6z" />`,
};

/** What the head of the page can do. */
export interface Masthead {
  readonly open: LazyPanel<OpenPanel>;
  readonly share: LazyPanel<SharePanel>;
  /** Begins or ends the presentation. */
  readonly present: () => void;
  /** Whether the tour is offered: on a first visit, until it is taken. */
  readonly isNewcomer: boolean;
  readonly takeTour: () => void;
  readonly chooseLanguage: (language: Language) => void;
  readonly chooseTheme: (theme: ThemeName) => void;
}

/** What the page is, in a sentence. */
export function introTemplate(state: StudioState, actions: Masthead): TemplateResult {
  const { messages } = state;
  return html`${marked(messages.intro, state)}
  ${actions.isNewcomer ? invitation(messages.tourInvitation, actions.takeTour) : nothing}`;
}

/** What stands beside the name and that sentence. */
export function mastheadTemplate(state: StudioState, theme: ThemeName, actions: Masthead): TemplateResult {
  const { messages, allows } = state;
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
  const open = (dialog: LazyPanel<OpenPanel> | LazyPanel<SharePanel>) => (): void => {
    dialog.use((panel) => {
      panel.open();
    });
  };
  return html`<div class="head-buttons">
      ${allows('data') ? headButton('open', messages.open, messages.openTitle, folder, open(actions.open)) : nothing}
      ${headButton('share', messages.share, messages.shareTitle, ways, open(actions.share))}
      ${presentButton(messages, actions)}
      <button
        type="button"
        class="quiet head-button"
        data-help="help"
        title=${messages.helpLabel}
        aria-label=${messages.helpLabel}
        @click=${openHelp}
      >
        <span aria-hidden="true">?</span><span class="head-text">${messages.help}</span>
      </button>
      <button
        type="button"
        class="quiet head-button more-button"
        popovertarget="page-settings"
        aria-label=${messages.pageSettings}
      >
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path class="dots" d="M3 8h0M8 8h0M13 8h0" />
        </svg>
      </button>
    </div>
    <div class="masthead-tools sheet" id="page-settings" popover @beforetoggle=${placeBeside}>
      <a class="article-link" href=${messages.articleHref}>${messages.article}</a>
      ${segmented('language', messages.languageLabel, languageSegments, messages.language, actions.chooseLanguage)}
      ${segmented('theme', messages.themeLabel, themeSegments, theme, actions.chooseTheme)}
    </div>
    ${presetsTemplate(state)}`;
}

/** Stays while it presents, as the way back. */
function presentButton(messages: Messages, { present }: Masthead): TemplateResult {
  const isOn = isPresenting();
  const [name, title] = isOn
    ? [messages.presentEnd, messages.presentEndTitle]
    : [messages.present, messages.presentTitle];
  return html`<span class="present"
    >${headButton('present', name, title, isOn ? inwards : outwards, present)}</span
  >`;
}

/** Behind the sentence that says what the page is: it covers nothing, and waits. */
function invitation(text: string, take: () => void): TemplateResult {
  return html`<button type="button" class="tour-invitation" data-help="tour" @click=${take}>${text}</button>`;
}

/** The classes' marks in a sentence look as on the plane. */
function marked(text: string, { context }: StudioState): readonly unknown[] {
  const look = classLookOf(context.figure as Figure);
  return text.split(/([●▲])/u).map((piece) => {
    const label = ['●', '▲'].indexOf(piece);
    return label < 0
      ? piece
      : html`<span class="class-mark" role="img" aria-label=${piece}>${brushIcon(label, look)}</span>`;
  });
}

/** An icon, with its name where there is room. */
function headButton(
  help: string,
  name: string,
  title: string,
  drawing: TemplateResult,
  open: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="quiet head-button"
    data-help=${help}
    title=${title}
    aria-label=${name}
    @click=${open}
  >
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${drawing}</svg
    ><span class="head-text">${name}</span>
  </button>`;
}

/** Takes a run or a table in. */
const folder = svg`<path d="M1.8 12.6V3.6h4.3l1.5 1.8h6.6v7.2z" />`;

/** Gives a run away: a point with two ways out. */
const ways = svg`<circle cx="4" cy="8" r="1.9" /><circle cx="12" cy="3.6" r="1.9" /><circle cx="12" cy="12.4" r="1.9" />
  <path d="M5.7 7.1l4.6-2.6M5.7 8.9l4.6 2.6" />`;

/** The corners of a screen, towards its edges and away from them. */
const outwards = svg`<path d="M2 5.6V2.5h3.2M10.8 2.5H14v3.1M14 10.4v3.1h-3.2M5.2 13.5H2v-3.1" />`;
const inwards = svg`<path d="M5.4 2v3.4H2M14 5.4h-3.4V2M10.6 14v-3.4H14M2 10.6h3.4V14" />`;
