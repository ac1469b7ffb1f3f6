import type { Plugin } from 'vite';
import { flatWords } from '../../src/core/words/flat.ts';
import { languages, readLocale } from './locales.ts';

const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Writes into the page itself what it says while nothing else has come, in every language: not even a script is needed
 * for it. The style shows it after a while, a page without its style at once; the game takes its place.
 */
export function firstWords(): Plugin {
  let root = process.cwd();
  return {
    name: 'first-words',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: (page) => {
      const said = languages(root).map((language) => {
        const words = flatWords(readLocale(root, language));
        const direction = new Intl.Locale(language).maximize().script === 'Arab' ? 'rtl' : 'ltr';
        return `<p lang="${language}" dir="${direction}">${html(words['first.late'] ?? '')} <a href="">${html(words['first.again'] ?? '')}</a></p>`;
      });
      return page.replace('<main id="app"></main>', `<main id="app"><div id="first">${said.join('')}</div></main>`);
    },
  };
}
