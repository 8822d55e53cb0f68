/** The browser's own tips, silent where the help says more, and what a control is called. */

export class Hushed {
  readonly #titles = new Map<Element, string>();

  /** Takes the titles away from the innermost element to the one that is explained. */
  hush(path: readonly EventTarget[]): void {
    for (const element of path) {
      if (!(element instanceof Element)) continue;
      const title = element.getAttribute('title');
      if (title === null || title === '') continue;
      this.#titles.set(element, title);
      element.removeAttribute('title');
    }
  }

  /** Gives them back, but for those that the page has written anew. */
  restore(): void {
    for (const [element, title] of this.#titles)
      if (!element.hasAttribute('title')) element.setAttribute('title', title);
    this.#titles.clear();
  }

  /** By its title, which has its key where there are keys, by its label, or by what is seen on it. */
  nameOf(element: Element): string {
    const hasKeys = matchMedia('(hover: hover)').matches;
    const title = hasKeys ? (this.#titleOf(element) ?? this.#titleOf(element.closest('label'))) : null;
    return title ?? element.getAttribute('aria-label') ?? labelOf(element) ?? textOf(element);
  }

  /** Null where there is none. */
  #titleOf(element: Element | null): string | null {
    if (element === null) return null;
    return this.#titles.get(element) ?? (element.getAttribute('title') || null);
  }
}

function labelOf(element: Element): string | null {
  const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : undefined;
  return label === undefined ? null : textOf(label);
}

/** A reading is called by its term; a picture before the words has no text. */
function textOf(element: Element): string {
  const named = [...element.querySelectorAll('dt, :scope > span'), element];
  const texts = named.map(({ textContent }) => textContent.trim().replaceAll(/\s+/gu, ' '));
  return texts.find((text) => text !== '') ?? '';
}
