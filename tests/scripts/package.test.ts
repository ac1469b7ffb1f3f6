/** What `npm run package` makes: its structure for each kind of computer. That it plays is tests/e2e/package.spec.ts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesFor, filesOf, folderName } from '../../scripts/package/entries.mjs';
import { readArguments } from '../../scripts/package/index.mjs';
import { agreesWith, runtimes } from '../../scripts/package/runtimes.mjs';
import { serverFiles } from '../../scripts/package/static.mjs';
import { writeZip } from '../../scripts/package/zip.mjs';
import { unzip } from '../fixtures/unzip.ts';

let folder = '';
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  mkdirSync(file('game/levels'), { recursive: true });
  for (const name of ['node', 'LICENSE', 'server.mjs', 'game/index.html', 'game/.sources', 'game/levels/frog.json'])
    writeFileSync(file(name), name);
});
afterAll(() => rmSync(folder, { recursive: true }));

const entries = (kind: string) =>
  entriesFor(kind, {
    program: file('node'),
    licence: file('LICENSE'),
    server: file('server.mjs'),
    game: file('game'),
  });
const named = (kind: string, name: string) => entries(kind).find((one) => one.name === `${folderName}/${name}`);

describe('a folder to unzip', () => {
  it.each(Object.keys(runtimes))('for %s has the game, the server, Node, and what to double-click', (kind) => {
    const { system } = runtimes[kind] ?? {};
    const start = { windows: 'Start.cmd', mac: 'Start.command', linux: 'start.sh' }[system ?? 'linux'];
    const program = system === 'windows' ? 'runtime/node.exe' : 'runtime/node';
    for (const name of [start, program, 'runtime/LICENSE', 'server.mjs', 'game/index.html', 'game/levels/frog.json'])
      expect(named(kind, name), name).toBeDefined();
    for (const name of ['Read me first.txt', 'Léeme primero.txt', 'اقرأني أولًا.txt'])
      expect(named(kind, name)).toBeDefined();
    expect(named(kind, program)).toMatchObject({ runs: true });
    if (system !== 'windows') expect(named(kind, start)).toMatchObject({ runs: true });
    // what is started starts what lies there
    const content = named(kind, start);
    expect(content && 'content' in content ? content.content.replaceAll('\\', '/') : '').toContain(program);
    expect(named(kind, 'game/.sources')).toBeUndefined();
    // everything lies in one folder, at no path that leaves it
    expect(entries(kind).every(({ name }) => name.startsWith(`${folderName}/`) && !name.includes('..'))).toBe(true);
  });

  it('has lines as Windows reads them where Windows starts it', () => {
    const start = named('windows-x64', 'Start.cmd');
    expect(
      start &&
        'content' in start &&
        start.content
          .split('\n')
          .slice(0, -1)
          .every((line) => line.endsWith('\r')),
    ).toBe(true);
  });

  it('comes out of the zip as it went in, with what may be started', async () => {
    const zip = file('all.zip');
    expect(await writeZip(zip, entries('linux-x64'))).toBeGreaterThan(0);
    const out = await unzip(zip, file('out'));
    expect(out.map(({ name }) => name).sort()).toEqual(
      entries('linux-x64')
        .map(({ name }) => name)
        .sort(),
    );
    expect(
      out
        .filter(({ runs }) => runs)
        .map(({ name }) => name.slice(folderName.length + 1))
        .sort(),
    ).toEqual(['A Role to Play.desktop', 'runtime/node', 'start.sh']);
  });

  it('takes no program that is another than was published', () => {
    const [first] = Object.values(runtimes);
    expect(agreesWith(Buffer.from('something else'), first?.hash ?? '')).toBe(false);
    expect(
      agreesWith(
        Buffer.from(''),
        'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
      ),
    ).toBe(true);
  });
});

describe('a folder for any web server', () => {
  it('has the files at its top and what the server is told beside them', () => {
    expect(filesOf(file('game'), '').map(({ name }) => name)).toEqual(['index.html', 'levels/frog.json']);
    for (const { name, ...rest } of serverFiles) {
      expect(['.htaccess', '_headers', 'nginx.conf.example']).toContain(name);
      expect('content' in rest && rest.content).toContain("frame-ancestors 'none'");
    }
  });
});

describe('what was asked for', () => {
  const kinds = Object.keys(runtimes);

  it('is everything, some kinds, or a folder for a web server', () => {
    expect(readArguments([], kinds)).toEqual({ isStatic: false, isScorm: false, isCmi5: false, kinds });
    expect(readArguments(['--static'], kinds)).toEqual({ isStatic: true, isScorm: false, isCmi5: false, kinds: [] });
    expect(readArguments(['--for', 'linux-x64', '--static', '--scorm', '--cmi5'], kinds)).toEqual({
      isStatic: true,
      isScorm: true,
      isCmi5: true,
      kinds: ['linux-x64'],
    });
  });

  it.each([[['--for', 'amiga']], [['--for']], [['--whole']]])('is told when it is not understood: %j', (args) => {
    expect(() => readArguments(args, kinds)).toThrow(/is not understood\. Use: npm run package.*linux-x64/);
  });
});
