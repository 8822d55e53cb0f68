/** The presentation: network, plane and large readings fill the screen, for those who sit at the back of a room. */

const root = document.documentElement;

/** Told when it begins or ends; it also ends by the browser's own ways out of the full screen. */
export function listenForPresentation(changed: () => void): void {
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement === null) set(false);
    changed();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isPresenting()) return;
    togglePresentation();
    changed();
  });
}

export function isPresenting(): boolean {
  return root.classList.contains('is-presenting');
}

/** Where the browser refuses the full screen, as in a frame or on some phones, it fills the window. */
export function togglePresentation(): void {
  const begins = !isPresenting();
  set(begins);
  // It may have ended before the browser was ready.
  const settle = (): void => {
    if (!isPresenting() && document.fullscreenElement !== null) void document.exitFullscreen();
  };
  if (begins && document.fullscreenEnabled) root.requestFullscreen().then(settle, settle);
  settle();
}

function set(isOn: boolean): void {
  root.classList.toggle('is-presenting', isOn);
}
