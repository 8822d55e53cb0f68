import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

/** What the pages ask for, and all that they need; a page on a stricter host would still work. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** In bytes; less than this is one packet anyway. */
const smallestWorthwhile = 1000;

/**
 * The file for a request's path, 'folder' where a slash is wanting, or null.
 *
 * @param {string} folder
 * @param {string} path
 */
function resolveFile(folder, path) {
  // `normalize` on a path that begins with a slash can't climb out of the folder.
  const file = join(folder, normalize(`/${path}`), path.endsWith('/') ? 'index.html' : '');
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  return stats.isDirectory() ? 'folder' : { file, size: stats.size };
}

/** @param {string} url */
function decodePath(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/**
 * A static server for one folder, as plain as any host's: compressed where that helps, and under the strict policy that the
 * tests want.
 *
 * @param {string} folder
 */
export function createStaticServer(folder) {
  return createServer((request, response) => {
    const path = decodePath(request.url ?? '/');
    const found = path === null || path.includes('\0') ? null : resolveFile(folder, path);
    const headers = {
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      // Figures may stand on pages of other origins, and in frames that have none.
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-cache',
    };
    if (found === null) {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    } else if (found === 'folder') {
      response.writeHead(301, { ...headers, Location: `./${path?.split('/').at(-1)}/` }).end();
    } else {
      const type = contentTypes[extname(found.file)] ?? 'application/octet-stream';
      const isSmaller = found.size > smallestWorthwhile && !type.startsWith('image/png');
      const isGzipped = isSmaller && /\bgzip\b/.test(String(request.headers['accept-encoding']));
      const length = isGzipped ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': found.size };
      response.writeHead(200, { ...headers, 'Content-Type': type, Vary: 'Accept-Encoding', ...length });
      if (request.method === 'HEAD') response.end();
      else if (isGzipped) createReadStream(found.file).pipe(createGzip()).pipe(response);
      else createReadStream(found.file).pipe(response);
    }
  });
}

/**
 * Listens on a port of this machine.
 *
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<boolean>} false when the port is taken
 */
function tryListen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(port, 'localhost', () => resolve(true));
  });
}

/**
 * Serves a folder on a port, or on the next free one of the ten that follow.
 *
 * @param {string} folder
 * @param {number} firstPort
 * @returns {Promise<{ readonly server: import('node:http').Server, readonly port: number }>}
 */
export async function serve(folder, firstPort) {
  for (let port = firstPort; port <= firstPort + 10; port += 1) {
    const server = createStaticServer(folder);
    if (await tryListen(server, port)) return { server, port };
  }
  throw new Error(`No free port from ${firstPort} to ${firstPort + 10}`);
}
