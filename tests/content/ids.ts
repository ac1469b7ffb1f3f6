import { authorOf } from '../../src/core/kinds/index.ts';
import type { Level } from '../../src/core/level/schema.ts';

/** Everything a level names that is drawn, heard or listed elsewhere. */
export interface UsedIds {
  people: Set<string>;
  figures: Set<string>;
  faces: Set<string>;
  poses: Set<string>;
  held: Set<string>;
  sounds: Set<string>;
}

/** Keys whose text is such an id, wherever they stand. */
const NAMED: Readonly<Record<string, keyof UsedIds>> = {
  who: 'people',
  by: 'people',
  tells: 'people',
  face: 'faces',
  pose: 'poses',
  holds: 'held',
  sound: 'sounds',
};
/** Keys that hold somebody's name as a key, or a list of names. */
const PEOPLE = new Set(['figures', 'join', 'leave']);

/** The ids that a level uses in its cast, its lines and its pictures. */
export function idsOf(level: Level): UsedIds {
  const used: UsedIds = {
    people: new Set([level.player, level.centre]),
    figures: new Set(),
    faces: new Set(),
    poses: new Set(),
    held: new Set(),
    sounds: new Set(),
  };
  const look = (part: unknown, own: readonly string[] = []): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part) as [string, unknown][]) {
      const into = own.includes(key) ? 'people' : NAMED[key];
      if (typeof value === 'string') {
        if (into) used[into].add(value);
      } else if (key !== 'if') {
        if (PEOPLE.has(key))
          for (const who of Array.isArray(value) ? (value as string[]) : Object.keys(value ?? {})) used.people.add(who);
        look(value);
      }
    }
  };
  for (const person of Object.values(level.cast)) {
    if ('figure' in person) used.figures.add(person.figure);
    if ('is' in person) for (const { who } of person.is) used.people.add(who);
  }
  for (const beat of level.beats) look(beat, authorOf(beat).people);
  look(level.side);
  look(level.stepOut);
  return used;
}
