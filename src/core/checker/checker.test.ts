import { describe, expect, it } from 'vitest';
import { checkLevel, checkUp } from './checker.ts';
import { BROKEN } from '../../../tests/fixtures/broken-levels.ts';
import { type Files, OPTIONS, put, tinyFiles } from '../../../tests/fixtures/level-files.ts';

const check = ({ level, ...words }: Files, options = OPTIONS) =>
  checkLevel(level, Object.fromEntries(Object.entries(words).filter(([, file]) => file !== undefined)), options);

describe('a sound level', () => {
  it('has no fault', () => expect(check(tinyFiles())).toEqual([]));

  it('is measured', () => {
    const { level, ...words } = tinyFiles();
    expect(checkUp(level, words, OPTIONS).measures).toMatchObject({ beats: 4, forks: 2, paths: 5n, endings: ['hats'] });
  });

  it('is sound in whatever order its files are read', () => {
    const { level, en, es } = tinyFiles();
    put(es, '/beats/d1/ding', '');
    put(en, '/beats/d1/quiet', 'Pip should have known.');
    expect(checkLevel(level, { es, en }, OPTIONS)).toEqual(checkLevel(level, { en, es }, OPTIONS));
  });
});

describe('a broken level is refused', () => {
  it.each(BROKEN)('$name', ({ break: change, rule, file, pointer, phrase }) => {
    const files = tinyFiles();
    change(files);
    const found = check(files);
    expect(found.map((one) => `${one.file} ${one.pointer} [${one.rule}] ${one.message}`)).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${[`${file} ${pointer} [${rule}] `].map(escape).join('')}.*${escape(phrase)}`, 's'),
      ),
    );
    for (const one of found) {
      expect(one.message).toMatch(/[.?]$/);
      expect(one.mend).toMatch(/[.?]$/);
    }
  });

  it('with all its faults at once', () => {
    const files = tinyFiles();
    put(files.level, '/beats/0/lines/1/face', 'smug');
    put(files.level, '/opens', 'lesson');
    put(files.level, '/beats/3/could', []);
    put(files.es, '/language', 'pt');
    expect(new Set(check(files).map((one) => one.rule))).toEqual(
      new Set(['unknown-art', 'ending-could', 'word-extra', 'language-name']),
    );
  });

  it('by as many messages as there are ways to break it', () => {
    const messages = BROKEN.map(({ break: change, rule, file, pointer }) => {
      const files = tinyFiles();
      change(files);
      return check(files).find((one) => one.rule === rule && one.file === file && one.pointer === pointer)?.message;
    });
    expect(new Set(messages).size).toBe(BROKEN.length);
  });
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
