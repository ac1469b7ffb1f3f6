import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { ArtLists, Options } from '../../src/core/checker/checked.ts';
import { languages, readLocale } from '../vite/locales.ts';
import { READABILITY } from './readability.ts';

const jsonNames = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.slice(0, -'.json'.length))
        .sort()
    : [];

/** The languages of a level's folder: those it has words in. */
export const wordLanguages = (folder: string): string[] => jsonNames(folder).filter((name) => name !== 'level');

/** Levels of the game are in every language of the app; a level elsewhere, a draft, in those it has. */
function languagesFor(folder: string, root: string): string[] {
  const isOfTheGame = relative(join(root, 'levels'), dirname(folder)) === '';
  const own = wordLanguages(folder);
  return isOfTheGame ? jsonNames(join(root, 'assets/locales')) : own.length > 0 ? own : ['en'];
}

/** The languages of the app in which a text can change with the gender of who is spoken to. */
const genderedLanguages = (root: string): string[] =>
  languages(root).filter((language) => readLocale(root, language)['$gendered'] === true);

/** The films in a sign language, by language. */
export function filmsIn(root: string): Record<string, string[]> {
  const folder = join(root, 'assets/signed');
  const languages = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())
    : [];
  return Object.fromEntries(languages.map(({ name }) => [name, readdirSync(join(folder, name)).sort()]));
}

/** What a level in this folder is checked against. */
export const optionsFor = (folder: string, root: string, art: ArtLists): Options => ({
  languages: languagesFor(folder, root),
  gendered: genderedLanguages(root),
  art,
  films: filmsIn(root),
  readability: READABILITY,
});
