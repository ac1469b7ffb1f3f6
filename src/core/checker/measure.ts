/** What a level comes to: how many beats, forks, ways and words, and how long it takes to read. */
import { authorOf, isFork, isLast } from '../kinds/index.ts';
import type { Values } from '../level/condition.ts';
import type { Level } from '../level/schema.ts';
import type { Checked } from './checked.ts';
import { wordsOf } from './text/sentences.ts';
import type { Texts } from './text/texts.ts';
import type { Role } from '../kinds/author.ts';
import { ASIDE, type Use } from './text/uses.ts';
import { countPaths, orderOf } from './explore/graph.ts';
import { partsAfter } from './explore/survey.ts';
import { AFTER, visible } from './explore/visible.ts';
import type { Moment, Explored } from './explore/explore.ts';

/** Words a minute: the pace of the paper scripts, reading aloud at the younger age. */
export const READING_PACE: Readonly<Record<Level['age'], number>> = { '8-11': 150, '11-14': 180 };
/** Seconds for which a picture is looked at where the level does not say; as in the panel. */
export const PICTURE_SECONDS = 1.4;

/** The least and the most on any way through. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface Measures {
  readonly beats: number;
  readonly forks: number;
  /** What can be done or looked at inside of forks. */
  readonly actions: number;
  /** Ways through that the story tells apart; nothing when it can go round for ever. */
  readonly paths: bigint | undefined;
  readonly states: number;
  /** Things of the picture that can be looked at or touched. */
  readonly touched: number;
  readonly endings: readonly string[];
  /** All words a pupil can come to see, by language. */
  readonly words: Readonly<Record<string, number>>;
  /** Words on one way through, and the minutes it takes with its pauses, in the first language. */
  readonly pathWords: Range;
  readonly minutes: Range;
}

/** What no pupil reads on a screen. */
const UNSEEN: ReadonlySet<Role> = new Set(['alt', 'prompt', 'promise', 'group', 'teacher', 'about']);

/** Words and pauses of what is there. */
interface Load {
  words: number;
  seconds: number;
}

const secondsOf = (part: object): number => {
  const { seen, silence, seconds } = part as { seen?: object; silence?: number; seconds?: number };
  return silence ?? (seen ? (seconds ?? PICTURE_SECONDS) : 0);
};

function loadOf(
  parts: readonly object[],
  given: Values,
  wordsBy: ReadonlyMap<object, number>,
  without?: ReadonlySet<string>,
): Load {
  const load = { words: 0, seconds: 0 };
  for (const part of parts) {
    visible(
      part,
      given,
      {
        there(one) {
          load.words += wordsBy.get(one) ?? 0;
          load.seconds += secondsOf(one);
        },
      },
      without,
    );
  }
  return load;
}

/** Least and most over all ways, of a figure that each beat and each answer adds to. */
function rangeOf(
  explored: Explored,
  here: (moment: Moment) => number,
  after: (way: Moment['ways'][number]) => number,
): Range {
  const { lastFirst, loops } = orderOf(explored);
  const found = new Map<Moment, Range>();
  for (const moment of lastFirst) {
    const own = here(moment);
    const ahead = moment.ways.flatMap((way) => {
      const further = typeof way.to === 'object' && !loops.has(way) ? found.get(way.to) : undefined;
      return further ? [{ least: further.least + after(way), most: further.most + after(way) }] : [];
    });
    if (ahead.length === 0 && !isLast(moment.beat)) continue;
    found.set(moment, {
      least: own + (ahead.length > 0 ? Math.min(...ahead.map((one) => one.least)) : 0),
      most: own + (ahead.length > 0 ? Math.max(...ahead.map((one) => one.most)) : 0),
    });
  }
  return found.get(explored.moments[0] as Moment) ?? { least: 0, most: 0 };
}

const countOf = (uses: readonly Use[], texts: Texts, without: ReadonlySet<Role>): number => {
  const paths = new Set(uses.filter((use) => !without.has(use.role)).map((use) => use.path));
  return [...paths].reduce((sum, path) => sum + wordsOf(texts.get(path)?.text ?? '').length, 0);
};

/** Words by the object of the level they belong to. */
function wordsByOwner(uses: readonly Use[], texts: Texts): ReadonlyMap<object, number> {
  const words = new Map<object, number>();
  for (const { owner, path, role } of uses) {
    if (!ASIDE.has(role)) words.set(owner, (words.get(owner) ?? 0) + wordsOf(texts.get(path)?.text ?? '').length);
  }
  return words;
}

/** Measures a checked level; the reading time is that of the first language, English where it is in. */
export function measure({ level, explored, uses, texts }: Checked): Measures {
  const first = texts['en'] ?? texts[Object.keys(texts).sort()[0] ?? ''] ?? new Map();
  const words = wordsByOwner(uses, first);
  const arriving = new Map(
    explored.moments.map((moment) => {
      const { words: read, seconds } = loadOf([moment.beat], moment.given, words, AFTER);
      return [moment, { words: read, seconds: seconds + (authorOf(moment.beat).seconds?.(moment.beat) ?? 0) }];
    }),
  );
  const told = new Map(
    explored.moments.flatMap((moment) =>
      moment.ways.map((way) => [way, loadOf(partsAfter(way), way.after, words)] as const),
    ),
  );
  const range = (of: (load: Load) => number): Range =>
    rangeOf(
      explored,
      (moment) => of(arriving.get(moment) as Load),
      (way) => of(told.get(way) as Load),
    );
  const minutes = ({ words: read, seconds }: Load): number => read / READING_PACE[level.age] + seconds / 60;
  return {
    beats: level.beats.length,
    forks: level.beats.filter(isFork).length,
    actions: level.beats.reduce((sum, beat) => sum + (authorOf(beat).actions?.(beat) ?? 0), 0),
    paths: explored.whole ? countPaths(explored) : undefined,
    states: explored.moments.length,
    touched: level.beats.reduce((sum, beat) => sum + (authorOf(beat).touched?.(beat) ?? 0), 0),
    endings: [...new Set(explored.moments.filter((moment) => isLast(moment.beat)).map((moment) => moment.beat.id))],
    words: Object.fromEntries(
      Object.keys(texts)
        .sort()
        .map((language) => [language, countOf(uses, texts[language] ?? new Map(), UNSEEN)]),
    ),
    pathWords: range((load) => load.words),
    minutes: range(minutes),
  };
}
