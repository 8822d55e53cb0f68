/** Which answers a reader has given, kept on the reader's machine alone. What is right and why stands in the page and needs no script. */

const prefix = 'frontera.article.';

/** Where storage is refused, answers last as long as the page. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // Not kept.
  }
}

export function keepAnswers(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('.question input')) {
    if (stored(input.name) === input.value) input.checked = true;
    input.addEventListener('change', () => {
      store(input.name, input.value);
    });
  }
}
