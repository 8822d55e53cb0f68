/** Where the figure is in relation to the viewport, so that it costs nothing where it is not seen. */

import { windowOf } from '../parts/window-of.ts';

/** Near enough that the reader may soon be there: half a screen. */
const nearMargin = '50%';

export interface ProximityListener {
  /** Called once, when the figure first comes near. */
  near(): void;
  visible(visible: boolean): void;
}

/**
 * Watches until the returned function is called.
 *
 * @param parts  of the figure, that a page may have placed elsewhere: while one of them is on screen, the figure is.
 */
export function watchProximity(
  target: Element,
  parts: Iterable<Element>,
  listener: ProximityListener,
): () => void {
  const seen = new Set<Element>();
  const { IntersectionObserver } = windowOf(target);
  const nearness = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      nearness.disconnect();
      listener.near();
    },
    { rootMargin: nearMargin },
  );
  const visibility = new IntersectionObserver((entries) => {
    for (const { target: part, isIntersecting } of entries) {
      if (isIntersecting) seen.add(part);
      else seen.delete(part);
    }
    listener.visible(seen.size > 0);
  });
  nearness.observe(target);
  for (const part of [target, ...parts]) visibility.observe(part);
  return () => {
    nearness.disconnect();
    visibility.disconnect();
  };
}
