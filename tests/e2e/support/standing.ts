/** Stories, players and a class that stand where something is to be looked at or measured, without playing to it. */
import type { Page } from 'playwright/test';
import { keyOf, newClass, type SchoolClass } from '../../../src/core/class/class.ts';
import type { KindName } from '../../../src/core/kinds/index.ts';
import type { Level } from '../../../src/core/level/schema.ts';
import type { Playthrough } from '../../../src/core/record/playthrough.ts';
import { idOf } from '../../../src/core/record/playthrough.ts';
import { currentBeat, isTold } from '../../../src/core/story/questions.ts';
import { reduce } from '../../../src/core/story/reduce.ts';
import type { Story } from '../../../src/core/story/state.ts';
import { levelOf } from './levels.ts';
import { lessonOf } from './class.ts';
import { planOf, shortPlan } from './plan.ts';
import { keep, player } from './saves.ts';

/** Where each kind of beat is looked at. */
export const SHOWN = {
  choose: 'funny-frog',
  spot: 'admin',
  rehearse: 'the-clubhouse',
  rank: 'the-queue',
  spend: 'twelve-coins',
  look: 'door-closed',
  phone: 'free-gems',
  ending: 'stay-behind',
} as const satisfies Partial<Record<KindName, string>>;
export type ShownKind = keyof typeof SHOWN;

/** The levels among them that open from a lesson alone. */
export const IN_LESSON: readonly string[] = Object.values(SHOWN).filter((id) => levelOf(id).level.opens === 'lesson');

/**
 * The first story on a way through the level that stands where it is wanted, with all read that is told there.
 * @throws when no way comes there
 */
export function storyAt(level: Level, wanted: (story: Story) => boolean): Story {
  for (const plan of [shortPlan, (of: Level) => planOf(of, false)]) {
    for (const { after } of plan(level)) {
      const story = reduce(level, after, { type: 'read', all: true });
      if (wanted(story)) return story;
    }
  }
  throw new Error(`${level.id}: no story stands there.`);
}

/** The story that stands at the first beat of a kind, asked and not yet answered. */
export function storyOf(kind: ShownKind): Story {
  const { level } = levelOf(SHOWN[kind]);
  return storyAt(level, (story) => currentBeat(level, story).kind === kind && !isTold(story));
}

const FINISHED = ['just-joking', 'who-posted-that'];

const finished = (id: string): Story => {
  const { level } = levelOf(id);
  return storyAt(level, (story) => story.endings.length > 0);
};

/** How many levels of the street the kept player has finished: some kinds stand on the way back from an ending. */
export const finishedLevels = (): number =>
  FINISHED.length +
  (Object.keys(SHOWN) as ShownKind[]).filter((kind) => SHOWN[kind] !== SHOWN.ending && storyOf(kind).endings.length > 0)
    .length;

/** Keeps a player who has finished two levels of each age and stands in the middle of others. */
export const keepPlayer = (
  page: Page,
  kinds: readonly ShownKind[] = Object.keys(SHOWN) as ShownKind[],
): Promise<void> =>
  keep(page, 'players', {
    [player().id]: player({
      stories: {
        ...Object.fromEntries(FINISHED.map((id) => [id, finished(id)])),
        ...Object.fromEntries(kinds.map((kind) => [SHOWN[kind], storyOf(kind)])),
        // the ending is shown as it is come to, not as it is come back to
      },
      now: kinds.includes('ending') ? SHOWN.ending : null,
    }),
  });

const CLASS = 'shownclass00';
export const PROJECTOR = `#/projector/${CLASS}`;

/**
 * First and last choices of twenty-four pupils at the first fork: two groups may be shown, the others are too small.
 */
const CHOICES: readonly (readonly [first: string, last: string, count: number])[] = [
  ['a', 'a', 2],
  ['a', 'c', 1],
  ['b', 'b', 5],
  ['b', 'c', 4],
  ['c', 'c', 8],
  ['d', 'd', 1],
  ['d', 'b', 1],
  ['none', 'none', 2],
];

/** Keeps a class of twenty-four that has played Funny Frog. @param more of it, made of the level and its records */
export async function keepClass(
  page: Page,
  today: string,
  more?: (level: Level, records: readonly Playthrough[]) => Partial<SchoolClass>,
): Promise<void> {
  const { level } = levelOf('funny-frog');
  const pairs = CHOICES.flatMap(([first, last, count]) =>
    Array.from({ length: count }, (): [string, string] => [first, last]),
  );
  const records = pairs.map((pair, at): Playthrough => ({
    id: idOf(500 + at),
    level: level.id,
    version: level.version,
    mode: 'own',
    seat: null,
    day: today,
    finished: true,
    forks: { d1: pair },
    signs: null,
    helped: null,
    ending: null,
  }));
  const of: SchoolClass = {
    ...newClass(CLASS, '5b', lessonOf([level.id]), today),
    pupils: records.length,
    playthroughs: Object.fromEntries(records.map((one) => [keyOf(one), one])),
    ...more?.(level, records),
  };
  await keep(page, 'classes', { [CLASS]: { stamp: 'shown', life: of.life, class: of } });
}

/** Goes to another place of the game without loading it anew. */
export const turnTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
