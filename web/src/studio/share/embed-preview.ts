/** The figure as it will look, live, in the dialog. */
import type { Playground } from '../../figure/types.ts';
import type { Link } from '../../experiment/permalink.ts';
import { lookAttributes, startOf, type Attributes, type EmbedOptions } from './embed-options.ts';
import { showRun } from '../open/files.ts';

/** One element, made anew when the run begins otherwise. */
export class EmbedPreview {
  readonly box = document.createElement('div');
  readonly #observer: ResizeObserver;
  #figure: Playground | null = null;
  #shown = '';

  /** @param sized called when the figure takes another size */
  constructor(sized: () => void) {
    this.box.className = 'embed-preview';
    this.#observer = new ResizeObserver(sized);
  }

  /** The room that the figure takes at the chosen width: its plane is a square, so it grows as high as wide. */
  size({ width }: EmbedOptions): { readonly width: number; readonly height: number } {
    const { offsetWidth, offsetHeight } = this.#figure ?? this.box;
    const wanted = width === 'full' ? Math.max(offsetWidth, 640) : Number(width);
    // Until it is there: a plane and one line of buttons.
    if (offsetWidth === 0) return { width: wanted, height: wanted + 60 };
    return { width: wanted, height: Math.round(offsetHeight + wanted - offsetWidth) };
  }

  show(run: Link, options: EmbedOptions, look: Attributes, language: string): void {
    const attributes = lookAttributes(options, look);
    const key = `${options.start} ${options.autoplay}`;
    if (this.#figure === null || key !== this.#shown) this.#make(run, options, attributes);
    this.#shown = key;
    if (this.#figure === null) return;
    setAttributes(this.#figure, [['lang', language], ...attributes]);
    this.#figure.style.maxWidth = options.width === 'full' ? '' : `${options.width}px`;
    this.box.style.colorScheme = options.theme === 'auto' ? '' : options.theme;
  }

  /** A PNG of its plane, as it stands. */
  async picture(): Promise<Blob> {
    if (this.#figure === null) throw new Error('There is no preview.');
    return this.#figure.picture();
  }

  /** What isn't seen is gone. */
  clear(): void {
    this.#observer.disconnect();
    this.#figure?.remove();
    this.#figure = null;
  }

  #make(run: Link, options: EmbedOptions, attributes: Attributes): void {
    this.clear();
    const figure = document.createElement('frontera-playground');
    setAttributes(figure, attributes);
    this.#figure = figure;
    this.box.replaceChildren(figure);
    const start = startOf(run, options);
    figure.experiment = start.experiment;
    showRun(figure, start, () => figure === this.#figure).catch(() => {
      // The figure says itself what went wrong.
    });
    this.#observer.observe(figure);
  }
}

/** Those given, and of what an earlier choice set no other. */
function setAttributes(figure: Playground, attributes: Attributes): void {
  const wanted = new Map(attributes);
  for (const name of figure.getAttributeNames()) {
    if (name !== 'style' && !wanted.has(name)) figure.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    if (figure.getAttribute(name) !== value) figure.setAttribute(name, value);
  }
}
