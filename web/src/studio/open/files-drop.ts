/** Files dropped on the page, and tables pasted where no field takes them. */
import type { LazyPanel } from '../lazy-panel.ts';
import type { OpenPanel } from './open-panel.ts';

/** Listens on the whole page. */
export function listenForFiles(taker: LazyPanel<OpenPanel>): void {
  const show = (isOver: boolean): void => {
    document.documentElement.classList.toggle('is-dropping', isOver);
  };
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    show(true);
  });
  document.addEventListener('dragleave', (event) => {
    // Out of the window, not from one part of the page to another.
    if (event.relatedTarget === null) show(false);
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    show(false);
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    taker.use((panel) => {
      void panel.openFile(file);
    });
  });
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isTypedInto(event) || !text.trim().includes('\n')) return;
    // Whether it is a table can be told by the code that reads them.
    taker.use((panel) => {
      void panel.openPasted(text);
    });
  });
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** Into a field, wherever it is: in the figure too. */
function isTypedInto(event: ClipboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
