/** Counts the choices of levels and says them, in a table and level by level. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ALL_FIGURES,
  allFigures,
  type Figure,
  type Figures,
  isOut,
  LEVEL_FIGURES,
  levelFigures,
  worse,
} from '../../src/core/checker/choices/bounds.ts';
import { type Counts, countChoices } from '../../src/core/checker/choices/count.ts';
import type { Placed } from '../../src/core/checker/choices/places.ts';
import { likenesses } from '../../src/core/checker/choices/voices.ts';
import { explore } from '../../src/core/checker/explore/explore.ts';
import { textsOf } from '../../src/core/checker/text/texts.ts';
import type { Level } from '../../src/core/level/schema.ts';
import { type Edition, editions, type Kept } from './editions.ts';
import { readLevel } from '../vite/level-folder.ts';

export const KEPT = 'levels/choices.json';

/** Counts the level in a folder. */
export function countFolder(folder: string): Counts {
  const { level, words } = readLevel(folder);
  const texts = Object.fromEntries(Object.entries(words).map(([language, file]) => [language, textsOf(file)]));
  return countChoices({ level, texts, explored: explore(level) });
}

export const editionOf = (all: readonly Counts[]): Edition => ({
  levels: Object.fromEntries(all.map((counts) => [counts.id, levelFigures(counts)])),
  all: allFigures(all),
});

/** What was kept. @param root the folder of the project */
export function kept(root: string): Kept | undefined {
  const path = join(root, KEPT);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Kept) : undefined;
}

/** A line for each level, so that two who change two levels seldom meet. */
const asLines = ({ levels, all }: Edition, indent: string): string =>
  [
    '{',
    `${indent}  "all": ${JSON.stringify(all)},`,
    `${indent}  "levels": {`,
    Object.keys(levels)
      .sort()
      .map((id) => `${indent}    ${JSON.stringify(id)}: ${JSON.stringify(levels[id])}`)
      .join(',\n'),
    `${indent}  }`,
    `${indent}}`,
  ].join('\n');

/**
 * Keeps what the levels come to now, and writes `docs/levels.md`. A level within all bounds of its own is from now on in
 * its second edition.
 * @param all the counts of every level
 */
export function keep(root: string, all: readonly Counts[]): void {
  const now = editionOf(all);
  const before = kept(root);
  const isWithin = ({ id, age }: Counts): boolean =>
    Object.entries(now.levels[id] ?? {}).every(([name, value]) => !isOut(value, LEVEL_FIGURES[name]?.bound(age) ?? {}));
  const second = all
    .filter((one) => before?.second.includes(one.id) || isWithin(one))
    .map(({ id }) => id)
    .sort();
  const first = before?.first ?? now;
  const text = `{
  "first": ${asLines(first, '  ')},
  "now": ${asLines(now, '  ')},
  "second": ${JSON.stringify(second)}
}
`;
  writeFileSync(join(root, KEPT), text);
  writeFileSync(join(root, 'docs/levels.md'), editions({ first, now, second }));
}

const shown = (figures: Figures, name: string, { unit }: Figure): string =>
  figures[name] === undefined ? '–' : `${figures[name]}${unit}`;

const boundText = ({ least, most }: { least?: number; most?: number }): string =>
  [least !== undefined && `≥ ${least}`, most !== undefined && `≤ ${most}`].filter(Boolean).join(', ');

/**
 * What is refused: levels of the second edition out of their bounds, and whatever got worse than it was; all together
 * only where all levels are counted.
 */
export function refused(all: readonly Counts[], before: Kept): string[] {
  const now = editionOf(all);
  const ages = new Map(all.map(({ id, age }) => [id, age]));
  const say = (where: string, name: string, figures: Figures, figure: Figure | undefined, age?: Level['age']): string =>
    figure
      ? `${where}: ${shown(figures, name, figure)} ${figure.says} (${boundText(figure.bound(age))})`
      : `${where}: ${name}`;
  const ofLevels = Object.entries(now.levels).flatMap(([id, figures]) => {
    const age = ages.get(id);
    const names = before.second.includes(id)
      ? Object.keys(figures).filter((name) => isOut(figures[name] ?? 0, LEVEL_FIGURES[name]?.bound(age) ?? {}))
      : worse(figures, before.now.levels[id] ?? {}, LEVEL_FIGURES, age);
    return names.map((name) => say(id, name, figures, LEVEL_FIGURES[name], age));
  });
  const isWhole = Object.keys(before.now.levels).every((id) => id in now.levels);
  const ofAll = isWhole
    ? worse(now.all, before.now.all, ALL_FIGURES).map((name) => say('all levels', name, now.all, ALL_FIGURES[name]))
    : [];
  return [...ofLevels, ...ofAll];
}

const ORDINALS = ['1st', '2nd', '3rd', '4th'] as const;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

function forkLine({ fork, isDoor, labels, places, longest, telling }: Placed): string {
  const stands = places.flatMap((share, at) => (share > 0.01 ? [`${ORDINALS[at]} ${percent(share)}`] : []));
  const languages = (shares: Readonly<Record<string, number>>): string =>
    Object.entries(shares)
      .filter(([, share]) => share >= 0.5)
      .map(([language]) => language)
      .join(' ');
  const marks = [
    `best ${stands.join(', ')}`,
    ...(languages(longest) ? [`longest (${languages(longest)})`] : []),
    ...(languages(telling) ? [`tells (${languages(telling)})`] : []),
  ];
  const choices = labels.map(
    ({ id, grade, text, isBest, isLongest, tells }) =>
      `      ${isBest ? '★' : ' '} ${id} ${grade}  ${text}${isLongest ? '  ← longest' : ''}${tells ? '  ← tells' : ''}`,
  );
  return [`    ${fork}${isDoor ? ' (door back)' : ''}: ${marks.join(' · ')}`, ...choices].join('\n');
}

/** One level, for its writer. */
export function levelText(counts: Counts): string {
  const figures = levelFigures(counts);
  const { forks, traces, endings, passed, reached, opening } = counts;
  const lines = Object.entries(LEVEL_FIGURES).flatMap(([name, figure]) => {
    const value = figures[name];
    if (value === undefined) return [];
    const bound = figure.bound(counts.age);
    const mark = isOut(value, bound) ? '✗' : '✓';
    return [`  ${mark} ${shown(figures, name, figure)} ${figure.says} (${boundText(bound)})`];
  });
  return [
    counts.id,
    ...lines,
    `    before the first choice: ${Object.entries(opening)
      .map(([language, words]) => `${language} ${words}`)
      .join(' · ')} words`,
    '  forks: where the best stands in the author’s order; ★ best, with its grade',
    ...forks.map(forkLine),
    '  what another answer changes later: a beat, an option, a place or who comes · lines only · nothing',
    ...traces.map(
      ({ fork, changes, linesOnly, nothing }) =>
        `    ${changes >= 0.5 ? '✓' : '✗'} ${fork}: ${percent(changes)} · ${percent(linesOnly)} · ${percent(nothing)}`,
    ),
    '  endings, from plays by chance',
    ...endings.map(
      ({ ending, share, light, staged, isFullest }) =>
        `    ${ending}: ${percent(share)}, light ${light}${isFullest ? ', fullest' : ''} · ${staged.join(' | ')}`,
    ),
    `    passing everything: ${passed?.ending ?? '–'}`,
    `    to the fullest: first button ${percent(reached.first)} · longest ${percent(reached.longest)} · “tell” ${percent(reached.tells)}`,
    '',
  ].join('\n');
}

/** All levels together, with their bounds. */
export function allText(all: readonly Counts[]): string {
  const { levels, all: together } = editionOf(all);
  const names = Object.keys(LEVEL_FIGURES);
  const ages = new Map(all.map(({ id, age }) => [id, age]));
  const width = Math.max(...Object.keys(levels).map((id) => id.length)) + 2;
  const cells = Object.entries(levels).map(([id, figures]) =>
    [
      id.padEnd(width),
      ...names.map((name) => {
        const value = figures[name];
        if (value === undefined) return '–'.padStart(9);
        const out = isOut(value, LEVEL_FIGURES[name]?.bound(ages.get(id)) ?? {});
        return `${out ? '✗' : ''}${value}`.padStart(9);
      }),
    ].join(''),
  );
  const pairs = likenesses(all.flatMap(({ spoken }) => spoken))
    .slice(0, 5)
    .map(({ one, other, likeness, by }) => `    ${one} and ${other} ${likeness.toFixed(2)} (${by.join(' ')})`);
  return [
    ' '.repeat(width) + names.map((name) => name.padStart(9)).join(''),
    ...cells,
    '',
    ...Object.entries(ALL_FIGURES).flatMap(([name, figure]) => {
      const value = together[name];
      if (value === undefined) return [];
      const out = isOut(value, figure.bound());
      return [`  ${out ? '✗' : '✓'} ${shown(together, name, figure)} ${figure.says} (${boundText(figure.bound())})`];
    }),
    '  most alike in the words they use:',
    ...pairs,
  ].join('\n');
}
