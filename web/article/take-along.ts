/** The link at the article's end opens the studio with what was drawn there. */
import type { Playground } from '../src/figure/types.ts';

export function takeDrawingAlong(): void {
  const figure = document.querySelector<Playground>('#empty');
  const link = document.querySelector<HTMLAnchorElement>('#to-studio');
  if (figure === null || link === null) return;
  const plain = link.href;
  let last = 0;
  const renew = async (): Promise<void> => {
    const turn = (last += 1);
    const code = figure.points.length === 0 ? null : await snapshotCode(figure);
    if (turn === last) link.href = code === null ? plain : plain.replace(/#.*$/u, `#${code}`);
  };
  // As soon as it may be pressed: by then it is an ordinary link, which also opens in another tab.
  for (const name of ['pointerenter', 'focus', 'touchstart'])
    link.addEventListener(name, () => void renew(), { passive: true });
  for (const name of ['frontera-change', 'frontera-play']) figure.addEventListener(name, () => void renew());
}

/** Null where the run has not begun: the link then opens an empty plane. */
async function snapshotCode(figure: Playground): Promise<string | null> {
  try {
    return (await figure.snapshot()).code;
  } catch {
    return null;
  }
}
