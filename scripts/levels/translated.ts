/**
 * Which words of a level changed in English after they were translated. What was translated is noted in
 * `translated.txt` beside the words, a line for each, so that a text editor and a folder are enough.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsOf, type Texts } from '../../src/core/checker/text/texts.ts';
import { hash } from '../../src/core/record/hash.ts';
import { wordLanguages } from './options.ts';

export const TRANSLATED = 'translated.txt';
const SOURCE = 'en';

const HEAD = `# Written by npm run levels -- --translated LANGUAGE: language, word, English then, translation then.\n`;

const markOf = (text: string): string => hash(text).toString(36);

function read(folder: string, language: string): Texts {
  try {
    return textsOf(JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')));
  } catch {
    // a file that cannot be read is told of by the checker
    return new Map();
  }
}

type Marks = ReadonlyMap<string, readonly [source: string, translation: string]>;

/** The notes in a level's folder, by `language key`; lines that are none are passed over. */
function marksIn(folder: string): Marks {
  const path = join(folder, TRANSLATED);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split(/\r?\n/) : [];
  return new Map(
    lines.flatMap((line): [string, readonly [string, string]][] => {
      const [language, key, source, translation] = line.trim().split(/\s+/);
      return language?.startsWith('#') || !key || !source || !translation
        ? []
        : [[`${language} ${key}`, [source, translation]]];
    }),
  );
}

/** Words by language, in the order of its file; languages without such words are left out. */
type Named = Readonly<Record<string, readonly string[]>>;

/** What is there of a word now, and what is noted of it. */
interface Noted {
  readonly english: string | undefined;
  readonly own: string;
  readonly then: readonly [source: string, translation: string] | undefined;
}

function wordsWhere(folder: string, holds: (noted: Noted) => boolean): Named {
  const marks = marksIn(folder);
  const source = read(folder, SOURCE);
  const found = wordLanguages(folder)
    .filter((language) => language !== SOURCE)
    .map((language): [string, string[]] => [
      language,
      [...read(folder, language)].flatMap(([key, { text }]) => {
        const english = source.get(key)?.text;
        const noted = {
          english: english === undefined ? undefined : markOf(english),
          own: markOf(text),
          then: marks.get(`${language} ${key}`),
        };
        return holds(noted) ? [key] : [];
      }),
    ]);
  return Object.fromEntries(found.filter(([, keys]) => keys.length > 0));
}

/**
 * The words whose English is another than when they were translated, while the translation is still the same.
 */
export const changedSince = (folder: string): Named =>
  wordsWhere(
    folder,
    ({ english, own, then }) => then !== undefined && english !== undefined && english !== then[0] && own === then[1],
  );

/**
 * The words that are new, or were translated anew, since translations were noted here: a later change of their English
 * is seen only once they are noted too. None where nothing was ever noted.
 */
export const notNoted = (folder: string): Named =>
  existsSync(join(folder, TRANSLATED))
    ? wordsWhere(folder, ({ english, own, then }) => english !== undefined && own !== then?.[1])
    : {};

/** Notes that these languages of a level say what its English says now; what is noted of others stays. */
export function markTranslated(folder: string, languages: readonly string[]): void {
  const source = read(folder, SOURCE);
  const lines = wordLanguages(folder)
    .filter((language) => language !== SOURCE)
    .flatMap((language) => {
      if (!languages.includes(language))
        return [...marksIn(folder)].flatMap(([name, marks]) =>
          name.startsWith(`${language} `) ? [`${name} ${marks.join(' ')}`] : [],
        );
      return [...read(folder, language)].flatMap(([key, { text }]) => {
        const english = source.get(key)?.text;
        return english === undefined ? [] : [`${language} ${key} ${markOf(english)} ${markOf(text)}`];
      });
    });
  writeFileSync(join(folder, TRANSLATED), `${HEAD}${lines.join('\n')}\n`);
}
