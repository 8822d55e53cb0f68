/** Where words stand beside what they explain: where they cover least of what is being used. Pure. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, 'width' | 'height'>;

/** What is not to be covered, and how much that matters. */
export interface Kept {
  readonly box: Box;
  readonly weight: number;
}

const gapPx = 8;

/** A pixel away is as bad as so many square pixels covered. */
const distanceWeight = 30;

/**
 * The best place in the window for words of this size: below the group, above it, beside it, or at an edge of the window.
 *
 * Covering a square pixel of the group harms as much as ten of what has the weight 1; among equals, the earlier place.
 *
 * @param target  what the words are about
 * @param group   what is used together with it, and not to be covered either
 * @param window  the part that is seen, in CSS px
 */
export function placeWords(
  size: Size,
  target: Box,
  kept: readonly Kept[],
  window: Box,
  group: Box = target,
): Box {
  const all = [{ box: group, weight: 10 }, ...kept];
  const harmOf = (place: Box): number =>
    all.reduce((sum, { box, weight }) => sum + weight * overlapOf(place, box), 0) +
    distanceWeight * distanceOf(place, target);
  let best: Box | null = null;
  let least = Infinity;
  for (const wanted of candidates(size, target, group, window)) {
    const place = within(wanted, window);
    const harm = harmOf(place);
    if (harm >= least) continue;
    [best, least] = [place, harm];
  }
  return best ?? within({ ...size, left: target.left, top: target.top }, window);
}

/** Beside the group, in line with the target, then along the window's edges. */
function candidates(size: Size, target: Box, group: Box, window: Box): readonly Box[] {
  const { left, top, width, height } = target;
  const at = (x: number, y: number): Box => ({ ...size, left: x, top: y });
  const below = group.top + group.height + gapPx;
  const above = group.top - size.height - gapPx;
  const after = group.left + group.width + gapPx;
  const before = group.left - size.width - gapPx;
  const right = left + width - size.width;
  const bottom = top + height - size.height;
  const middle = window.left + (window.width - size.width) / 2;
  const far = { right: window.left + window.width, bottom: window.top + window.height };
  const beside = [
    at(left, below),
    at(right, below),
    at(left, above),
    at(right, above),
    at(after, top),
    at(before, top),
    at(after, bottom),
    at(before, bottom),
  ];
  const atEdges = [window.top, far.bottom].flatMap((y) =>
    [middle, window.left, far.right].map((x) => at(x, y)),
  );
  return [...beside, ...atEdges];
}

function within(place: Box, window: Box): Box {
  const clamp = (value: number, size: number, from: number, extent: number): number =>
    Math.max(from + gapPx, Math.min(from + extent - size - gapPx, value));
  return {
    ...place,
    left: clamp(place.left, place.width, window.left, window.width),
    top: clamp(place.top, place.height, window.top, window.height),
  };
}

/** Between the nearest edges, in pixels. */
function distanceOf(a: Box, b: Box): number {
  const along = (start: number, size: number, otherStart: number, otherSize: number): number =>
    Math.max(0, otherStart - start - size, start - otherStart - otherSize);
  return Math.hypot(along(a.left, a.width, b.left, b.width), along(a.top, a.height, b.top, b.height));
}

/** In square pixels. */
export function overlapOf(a: Box, b: Box): number {
  const along = (start: number, size: number, otherStart: number, otherSize: number): number =>
    Math.max(0, Math.min(start + size, otherStart + otherSize) - Math.max(start, otherStart));
  return along(a.left, a.width, b.left, b.width) * along(a.top, a.height, b.top, b.height);
}
