import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Server } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gameServer } from '../../scripts/server/index.mjs';
import { asksFromHere, networkAddresses } from '../../scripts/server/own-addresses.mjs';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>page</title>');
  writeFileSync(join(folder, 'sw.js'), 'worker');
  writeFileSync(join(folder, '.sources'), 'stamp');
  writeFileSync(join(folder, 'manifest.en.webmanifest'), '{}');
  writeFileSync(join(folder, 'assets/index-AbCd_-12.js'), 'plain');
  writeFileSync(join(folder, 'assets/index-AbCd_-12.js.gz'), gzipSync('packed'));
  server = gameServer(folder, '/games/role/');
  await new Promise<void>((done) => server.listen(0, done));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, { headers });

/** Sends bytes as they are, ends, and gives all that came back until the connection closed. */
const raw = (text: string): Promise<string> =>
  new Promise((done) => {
    let heard = '';
    const socket = connect((server.address() as AddressInfo).port, 'localhost', () => socket.end(text));
    socket.on('data', (bytes) => (heard += bytes.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => done(heard));
  });

describe('the server', () => {
  it('serves the page below its path, to be asked for anew each time', async () => {
    const answer = await get('/games/role/');
    expect(await answer.text()).toContain('page');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/', '/other/', '/games/role/nothing.js', '/games/role/.sources', '/games/role/../../package.json'])(
    'has nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('tells the page on this very computer its addresses, and nobody else', async () => {
    const answer = await get('/games/role/addresses.json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const addresses: unknown = await answer.json();
    expect(addresses).toEqual(networkAddresses(networkInterfaces()));
    // by another name it may be a page of somebody else's that asks
    const named = await raw(
      'GET /games/role/addresses.json HTTP/1.1\r\nHost: game.example\r\nConnection: close\r\n\r\n',
    );
    expect(named).toMatch(/^HTTP\/1\.1 404 /);
    expect([asksFromHere('192.168.1.7', 'localhost'), asksFromHere('::ffff:127.0.0.1', 'localhost:4173')]).toEqual([
      false,
      true,
    ]);
  });

  it('names the network of the school before those in which no tablet is', () => {
    const one = (address: string, internal = false) => [
      { address, family: 'IPv4' as const, internal, netmask: '', mac: '', cidr: null },
    ];
    expect(
      networkAddresses({
        lo: one('127.0.0.1', true),
        docker0: one('172.17.0.1'),
        wlan0: one('192.168.1.7'),
        eth0: one('169.254.3.4'),
      }),
    ).toEqual(['192.168.1.7', '172.17.0.1']);
  });

  it('lets the service worker never grow old, and a hashed file never change', async () => {
    expect((await get('/games/role/sw.js')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/games/role/assets/index-AbCd_-12.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  it('says what a manifest is', async () => {
    expect((await get('/games/role/manifest.en.webmanifest')).headers.get('content-type')).toContain(
      'application/manifest+json',
    );
  });

  it('sends the packed file to a browser that unpacks, and the plain one to another', async () => {
    const path = '/games/role/assets/index-AbCd_-12.js';
    expect(await (await get(path, { 'accept-encoding': 'gzip' })).text()).toBe('packed');
    expect(await (await get(path, { 'accept-encoding': 'identity' })).text()).toBe('plain');
  });

  it('lets no page of another show the game in a frame', async () => {
    for (const path of ['/games/role/', '/games/role/nothing.js']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });
});

describe('nothing ends the server', () => {
  const page = '/games/role/index.html HTTP/1.1\r\nHost: school\r\n';
  it.each([
    ['a range that runs backwards', `GET ${page}Range: bytes=5-3\r\n\r\n`, /^HTTP\/1.1 200/],
    ['a range beyond the end', `GET ${page}Range: bytes=99999-\r\n\r\n`, /^HTTP\/1.1 416/],
    ['no HTTP', 'hello\r\n\r\n', /^HTTP\/1.1 400/],
    ['no host', 'GET /games/role/ HTTP/1.1\r\n\r\n', /^HTTP\/1.1 400/],
    ['a header of 100 kB', `GET ${page}X: ${'x'.repeat(100_000)}\r\n\r\n`, /^(HTTP\/1.1 431|$)/],
    ['a method of its own', `BREW ${page}\r\n`, /^HTTP\/1.1 400/],
    ['a body longer than it is said to be', `POST ${page}Content-Length: 1\r\n\r\nlonger`, /^HTTP\/1.1 405/],
    ['a body that never comes', `POST ${page}Content-Length: 1000000\r\n\r\n`, /^HTTP\/1.1 405/],
    ['two lengths', `GET ${page}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`, /^HTTP\/1.1 400/],
    ['an upgrade nobody offers', `GET ${page}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`, /^HTTP\/1.1 200/],
    ['a tunnel', 'CONNECT example.test:443 HTTP/1.1\r\nHost: example.test\r\n\r\n', /^$/],
    ['only the head', `HEAD ${page}Connection: close\r\n\r\n`, /^HTTP\/1.1 200(?:(?!\r\n\r\n)[^])*\r\n\r\n$/],
    ['a head with a line that would end it', `GET ${page}X: a\rSet-Cookie: b\r\n\r\n`, /^HTTP\/1.1 400/],
    ['a head with a byte of nothing', `GET ${page}X: a\0b\r\n\r\n`, /^HTTP\/1.1 400/],
    ['a head with a blank before the colon', `GET ${page}Content-Length : 5\r\n\r\n`, /^HTTP\/1.1 400/],
    ['a head folded over two lines', `GET ${page}X: a\r\n b\r\n\r\n`, /^HTTP\/1.1 (200|400)/],
    [
      'a body both measured and in pieces',
      `POST ${page}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      /^HTTP\/1.1 (400|405)/,
    ],
    ['half a request', 'GET /games/ro', /^(HTTP\/1.1 400|$)/],
  ])('%s', async (_, request, answered) => {
    expect(await raw(request)).toMatch(answered);
    expect((await get('/games/role/')).status).toBe(200);
  });

  it('files that shrink, go or become others: what was read goes on being served', async () => {
    const own = mkdtempSync(join(tmpdir(), 'changing-'));
    const text = 'x'.repeat(100_000);
    for (const name of ['shrinks.js', 'goes.js', 'changes.js']) writeFileSync(join(own, name), text);
    const other = gameServer(own);
    await new Promise<void>((done) => other.listen(0, done));
    truncateSync(join(own, 'shrinks.js'), 10);
    rmSync(join(own, 'goes.js'));
    writeFileSync(join(own, 'changes.js'), 'another');
    writeFileSync(join(own, 'comes.js'), 'new');
    const { port } = other.address() as AddressInfo;
    for (const name of ['shrinks.js', 'goes.js', 'changes.js'])
      expect(await (await fetch(`http://localhost:${port}/${name}`)).text()).toBe(text);
    expect((await fetch(`http://localhost:${port}/comes.js`)).status).toBe(404);
    rmSync(own, { recursive: true });
    expect(await (await fetch(`http://localhost:${port}/goes.js`)).text()).toBe(text);
    other.close();
    other.closeAllConnections();
  });

  it('links: none is followed, neither to a file nor to a folder', async () => {
    const [own, outside] = [mkdtempSync(join(tmpdir(), 'linked-')), mkdtempSync(join(tmpdir(), 'outside-'))];
    writeFileSync(join(outside, 'secret.js'), 'secret');
    symlinkSync(join(outside, 'secret.js'), join(own, 'file.js'));
    symlinkSync(outside, join(own, 'folder'), 'junction');
    symlinkSync(own, join(own, 'round'), 'junction');
    symlinkSync(join(own, 'nowhere'), join(own, 'broken.js'));
    const other = gameServer(own);
    await new Promise<void>((done) => other.listen(0, done));
    const { port } = other.address() as AddressInfo;
    for (const path of ['file.js', 'folder/secret.js', 'broken.js'])
      expect((await fetch(`http://localhost:${port}/${path}`)).status).toBe(404);
    other.close();
    other.closeAllConnections();
    for (const each of [own, outside]) rmSync(each, { recursive: true });
  });

  it('connections that are opened and left open: they are closed for newer ones, and the page comes', async () => {
    const other = gameServer(folder, '/', 20);
    await new Promise<void>((done) => other.listen(0, done));
    const { port } = other.address() as AddressInfo;
    let closed = 0;
    const left = await Promise.all(
      Array.from({ length: 100 }, () => {
        const socket = connect(port, 'localhost').on('error', () => {});
        socket.on('close', () => (closed += 1));
        return new Promise<Socket>((done) => socket.on('connect', () => done(socket.resume())));
      }),
    );
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toContain('page');
    expect(await new Promise((done) => other.getConnections((_, count) => done(count)))).toBeLessThanOrEqual(20);
    expect(closed).toBeGreaterThan(0);
    for (const socket of left) socket.destroy();
    other.close();
    other.closeAllConnections();
  });

  it('nor is anybody waited for without an end', () => {
    for (const limit of [server.headersTimeout, server.requestTimeout, server.timeout]) {
      expect(limit).toBeGreaterThan(0);
      expect(limit).toBeLessThanOrEqual(60_000);
    }
  });
});
