import { packingFor } from './packing.mjs';
import { rangeOf } from './range.mjs';

/** @typedef {import('./files.mjs').Files} Files */
/** What of a request is looked at. @typedef {{ method?: string | undefined, url?: string | undefined, headers: import('node:http').IncomingHttpHeaders }} Request */
/** @typedef {{ status: number, headers: Record<string, string | number>, body?: Uint8Array | string }} Answer */

/**
 * Said with every answer. This server is for a classroom, where nothing has to show the game in a frame of its own: a
 * page of somebody else that does could put something over it.
 */
const always = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** A few words instead of a file. @returns {Answer} */
export const told = (
  /** @type {number} */ status,
  /** @type {string} */ text,
  /** @type {Record<string, string>} */ headers = {},
) => ({
  status,
  headers: {
    ...always,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  },
  body: text,
});

/**
 * The addresses of this computer, for the page that is open on it.
 * @param {readonly string[]} addresses
 * @param {Request} request
 * @returns {Answer}
 */
export function answerAddresses(addresses, { method }) {
  if (method !== 'GET' && method !== 'HEAD')
    return told(405, 'Nothing can be sent here.', { Allow: 'GET, HEAD', Connection: 'close' });
  const text = JSON.stringify(addresses);
  return told(200, text, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
}

/** Is this tag among those a browser names? `*` is any. @returns {boolean} */
const names = (/** @type {string} */ list, /** @type {string} */ tag) =>
  list.split(',').some((one) => ['*', tag].includes(one.trim()));

/**
 * The path that is asked for, below the base.
 * @param {string} url as a request names it: from the root on, or whole, as a proxy is asked
 * @param {string} base
 * @returns {string | undefined} nothing when it lies elsewhere or cannot be read
 */
function pathOf(url, base) {
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  if (!path.startsWith(base)) return undefined;
  const below = path.slice(base.length);
  try {
    return decodeURIComponent(below === '' || below.endsWith('/') ? `${below}index.html` : below);
  } catch {
    return undefined;
  }
}

/**
 * What is answered to a request (RFC 9110). It looks at nothing but its arguments and throws for none of them.
 * @param {Files} files
 * @param {string} base the path they lie at, with a slash at both ends
 * @param {Request} request
 * @returns {Answer} of several ranges, or one that is not understood, the whole file, as the standard allows
 */
export function answer(files, base, { method, url = '', headers }) {
  // what came with such a request is not waited for
  if (method !== 'GET' && method !== 'HEAD')
    return told(405, 'Nothing can be sent here.', { Allow: 'GET, HEAD', Connection: 'close' });
  const path = pathOf(url, base);
  const file = path === undefined ? undefined : files.get(path);
  if (!file) return told(404, 'There is nothing at this address.');

  const packing = packingFor([...file.packed.keys()], headers['accept-encoding']);
  const { bytes, tag } = (packing === undefined ? undefined : file.packed.get(packing)) ?? file.plain;
  const common = {
    ...always,
    'Cache-Control': file.caching,
    ETag: tag,
    ...(file.packed.size > 0 ? { Vary: 'Accept-Encoding' } : {}),
  };
  const { 'if-match': mustBe, 'if-none-match': known, 'if-range': ifRange } = headers;
  if (mustBe !== undefined && !names(mustBe, tag)) return told(412, 'This file is another one now.');
  if (known !== undefined && names(known.replaceAll('W/', ''), tag)) return { status: 304, headers: common };

  const whole = {
    ...common,
    'Accept-Ranges': 'bytes',
    'Content-Type': file.type,
    ...(packing === undefined ? {} : { 'Content-Encoding': packing }),
  };
  const mayBePart = method === 'GET' && (ifRange === undefined || ifRange === tag);
  const range = mayBePart ? rangeOf(headers.range, bytes.length) : 'whole';
  if (range === 'none') return told(416, 'The file ends before that.', { 'Content-Range': `bytes */${bytes.length}` });
  if (range === 'whole') return { status: 200, headers: { ...whole, 'Content-Length': bytes.length }, body: bytes };
  const { first, last } = range;
  return {
    status: 206,
    headers: {
      ...whole,
      'Content-Length': last - first + 1,
      'Content-Range': `bytes ${first}-${last}/${bytes.length}`,
    },
    body: bytes.subarray(first, last + 1),
  };
}
