/** Lets at most one call through in a while; the last one always comes through, with what is true by then. */
export function throttle(act: () => void, pauseMs: number): { call(): void; callNow(): void } {
  let lastMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const callNow = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    lastMs = performance.now();
    act();
  };
  return {
    callNow,
    call: () => {
      if (timer !== null) return;
      const waitMs = lastMs + pauseMs - performance.now();
      if (waitMs <= 0) callNow();
      else timer = setTimeout(callNow, waitMs);
    },
  };
}
