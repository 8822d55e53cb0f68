import { STATUS_CODES, createServer } from 'node:http';

/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {(request: import('node:http').IncomingMessage, response: ServerResponse, next: () => void) => void} Middleware */

/** What the pages ask for, and all that they need; a page on a stricter host would still work. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** Sent with every answer. */
const headers = new Map([
  ['Content-Security-Policy', contentSecurityPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  // Figures may stand on pages of other origins, and in frames that have none.
  ['Access-Control-Allow-Origin', '*'],
  ['Cache-Control', 'no-cache'],
]);

/**
 * Answers a request that no file answers: 404 without an error, else the error's own status, such as 416.
 *
 * @param {ServerResponse} response
 * @param {unknown} error  serve-static's, with a status and headers, or any other
 */
function refuseRequest(response, error) {
  if (response.headersSent) {
    // Reading failed in mid-file; a shorter answer must not look complete.
    response.destroy();
    return;
  }
  /** @type {{ readonly statusCode?: number, readonly headers?: Readonly<Record<string, string>> }} */
  const { statusCode = 400, headers: own = {} } = error === undefined ? { statusCode: 404 } : Object(error);
  const type = { 'Content-Type': 'text/plain; charset=utf-8' };
  response.writeHead(statusCode, { ...own, ...type }).end(`${STATUS_CODES[statusCode]}\n`);
}

/**
 * A static server for one folder, as plain as any host's: compressed where that helps, and under the strict policy that the
 * tests want.
 *
 * @param {string} folder
 * @returns {Promise<import('node:http').Server>}
 */
export async function createStaticServer(folder) {
  // Not at the top: `npm start` reads this file before there are npm packages.
  const [{ default: compression }, { default: serveStatic }] = await Promise.all([
    import('compression'),
    import('serve-static'),
  ]);
  // Its declaration asks for Express's requests; it needs no more than Node's.
  const compress = /** @type {Middleware} */ (/** @type {unknown} */ (compression()));
  const sendFile = serveStatic(folder);
  return createServer((request, response) => {
    response.setHeaders(headers);
    /** @param {unknown} [error] */
    const refuse = (error) => refuseRequest(response, error);
    try {
      compress(request, response, () => {
        sendFile(request, response, refuse);
      });
    } catch (error) {
      // The address is none: `GET http://[/`.
      refuse(error);
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
    const server = await createStaticServer(folder);
    if (await tryListen(server, port)) return { server, port };
  }
  throw new Error(`No free port from ${firstPort} to ${firstPort + 10}`);
}
