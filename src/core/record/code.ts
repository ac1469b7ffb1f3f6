import { fromNumbers, joinDigits, room, splitDigits, toNumbers } from './digits.ts';
import { endingField, type Field, forkField, helpedField, idField, seatField } from './fields.ts';
import { countedForks, type Version } from './forks.ts';
import { agrees, checkLetter, grouped, readLetters, writeLetters } from './letters.ts';
import type { Playthrough } from './playthrough.ts';
import { type Read, refuse } from './refusal.ts';
import { lessonTag } from './tag.ts';

/*
 * Twelve letters of five bits: the level's number, fifty bits, a check letter. The fifty bits are one number of mixed
 * radix:
 * version 2 × lesson tag × seat 25 × first and last choice at each counted fork × ending and help, if there is room ×
 * id 2^20.
 */
const LENGTH = 12;
const BITS = 2n ** 50n;
const VERSIONS = 2;
/** With fewer tags too much from other lessons would slip in; what is only useful makes way sooner. */
const TAGS = { fewest: 8n, easy: 16n };

interface Layout {
  readonly fields: readonly Field[];
  /** Does the code say how it ended, and when help came? */
  readonly ending: boolean;
  readonly helped: boolean;
  /** Lessons told apart, and one for none. */
  readonly tags: number;
}

function layout(level: Version): Layout {
  const needed = [seatField, ...countedForks(level).map(forkField), idField];
  const tags = (fields: readonly Field[]): bigint => BITS / room([VERSIONS, ...fields.map((field) => field.radix)]);
  const ending = endingField(level, false);
  const helped = helpedField(level, false);
  const withEnding = tags([...needed, ending]) >= TAGS.easy ? [ending] : [];
  const withHelped = tags([...needed, ...withEnding, helped]) >= TAGS.easy ? [helped] : [];
  const fields = [...withEnding, ...withHelped, ...needed];
  // all in a lesson tag of more than 2^20 would be no use
  const most = tags(fields) > 2n ** 20n ? 2n ** 20n : tags(fields);
  return { fields, ending: withEnding.length > 0, helped: withHelped.length > 0, tags: Number(most) };
}

const radices = ({ fields, tags }: Layout): number[] => [VERSIONS, tags, ...fields.map((field) => field.radix)];

/**
 * The lesson's tag, over all that is written beside it. So what passes for another lesson's by chance is one code and
 * not a whole class: a teacher who types into the wrong class is told so at the first or second.
 */
const tagOf = (level: Version, { tags }: Layout, lesson: string | null, written: readonly number[]): number =>
  lessonTag(lesson, level.version, tags, written.join('.'));

/** What of a level's record a typed code carries, or why there can be none. */
export type CodeFit =
  | { readonly fits: true; readonly ending: boolean; readonly helped: boolean; readonly tags: number }
  | { readonly fits: false; readonly why: 'no-number' | 'too-many-choices' };

/**
 * Does what is chosen in this level go into twelve letters? For the level checker; only levels with a number have
 * codes.
 */
export function codeFits(level: Version): CodeFit {
  if (level.number === undefined) return { fits: false, why: 'no-number' };
  const { ending, helped, tags } = layout(level);
  return tags < TAGS.fewest ? { fits: false, why: 'too-many-choices' } : { fits: true, ending, helped, tags };
}

/**
 * The code of a playthrough in three groups of four letters.
 * @param lesson the lesson's code, or `null`
 * @throws {RangeError} when the level has no codes: ask `codeFits` first
 */
export function writeCode(level: Version, playthrough: Playthrough, lesson: string | null): string {
  if (!codeFits(level).fits) throw new RangeError(`There are no codes for level ${level.id}.`);
  const laid = layout(level);
  const written = laid.fields.map((field) => field.write(playthrough));
  const values = [level.version % VERSIONS, tagOf(level, laid, lesson, written), ...written];
  const digits = radices(laid).map((radix, at) => ({ radix, value: values[at] ?? 0 }));
  const numbers = [level.number ?? 0, ...toNumbers(joinDigits(digits), LENGTH - 2)];
  return grouped(writeLetters([...numbers, checkLetter(numbers)]));
}

/**
 * The number of the level that a code is from; nothing if it is no code. Which level to load, before the rest can be
 * read.
 */
export function levelOfCode(code: string): number | undefined {
  const numbers = readLetters(code);
  return numbers?.length === LENGTH && agrees(numbers) ? numbers[0] : undefined;
}

/**
 * Reads a typed code. What it has no room for is left out of the record: no signs, no answers before and after.
 * @param levels those that are known, each in every version that is
 * @param about the lesson's code, and the day on which the code is typed
 */
export function readCode(
  code: string,
  levels: readonly Version[],
  about: { readonly lesson: string | null; readonly day: string },
): Read<Playthrough> {
  const numbers = readLetters(code);
  if (numbers?.length !== LENGTH) return refuse('not-ours', 'code');
  if (!agrees(numbers)) return refuse('tampered', 'code');
  const named = levels.filter((one) => one.number === numbers[0] && codeFits(one).fits);
  const reads = named.map((level) => readAs(level, numbers, about));
  return (
    reads.find((one) => 'ok' in one) ??
    reads.find((one) => 'refused' in one && one.refused === 'wrong-lesson') ??
    reads[0] ??
    refuse('unknown-level', `level ${numbers[0]}`)
  );
}

/** Reads the letters as of this version. */
function readAs(
  level: Version,
  numbers: readonly number[],
  about: { readonly lesson: string | null; readonly day: string },
): Read<Playthrough> {
  const laid = layout(level);
  const digits = splitDigits(fromNumbers(numbers.slice(1, -1)), radices(laid));
  if (!digits) return refuse('tampered', 'code');
  const [version, tag, ...values] = digits;
  if (version !== level.version % VERSIONS) return refuse('unknown-version', `level ${level.id}`);
  if (tag !== tagOf(level, laid, about.lesson, values)) return refuse('wrong-lesson', 'lesson');
  const read: Playthrough = {
    id: '0000',
    level: level.id,
    version: level.version,
    mode: 'own',
    seat: null,
    day: about.day,
    finished: false,
    forks: {},
    signs: null,
  };
  laid.fields.forEach((field, at) => field.read(values[at] ?? 0, read));
  // where there was no room for the ending, whoever came to every fork is taken to have come to it
  read.finished = laid.ending ? read.ending !== null : countedForks(level).every((fork) => fork.id in read.forks);
  return { ok: read };
}
