/** Makes what is kept of a version of a level: of the level itself, or of the records that are left of it. */
import { optionsOf } from '../kinds/index.ts';
import { SAID } from '../kinds/kind.ts';
import { PASSED } from '../level/condition.ts';
import type { Level } from '../level/schema.ts';
import { bringsHelp } from './brings-help.ts';
import { endingIds, isCounted, recordedForks, spotsOf } from './forks.ts';
import type { Playthrough } from './playthrough.ts';
import type { Shape } from './shape.ts';

const known = new WeakMap<Level, Shape>();

/** What is kept of a level, still without words. */
export function shapeOf(level: Level): Shape {
  const there = known.get(level) ?? madeOf(level);
  known.set(level, there);
  return there;
}

function madeOf(level: Level): Shape {
  const beats = new Map(level.beats.map((beat) => [beat.id, beat]));
  return {
    id: level.id,
    version: level.version,
    ...(level.number !== undefined && { number: level.number }),
    role: level.role,
    centre: level.centre,
    forks: recordedForks(level).map((fork) => {
      const beat = beats.get(fork.id);
      const options = beat && isCounted(beat) ? optionsOf(beat) : [];
      const talk = level.debrief[fork.id];
      return {
        id: fork.id,
        values: [...fork.values],
        counted: fork.counted,
        grades: Object.fromEntries(options.flatMap((one) => (one.grade === undefined ? [] : [[one.id, one.grade]]))),
        helps: fork.counted ? fork.values.filter((one) => bringsHelp(level, fork.id, one)) : [],
        ...(talk?.groups && { groups: talk.groups }),
        ...(talk && { prompts: talk.prompts }),
      };
    }),
    spots: spotsOf(level).map((spot) => ({ ...spot, signs: [...spot.signs] })),
    endings: [...endingIds(level)],
    words: {},
  };
}

/** All ids once, in an order that agrees with each list as far as they agree with one another. */
function inOrder(lists: readonly (readonly string[])[]): string[] {
  const all: string[] = [];
  for (const list of [...lists].sort((one, other) => other.length - one.length || (one.join() < other.join() ? -1 : 1)))
    for (const [at, one] of list.entries())
      if (!all.includes(one)) all.splice(at === 0 ? 0 : all.indexOf(list[at - 1] ?? '') + 1, 0, one);
  return all;
}

/** What can be known of a version of which only records are left. */
export function shapeFrom(level: string, version: number, records: readonly Playthrough[]): Shape {
  const own = records.filter((one) => one.level === level && one.version === version);
  const seen = (fork: string): string[] => {
    const chosen = own.flatMap((one) => [
      ...(one.forks[fork] ?? []),
      ...Object.keys({ ...one.hands?.[fork]?.first, ...one.hands?.[fork]?.last }),
    ]);
    const values = [...new Set(chosen)].sort();
    return [...values.filter((one) => one !== PASSED), ...values.filter((one) => one === PASSED)];
  };
  const signs = own.map((one) => one.signs ?? {});
  return {
    id: level,
    version,
    role: '',
    centre: level,
    forks: inOrder(own.map((one) => Object.keys({ ...one.forks, ...one.hands }))).map((fork) => {
      const values = seen(fork);
      return { id: fork, values, counted: !values.includes(SAID), grades: {}, helps: [] };
    }),
    spots: inOrder(signs.map((one) => Object.keys(one))).map((spot) => ({
      id: spot,
      signs: [...new Set(signs.flatMap((one) => one[spot] ?? []))].sort().map((one) => ({ id: one })),
    })),
    endings: [...new Set(own.flatMap((one) => one.ending ?? []))].sort(),
    guessed: true,
    words: {},
  };
}
