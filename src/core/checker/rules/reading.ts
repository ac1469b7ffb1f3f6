import type { Level } from '../../level/schema.ts';
import { neutralKey } from '../../words/variants.ts';
import type { Readability } from '../checked.ts';
import { type Fault, fault, languageFile } from '../fault.ts';
import { own } from '../nodes.ts';
import { sentencesOf, wordsOf } from '../text/sentences.ts';
import type { Texts } from '../text/texts.ts';
import type { Role } from '../../kinds/author.ts';
import type { Rule } from './rule.ts';

/**
 * The hardest that the lines of a beat together, and one line, may be by the measure of their language, as a school
 * grade.
 */
export const GRADES: Readonly<Record<Level['age'], { beat: number; line: number }>> = {
  '8-11': { beat: 4, line: 8 },
  '11-14': { beat: 6, line: 10 },
};
/** Where no measure is known: words in a sentence, on average over a beat, and at most. */
export const WORDS: Readonly<Record<Level['age'], { average: number; most: number }>> = {
  '8-11': { average: 12, most: 22 },
  '11-14': { average: 15, most: 22 },
};
/** Shorter lines say nothing about how hard they are, nor do beats with few words. */
const LINE_WORDS = 8;
const BEAT_WORDS = 20;

/** What a pupil does not read as sentences. */
const UNREAD: ReadonlySet<Role> = new Set(['title', 'row', 'sign', 'card', 'helped']);

const easier = 'Use shorter sentences and shorter words.';

function* byGrade(
  { name, grade }: Readability,
  beat: Line[],
  age: Level['age'],
  place: string,
  file: string,
): Generator<Fault> {
  const most = GRADES[age];
  const sentences = beat.flatMap((line) => sentencesOf(line.text));
  const whole = grade(sentences);
  if (wordsOf(sentences.join(' ')).length >= BEAT_WORDS && whole > most.beat) {
    yield fault(
      'hard-to-read',
      place,
      `These lines together have a ${name} grade of ${whole.toFixed(1)}; at ages ${age} it may be ${most.beat}.`,
      easier,
      file,
    );
  }
  for (const { text, pointer } of beat) {
    const one = grade(sentencesOf(text));
    if (wordsOf(text).length >= LINE_WORDS && one > most.line)
      yield fault(
        'hard-to-read',
        pointer,
        `“${text}” has a ${name} grade of ${one.toFixed(1)}; at ages ${age} a line may have ${most.line}.`,
        easier,
        file,
      );
  }
}

function* byLength(beat: Line[], age: Level['age'], place: string, file: string): Generator<Fault> {
  const most = WORDS[age];
  const counts = beat.flatMap((line) => sentencesOf(line.text).map((one) => wordsOf(one).length));
  const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  // one promise has no other lines to be measured with
  if (average > most.average && !place.endsWith('/promise'))
    yield fault(
      'hard-to-read',
      place,
      `The sentences of these lines have ${average.toFixed(1)} words on average; at ages ${age} it may be ${most.average}.`,
      easier,
      file,
    );
  for (const { text, pointer } of beat) {
    const longest = Math.max(0, ...sentencesOf(text).map((one) => wordsOf(one).length));
    if (longest > most.most)
      yield fault(
        'hard-to-read',
        pointer,
        `A sentence of “${text}” has ${longest} words; it may have ${most.most}.`,
        easier,
        file,
      );
  }
}

type Line = { readonly text: string; readonly pointer: string };

/**
 * The lines of each beat that a pupil reads as sentences, those of the other side and of stepping out, and each
 * promise, by their place.
 */
function linesByPlace(texts: Texts, roles: ReadonlyMap<string, Role>): ReadonlyMap<string, Line[]> {
  const places = new Map<string, Line[]>();
  for (const [path, line] of texts) {
    const role = roles.get(neutralKey(path));
    const place = /^(?:(?:beats\.[^.]+|side|stepOut)(?=\.)|debrief\.[^.]+\.promise)/.exec(path)?.[0];
    if (place === undefined || role === undefined || UNREAD.has(role)) continue;
    const at = `/${place.replaceAll('.', '/')}`;
    places.set(at, [...(places.get(at) ?? []), line]);
  }
  return places;
}

/**
 * Sentences that are too hard for the age: by the readability measure of the language, where there is one for it, else
 * by the length of its sentences.
 */
export const hardToRead: Rule = function* ({ level, uses, texts, options }) {
  const roles = new Map(uses.map((use) => [use.path, use.role]));
  for (const [language, known] of Object.entries(texts)) {
    const measure = own(options.readability, language);
    for (const [place, lines] of linesByPlace(known, roles)) {
      if (measure) yield* byGrade(measure, lines, level.age, place, languageFile(language));
      else yield* byLength(lines, level.age, place, languageFile(language));
    }
  }
};
