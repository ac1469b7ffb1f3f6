/** Within which bounds the choices of the levels must be: each by itself, and all of them together. */
import type { Level } from '../../level/schema.ts';
import type { Counts } from './count.ts';
import { leavesTrace } from './traces.ts';
import { likenesses } from './voices.ts';

/** Figures by their names; shares are whole percents. What cannot be counted somewhere is left out. */
export type Figures = Readonly<Record<string, number>>;

/** Within what a figure must be. */
export interface Bound {
  readonly least?: number;
  readonly most?: number;
}

/** A figure, what it says, and its bound. */
export interface Figure {
  readonly says: string;
  readonly unit: '%' | '' | ' words' | ' characters';
  readonly bound: (age?: Level['age']) => Bound;
}

const fixed =
  (bound: Bound): Figure['bound'] =>
  () =>
    bound;

/** What is counted in each level. */
export const LEVEL_FIGURES: Readonly<Record<string, Figure>> = {
  same: { says: 'of a play is the same in every play', unit: '%', bound: fixed({ most: 55 }) },
  fresh: { says: 'is new in a second play, every answer changed', unit: '%', bound: fixed({ least: 45 }) },
  finale: { says: 'of the finale is shared by different endings', unit: '%', bound: fixed({ most: 60 }) },
  opening: {
    says: 'before the first choice',
    unit: ' words',
    bound: (age) => ({ most: age === '8-11' ? 180 : 220 }),
  },
  untraced: { says: 'of counted forks change no later beat, option or place', unit: '%', bound: fixed({ most: 34 }) },
  passed: { says: 'reaches the fullest ending by passing', unit: '', bound: fixed({ most: 0 }) },
  uncosted: { says: 'of plays in which one tells nobody name no cost', unit: '%', bound: fixed({ most: 0 }) },
  about: { says: 'about', unit: ' characters', bound: fixed({ most: 200 }) },
  title: { says: 'title', unit: ' characters', bound: fixed({ most: 40 }) },
  role: { says: 'role', unit: ' characters', bound: fixed({ most: 80 }) },
  ready: { says: 'in the longest of the first three “be ready for”', unit: ' words', bound: fixed({ most: 60 }) },
};

/** What is counted over all levels together. */
export const ALL_FIGURES: Readonly<Record<string, Figure>> = {
  first: { says: 'the best answer stands first', unit: '%', bound: fixed({ least: 20, most: 45 }) },
  second: { says: 'the best answer stands second', unit: '%', bound: fixed({ least: 20, most: 45 }) },
  third: { says: 'the best answer stands third', unit: '%', bound: fixed({ least: 20, most: 45 }) },
  fourth: { says: 'the best answer stands fourth, of forks with four', unit: '%', bound: fixed({ least: 20 }) },
  longest: { says: 'the longest is a best one', unit: '%', bound: fixed({ most: 40 }) },
  telling: { says: 'of best labels speak of telling, asking, help, a helper', unit: '%', bound: fixed({ most: 45 }) },
  median: { says: 'of a play is the same in every play, median level', unit: '%', bound: fixed({ most: 45 }) },
  stops: { says: 'of what children write ends with a full stop', unit: '%', bound: fixed({ most: 35 }) },
  likeness: { says: 'likeness of the two most alike (Cosine Delta × 100)', unit: '', bound: fixed({ most: 30 }) },
  byFirst: { says: 'of levels: always the first reaches the fullest', unit: '%', bound: fixed({ most: 34 }) },
  byLongest: { says: 'of levels: always the longest reaches the fullest', unit: '%', bound: fixed({ most: 34 }) },
  byTells: { says: 'of levels: always one that tells reaches the fullest', unit: '%', bound: fixed({ most: 34 }) },
};

const percent = (share: number): number => Math.round(share * 100);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const mean = (numbers: readonly number[]): number => sum(numbers) / Math.max(numbers.length, 1);

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return mean([sorted[Math.floor(middle)] ?? 0, sorted[Math.ceil(middle)] ?? 0]);
}

/** The figures of one level. */
export function levelFigures(counts: Counts): Figures {
  const { same, fresh, finale, opening, traces, passed, costs, lengths, ready } = counts;
  return {
    same: percent(same),
    fresh: percent(fresh),
    ...(finale !== undefined && { finale: percent(finale) }),
    opening: Math.max(0, ...Object.values(opening)),
    untraced: percent(mean(traces.map((trace) => (leavesTrace(trace) ? 0 : 1)))),
    passed: passed?.isFullest ? 1 : 0,
    ...(costs !== undefined && { uncosted: percent(1 - costs) }),
    ...lengths,
    ready: ready.words,
  };
}

/** A player reaches the fullest ending of a level when more than half of the plays do. */
const REACHED = 0.5;

/** The figures of all levels together. Of languages the one furthest from even is taken. */
export function allFigures(all: readonly Counts[]): Figures {
  const forks = all.flatMap((counts) => counts.forks);
  const place = (at: 0 | 1 | 2): number => percent(mean(forks.map(({ places }) => places[at])));
  const ofFour = forks.filter(({ hasFour }) => hasFour);
  const languages = [...new Set(forks.flatMap(({ longest }) => Object.keys(longest)))];
  const most = (of: (fork: (typeof forks)[number], language: string) => number | undefined): number =>
    percent(Math.max(0, ...languages.map((language) => mean(forks.map((fork) => of(fork, language) ?? 0)))));
  const reached = (player: keyof Counts['reached']): number =>
    percent(mean(all.map((counts) => (counts.reached[player] > REACHED ? 1 : 0))));
  const lines = sum(all.map(({ stops }) => stops.lines));
  const [alike] = likenesses(all.flatMap(({ spoken }) => spoken));
  return {
    first: place(0),
    second: place(1),
    third: place(2),
    fourth: percent(mean(ofFour.map(({ places }) => places[3]))),
    longest: most((fork, language) => fork.longest[language]),
    telling: most((fork, language) => fork.telling[language]),
    median: median(all.map(({ same }) => percent(same))),
    ...(lines > 0 && { stops: percent(sum(all.map(({ stops }) => stops.stopped)) / lines) }),
    ...(alike && { likeness: percent(alike.likeness) }),
    byFirst: reached('first'),
    byLongest: reached('longest'),
    byTells: reached('tells'),
  };
}

/** Is a figure out of its bound? */
export const isOut = (value: number, { least = -Infinity, most = Infinity }: Bound): boolean =>
  value < least || value > most;

/** How far a figure is out of its bound; 0 inside. */
const beyond = (value: number, { least = -Infinity, most = Infinity }: Bound): number =>
  Math.max(0, least - value, value - most);

/** Of plays by chance a figure moves a little with any word that changes. */
const SLACK = 3;

/** The names of figures that are further out of their bounds than those kept. */
export const worse = (
  figures: Figures,
  kept: Figures,
  listed: Readonly<Record<string, Figure>>,
  age?: Level['age'],
): string[] =>
  Object.keys(figures).filter((name) => {
    const bound = listed[name]?.bound(age);
    const [now, before] = [figures[name], kept[name]];
    if (!bound || now === undefined) return false;
    return beyond(now, bound) > (before === undefined ? 0 : beyond(before, bound)) + SLACK;
  });
