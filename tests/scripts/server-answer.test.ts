/** What the server answers, header by header: drawn requests beside what RFC 9110 asks for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../scripts/server/answer.mjs';
import { rangeOf } from '../../scripts/server/range.mjs';

const form = (text: string) => ({ bytes: Buffer.from(text), tag: `"${text}"` });
const plain = '0123456789';
const file = { type: 'text/javascript; charset=utf-8', caching: 'no-cache', plain: form(plain) };
const files = new Map([
  ['index.html', { ...file, packed: new Map() }],
  ['empty.js', { ...file, plain: form(''), packed: new Map() }],
  [
    'main.js',
    {
      ...file,
      packed: new Map([
        ['br', form('brotli')],
        ['gzip', form('gzip')],
      ]),
    },
  ],
]);

const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  answer(files, '/game/', { method, url, headers });
const body = (given: ReturnType<typeof ask>): string => String(given.body ?? '');

describe('ranges', () => {
  it.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=2-5', '2345', 'bytes 2-5/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=7-99', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-99', plain, 'bytes 0-9/10'],
    ['bytes=0-99999999999999999999999', plain, 'bytes 0-9/10'],
    ['BYTES= 2-5 ', '2345', 'bytes 2-5/10'],
  ])('%s is %s', (range, part, told) => {
    const given = ask('/game/main.js', { range });
    expect([given.status, body(given)]).toEqual([206, part]);
    expect(given.headers).toMatchObject({ 'Content-Range': told, 'Content-Length': part.length, ETag: `"${plain}"` });
  });

  it.each(['bytes=10-', 'bytes=10-12', 'bytes=99999999999999999999999-', 'bytes=-0'])(
    '%s lies beyond the end',
    (range) => {
      const given = ask('/game/main.js', { range });
      expect([given.status, given.headers['Content-Range']]).toEqual([416, 'bytes */10']);
    },
  );

  it.each([
    'bytes=5-3',
    'bytes=-',
    'bytes=a-b',
    'bytes=0-1,3-4',
    'bytes',
    'bytes=',
    'lines=0-1',
    'bytes=--1',
    'bytes=1e0-2',
    '',
  ])('“%s” is not understood: the whole file', (range) => {
    const given = ask('/game/main.js', { range });
    expect([given.status, body(given)]).toEqual([200, plain]);
  });

  it('are for files that have bytes, and for who asks for them', () => {
    expect(ask('/game/empty.js', { range: 'bytes=0-' }).status).toBe(200);
    expect(ask('/game/main.js', { range: 'bytes=0-1' }, 'HEAD').status).toBe(200);
  });

  it('go on only with the file they began with', () => {
    expect(ask('/game/main.js', { range: 'bytes=0-1', 'if-range': `"${plain}"` }).status).toBe(206);
    expect(ask('/game/main.js', { range: 'bytes=0-1', 'if-range': '"another"' }).status).toBe(200);
    expect(ask('/game/main.js', { range: 'bytes=0-1', 'if-range': '"brotli"', 'accept-encoding': 'br' })).toMatchObject(
      {
        status: 206,
        headers: { 'Content-Encoding': 'br', 'Content-Range': 'bytes 0-1/6' },
      },
    );
  });

  it('lie within the file, whatever is asked', () => {
    const number = fc.oneof(
      fc.constant(''),
      fc.nat(30).map(String),
      fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String),
    );
    const header = fc.oneof(
      fc.tuple(number, number).map(([from, to]) => `bytes=${from}-${to}`),
      fc.string(),
    );
    fc.assert(
      fc.property(header, fc.nat(20), (text, length) => {
        const range = rangeOf(text, length);
        if (typeof range === 'string') return;
        expect(range.first).toBeGreaterThanOrEqual(0);
        expect(range.last).toBeGreaterThanOrEqual(range.first);
        expect(range.last).toBeLessThan(length);
        expect(Number.isInteger(range.first) && Number.isInteger(range.last)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('packed files', () => {
  it.each([
    ['br, gzip', 'brotli'],
    ['gzip, deflate, br', 'brotli'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, *', 'gzip'],
    ['*', 'brotli'],
    ['identity', plain],
    ['', plain],
    ['*;q=0', plain],
    ['bro, gzipped', plain],
  ])('for “%s”: %s', (accepted, text) => {
    const given = ask('/game/main.js', { 'accept-encoding': accepted });
    expect(body(given)).toBe(text);
    expect(given.headers).toMatchObject({ ETag: `"${text}"`, Vary: 'Accept-Encoding', 'Content-Type': file.type });
  });
});

describe('what a browser has already', () => {
  it.each([`"${plain}"`, `W/"${plain}"`, `"other", "${plain}"`, '*'])('is not sent again: %s', (known) => {
    const { body: sent, ...told } = ask('/game/main.js', { 'if-none-match': known });
    expect(sent).toBeUndefined();
    expect(told).toMatchObject({
      status: 304,
      headers: { ETag: `"${plain}"`, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' },
    });
  });

  it('is sent when it has become another, also when it is only packed otherwise', () => {
    expect(ask('/game/main.js', { 'if-none-match': '"other"' }).status).toBe(200);
    expect(ask('/game/main.js', { 'if-none-match': `"${plain}"`, 'accept-encoding': 'br' }).status).toBe(200);
  });

  it('is not taken for another one', () => {
    expect(ask('/game/main.js', { 'if-match': '"other"' }).status).toBe(412);
    expect(ask('/game/main.js', { 'if-match': `W/"${plain}"` }).status).toBe(412);
    expect(ask('/game/main.js', { 'if-match': `"${plain}"` }).status).toBe(200);
  });
});

describe('addresses', () => {
  it.each([
    '/game/',
    '/game/?a=b',
    '/game/#there',
    '/game/index.html',
    '/game/index%2Ehtml',
    'http://school.test/game/',
  ])('%s is the page', (url) => expect(ask(url).status).toBe(200));
  it.each([
    '',
    '*',
    '/',
    '/game',
    '/game//',
    '/game/%',
    '/game/%00',
    '/game/../main.js',
    '/game/..%2f..%2fetc/passwd',
    '/game/constructor',
  ])('“%s” is nothing', (url) => expect(ask(url).status).toBe(404));
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND', ''])(
  '“%s” is not done, and its body not waited for',
  (method) => {
    expect(ask('/game/main.js', {}, method)).toMatchObject({
      status: 405,
      headers: { Allow: 'GET, HEAD', Connection: 'close' },
    });
  },
);

it('answers whatever is asked, and says each time that no frame may show it', () => {
  const header = fc.constantFrom('range', 'if-range', 'if-match', 'if-none-match', 'accept-encoding');
  const path = fc.oneof(fc.constantFrom('/game/', '/game/main.js', '/game/empty.js'), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(path, fc.dictionary(header, fc.string({ unit: 'binary' })), (url, headers) => {
      const given = ask(url, headers);
      expect([200, 206, 304, 404, 412, 416]).toContain(given.status);
      expect(given.headers).toMatchObject({
        'Content-Security-Policy': "frame-ancestors 'none'",
        'X-Frame-Options': 'DENY',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      });
      if (given.body !== undefined) expect(given.headers['Content-Length']).toBe(given.body.length);
    }),
    { numRuns: 3000 },
  );
});
