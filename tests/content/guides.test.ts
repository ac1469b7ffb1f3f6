/** The longer texts for grown-ups: in every language, for every story. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { levelIds } from '../../scripts/vite/level-folder.ts';
import { languages } from '../../scripts/vite/locales.ts';
import type { Guide } from '../../src/core/course/guide.ts';

const root = resolve(import.meta.dirname, '../..');
const guideIn = (language: string): Guide =>
  JSON.parse(readFileSync(join(root, 'assets/guides', `${language}.json`), 'utf8')) as Guide;
const english = guideIn('en');

/** The paths of all texts in a part, and the texts. */
const textsOf = (part: unknown, path = ''): [path: string, text: string][] =>
  typeof part === 'object' && part !== null
    ? Object.entries(part).flatMap(([key, one]) => textsOf(one, `${path}/${key}`))
    : [[path, String(part)]];

it('there is one for each language of the game', () => {
  expect(readdirSync(join(root, 'assets/guides')).sort()).toEqual(languages(root).map((one) => `${one}.json`));
});

describe.each(languages(root))('the guide in %s', (language) => {
  const guide = guideIn(language);

  it('has a word for all that English has', () => {
    expect(textsOf(guide).map(([path]) => path)).toEqual(textsOf(english).map(([path]) => path));
    expect(textsOf(guide).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('says of every story what a class takes from it, and asks three questions for the table', () => {
    expect(Object.keys(guide.levels)).toEqual(levelIds(join(root, 'levels')));
    for (const { home } of Object.values(guide.levels)) {
      expect(home).toHaveLength(3);
      expect(new Set(home).size).toBe(3);
      expect(home.filter((one) => !/[?؟]/.test(one))).toEqual([]);
    }
  });

  it('is short enough for somebody with five minutes', () => {
    expect(textsOf(guide).filter(([path, text]) => text.length > (path.startsWith('/levels/') ? 150 : 230))).toEqual(
      [],
    );
  });
});
