/** Where a popover stands: the browser puts it in the middle of the page unless told. */

const gapPx = 4;

/** Above or below the button that opens it, wherever there is more room, and within the page. For `beforetoggle`. */
export function placeBeside(event: Event): void {
  const list = event.currentTarget as HTMLElement;
  const tree = list.getRootNode() as Document | ShadowRoot;
  const button = tree.querySelector(`[popovertarget="${list.id}"]`)?.getBoundingClientRect();
  if (button === undefined || (event as ToggleEvent).newState !== 'open') return;
  const { clientWidth, clientHeight } = document.documentElement;
  const isLow = button.top > clientHeight - button.bottom;
  list.style.insetBlock = isLow
    ? `auto ${clientHeight - button.top + gapPx}px`
    : `${button.bottom + gapPx}px auto`;
  const isRight = button.left > clientWidth / 2;
  list.style.insetInline = isRight
    ? `auto ${Math.max(gapPx, clientWidth - button.right)}px`
    : `${Math.max(gapPx, button.left)}px auto`;
}
