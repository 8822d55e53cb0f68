/** Walks over everything on the page that can be used or read, through shadow roots, and reads the help on it. */
import type { ElementHandle, Page } from '@playwright/test';

/** Everything that can be pressed, typed into, chosen or walked to. */
const controls = 'button, a[href], input, select, textarea, summary, [tabindex="0"], [role="tab"]';

/** What is read, and what stands where a control may stand. */
const readings = '.readings > div, .fixed-activation, .node, .edge';

/** What the help says about one of them; null: nothing. */
export interface Said {
  /** Its tag, id, value and name, so that a person finds it. */
  readonly what: string;
  readonly name: string;
  readonly sentences: readonly string[];
  /** Whether all of it is within the window, and nothing cut off. */
  readonly isWhole: boolean;
}

/** Those that are seen, each kind once. */
async function seen(page: Page, selector: string): Promise<ElementHandle<HTMLElement>[]> {
  const all = await page.evaluateHandle((wanted) => {
    const found: Element[] = [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot !== null) look(element.shadowRoot);
        const isSeen = element.matches(wanted) && element.checkVisibility({ visibilityProperty: true });
        if (isSeen && element.getBoundingClientRect().width > 0) found.push(element);
      }
    };
    look(document);
    // In a modal dialog nothing else can be used.
    const modal = document.querySelector('dialog:modal');
    return modal === null ? found : found.filter((element) => modal.contains(element));
  }, selector);
  const handles = [...(await all.getProperties()).values()];
  return handles.map((handle) => handle.asElement() as ElementHandle<HTMLElement>);
}

function describe(element: ElementHandle<HTMLElement>): Promise<string> {
  return element.evaluate((each) => {
    const name = each.getAttribute('aria-label') ?? (each as HTMLInputElement).labels?.[0]?.textContent;
    const text = (name ?? each.textContent).trim().replaceAll(/\s+/gu, ' ').slice(0, 50);
    const value = each instanceof HTMLInputElement && each.type === 'radio' ? `=${each.value}` : '';
    return `${each.localName}#${each.id}.${each.getAttribute('class') ?? ''}${value} “${text}”`;
  });
}

function wordsOn(page: Page): Promise<Omit<Said, 'what'> | null> {
  return page.evaluate(() => {
    const box = document.querySelector('.help-words:popover-open');
    if (box === null) return null;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const isWithin = left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
    const textsOf = (selector: string): string[] =>
      [...box.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
    const [name = ''] = textsOf('.help-name');
    const sentences = textsOf('p:not(.help-name, .help-formula, :has(a))');
    const isCut = [box, ...box.querySelectorAll('p')].some((part) => part.scrollWidth > part.clientWidth + 1);
    return { name, sentences, isWhole: isWithin && !isCut };
  });
}

/** Brings the keyboard to each control that can have it, and presses F1. */
export async function readByKeyboard(page: Page, known: Set<string>): Promise<(Said | string)[]> {
  const results: (Said | string)[] = [];
  for (const element of await seen(page, controls)) {
    const what = await describe(element);
    if (known.has(what)) continue;
    const hasFocus = await element.evaluate((each) => {
      each.focus();
      return (each.getRootNode() as Document | ShadowRoot).activeElement === each;
    });
    if (!hasFocus) continue;
    known.add(what);
    await page.keyboard.press('F1');
    // The first time their code is on its way.
    await page
      .locator('.help-words')
      .waitFor({ timeout: 2000 })
      .catch(() => undefined);
    const words = await wordsOn(page);
    results.push(words === null ? what : { what, ...words });
    if (words !== null) await page.keyboard.press('Escape');
  }
  return results;
}

/** On a page that is asked: presses what can't have the keyboard. */
export async function readByAsking(page: Page, known: Set<string>): Promise<(Said | string)[]> {
  const results: (Said | string)[] = [];
  const all = await seen(page, `${readings}, button:disabled`);
  for (const element of all) {
    const what = await describe(element);
    if (known.has(what) || (await element.evaluate((each) => each.closest('.ask-bar') !== null))) continue;
    known.add(what);
    const spot = await element.evaluate(async (each) => {
      each.scrollIntoView({ block: 'center' });
      // What is scrolled takes the words away, in the next frame.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const { x, y, width, height } = (each.closest('label') ?? each).getBoundingClientRect();
      if (!(each instanceof SVGGeometryElement) || each.localName !== 'path')
        return { x: x + width / 2, y: y + height / 2 };
      const { x: atX, y: atY } = each.getPointAtLength(each.getTotalLength() / 2);
      const box = each.ownerSVGElement?.getBoundingClientRect();
      return { x: atX + (box?.x ?? 0), y: atY + (box?.y ?? 0) };
    });
    // The last words may lie over the next control; they go, as when the page is scrolled.
    await page.evaluate(() => document.dispatchEvent(new Event('scroll')));
    const bar = await page.locator('.ask-bar').boundingBox();
    const isUnder = bar !== null && spot.y > bar.y - 2 && spot.y < bar.y + bar.height + 2;
    if (isUnder) await page.locator('.ask-bar span').click();
    await page.mouse.click(spot.x, spot.y);
    const words = await wordsOn(page);
    results.push(words === null ? what : { what, ...words });
  }
  return results;
}
