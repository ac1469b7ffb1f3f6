/** What a pupil in a lesson can hand in of a level, and what is in it. */
import { codeFits, writeCode } from '../record/code.ts';
import { countedForks } from '../record/forks.ts';
import { playthroughOf } from '../record/from-story.ts';
import { pack, packFits } from '../record/pack.ts';
import { type Playthrough, playthroughId } from '../record/playthrough.ts';
import type { Level } from '../level/schema.ts';
import type { Story } from '../story/state.ts';
import { type Joined, pupilOf } from './joined.ts';

/**
 * The record of a story played in a lesson, made anew from the story each time; of one player always with the same id.
 */
export function recordOf(level: Level, story: Story, joined: Joined, player: string): Playthrough {
  const { seat, before, after } = pupilOf(joined, player);
  return playthroughOf(level, story, {
    id: playthroughId(player, level.id, joined.code),
    mode: joined.shared ? 'shared' : 'own',
    seat: seat ?? null,
    day: joined.day,
    ...(before && Object.keys(before).length > 0 && { before }),
    ...(after && Object.keys(after).length > 0 && { after }),
  });
}

/** What can be in it, each with a word of the app. */
export type Content = 'story' | 'seat' | 'choices' | 'signs' | 'ending' | 'helped' | 'answers' | 'day' | 'number';

export interface HandIn {
  /** What the picture shows, and a file holds; absent when the level has too much to tell for a picture. */
  readonly payload?: string;
  /** What the teacher may type instead; absent when the level has no codes. */
  readonly letters?: string;
  readonly inPayload: readonly Content[];
  readonly inLetters: readonly Content[];
}

const present = (contents: Readonly<Record<Content, boolean>>): Content[] =>
  (Object.keys(contents) as Content[]).filter((one) => contents[one]);

/** A record as it can be handed in, with the truth about what each way carries. */
export function handIn(level: Level, record: Playthrough, lesson: string): HandIn {
  const seat = record.seat !== null;
  const choices = Object.keys(record.forks).length > 0;
  const counted = countedForks(level).some(({ id }) => id in record.forks);
  const signs = Object.keys(record.signs ?? {}).length > 0;
  const answers = record.before !== undefined || record.after !== undefined;
  const fit = codeFits(level);
  const payload = packFits(level) ? pack(level, record, lesson) : undefined;
  return {
    ...(payload !== undefined && { payload }),
    ...(fit.fits && { letters: writeCode(level, record, lesson) }),
    inPayload:
      payload === undefined
        ? []
        : present({ story: true, seat, choices, signs, ending: true, helped: true, answers, day: true, number: true }),
    inLetters: fit.fits
      ? present({
          story: true,
          seat,
          choices: counted,
          signs: false,
          ending: fit.ending,
          helped: fit.helped,
          answers: false,
          day: false,
          number: true,
        })
      : [],
  };
}
