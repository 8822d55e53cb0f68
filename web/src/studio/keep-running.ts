/** The run goes on while anything of the studio is on screen: what stands beside the plane shows it, too. */
import type { Playground } from '../figure/types.ts';
import type { Figure } from '../parts/figure-element.ts';

/** Lets the figure count as seen while `studio` is. */
export function keepRunning(figure: Playground, studio: Element): void {
  new IntersectionObserver((entries) => {
    const isSeen = entries.at(-1)?.isIntersecting ?? false;
    (figure as Figure).parts.observe(studio, { inspection: {}, isSeen, sidePx: 0 });
  }).observe(studio);
}
