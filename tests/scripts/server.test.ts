import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gameServer } from '../../scripts/setup/server.mjs';

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
});
