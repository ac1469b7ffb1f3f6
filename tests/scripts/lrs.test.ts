/** The way to a school's LRS: closed, and opened by `npm start -- --lrs` in one page alone. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gameServer } from '../../scripts/server/index.mjs';
import { askedLrs } from '../../scripts/setup/lrs.mjs';
import { addressesIn } from '../../src/services/class/lrs.ts';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'public/lrs.html'), 'utf8');

it.each([
  [['--lrs', 'https://lrs.school.example/xapi'], 'https://lrs.school.example'],
  [['--port', '8080', '--lrs=https://lrs.school.example:8443'], 'https://lrs.school.example:8443'],
  [['--lrs', 'http://127.0.0.1:8765/xapi'], 'http://127.0.0.1:8765'],
  [['--port', '8080'], undefined],
])('%j asks for %j', (args, origin) => expect(askedLrs(args)).toBe(origin));

it.each([[['--lrs']], [['--lrs', 'lrs.school.example']], [['--lrs', 'http://lrs.school.example']], [['--lrs=']]])(
  '%j is answered by a sentence',
  (args) => expect(() => askedLrs(args)).toThrow(/is no https address/),
);

it('the way is closed as the game comes, in the page beside it and in the game', () => {
  expect(addressesIn(page)).toEqual([]);
  expect(page).toContain(`content="default-src 'none'; connect-src 'self'"`);
  expect(readFileSync(join(root, 'index.html'), 'utf8')).toContain("connect-src 'self';");
  // below this it is never packed: a packed form would stand in the way of what IT writes into it
  expect(page.length).toBeLessThan(1024);
});

it('the server opens it for one address, in that page alone, whatever was packed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lrs-'));
  cpSync(join(root, 'public/lrs.html'), join(folder, 'lrs.html'));
  cpSync(join(root, 'index.html'), join(folder, 'index.html'));
  writeFileSync(join(folder, 'lrs.html.gz'), gzipSync(page));
  const server = gameServer(folder, '/', undefined, { lrs: 'https://lrs.school.example' });
  await new Promise<void>((done) => server.listen(0, done));
  const get = async (path: string) =>
    (await fetch(`http://localhost:${(server.address() as AddressInfo).port}/${path}`)).text();
  expect(addressesIn(await get('lrs.html'))).toEqual(['https://lrs.school.example']);
  expect(await get('index.html')).toBe(readFileSync(join(root, 'index.html'), 'utf8'));
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});
