/**
 * Menus for browsers without popovers (before Chrome 114, Firefox 125, Safari 17): OddBird's polyfill, also in shadow roots that wear their
 * own style sheets. It has no top layer, so that an open menu lies under what comes later and stands askew in a box that is a container:
 * there it is put into a modal dialog. Fetched by those alone.
 */
import { apply } from '@oddbird/popover-polyfill/fn';

const liftedText = `.frontera-lifted { position: fixed; inset: 0; inline-size: 100%; block-size: 100%; max-inline-size: none;
  max-block-size: none; margin: 0; padding: 0; border: 0; background: none; color: inherit; overflow: visible; }
.frontera-lifted::backdrop { background: none; }`;

const isOurs = ({ host }: ShadowRoot): boolean => host.localName.startsWith('frontera-');

/** All of our shadow roots in a tree. */
function* rootsIn(tree: ParentNode): Generator<ShadowRoot> {
  for (const { shadowRoot } of tree.querySelectorAll('*')) {
    if (shadowRoot === null || !isOurs(shadowRoot)) continue;
    yield shadowRoot;
    yield* rootsIn(shadowRoot);
  }
}

const dialogs = new WeakMap<HTMLElement, HTMLDialogElement>();

function lift(menu: HTMLElement): void {
  const { activeElement } = menu.getRootNode() as Document | ShadowRoot;
  const dialog = document.createElement('dialog');
  dialog.className = 'frontera-lifted';
  dialogs.set(menu, dialog);
  menu.replaceWith(dialog);
  dialog.append(menu);
  dialog.addEventListener('close', () => {
    menu.hidePopover();
  });
  dialog.showModal();
  // Moving takes the focus from what was told to have it.
  if (menu.contains(activeElement)) (activeElement as HTMLElement).focus();
}

function lower(menu: HTMLElement): void {
  const dialog = dialogs.get(menu);
  dialogs.delete(menu);
  dialog?.close();
  // It may have been taken away by then.
  if (dialog !== undefined && menu.parentNode === dialog) dialog.replaceWith(menu);
}

/** What stays open by itself covers nothing that one would press. */
function liftOrLower(event: Event): void {
  const menu = event.target as HTMLElement;
  if (menu.popover !== 'auto') return;
  const act = (event as ToggleEvent).newState === 'open' ? lift : lower;
  // The menu is placed first, by its own listener, where it stands.
  queueMicrotask(() => {
    act(menu);
  });
}

/** Every root of ours wears the sheets beneath its own ones, now and when it is dressed anew. */
function dressAll(sheets: readonly CSSStyleSheet[]): void {
  const { prototype } = ShadowRoot;
  const worn = Object.getOwnPropertyDescriptor(prototype, 'adoptedStyleSheets');
  Object.defineProperty(prototype, 'adoptedStyleSheets', {
    ...worn,
    set(this: ShadowRoot, own: readonly CSSStyleSheet[]) {
      // A sheet belongs to one document.
      const isOfPage = isOurs(this) && this.ownerDocument === document;
      worn?.set?.call(this, isOfPage ? [...sheets, ...own.filter((sheet) => !sheets.includes(sheet))] : own);
      if (isOfPage) this.addEventListener('beforetoggle', liftOrLower, true);
    },
  });
  for (const root of rootsIn(document)) root.adoptedStyleSheets = [...root.adoptedStyleSheets];
}

apply();
const lifted = new CSSStyleSheet();
lifted.replaceSync(liftedText);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, lifted];
document.addEventListener('beforetoggle', liftOrLower, true);
dressAll([...document.adoptedStyleSheets.slice(0, 1), lifted]);
