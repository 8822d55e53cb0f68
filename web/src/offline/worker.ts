/**
 * The service worker: studio and article work without a network after the first visit. All files of one build are kept
 * together, and a page takes every file from the build that it came from: never a mix of two.
 *
 * A new build waits until no page uses the one before, or until the only page asks for it.
 */
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/** Every file of studio and article with a hash of its content, put in by the build (`web/vite.config.ts`). */
declare const precachedFiles: PrecacheEntry[];

// What stands behind the `?` is the page's own affair.
precacheAndRoute(precachedFiles, { ignoreURLParametersMatching: [/./u] });
cleanupOutdatedCaches();

/** Whether another page than the one that asks would lose its files. Figures in frames take theirs from the network. */
async function isUsedElsewhere(): Promise<boolean> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter(({ frameType }) => frameType !== 'nested').length > 1;
}

self.addEventListener('message', ({ data, ports }) => {
  if (data !== 'update') return;
  void isUsedElsewhere().then(async (isUsed) => {
    ports[0]?.postMessage(isUsed ? 'used-elsewhere' : 'updating');
    if (!isUsed) await self.skipWaiting();
  });
});
