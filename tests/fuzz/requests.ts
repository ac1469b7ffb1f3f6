/** Draws what a device may send that does not mean well, or is broken. */
import type { Chance } from '../../scripts/audio/noise.ts';
import { base } from './site.ts';

/** What one connection sends. */
export interface Visit {
  /** Bytes, in the packets they are sent in. */
  readonly packets: readonly Buffer[];
  /** How many requests these are, whole or not. */
  readonly requests: number;
  /** How it goes on: ends as it should, is broken off, or is left open without a word. */
  readonly end: 'ends' | 'breaks off' | 'is left open';
}

const below = (chance: Chance, bound: number): number => Math.floor(bound * chance());
const one = <T>(chance: Chance, from: readonly T[]): T => from[below(chance, from.length)] as T;
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
/** Any bytes at all, as a string of one character each. */
const noise = (chance: Chance, most: number): string => {
  // what is readable gets further in
  const [low, high] = chance() < 0.2 ? [0, 256] : [32, 127];
  return String.fromCharCode(...times(below(chance, most), () => low + below(chance, high - low)));
};

const numbers = [
  '',
  '0',
  '1',
  '2',
  '5',
  '599',
  '1999',
  '2000',
  '400000',
  '9'.repeat(30),
  '-1',
  '1e3',
  '0x10',
  'NaN',
  ' ',
  '５',
];
const number = (chance: Chance): string => one(chance, numbers);
const span = (chance: Chance): string => `${number(chance)}-${number(chance)}`;
const range = (chance: Chance): string =>
  `${one(chance, ['bytes=', 'bytes=', 'bytes=', 'Bytes = ', 'lines=', 'bytes', ''])}${times(1 + below(chance, chance() < 0.1 ? 200 : 2), () => span(chance)).join(',')}`;

const header = (chance: Chance): string =>
  one<() => string>(chance, [
    () => `Range: ${range(chance)}`,
    () => `Range: ${range(chance)}`,
    () =>
      `Accept-Encoding: ${one(chance, ['br', 'gzip', 'br;q=0, gzip', '*', 'identity', '', ';;;,,,', noise(chance, 20)])}`,
    () => `If-None-Match: ${one(chance, ['*', '"x"', 'W/', '"'.repeat(500), noise(chance, 20)])}`,
    () => `If-Range: ${one(chance, ['"x"', 'Mon, 32 Foo 0000 99:99:99 GMT', ''])}`,
    () => `If-Match: ${one(chance, ['*', '"x"', ''])}`,
    () => `If-Modified-Since: ${noise(chance, 30)}`,
    () => `Content-Length: ${number(chance)}`,
    () => `Transfer-Encoding: ${one(chance, ['chunked', 'chunked, chunked', 'gzip', 'identity', ''])}`,
    () => `Connection: ${one(chance, ['close', 'keep-alive', 'Upgrade', 'Host', ''])}`,
    () => `Upgrade: ${one(chance, ['websocket', 'h2c', 'TLS/1.0', ''])}`,
    () => 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13',
    () =>
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Protocol: mqtt\r\nOrigin: http://school.test\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13',
    () => `Expect: ${one(chance, ['100-continue', '200-ok'])}`,
    () => `${noise(chance, 10)}: ${noise(chance, 40)}`,
    () => `X-Long: ${'x'.repeat(below(chance, chance() < 0.02 ? 60_000 : 200))}`,
    () => times(below(chance, chance() < 0.02 ? 3000 : 20), () => 'a: b').join('\r\n'),
  ])();

const paths = [
  '',
  'index.html',
  'sw.js',
  'assets/index-Ab12Cd34.js',
  'assets/music-Ij90Kl12.mp3',
  'assets/nothing-Qr78St90.css',
  'levels/one/en-Mn34Op56.json',
  'assets',
  'assets/',
  '../../package.json',
  '..%2f..%2fetc/passwd',
  '%',
  '%00',
  '%E0%A4%A',
  'index.html.br',
  '.sources',
  '//',
  '?',
  '?a=b#c',
  '#',
  '*',
  '__proto__',
  'constructor',
  'live.json',
  'mqtt',
];
const target = (chance: Chance): string =>
  one<() => string>(chance, [
    ...times(6, () => () => base + one(chance, paths)),
    () => `http://school.test${base}${one(chance, paths)}`,
    () => one(chance, ['/', '*', 'school.test:443', 'http://', 'https://[::1', '/games/role']),
    () => base + noise(chance, 30),
    () => base + 'a/'.repeat(below(chance, chance() < 0.02 ? 9000 : 50)),
  ])();

const methods = [
  ...times(30, () => 'GET'),
  'HEAD',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PATCH',
  'PRI',
  'BREW',
  '',
];
const versions = [...times(60, () => 'HTTP/1.1'), 'HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/9.9', 'http/1.1', ''];

function request(chance: Chance): string {
  if (chance() < 0.01) return noise(chance, 300);
  const headers = [...(chance() < 0.98 ? ['Host: school.test'] : []), ...times(below(chance, 4), () => header(chance))];
  const body =
    chance() < 0.1
      ? one(chance, ['0\r\n\r\n', 'ffffffffffffffffff\r\n', '5\r\nhello\r\n0\r\n\r\n', noise(chance, 500)])
      : '';
  const text = `${one(chance, methods)} ${target(chance)} ${one(chance, versions)}\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
  return chance() < 0.05 ? text.slice(0, below(chance, text.length)) : text;
}

/** Cuts bytes in pieces, or leaves them whole. */
function cut(chance: Chance, bytes: Buffer): Buffer[] {
  if (chance() < 0.8 || bytes.length < 2) return [bytes];
  const at = 1 + below(chance, bytes.length - 1);
  return [bytes.subarray(0, at), ...cut(chance, bytes.subarray(at))];
}

/** One connection's worth. */
export function draw(chance: Chance): Visit {
  const requests = 1 + below(chance, 12);
  const text = times(requests, () => request(chance)).join('');
  const fate = chance();
  return {
    packets: cut(chance, Buffer.from(text, 'latin1')),
    requests,
    end: fate < 0.85 ? 'ends' : fate < 0.95 ? 'breaks off' : 'is left open',
  };
}
