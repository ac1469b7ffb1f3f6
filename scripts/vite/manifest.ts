import type { Plugin } from 'vite';
import type { ManifestOptions } from 'vite-plugin-pwa';
import { languages, readLocale } from './locales.ts';

interface AppWords {
  readonly name: string;
  readonly short: string;
  readonly about: string;
}

const icon = (file: string, sizes: string, purpose: 'any' | 'maskable') => ({
  src: `icons/${file}`,
  sizes,
  type: 'image/png',
  purpose,
});

/** The web app manifest in one language; its words are `app.name`, `app.short` and `app.about` of the locale. */
export function manifest(root: string, language: string): Partial<ManifestOptions> {
  const { name, short, about } = readLocale(root, language)['app'] as AppWords;
  return {
    id: './',
    start_url: './',
    scope: './',
    lang: language,
    dir: new Intl.Locale(language).maximize().script === 'Arab' ? 'rtl' : 'ltr',
    name,
    short_name: short,
    description: about,
    categories: ['education', 'games'],
    display: 'standalone',
    background_color: '#2c3a63',
    theme_color: '#2c3a63',
    icons: [
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('maskable-512.png', '512x512', 'maskable'),
    ],
  };
}

/**
 * Emits `manifest.<language>.webmanifest` for each language, since a manifest has one language only, and links the
 * English one in the page; the page swaps the link when the player chooses another language.
 */
export function manifests(): Plugin {
  let root = process.cwd();
  return {
    name: 'manifests',
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const language = /^\/manifest\.([\w-]+)\.webmanifest$/.exec(request.url ?? '')?.[1];
        if (!language || !languages(root).includes(language)) return next();
        response.setHeader('Content-Type', 'application/manifest+json').end(JSON.stringify(manifest(root, language)));
      });
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: 'manifest.en.webmanifest' }, injectTo: 'head' },
    ],
    generateBundle() {
      for (const language of languages(root)) {
        this.emitFile({
          type: 'asset',
          fileName: `manifest.${language}.webmanifest`,
          source: JSON.stringify(manifest(root, language)),
        });
      }
    },
  };
}
