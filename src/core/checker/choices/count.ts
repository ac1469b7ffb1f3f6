/** What a level's choices come to: counted from plays by chance, alike on every run. */
import { seeded } from '../../chance.ts';
import { isFork } from '../../kinds/index.ts';
import type { Level } from '../../level/schema.ts';
import type { Explored } from '../explore/explore.ts';
import { charactersOf, wordsOf } from '../text/sentences.ts';
import type { Texts } from '../text/texts.ts';
import { type Ended, endsOf, fullestOf, type PlayerName, reachedBy } from './endings.ts';
import { type Placed, placesIn } from './places.ts';
import { byChance, hasTold, passAt, play, type Play, plays } from './plays.ts';
import { finaleShared, newInSecond, sameInAll } from './repeats.ts';
import { told, type Told } from './told.ts';
import { type Trace, tracesIn } from './traces.ts';
import { fullStops, type Spoken, spokenIn } from './voices.ts';

/** How often plays by chance come to an ending, and in how many ways it looks there. */
export interface EndingCount {
  readonly ending: string;
  /** Of the plays. */
  readonly share: number;
  readonly light: number;
  readonly staged: readonly string[];
  /** Is it the fullest one? */
  readonly isFullest: boolean;
}

export interface Counts {
  readonly id: string;
  readonly age: Level['age'];
  readonly forks: readonly Placed[];
  readonly traces: readonly Trace[];
  /** Shares of the words of a play. */
  readonly same: number;
  readonly fresh: number;
  readonly finale: number | undefined;
  /** Words read before the first question, by language, at most. */
  readonly opening: Readonly<Record<string, number>>;
  readonly endings: readonly EndingCount[];
  /** What a play comes to in which everything is passed. */
  readonly passed: { readonly ending: string; readonly isFullest: boolean } | undefined;
  /** How often each of the players that go by looks comes to the fullest ending. */
  readonly reached: Readonly<Record<PlayerName, number>>;
  /** Of the plays in which the player tells nobody, how many name what it cost; none where the player never can tell. */
  readonly costs: number | undefined;
  readonly stops: { readonly lines: number; readonly stopped: number };
  readonly spoken: readonly Spoken[];
  /** The most characters in any language. */
  readonly lengths: Readonly<Record<'about' | 'title' | 'role', number>>;
  /** Words of the first three that may come up in class, in any language at most; and how many there are. */
  readonly ready: { readonly words: number; readonly count: number };
}

/** A level that fits the schema, its words by language, and all ways through it. */
export interface Countable {
  readonly level: Level;
  readonly texts: Readonly<Record<string, Texts>>;
  readonly explored: Explored;
}

const TIMES = 300;
const SEED = 1;

/** The most that is read in any play before the first question, with what leads to it and without it. */
const openingOf = (one: Told, played: readonly Play[]): number =>
  Math.max(
    0,
    ...played.map(({ ways }) => {
      const first = ways.findIndex(({ from }) => isFork(from.beat));
      const before = ways.slice(0, Math.max(first, 0)).flatMap((way) => [...one.reads(way.from), ...one.reads(way)]);
      const beat = ways[first]?.from;
      const lines = beat ? one.lines(beat) : [];
      return one.words([...before, ...lines]);
    }),
  );

function endingsOf(ends: readonly Ended[], isFullest: (ended: Ended) => boolean): EndingCount[] {
  const ids = [...new Set(ends.map(({ ending }) => ending))];
  return ids
    .map((ending) => {
      const own = ends.filter((one) => one.ending === ending);
      return {
        ending,
        share: own.length / ends.length,
        light: Math.max(...own.map(({ light }) => light)),
        staged: [...new Set(own.map(({ staged }) => staged))].sort(),
        isFullest: own.some(isFullest),
      };
    })
    .sort((a, b) => b.share - a.share);
}

/** Counts a sound level in all of its languages. */
export function countChoices({ level, texts, explored }: Countable): Counts {
  const chance = seeded(SEED);
  const one = told(level, explored, texts);
  const played = plays(explored, byChance(chance), TIMES);
  const endOfPlay = endsOf(one);
  const fullest = fullestOf(one, endOfPlay, chance);
  const passing = play(explored, passAt);
  const passed = passing && endOfPlay(passing);
  const untold = played.filter((of) => !hasTold(of, level.player)).map(endOfPlay);
  const most = (count: (known: Texts) => number): number => Math.max(0, ...Object.values(texts).map(count));
  const textOf = (known: Texts, path: string): string => known.get(path)?.text ?? '';
  const readyWords = (known: Texts, id: string): number =>
    wordsOf(textOf(known, `teacher.${id}`)).length + wordsOf(textOf(known, `teacher.${id}-do`)).length;
  return {
    id: level.id,
    age: level.age,
    forks: placesIn(one, played),
    traces: tracesIn(one, played, chance),
    same: sameInAll(one, played),
    fresh: newInSecond(one, played, chance),
    finale: finaleShared(one, played),
    opening: Object.fromEntries(
      Object.keys(texts).map((language) => [
        language,
        openingOf(told(level, explored, { [language]: texts[language] ?? new Map() }), played.slice(0, TIMES / 5)),
      ]),
    ),
    endings: endingsOf(played.map(endOfPlay), fullest),
    passed: passed && { ending: passed.ending, isFullest: fullest(passed) },
    reached: reachedBy(one, (of) => fullest(endOfPlay(of)), chance),
    // where the player tells in no play, somebody else always does, and nothing is missed by it
    costs:
      untold.length > 0 && untold.length < played.length
        ? untold.filter(({ costs }) => costs).length / untold.length
        : undefined,
    stops: fullStops(spokenIn(level, texts['en'] ?? new Map())),
    spoken: spokenIn(level, texts['en'] ?? new Map()),
    lengths: {
      about: most((known) => charactersOf(textOf(known, 'about'))),
      title: most((known) => charactersOf(textOf(known, 'title'))),
      role: most((known) => Math.max(...['role', 'role_f', 'role_m'].map((path) => charactersOf(textOf(known, path))))),
    },
    ready: {
      words: most((known) => Math.max(0, ...level.teacher.ready.slice(0, 3).map((id) => readyWords(known, id)))),
      count: level.teacher.ready.length,
    },
  };
}
