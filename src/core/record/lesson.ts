import type { Route } from '../route/route.ts';
import * as z from 'zod/mini';
import { id } from '../level/parts.ts';
import { agrees, checkLetter, grouped, readLetters, writeLetters } from './letters.ts';
import { type Read, refuse } from './refusal.ts';

/** Bits of chance that tell two classes with the same lesson apart. */
export const DRAWS = 2 ** 10;
/** More would make a code too long for a board. */
export const MOST_LEVELS = 12;

/** What a teacher prepares. */
export const lesson = z.strictObject({
  levels: z.array(id).check(z.minLength(1), z.maxLength(MOST_LEVELS)),
  /** The language the pupils' devices open in; `null`: each their own. */
  language: z.nullable(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/), z.maxLength(8))),
  /** Does the teacher hand out animals? */
  seats: z.boolean(),
  /** Are the questions asked before and after? */
  check: z.boolean(),
  draw: z.int().check(z.minimum(0), z.maximum(DRAWS - 1)),
});
export type Lesson = z.infer<typeof lesson>;

/** A built-in level by its number; others have none and are in no code. */
export interface Numbered {
  readonly id: string;
  readonly number?: number | undefined;
}

/*
 * The letters: settings · chance, two letters · the language, a letter each, and an end mark · a letter for each level,
 * its number · in a live lesson its key, eight letters · a check letter. A lesson of one level in Spanish has eight, and
 * sixteen when it is live.
 */
const FORMAT_BIT = 4;
const KEY_BIT = 8;
/** Letters of the key that pupils' devices need in a live lesson: forty bits. */
export const KEY_LETTERS = 8;
/** No code of a lesson is longer, without a key. */
const MOST_PLAIN = 30;
/** No code is longer. */
export const MOST_LETTERS = MOST_PLAIN + KEY_LETTERS;
const END = 31;
const HYPHEN = 26;
const CODE_A = 'a'.charCodeAt(0);

const languageNumbers = (language: string | null): number[] =>
  [...(language ?? '').toLowerCase()].map((sign) => (sign === '-' ? HYPHEN : sign.charCodeAt(0) - CODE_A));

/** As language tags are written: `pt-BR`, `zh-Hans`. */
function languageOf(numbers: readonly number[]): string | null {
  const [base = '', part = ''] = numbers
    .map((one) => (one === HYPHEN ? '-' : String.fromCharCode(CODE_A + one)))
    .join('')
    .split('-');
  const written = part.length === 2 ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1);
  return base === '' ? null : [base, ...(part === '' ? [] : [written])].join('-');
}

/** The numbers of a lesson's letters, without the check letter. */
function numbersOf(of: Lesson, levels: readonly Numbered[]): number[] | undefined {
  const found = of.levels.map((id) => levels.find((one) => one.id === id)?.number);
  const numbers = found.filter((number) => number !== undefined);
  if (numbers.length < found.length) return undefined;
  const settings = Number(of.seats) + 2 * Number(of.check);
  return [settings, of.draw >> 5, of.draw & 31, ...languageNumbers(of.language), END, ...numbers];
}

const checked = (numbers: readonly number[]): string => grouped(writeLetters([...numbers, checkLetter(numbers)]));

/**
 * The letters for the board, which go into `#/join/<code>` as well; nothing when a level of the lesson is not among
 * these, or has no number.
 */
export function lessonCode(of: Lesson, levels: readonly Numbered[]): string | undefined {
  const numbers = numbersOf(of, levels);
  return numbers && checked(numbers);
}

const withKey = ([settings = 0, ...rest]: readonly number[], key: readonly number[]): number[] => [
  settings + KEY_BIT,
  ...rest,
  ...key,
];

/**
 * The letters of the same lesson while it is live: who joins by them can answer over the network.
 * @param key eight letters, as a live lesson draws them
 */
export function liveCode(of: Lesson, levels: readonly Numbered[], key: string): string | undefined {
  const [numbers, letters] = [numbersOf(of, levels), readLetters(key)];
  return numbers && letters?.length === KEY_LETTERS ? checked(withKey(numbers, letters)) : undefined;
}

/** The letters of a lesson, apart from the key of a live one. */
export interface CodeParts {
  /** As it is shown, in groups. All that belongs to a lesson goes by it, live or not. */
  readonly code: string;
  /** Eight letters; absent when the lesson is not live. */
  readonly key?: string;
}

/** Takes a code apart, typed in any case or from an address, whatever its levels; one that is none stays as it is. */
export function codeParts(typed: string): CodeParts {
  const numbers = readLetters(typed) ?? [];
  const [settings = 0, ...rest] = numbers.slice(0, -1);
  if ((settings & KEY_BIT) === 0 || settings >= 2 * KEY_BIT || rest.length <= KEY_LETTERS || !agrees(numbers))
    return { code: grouped(writeLetters(numbers)) };
  const plain = [settings - KEY_BIT, ...rest.slice(0, -KEY_LETTERS)];
  return { code: checked(plain), key: writeLetters(rest.slice(-KEY_LETTERS)) };
}

/** The part of the address after `#` that opens the lesson of these letters. */
export const joinRoute = (code: string): Route => ({ page: 'join', code });

/** What the letters of a lesson can be refused for. */
export type LessonReason = 'not-ours' | 'tampered' | 'unknown-level' | 'unknown-version';

/** Reads a lesson code, typed in any case or from an address; that of a live lesson is the same lesson. */
export function readLesson(typed: string, levels: readonly Numbered[]): Read<Lesson, LessonReason> {
  const letters = readLetters(typed);
  if (!letters || letters.length < 6 || letters.length > MOST_LETTERS) return refuse('not-ours', 'lesson');
  if (!agrees(letters)) return refuse('tampered', 'lesson');
  const numbers = readLetters(codeParts(typed).code) ?? [];
  if (numbers.length < 6 || numbers.length > MOST_PLAIN) return refuse('not-ours', 'lesson');
  const [settings = 0, high = 0, low = 0, ...rest] = numbers.slice(0, -1);
  if (settings >= FORMAT_BIT) return refuse('unknown-version', 'lesson');
  const end = rest.indexOf(END);
  const named = rest.slice(end + 1);
  const ids = named.map((number) => levels.find((one) => one.number === number)?.id);
  const missing = ids.indexOf(undefined);
  if (end < 0 || named.length === 0) return refuse('tampered', 'lesson');
  if (missing >= 0) return refuse('unknown-level', `level ${named[missing]}`);
  const read = z.safeParse(lesson, {
    levels: ids,
    language: languageOf(rest.slice(0, end)),
    seats: settings % 2 === 1,
    check: settings >= 2,
    draw: high * 32 + low,
  });
  return read.success ? { ok: read.data } : refuse('tampered', 'lesson');
}
