import type { Version } from './forks.ts';
import { fromNumbers, joinDigits, lettersFor, splitDigits, toNumbers } from './digits.ts';
import type { Field } from './fields.ts';
import { hash } from './hash.ts';
import { LETTERS, writeLetters } from './letters.ts';
import { packFields } from './pack-fields.ts';
import { MODES, type Mode, playthrough, type Playthrough } from './playthrough.ts';
import { type Read, refuse } from './refusal.ts';
import { lessonTag } from './tag.ts';

/*
 * What a QR shows: `ROLE1/FUNNY-FROG/1/OWN/` and letters of five bits, the last seven of them a check over all before.
 * All its signs belong to the alphanumeric set of QR codes, where each takes five and a half bits.
 */
const NAME = 'ROLE';
const FORMAT = 1;
const CHECK = 7;
const TAGS = 2 ** 20;
/** The most a payload may take: what a poor webcam reads from a cracked tablet. All signs are single bytes. */
export const MOST_SIGNS = 200;

const check = (text: string): string => writeLetters(toNumbers(BigInt(hash(text)), CHECK));

const head = (level: Version, mode: Mode): string =>
  [`${NAME}${FORMAT}`, level.id.toUpperCase(), String(level.version), mode.toUpperCase(), ''].join('/');

/** What stands in the letters of one level and mode, and how many they are. */
interface Layout {
  readonly fields: readonly Field[];
  readonly radices: readonly number[];
  readonly letters: number;
}

const laidOut = new WeakMap<Version, Map<Mode, Layout>>();

/** Worked out once for each level: the records of a class are hundreds of few levels. */
function layout(level: Version, mode: Mode): Layout {
  const modes = laidOut.get(level) ?? new Map<Mode, Layout>();
  const known = modes.get(mode);
  if (known) return known;
  const fields = packFields(level, mode);
  const radices = [TAGS, ...fields.map((field) => field.radix)];
  const made = { fields, radices, letters: lettersFor(radices) };
  laidOut.set(level, modes.set(mode, made));
  return made;
}

/** Does every record of this level go into one QR? For the level checker. */
export const packFits = (level: Version): boolean =>
  MODES.every((mode) => head(level, mode).length + layout(level, mode).letters + CHECK <= MOST_SIGNS);

/**
 * The payload of a QR: everything of a record, at most 200 bytes.
 * @param lesson the lesson's code, or `null`
 * @throws {RangeError} when the level has too much to tell: ask `packFits` first
 */
export function pack(level: Version, record: Playthrough, lesson: string | null): string {
  const { fields, radices, letters: length } = layout(level, record.mode);
  const values = [lessonTag(lesson, level.version, TAGS), ...fields.map((field) => field.write(record))];
  const letters = toNumbers(joinDigits(radices.map((radix, at) => ({ radix, value: values[at] ?? 0 }))), length);
  const text = head(level, record.mode) + writeLetters(letters);
  if (text.length + CHECK > MOST_SIGNS) throw new RangeError(`Level ${level.id} has too much to tell for a QR.`);
  return text + check(text);
}

const SHAPE = new RegExp(`^${NAME}(\\d+)/([A-Z0-9-]+)/(\\d+)/(${MODES.join('|').toUpperCase()})/([${LETTERS}]+)$`);

/**
 * The id of the level that a payload is from; nothing if it is no payload. Which level to load, before the rest can be
 * read.
 */
export const levelOfPack = (text: string): string | undefined =>
  text.length > MOST_SIGNS ? undefined : SHAPE.exec(text)?.[2]?.toLowerCase();

/**
 * Reads the payload of a QR.
 * @param levels those that are known, each in every version that is
 * @param lesson the code of the lesson it should be from, or `null`
 */
export function unpack(text: string, levels: readonly Version[], lesson: string | null): Read<Playthrough> {
  if (!text.startsWith(NAME)) return refuse('not-ours', 'payload');
  if (text.length > MOST_SIGNS) return refuse('too-large', 'payload');
  const format = /^ROLE(\d+)\//.exec(text)?.[1];
  if (format === undefined) return refuse('not-ours', 'payload');
  if (Number(format) > FORMAT) return refuse('unknown-version', `format ${format}`);
  const [, , id = '', version = '', said = '', letters = ''] = SHAPE.exec(text) ?? [];
  if (letters === '' || check(text.slice(0, -CHECK)) !== text.slice(-CHECK)) return refuse('tampered', 'payload');
  const named = levels.filter((one) => one.id === id.toLowerCase());
  if (named.length === 0) return refuse('unknown-level', `level ${id.toLowerCase()}`);
  const level = named.find((one) => one.version === Number(version));
  if (!level) return refuse('unknown-version', `level ${id.toLowerCase()} version ${version}`);
  const mode = said.toLowerCase() as Mode;
  const body = Array.from(letters.slice(0, -CHECK), (letter) => LETTERS.indexOf(letter));
  const { fields, radices, letters: length } = layout(level, mode);
  const digits = body.length === length ? splitDigits(fromNumbers(body), radices) : undefined;
  if (!digits) return refuse('tampered', 'payload');
  const [tag, ...values] = digits;
  if (tag !== lessonTag(lesson, level.version, TAGS)) return refuse('wrong-lesson', 'lesson');
  const read: Playthrough = {
    id: '0000',
    level: level.id,
    version: level.version,
    mode,
    seat: null,
    day: '2000-03-01',
    finished: false,
    forks: {},
    signs: null,
  };
  fields.forEach((field, at) => field.read(values[at] ?? 0, read));
  // what was never written by the game fails here, whatever its check says
  return playthrough.safeParse(read).success ? { ok: read } : refuse('tampered', 'payload');
}
