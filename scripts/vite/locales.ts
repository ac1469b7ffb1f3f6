import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { isFirst } from '../../src/core/words/first.ts';
import { flatWords } from '../../src/core/words/flat.ts';
import { dataFile } from './data-file.ts';

const name = 'virtual:locales';
const folder = 'assets/locales';

/** The languages that have a file in assets/locales, sorted. */
export const languages = (root: string): string[] =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();

/** The words of the app in one language. */
export const readLocale = (root: string, language: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, folder, `${language}.json`), 'utf8'));

/** Provides `virtual:locales`: for each language the addresses of its words, relative to the page. */
export function locales(): Plugin {
  let root = process.cwd();
  let building = false;
  return {
    name: 'locales',
    configResolved(config) {
      root = config.root;
      building = config.command === 'build';
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const urls = languages(root).map((language) => {
        const source = join(root, folder, `${language}.json`);
        this.addWatchFile(source);
        const whole = `${folder}/${language}.json`;
        if (!building) return [language, { first: whole, rest: whole }];
        const words = Object.entries(flatWords(readLocale(root, language)));
        const emit = (name: string, first: boolean): string => {
          const file = dataFile(`locales/${name}`, Object.fromEntries(words.filter(([key]) => isFirst(key) === first)));
          this.emitFile({ type: 'asset', ...file });
          return file.fileName;
        };
        return [language, { first: emit(`first/${language}`, true), rest: emit(`rest/${language}`, false) }];
      });
      return `export const locales = ${JSON.stringify(Object.fromEntries(urls))}`;
    },
  };
}
