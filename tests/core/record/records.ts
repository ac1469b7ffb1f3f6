import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Level } from '../../../src/core/level/schema.ts';
import { QUESTIONS } from '../../../src/core/record/before-after.ts';
import { dayOf, DAYS } from '../../../src/core/record/day.ts';
import { countedForks, endingIds, recordedForks, recordedSpots } from '../../../src/core/record/forks.ts';
import { lessonCode, MOST_LEVELS } from '../../../src/core/record/lesson.ts';
import { idOf, IDS, MODES, MOST_HANDS, MOST_MENDED, type Playthrough } from '../../../src/core/record/playthrough.ts';
import { ANIMALS } from '../../../src/core/save/animals.ts';
import { readLevels } from '../../content/read-levels.ts';
import { smallLevel } from '../save/small-level.ts';

const root = join(import.meta.dirname, '../../..');
const onDisk = readLevels(join(root, 'levels')).flatMap(({ level }) => (level ? [level] : []));

/** Every level there is, each with a number. */
export const levels: readonly Level[] = [smallLevel, ...onDisk].map((level, at) => ({ ...level, number: at + 1 }));
export const levelNamed = (id: string): Level => levels.find((level) => level.id === id) as Level;

/** A level of choose forks with so many choices each. */
export const levelOf = (choices: readonly number[], number = 9): Level => ({
  ...smallLevel,
  id: 'made',
  number,
  beats: [
    ...choices.map((count, at) => ({
      id: `fork-${at}`,
      kind: 'choose' as const,
      choices: Array.from({ length: count }, (_, index) => ({
        id: `choice-${index}`,
        icon: 'do' as const,
        grade: (index % 4) as 0 | 1 | 2 | 3,
      })),
    })),
    { id: 'end', kind: 'ending' as const, helped: [], could: [] },
    { id: 'other-end', kind: 'ending' as const, helped: [], could: [] },
  ],
});

const perhaps = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(of, { nil: undefined });
const without = <Of extends object>(of: Of): Of =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Of;
const recordOf = <Value>(
  keys: readonly string[],
  of: (key: string) => fc.Arbitrary<Value | undefined>,
): fc.Arbitrary<Record<string, Value>> =>
  fc
    .record(Object.fromEntries(keys.map((key) => [key, of(key)])))
    .map((made) => without(made) as Record<string, Value>);

/** Any record that the schema allows for a level, possible or not. */
export function anyRecord(level: Level): fc.Arbitrary<Playthrough> {
  const forks = new Map(recordedForks(level).map((fork) => [fork.id, fork.values]));
  const spots = new Map(recordedSpots(level).map((spot) => [spot.id, spot.signs.map((sign) => sign.id)]));
  const value = (fork: string): fc.Arbitrary<string> => fc.constantFrom(...(forks.get(fork) ?? []));
  const counted = (fork: string) =>
    recordOf(forks.get(fork) ?? [], () => perhaps(fc.integer({ min: 0, max: MOST_HANDS })));
  const answers = fc
    .record(Object.fromEntries(QUESTIONS.map((one) => [one.id, perhaps(fc.integer({ min: 0, max: one.answers - 1 }))])))
    .map(without);
  const hands = recordOf(
    countedForks(level).map((fork) => fork.id),
    (fork) =>
      perhaps(
        fc
          .record({
            first: counted(fork),
            last: perhaps(counted(fork)),
            mended: perhaps(fc.integer({ min: 1, max: MOST_MENDED })),
          })
          .map((one) => without(one)),
      ),
  );
  return fc
    .record({
      id: fc.integer({ min: 0, max: IDS - 1 }).map(idOf),
      mode: fc.constantFrom(...MODES),
      seat: fc.constantFrom(null, ...ANIMALS),
      day: fc.integer({ min: 0, max: DAYS - 1 }).map(dayOf),
      finished: fc.boolean(),
      forks: recordOf([...forks.keys()], (fork) => perhaps(fc.tuple(value(fork), value(fork)))),
      signs: fc.option(recordOf([...spots.keys()], (spot) => perhaps(fc.subarray(spots.get(spot) ?? [])))),
      helped: perhaps(fc.constantFrom(null, ...countedForks(level).map((fork) => fork.id))),
      ending: perhaps(fc.constantFrom(null, ...endingIds(level))),
      before: perhaps(answers),
      after: perhaps(answers),
      hands: perhaps(hands),
    })
    .map(
      (one) =>
        without({
          ...one,
          level: level.id,
          version: level.version,
          hands: one.mode === 'projector' ? one.hands : undefined,
        }) as Playthrough,
    );
}

/** As many of them as a lesson holds. */
export const ofLesson = levels.slice(0, MOST_LEVELS);
export const lesson = {
  levels: ofLesson.map((level) => level.id),
  language: 'es',
  seats: true,
  check: false,
  draw: 700,
};
export const code = lessonCode(lesson, levels);
export const otherCode = lessonCode({ ...lesson, draw: 701 }, levels);
