import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS, isKeptWith } from '../../src/worker/music.ts';
import type { Subject } from './bench.ts';

const MB = 1_000_000;
/** Words lie at `locales/<language>-<hash>.json` and `levels/<id>/<language>-<hash>.json`. */
const words = /^(?:locales\/\w+|levels\/[^/]+)\/([a-z][\w-]*?)-[\w-]{8}\.json$/;

/** The files that the service worker stores. @throws when its list cannot be read */
function storedFiles(dist: string): string[] {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  const files = [...worker.matchAll(/"?url"?:"([^"]+)"/g)].map(([, file = '']) => file);
  if (!files.includes('index.html')) throw new Error('The list of stored files in sw.js could not be read.');
  return [...new Set(files)];
}

export const weight: Subject = {
  name: 'weight',
  how: 'Whole offline package: all files that the service worker stores on a device (music in the larger of its two forms: each device keeps one), as they lie in the store (not compressed) and as they come over the network.',
  measure({ dist }) {
    const size = (file: string): number => statSync(join(dist, file)).size;
    const weigh = (of: readonly string[]): number => of.reduce((sum, file) => sum + size(file), 0);
    const all = storedFiles(dist);
    const [files = all] = FORMS.map((form) => all.filter((file) => isKeptWith(form, file))).sort(
      (one, other) => weigh(other) - weigh(one),
    );
    const english = files.filter((file) => (words.exec(file)?.[1] ?? 'en') === 'en');
    const stored = (of: string[]): number => weigh(of) / MB;
    const sent = (of: string[]): number =>
      weigh(of.map((file) => (existsSync(join(dist, `${file}.br`)) ? `${file}.br` : file))) / MB;
    return Promise.resolve([
      { what: 'Offline package, English, all levels', unit: 'MB', runs: [stored(english)] },
      { what: '… as sent', unit: 'MB', runs: [sent(english)] },
      { what: 'Offline package, all languages, all levels', unit: 'MB', runs: [stored(files)], budget: 9 },
      { what: '… as sent', unit: 'MB', runs: [sent(files)] },
    ]);
  },
};
