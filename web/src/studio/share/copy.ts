/** The clipboard. */

/** Whether something was copied; `by-hand`: it is selected for the reader's own keys. */
export type Copied = 'no' | 'yes' | 'by-hand';

/** False where the page may not: without a secure connection, or by the reader's own wish. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
