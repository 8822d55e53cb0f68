/** The page's side of the service worker: it has the page kept for later visits, and takes a new build when asked. */

/** A build that is there and waits to be used. */
export interface NewBuild {
  /** Takes it and loads the page again; false where another page still uses the one before. */
  take(): Promise<boolean>;
}

function newBuild(waiting: ServiceWorker): NewBuild {
  return {
    take: () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        const refused = new AbortController();
        port1.onmessage = ({ data }) => {
          if (data !== 'updating') refused.abort();
          resolve(data === 'updating');
        };
        const reload = (): void => {
          location.reload();
        };
        navigator.serviceWorker.addEventListener('controllerchange', reload, { signal: refused.signal });
        waiting.postMessage('update', [port2]);
      }),
  };
}

/**
 * Has this page kept for visits without a network. Does nothing where there is no build (in Vite's own server) and where
 * service workers are refused: in private windows, in frames without storage, on `file:`.
 *
 * @param root         of the site, seen from the page
 * @param isAvailable  told of every new build that waits, also of one that waited before
 */
export async function keepForOffline(root: string, isAvailable: (build: NewBuild) => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(
      new URL('offline.js', new URL(root, document.baseURI)),
    );
    const tell = (): void => {
      // Without a controller the page came from the network, and what waits is the first build to be kept.
      if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
        isAvailable(newBuild(registration.waiting));
    };
    tell();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', tell);
    });
  } catch {
    // Not kept: the page works as before, with a network.
  }
}
