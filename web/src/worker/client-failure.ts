/** Why the worker or its engine can't be had, for the author on the console: the cause, and what mends it. Loaded when that happens. */
import type { Files } from './client-start.ts';

/** A module with one function that uses a vector of 128 bits. */
const withVectors = [
  [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  [10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
].flat();

/** @param files  null: they lie inside the scripts. */
export async function tellCause(files: Files | null, { message, cause }: Error): Promise<void> {
  const found = causeInBrowser() ?? (files === null ? null : await causeInFiles(files));
  const thrown = cause instanceof Error ? cause.message : message;
  const unknown =
    'no cause was found; a policy may refuse the worker: worker-src needs the script’s origin, or blob:';
  // For the author, who looks there.
  // eslint-disable-next-line no-console
  console.error(`Frontera could not start (${thrown}): ${found ?? unknown}.`);
}

function causeInBrowser(): string | null {
  if (typeof WebAssembly === 'undefined') return 'this browser has no WebAssembly, or it is switched off';
  try {
    new WebAssembly.Module(new Uint8Array(withVectors.slice(0, 8)));
  } catch {
    return `the page's Content-Security-Policy forbids WebAssembly; its script-src needs 'wasm-unsafe-eval'`;
  }
  return WebAssembly.validate(new Uint8Array(withVectors))
    ? null
    : 'this browser’s WebAssembly has no SIMD; a newer one has';
}

async function causeInFiles({ script, core }: Files): Promise<string | null> {
  if (!navigator.onLine) return 'the browser is offline';
  return (
    (await causeIn(script, 'text/javascript', (type) => /javascript/u.test(type))) ??
    (await causeIn(core, 'application/wasm', (_, [first, second]) => first === 0 && second === 97))
  );
}

async function causeIn(
  { href }: URL,
  wanted: string,
  isRight: (type: string, bytes: Uint8Array) => boolean,
): Promise<string | null> {
  const response = await fetch(href, { cache: 'reload' }).catch(() => null);
  if (response === null)
    return `${href} can't be fetched; connect-src has to allow it, and another origin to send Access-Control-Allow-Origin`;
  if (!response.ok)
    return `${href} gave HTTP ${response.status}; it has to lie beside frontera.js, from the same build`;
  const type = response.headers.get('content-type') ?? 'no type';
  const bytes = new Uint8Array(await response.arrayBuffer());
  return isRight(type, bytes) ? null : `${href} came as ${type}; it has to be ${wanted}`;
}
