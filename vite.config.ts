import { VitePWA } from 'vite-plugin-pwa';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { compress } from './scripts/vite/compress.ts';
import { draft } from './scripts/vite/draft.ts';
import { engine } from './scripts/vite/engine/index.ts';
import { faultFinder } from './scripts/levels/sound-levels.ts';
import { firstWords } from './scripts/vite/first-words.ts';
import { integrity, proved } from './scripts/vite/integrity.ts';
import { levels } from './scripts/vite/levels.ts';
import { locales } from './scripts/vite/locales.ts';
import { manifests } from './scripts/vite/manifest.ts';
import { developmentPolicy } from './scripts/vite/policy.ts';
import { qrReader } from './scripts/vite/qr-reader.ts';
import { signed } from './scripts/vite/signed.ts';

const megabyte = 1024 * 1024;

export default defineConfig({
  root: import.meta.dirname,
  // Every address is relative to the page: the build plays at any path of any static server.
  base: './',
  build: {
    target: 'es2022',
    // Fonts and pictures stay files: the page's policy allows none written into the style sheet.
    assetsInlineLimit: 0,
    license: { fileName: 'licences.md' },
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      // the levels are checked while it builds, and that takes its time: nobody who only starts the game need read of
      // it
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'engine', test: /virtual:engine/ },
            // all that the first page begins with in one file: each of many small ones costs a slow device time of its own
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  plugins: [
    developmentPolicy(),
    engine(),
    levels(await faultFinder(import.meta.dirname)),
    draft(process.env['DRAFT']),
    locales(),
    firstWords(),
    manifests(),
    signed(),
    qrReader(),
    integrity(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'sw.ts',
      injectManifest: {
        globPatterns: ['**/*.{css,html,js,json,m4a,mp3,ogg,png,svg,wasm,wav,webm,webp,woff2,webmanifest}'],
        // films come when somebody opens one; the page that leads to an LRS is a school's to change
        globIgnores: ['signed/**', 'lrs.html'],
        maximumFileSizeToCacheInBytes: 6 * megabyte,
        // Names that carry a hash of what they hold need no second one.
        dontCacheBustURLsMatching: /-[\w-]{8}\.\w+$/,
        rollupFormat: 'iife',
        manifestTransforms: [proved(join(import.meta.dirname, 'dist'))],
      },
    }),
    compress(),
  ],
  test: {
    environment: 'node',
    setupFiles: ['tests/fixtures/drawn.setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    // nothing here is timed: this only ends a test that hangs, however busy the machine
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // on a machine that builds and tests at once a socket or a process may be starved; here, by hand, every slip is seen
    retry: process.env['CI'] ? 2 : 0,
  },
});
