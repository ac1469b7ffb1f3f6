/** What is told, offered and seen at each moment of a level, for counting. */
import type { Level } from '../../level/schema.ts';
import type { Explored, Moment, Way } from '../explore/explore.ts';
import { partsAfter } from '../explore/survey.ts';
import { AFTER, visible } from '../explore/visible.ts';
import { wordsOf } from '../text/sentences.ts';
import type { Texts } from '../text/texts.ts';
import { ASIDE, usesOf } from '../text/uses.ts';
import type { Values } from '../../level/condition.ts';

/** A level that has been explored, with its words in one language or more. */
export interface Told {
  readonly level: Level;
  readonly explored: Explored;
  /** By language. */
  readonly texts: Readonly<Record<string, Texts>>;
  /** What is read on coming to a moment, or after an answer. The same sentence in two places is one. */
  reads(at: Moment | Way): readonly string[];
  /** Of what is read on coming to a moment, what is told before anything is asked. */
  lines(at: Moment): readonly string[];
  /** What is there on coming to a moment, or after an answer. */
  shows(at: Moment | Way): Shown;
  /** The number of words of some sentences, each counted once. */
  words(sentences: Iterable<string>): number;
}

/** The places, people and options that a part of a story brings. */
export interface Shown {
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly offered: readonly string[];
}

/** The language that is counted in where a count does not name one. */
const LANGUAGE = 'en';

const isMoment = (at: Moment | Way): at is Moment => 'ways' in at;
const keysOf = (part: unknown): string[] => (typeof part === 'object' && part !== null ? Object.keys(part) : []);

export function told(level: Level, explored: Explored, texts: Readonly<Record<string, Texts>>): Told {
  const language = texts[LANGUAGE] ?? Object.values(texts)[0] ?? new Map<string, { text: string; pointer: string }>();
  const byOwner = new Map<object, string[]>();
  for (const { owner, path, role } of usesOf(level)) {
    const text = language.get(path)?.text;
    if (text === undefined || ASIDE.has(role) || !path.startsWith('beats.')) continue;
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), text]);
  }
  const readAt = (parts: readonly object[], given: Values, without?: ReadonlySet<string>): string[] => {
    const sentences: string[] = [];
    for (const part of parts)
      visible(part, given, { there: (one) => void sentences.push(...(byOwner.get(one) ?? [])) }, without);
    return sentences;
  };
  const lengths = new Map<string, number>();
  const lengthOf = (sentence: string): number => {
    const known = lengths.get(sentence) ?? wordsOf(sentence).length;
    lengths.set(sentence, known);
    return known;
  };

  const each = (at: Moment | Way, there: (part: object) => void): void => {
    const [parts, given, without]: [readonly object[], Values, ReadonlySet<string> | undefined] = isMoment(at)
      ? [[at.beat], at.given, AFTER]
      : [partsAfter(at), at.after, undefined];
    for (const part of parts) visible(part, given, { there }, without);
  };
  const remembered = <Value>(work: (at: Moment | Way) => Value): ((at: Moment | Way) => Value) => {
    const known = new Map<Moment | Way, Value>();
    return (at) => {
      const before = known.get(at);
      if (before !== undefined) return before;
      const value = work(at);
      known.set(at, value);
      return value;
    };
  };

  return {
    level,
    explored,
    texts,
    reads: remembered((at) => (isMoment(at) ? readAt([at.beat], at.given, AFTER) : readAt(partsAfter(at), at.after))),
    lines: ({ beat, given }) => readAt([{ lines: beat.lines ?? [] }], given),
    shows: remembered((at) => {
      const [places, people, offered]: [string[], string[], string[]] = [[], [], []];
      each(at, (part) => {
        const { place, figures, join, id } = part as Record<string, unknown>;
        if (typeof place === 'string') places.push(place);
        people.push(...keysOf(figures), ...keysOf(join));
        if (typeof id === 'string' && isMoment(at) && part !== at.beat) offered.push(id);
      });
      return { places, people, offered };
    }),
    words: (sentences) => [...new Set(sentences)].reduce((sum, sentence) => sum + lengthOf(sentence), 0),
  };
}
