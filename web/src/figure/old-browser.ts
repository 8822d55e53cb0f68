/**
 * For browsers without `light-dark()` (before Chrome 123, Firefox 120, Safari 17.5), where a figure's own colours mean nothing: it is a light
 * box there, or a dark one with `theme="dark"`, whatever it stands on. For those without popovers (before Chrome 114, Firefox 125,
 * Safari 17) it has menus opened. Where a shadow root takes no constructed style sheets, no figure is made, and what the author put inside
 * stays, with a sentence below it. Fetched by those alone.
 */
import { preferredLanguage } from '../i18n/catalogue.ts';
import { browserMessagesFor } from '../i18n/browser-messages.ts';
import type { FronteraTags } from './tags.ts';

/** All that show something; an action stands in a line of the author's text. */
const shown: Readonly<Record<Exclude<keyof FronteraTags, 'frontera-action'>, true>> = {
  'frontera-playground': true,
  'frontera-activation': true,
  'frontera-check': true,
  'frontera-confusion': true,
  'frontera-cost': true,
  'frontera-descent': true,
  'frontera-gradients': true,
  'frontera-inspect': true,
  'frontera-landscape': true,
  'frontera-legend': true,
  'frontera-loss': true,
  'frontera-network': true,
  'frontera-neuron': true,
  'frontera-plane': true,
  'frontera-timeline': true,
  'frontera-transport': true,
  'frontera-walk': true,
};
const tags = Object.keys(shown).join(', ');

/** As theme.css has them, without its functions. */
const light = `--frontera-paper: #faf8f3; --frontera-ink: #26221d; --frontera-muted: #6a635a; --frontera-line: #ddd7cc;
  --frontera-hover: #efebe2; --frontera-accent: #9c2964; --frontera-accent-ink: #ffffff; --frontera-positive: #008769; --frontera-negative: #7f66af`;
const dark = `--frontera-paper: #141311; --frontera-ink: #ece8e0; --frontera-muted: #a49d92; --frontera-line: #38342f;
  --frontera-hover: #25221f; --frontera-accent: #e0669f; --frontera-accent-ink: #1a0510; --frontera-positive: #40c8a3; --frontera-negative: #bca2ee`;

/** An author's own properties on the page or on the figure win: these have no specificity. */
const sheetText = `:where(:root) { ${light} }
:where([theme='dark']), :where([theme='dark']) :where(${tags}) { ${dark} }
:where(${tags}) { background: var(--frontera-paper); color-scheme: light; }
:where([theme='dark']) { color-scheme: dark; }
:where(frontera-playground)::part(notice) { background: var(--frontera-paper); }`;

function wearFixedColours(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function tellEach(): void {
  for (const figure of document.querySelectorAll('frontera-playground')) {
    const own = figure.closest('[lang]')?.getAttribute('lang');
    const language = preferredLanguage([own ?? '', ...navigator.languages]);
    const line = document.createElement('p');
    line.lang = language;
    line.textContent = browserMessagesFor(language).tooOld;
    figure.append(line);
  }
}

/** Not always, whatever the types say. */
const canShow: boolean = 'adoptedStyleSheets' in document;

if (canShow) {
  if (!CSS.supports('color', 'light-dark(red, red)')) wearFixedColours();
  if (!('popover' in HTMLElement.prototype)) void import('./old-popovers.ts');
} else if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tellEach);
else tellEach();
