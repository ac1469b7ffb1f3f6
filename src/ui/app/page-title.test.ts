import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRoute } from '../../core/route/route.ts';
import { titleKeyOf } from './page-title.ts';

const LOCALES = join(import.meta.dirname, '../../../assets/locales');
const A_CLASS = '#/teacher/class/ccccccccccc1';

/** Every page, each by its address. */
const PAGES = [
  '#/town',
  '#/play/funny-frog',
  '#/help',
  '#/settings',
  '#/access',
  '#/check',
  '#/lights',
  '#/join',
  '#/finish/funny-frog',
  '#/teacher',
  '#/teacher/prepare',
  '#/teacher/sid',
  A_CLASS,
  `${A_CLASS}/code`,
  `${A_CLASS}/scan`,
  `${A_CLASS}/charter`,
  `${A_CLASS}/sheet/funny-frog`,
  `${A_CLASS}/report/funny-frog`,
  '#/projector/ccccccccccc1',
  '#/nowhere',
];

const wordFor = (words: object, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], words as unknown);

test.each(['en', 'es', 'ar'])('each page has a title of its own, in %s', (language) => {
  const words = JSON.parse(readFileSync(join(LOCALES, `${language}.json`), 'utf8')) as object;
  const titles = PAGES.map((hash) => wordFor(words, titleKeyOf(parseRoute(hash)) ?? ''));
  expect(titles.every((title) => typeof title === 'string' && title !== '')).toBe(true);
  expect(new Set(titles).size).toBe(PAGES.length);
});

test('the first page is called as the game is', () => {
  expect(titleKeyOf(parseRoute('#/'))).toBeNull();
});
