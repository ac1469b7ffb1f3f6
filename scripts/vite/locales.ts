import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
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

/** Provides `virtual:locales`: for each language the address of its words, relative to the page. */
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
        if (!building) return [language, `${folder}/${language}.json`];
        const file = dataFile(`locales/${language}`, readLocale(root, language));
        this.emitFile({ type: 'asset', ...file });
        return [language, file.fileName];
      });
      return `export const locales = ${JSON.stringify(Object.fromEntries(urls))}`;
    },
  };
}
