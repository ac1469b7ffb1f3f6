import * as fc from 'fast-check';
import { newClass, type SchoolClass } from '../../../src/core/class/class.ts';
import type { Playthrough } from '../../../src/core/record/playthrough.ts';
import { idOf } from '../../../src/core/record/playthrough.ts';
import { anyRecord, lesson, levelNamed, ofLesson } from '../record/records.ts';

export const today = '2026-11-24';
export const frog = levelNamed('funny-frog');
export const empty: SchoolClass = newClass('abcdefghijkl', 'Class 5b', lesson, today);

/** Records of all levels, some of one playthrough, some the same. */
export const anyRecords: fc.Arbitrary<Playthrough[]> = fc
  .array(fc.tuple(fc.oneof(...ofLesson.map(anyRecord)), fc.nat(12)), { maxLength: 30 })
  .map((made) => made.map(([record, id]) => ({ ...record, id: idOf(id) })));

let made = 1000;
/** So many pupils of Funny Frog, each with these choices, first and last, at d1, d2 and d3. */
export const pupils = (count: number, ...choices: readonly (readonly [string, string])[]): Playthrough[] =>
  Array.from({ length: count }, () => ({
    id: idOf((made += 1)),
    level: 'funny-frog',
    version: 1,
    mode: 'own',
    seat: null,
    day: today,
    finished: true,
    forks: Object.fromEntries(choices.map((pair, at) => [`d${at + 1}`, [...pair]])),
    signs: {},
    helped: null,
    ending: null,
  }));
