/** What the papers say of the program is what the program does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { READABILITY } from '../../scripts/levels/readability.ts';
import { GRADES, WORDS } from '../../src/core/checker/rules/reading.ts';
import { sentencesOf, wordsOf } from '../../src/core/checker/text/sentences.ts';
import { USUAL_DAYS } from '../../src/core/class/expiry.ts';
import { COURSE_DAYS } from '../../src/core/course/life.ts';
import { playthrough } from '../../src/core/record/playthrough.ts';
import { LEFT } from '../../src/services/device/location.ts';
import { NOTES_UNDER } from '../../src/services/device/journal.ts';
import { STORES } from '../../src/services/device/stores.ts';
import { TAB_UNDER } from '../../src/services/device/tab.ts';
import { SHELF } from '../../src/services/levels/films.ts';
import { languages } from '../../scripts/vite/locales.ts';
import { heightOf } from '../showcase/pictures-grid.ts';
import { readLevels } from './read-levels.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The rows of every table below a heading, each as its cells; the head of a table and its line are left out. */
function rowsBelow(paper: string, heading: string): string[][] {
  const [, below = ''] = read(paper).split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [part = ''] = below.split(/^#+ /m);
  const rows = part.split('\n').filter((line) => line.startsWith('|'));
  return rows
    .map((line) => line.slice(1, -1).split('|'))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((_, at, all) => !/^-+$/.test(all[at]?.[0] ?? '') && !/^-+$/.test(all[at + 1]?.[0] ?? ''));
}
/** Where the program asks a browser to keep something, and by what. */
const keepers = (): string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) => {
      const code = read(`src/${file}`).replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
      const found =
        code.match(/\b(?:localStorage|sessionStorage|caches(?=\??\.)|openDB(?=<)|indexedDB|cookie)\b/g) ?? [];
      return [...new Set(found)].map((by) => `${file}: ${by}`);
    })
    .sort();
/** What stands in backticks. */
const namesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe('the data protection impact assessment', () => {
  const DPIA = 'docs/papers/dpia.md';
  const stores = rowsBelow(DPIA, "On a device, in the browser's database");

  it('names every store, and no other', () => {
    expect(stores.flatMap(([store = '']) => namesIn(store)).sort()).toEqual([...STORES].sort());
  });

  it('says the days after which the program deletes', () => {
    const daysOf = (store: string): string => stores.find(([name]) => name === `\`${store}\``)?.[3] ?? '';
    for (const store of ['aside', 'classes', 'waiting'])
      expect(daysOf(store), store).toMatch(RegExp(`^${USUAL_DAYS}\\b`));
    expect(daysOf('settings')).toContain(`a course ${COURSE_DAYS}`);
  });

  it('names every key beside the database, and nothing else keeps anything', () => {
    const beside = rowsBelow(DPIA, 'On a device, beside the database');
    expect(beside.flatMap(([, key = '']) => namesIn(key)).sort()).toEqual([LEFT, NOTES_UNDER, TAB_UNDER, SHELF].sort());
    expect(keepers()).toEqual([
      'services/device/journal.ts: localStorage',
      'services/device/location.ts: sessionStorage',
      'services/device/stores.ts: openDB',
      'services/index.ts: caches',
      'services/index.ts: sessionStorage',
      'worker/sw.ts: caches',
    ]);
  });

  it('names every field of a record', () => {
    const fields = rowsBelow(DPIA, 'A record that is shared').flatMap(([field = '']) => namesIn(field));
    expect(fields.sort()).toEqual(Object.keys(playthrough.shape).sort());
  });
});

describe('the accessibility conformance report', () => {
  const REPORT = 'docs/papers/accessibility.md';
  const criteria = rowsBelow(REPORT, 'WCAG 2.2');
  const clauses = rowsBelow(REPORT, 'EN 301 549 V3.2.1');

  it('answers the 31 criteria of level A and the 24 of AA, each once', () => {
    expect(criteria.filter(([, level]) => level === 'A')).toHaveLength(31);
    expect(criteria.filter(([, level]) => level === 'AA')).toHaveLength(24);
    expect(new Set(criteria.map(([name]) => name)).size).toBe(55);
    const words = ['Supports', 'Partially supports', 'Does not support', 'Not applicable'];
    const said = [...criteria.map((row) => row[2]), ...clauses.map((row) => row[1])];
    expect(said.filter((word) => !words.includes(word ?? ''))).toEqual([]);
  });

  it('names tests that there are, by file and title, or says that there is none', () => {
    const cells = [...criteria, ...clauses].map((row) => row.at(-1) ?? '');
    for (const cell of cells.filter((one) => one !== 'not tested')) {
      for (const named of cell.split('; `').map((one) => one.replace(/^`/, ''))) {
        const [, file = '', title = ''] = /^(\S+)`: \*(.+)\*$/.exec(named) ?? [];
        expect(existsSync(join(root, file)), `${named}: ${file}`).toBe(true);
        expect(
          ["'", '"', '`'].some((quote) => read(file).includes(`${quote}${title}`)),
          named,
        ).toBe(true);
      }
    }
  });
});

describe('the Children’s Code', () => {
  const standards = rowsBelow('docs/papers/childrens-code.md', "The ICO Children's Code, standard by standard");

  it('has its fifteen standards, each with an answer and files that are there', () => {
    expect(standards.map(([number]) => number)).toEqual(Array.from({ length: 15 }, (_, at) => String(at + 1)));
    for (const [, name, answer = '', where = ''] of standards) {
      expect(answer.length, name).toBeGreaterThan(10);
      expect(namesIn(where).length, name).toBeGreaterThan(0);
      expect(namesIn(where).filter((file) => !existsSync(join(root, file)))).toEqual([]);
    }
  });
});

describe('the privacy notice', () => {
  const NAMES = { en: 'English', es: 'Español', ar: 'العربية' } as const;
  const partsIn = (language: keyof typeof NAMES): string[] => {
    const [, below = ''] = read('docs/papers/privacy-notice.md').split(`## ${NAMES[language]}\n`);
    return (below.split(/^## /m)[0] ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => line.replaceAll('**', ''));
  };

  it('is there in each language of the game, with the same parts', () => {
    expect(Object.keys(NAMES).sort()).toEqual(languages(root).sort());
    expect(partsIn('es')).toHaveLength(partsIn('en').length);
    expect(partsIn('ar')).toHaveLength(partsIn('en').length);
  });

  it('is read by the rule of the levels for 8 to 11', () => {
    const english = READABILITY['en'];
    for (const part of partsIn('en')) {
      expect(english?.grade(sentencesOf(part)), part).toBeLessThanOrEqual(GRADES['8-11'].beat);
      for (const sentence of sentencesOf(part).filter((one) => wordsOf(one).length >= 8))
        expect(english?.grade([sentence]), sentence).toBeLessThanOrEqual(GRADES['8-11'].line);
    }
  });

  it.each(['es', 'ar'] as const)('has short sentences in %s', (language) => {
    for (const part of partsIn(language)) {
      const counts = sentencesOf(part).map((one) => wordsOf(one).length);
      expect(Math.max(...counts), part).toBeLessThanOrEqual(WORDS['8-11'].most);
      expect(counts.reduce((sum, count) => sum + count, 0) / counts.length, part).toBeLessThanOrEqual(
        WORDS['8-11'].average,
      );
    }
  });
});

describe('the sources', () => {
  const listed = rowsBelow('docs/sources.md', 'What the levels name');
  const linkOf = (cell = ''): string => cell.replace(/^<|>$/g, '');

  it('hold each link that a level names, with the levels that name it, a date and how it was read', () => {
    const named = new Map<string, string[]>();
    for (const { name, level } of readLevels(join(root, 'levels')))
      for (const link of level?.teacher.sources.flatMap(({ links }) => links) ?? [])
        named.set(link, [...new Set([...(named.get(link) ?? []), name])].sort());
    const there = listed.map(([, , , link, levels = '']) => [linkOf(link), levels.split(', ')]);
    expect(new Map(there as [string, string[]][])).toEqual(named);
    for (const [what, date = '', as = ''] of listed) {
      expect(date, what).toMatch(/^(n\.d\.|\d{4}(-\d{2}){0,2}|\d{4}–\d{4})$/);
      expect(as, what).not.toBe('');
    }
  });
});

describe('the sheet of pictures', () => {
  it('shows each level, two in a row, and says what one remembers of each', async () => {
    const order = JSON.parse(read('levels/order.json')) as string[];
    expect(rowsBelow('docs/pictures.md', 'The pictures').map(([level]) => level)).toEqual(order);
    const { height } = await sharp(join(root, 'docs/pictures.webp')).metadata();
    expect(height).toBe(heightOf(order.length));
  });
});

describe('the page for IT', () => {
  it('is one page', () => {
    expect(wordsOf(read('docs/it.md')).length).toBeLessThan(750);
  });

  it('locks a kiosk to the one address that it opens and installs', () => {
    const page = read('docs/it.md');
    const [, json = ''] = /```json\n([\s\S]+?)```/.exec(page) ?? [];
    const [, opened = ''] = /^chromium --kiosk .+ (https:\S+)$/m.exec(page) ?? [];
    const policy = JSON.parse(json) as Record<string, unknown>;
    expect(policy).toMatchObject({
      WebAppInstallForceList: [{ url: opened }],
      URLAllowlist: [opened],
      NewTabPageLocation: opened,
      URLBlocklist: expect.arrayContaining(['*', 'chrome://*', 'file://*']) as unknown,
      DeveloperToolsAvailability: 2,
    });
    expect(new URL(opened).protocol).toBe('https:');
  });
});
