/**
 * uPlot asks for the format of numbers in the browser's language while it is imported, which throws where that is no
 * language: WebKitGTK says "C" under LANG=C. Imported before uPlot, this lets the browser speak English meanwhile.
 */
const isKnown = canFormat(navigator.language);

function canFormat(language: string): boolean {
  try {
    Intl.NumberFormat(language);
    return true;
  } catch {
    return false;
  }
}

if (!isKnown) Object.defineProperty(navigator, 'language', { value: 'en', configurable: true });

/** The page's navigator is again as the browser made it. */
export function restoreLanguage(): void {
  if (!isKnown) Reflect.deleteProperty(navigator, 'language');
}
