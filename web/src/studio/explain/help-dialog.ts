/** What “?” opens: the tour, asking, the article's sections, and the keys. */
import { html, type TemplateResult } from 'lit/html.js';
import { checkbox } from '../../parts/controls/checkbox.ts';
import { dialogBox } from '../dialog.ts';
import type { StudioState } from '../panel.ts';
import { articleSections, sectionHref } from './article-sections.ts';

/** Whether single keys mean something, and what changes it. */
interface SingleKeys {
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
}

export function helpTemplate({ messages, context }: StudioState, { isOn, turn }: SingleKeys): TemplateResult {
  const begin = (way: 'tour' | 'ask') => (): void => {
    dialogBox('help').close();
    context.help.use((help) => {
      help[way]();
    });
  };
  return html`<h2 id="help-title">${messages.helpTitle}</h2>
    <div class="help-ways">
      <button type="button" class="primary" autofocus data-help="tour" @click=${begin('tour')}>
        ${messages.helpTour}
      </button>
      <button type="button" class="primary" data-help="ask" @click=${begin('ask')}>
        ${messages.helpAsk}
      </button>
    </div>
    <h3>${messages.helpArticle}</h3>
    <ul class="help-sections">
      ${articleSections.map(
        (section) =>
          html`<li>
            <a class="article-section" href=${sectionHref(section, messages)}
              >${messages.articleSections[section]}</a
            >
          </li>`,
      )}
    </ul>
    <p><a class="article-section" href="./frontera-offline.html" download>${messages.helpOneFile}</a></p>
    <div class="for-keys">
      <h3>${messages.helpKeys}</h3>
      ${keysTemplate(messages)}
    </div>
    <form class="dialog-foot" method="dialog">
      <div class="for-keys" data-help="single-keys">${checkbox(messages.helpSingleKeys, isOn, turn)}</div>
      <button class="quiet">${messages.helpClose}</button>
    </form>`;
}

function keysTemplate(messages: StudioState['messages']): TemplateResult {
  const { keySpace, keyArrows, keyEnter, keyDelete } = messages;
  const rows: readonly (readonly [keys: readonly string[], text: string])[] = [
    [[keySpace, 'K'], messages.keyPlay],
    [['S'], messages.keyStep],
    [['R'], messages.keyReset],
    [['N'], messages.keyNew],
    [['Ctrl+Z', 'Ctrl+Shift+Z'], messages.keyUndo],
    [[keyArrows], messages.keyCursor],
    [[keyEnter, keyDelete], messages.keyPaint],
    [['1…8', 'E', 'M', 'P', '[ ]'], messages.keyTools],
    [[keyArrows, keyEnter, '+', '−'], messages.keyNeurons],
    [['F'], messages.presentTitle],
    [['?'], messages.keyHelp],
    [['F1'], messages.keyExplain],
  ];
  return html`<dl>
    ${rows.map(
      ([keys, text]) =>
        html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
          <dd>${text}</dd>`,
    )}
  </dl>`;
}
