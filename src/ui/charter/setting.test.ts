import { describe, expect, it } from 'vitest';
import type { CharterLine } from '../../core/class/charter.ts';
import { pagesOf, type Setting, settingOf } from './setting.ts';

const SETTINGS: readonly [...Setting[], Setting] = [
  { type: 50, columns: 1 },
  { type: 40, columns: 2 },
  { type: 28, columns: 2 },
];
const sentence = (words: number): string => Array.from({ length: words }, () => 'promise').join(' ');
const setting = (groups: readonly (readonly string[])[]): Setting =>
  settingOf(groups, { width: 1700, height: 480 }, SETTINGS);

describe('the type of a charter', () => {
  it('is as large as its sentences allow', () => {
    expect(setting([[sentence(8)], [sentence(8)]])).toEqual(SETTINGS[0]);
    expect(setting([Array.from({ length: 6 }, () => sentence(7))])).toEqual(SETTINGS[1]);
  });
  it('is the smallest where nothing else fits, and for a word that is longer than a line', () => {
    expect(setting([Array.from({ length: 12 }, () => sentence(30))])).toEqual(SETTINGS[2]);
    expect(setting([['promise'.repeat(40)]])).toEqual(SETTINGS[2]);
  });
});

describe('the pages of a charter', () => {
  const line = (at: number, to: CharterLine['to'] = 'children'): CharterLine => ({
    level: 'frog',
    fork: `d${at}`,
    to,
    valued: true,
  });
  const room = { width: 1700, height: 480 };
  const counts = (of: ReturnType<typeof pagesOf>): number[][] =>
    of.pages.map((page) => page.map((group) => group.lines.length));

  it('are one where all fits', () => {
    const pages = pagesOf(
      [
        { to: 'children', lines: [line(1)] },
        { to: 'leaders', lines: [line(2, 'leaders')] },
      ],
      () => sentence(6),
      room,
      SETTINGS,
    );
    expect([counts(pages), pages.setting]).toEqual([[[1, 1]], SETTINGS[0]]);
    expect(counts(pagesOf([], () => '', room, SETTINGS))).toEqual([[]]);
  });
  it('share evenly what is too much for one, and a group goes on under its own name', () => {
    const groups = [
      { to: 'children' as const, lines: Array.from({ length: 8 }, (_, at) => line(at)) },
      { to: 'leaders' as const, lines: Array.from({ length: 4 }, (_, at) => line(at, 'leaders')) },
    ];
    expect(counts(pagesOf(groups, () => sentence(14), room, SETTINGS))).toEqual([[6], [2, 4]]);
  });
  it('end with a sentence to each, however long it is', () => {
    expect(
      counts(pagesOf([{ to: 'children', lines: [line(1), line(2)] }], () => sentence(400), room, SETTINGS)),
    ).toEqual([[1], [1]]);
  });
});
