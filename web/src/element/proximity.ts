/** Where the figure is in relation to the viewport, so that it costs nothing where nobody sees it. */

/** Near enough that the reader may soon be there: half a screen. */
const nearMargin = '50%';

export interface ProximityListener {
  /** Called once, when the figure first comes near. */
  near(): void;
  visible(visible: boolean): void;
}

/** Watches until the returned function is called. */
export function watchProximity(target: Element, listener: ProximityListener): () => void {
  const nearness = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      nearness.disconnect();
      listener.near();
    },
    { rootMargin: nearMargin },
  );
  const visibility = new IntersectionObserver((entries) => {
    listener.visible(entries.at(-1)?.isIntersecting ?? false);
  });
  nearness.observe(target);
  visibility.observe(target);
  return () => {
    nearness.disconnect();
    visibility.disconnect();
  };
}
