import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { patternOf, wordsAskedFor } from '../../../tests/content/words-asked-for.ts';
import english from '../../../assets/locales/en.json' with { type: 'json' };
import { isFirst } from './first.ts';
import { flatWords } from './flat.ts';

/** Imports that the first page waits for; types are none, nor is what is asked for later by `import(…)`. */
const imported = /^(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']+\.tsx?)'/gms;

/** Every source of the first page, by its text. */
function sources(): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const waiting = ['src/main.ts']; waiting.length > 0;) {
    const file = waiting.pop() ?? '';
    if (all.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    all.set(file, text);
    for (const [, path = ''] of text.matchAll(imported)) waiting.push(join(dirname(file), path));
  }
  return all;
}

describe('the words of the first page', () => {
  it('are all that its sources ask for', () => {
    const words = Object.keys(flatWords(english));
    const late = [...sources()].flatMap(([file, text]) =>
      wordsAskedFor(text)
        // a gap at the front is no word of the app but a part of a level
        .filter((asked) => !asked.startsWith('*'))
        .map(patternOf)
        .flatMap((asked) => words.filter((word) => asked.test(word) && !isFirst(word)))
        .map((word) => `${word} in ${file}`),
    );
    expect(late).toEqual([]);
  });

  it('are few beside the others', () => {
    const size = (keys: readonly string[]): number => keys.join().length;
    const words = Object.keys(flatWords(english));
    expect(size(words.filter(isFirst))).toBeLessThan(size(words) / 4);
  });
});
