import { createServer } from 'node:http';
import sirv from 'sirv';

/** Files whose name holds a hash of their content never change. */
const hashed = /^\/(assets|levels|locales)\/.*-[\w-]{8}\.\w+$/;

/**
 * Serves a built game as any static server would.
 * @param {string} folder the build
 * @param {string} [base] the path it lies at, such as `/games/role/`; everything else is not found
 * @returns {import('node:http').Server} not yet listening
 */
export function gameServer(folder, base = '/') {
  const serve = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, path) {
      response.setHeader('Cache-Control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
    },
  });
  return createServer((request, response) => {
    const notFound = () =>
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is nothing at this address.');
    if (!request.url?.startsWith(base)) return notFound();
    request.url = request.url.slice(base.length - 1);
    return serve(request, response, notFound);
  });
}
