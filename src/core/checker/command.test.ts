import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examine, type PlacedFault } from '../../../scripts/levels/examine.ts';
import { parseJson } from '../../../scripts/levels/json-file.ts';
import { withDoubledNumbers } from '../../../scripts/levels/numbers.ts';
import { soundLevels } from '../../../scripts/levels/sound-levels.ts';
import { ART } from '../../../tests/fixtures/level-files.ts';

const root = resolve(import.meta.dirname, '../../..');
const tiny = join(root, 'tests/content/tiny');

describe('a file', () => {
  it('knows the line of each place', () => {
    const { value, lineOf } = parseJson('{\n  "a": [1,\n    { "b/c": 2 }]\n}', 'level.json');
    expect(value).toEqual({ a: [1, { 'b/c': 2 }] });
    expect(['', '/a', '/a/1/b~1c', '/a/7', '/z'].map(lineOf)).toEqual([1, 2, 3, 2, 1]);
  });

  it.each([
    ['{ "a": 1,\n "b" 2 }', 'line 2 has no colon'],
    ['{ "a": [1, 2 }', 'has no comma where one must stand'],
    ['{ "a": 1 // b\n}', 'has a comment'],
    ['{ "a": 1, }', 'has no name where one must stand'],
    ['', 'is empty'],
  ])('that is not JSON is named: %s', (text, phrase) => {
    const { faults } = parseJson(text, 'es.json');
    expect(faults).toMatchObject([{ rule: 'json', file: 'es.json' }]);
    expect(faults[0]?.message).toContain(phrase);
  });

  it('with a key twice is named', () => {
    const { faults } = parseJson('{\n"a": { "b": 1,\n"b": 2 } }', 'level.json');
    expect(faults).toMatchObject([{ rule: 'doubled-key', pointer: '/a/b' }]);
    expect(faults[0]?.message).toContain('“b” stands here twice, again in line 3');
  });

  it('of any text never breaks the reader', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (text, pointer) => {
        const file = parseJson(text, 'level.json');
        expect(file.lineOf(`/${pointer}`)).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'level-')), 'tiny');
    cpSync(tiny, folder, { recursive: true });
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  const edit = (file: string, from: string, to: string): void =>
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));
  const faults = (): readonly PlacedFault[] => examine(folder, root, ART).faults;

  it.each([
    ['lists', '['.repeat(100_000)],
    ['lists that are closed', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', '{"a":'.repeat(100_000)],
    ['objects after texts with brackets and quotes', `{"a": "\\"]]]][[[[",\n"b": ${'[{"a":'.repeat(50_000)}`],
  ])('says in one sentence where it is nested too deep: %s', (_, text) => {
    const { value, faults, lineOf } = parseJson(text, 'level.json');
    expect(value).toBeUndefined();
    expect(faults).toMatchObject([
      { rule: 'json', file: 'level.json', message: expect.stringMatching(/^In line \d more than 40 /) },
    ]);
    expect(lineOf('')).toBe(text.includes('\n') ? 2 : 1);
  });

  it.each([
    ['one text', `{"a": "${'x'.repeat(5_000_000)}"}`],
    ['nothing but quotes', '\\"'.repeat(2_500_000)],
    ['nothing but brackets', '[]'.repeat(2_500_000)],
  ])('is not read with five million characters: %s', (_, text) => {
    expect(parseJson(text, 'es.json')).toMatchObject({
      value: undefined,
      faults: [{ rule: 'json', message: expect.stringContaining('characters') }],
    });
  });

  it('elsewhere is checked in the languages it has', () => expect(faults()).toEqual([]));

  it('has each fault at its line', () => {
    edit('level.json', '"next": "d1"', '"next": "d9"');
    const lines = readFileSync(join(folder, 'level.json'), 'utf8').split('\n');
    expect(faults().find((one) => one.rule === 'unknown-beat')?.line).toBe(
      lines.findIndex((line) => line.includes('"d9"')) + 1,
    );
  });

  it('with bad JSON is named for that, not for what could not be read', () => {
    edit('en.json', '"title":', '"title"');
    expect(faults().map((one) => one.rule)).toEqual(['json']);
    edit('level.json', '"format": 1,', '"format": 1');
    expect(faults().map((one) => one.rule)).toEqual(['json', 'json']);
  });

  it('of another name is refused', () => {
    edit('level.json', '"id": "tiny"', '"id": "huge"');
    expect(faults()).toMatchObject([{ rule: 'folder-name', pointer: '/id', line: 3 }]);
  });

  it('without a level is refused', () => {
    rmSync(join(folder, 'level.json'));
    expect(faults()).toMatchObject([{ rule: 'level-missing' }]);
  });

  it('is found by the build, which leaves out the faulty', async () => {
    cpSync(folder, join(folder, '../other'), { recursive: true });
    const { sound, faulty } = await soundLevels(join(folder, '..'), root);
    expect(sound).toEqual(['tiny']);
    expect(faulty).toMatchObject([
      {
        id: 'other',
        faults: [expect.stringMatching(/other\/level\.json:3 \/id: .*“tiny”.*“other”.* Name both alike\.$/)],
      },
    ]);
  });

  it('keeps its number from a built-in level, in whatever order they are checked', () => {
    const draft = { id: 'tiny', folder, faults: [], number: 7 };
    const builtIn = { id: 'admin', folder: join(root, 'levels/admin'), faults: [], number: 7 };
    for (const both of [
      [draft, builtIn],
      [builtIn, draft],
    ]) {
      const [found] = withDoubledNumbers(both, root).flatMap((one) => one.faults);
      expect(found).toMatchObject({
        rule: 'doubled-number',
        message: '“admin” has the number 7 already.',
        mend: expect.stringMatching(/^Take `number` out/),
      });
      expect(join(root, found?.file ?? '')).toBe(join(folder, 'level.json'));
    }
    const later = { ...builtIn, id: 'later', folder: join(root, 'levels/later') };
    expect(withDoubledNumbers([builtIn, later], root)[1]?.faults).toMatchObject([
      { file: 'levels/later/level.json', mend: expect.stringMatching(/^Give this level/) },
    ]);
  });

  const command = (...args: string[]): { code: number; text: string } => {
    try {
      return {
        code: 0,
        text: execFileSync(process.execPath, ['--import', 'tsx', 'scripts/levels.ts', ...args], {
          cwd: root,
          encoding: 'utf8',
          stdio: 'pipe',
        }),
      };
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
      return { code: status, text: stdout + stderr };
    }
  };

  it('is checked by the command: measures when sound, faults when not', () => {
    const sound = command(folder);
    expect(sound).toMatchObject({ code: 0 });
    expect(sound.text).toContain('4 beats · 2 forks · 5 paths');
    edit('level.json', '"id": "tiny"', '"id": "huge"');
    const faulty = command(folder, tiny, '--json');
    const { levels, sound: isSound } = JSON.parse(faulty.text) as {
      levels: { id: string; faults: PlacedFault[] }[];
      sound: boolean;
    };
    expect([faulty.code, isSound]).toEqual([1, false]);
    expect(levels.map((one) => one.faults.length)).toEqual([1, 0]);
    expect(Object.keys(levels[0]?.faults[0] ?? {}).sort()).toEqual([
      'file',
      'line',
      'mend',
      'message',
      'pointer',
      'rule',
    ]);
    expect(command('--loud')).toMatchObject({ code: 2 });
  });
});
