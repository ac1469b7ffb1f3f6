import { type Beat, endOf, isFork, kindOf, optionsOf } from '../kinds/index.ts';
import type { Line } from './line.ts';
import type { Outcome } from './outcome.ts';
import type { Wording } from './parts.ts';
import type { Level } from './schema.ts';
import { beatKey } from './word-keys.ts';

/** Something that is told, by the path of its word. `who`: somebody of the cast says it. */
export type Told =
  | { readonly say: string; readonly who?: string }
  | { readonly seen: string }
  /** Told on some ways through the story alone. */
  | { readonly some: readonly Told[] }
  /** Told "later that day". */
  | { readonly later: readonly Told[] };

/** One way to answer, and what comes of it. */
export interface ReadAnswer {
  /** Its words: several where the story changes them. */
  readonly labels: readonly string[];
  readonly told: readonly Told[];
}

/** One beat of a story as it is read from first to last. */
export interface ReadBeat {
  readonly id: string;
  readonly told: readonly Told[];
  /** What stands on the panel besides: a question, messages, what can be found. Of an ending, its title first. */
  readonly words: readonly string[];
  readonly answers: readonly ReadAnswer[];
  /** What comes of the other answers, which are no single one of several. */
  readonly outcomes: readonly (readonly Told[])[];
  readonly pass: readonly Told[];
  readonly ends: boolean;
}

function toldBy(lines: readonly Line[], path: (word: string) => string): Told[] {
  return lines.flatMap((line): Told[] => {
    if ('then' in line) {
      const some = toldBy(line.then, path);
      return some.length > 0 ? [{ some }] : [];
    }
    if ('say' in line) return [{ say: path(line.say), ...(line.who !== undefined && { who: line.who }) }];
    return 'alt' in line && line.alt !== undefined ? [{ seen: path(line.alt) }] : [];
  });
}

function ofOutcome(outcome: Outcome | undefined, path: (word: string) => string): Told[] {
  const later = toldBy(outcome?.later ?? [], path);
  return [...toldBy(outcome?.lines ?? [], path), ...(later.length > 0 ? [{ later }] : [])];
}

const wordsOf = (label: Wording): string[] => (typeof label === 'string' ? [label] : label.map((one) => one.say));

function readBeat(beat: Beat): ReadBeat {
  const path = (word: string): string => beatKey(beat.id, word);
  const kind = kindOf(beat);
  const options = optionsOf(beat).filter((one) => one.label !== undefined);
  const labels = new Set(options.flatMap((one) => wordsOf(one.label ?? [])));
  const ofOptions = new Set(options.map((one) => one.outcome));
  return {
    id: beat.id,
    told: toldBy(beat.lines ?? [], path),
    words: [...new Set(kind.words(beat))].filter((word) => !labels.has(word)).map(path),
    answers: options.map((one) => ({
      labels: wordsOf(one.label ?? []).map(path),
      told: ofOutcome(one.outcome, path),
    })),
    outcomes: kind
      .outcomes(beat)
      .filter((one) => one !== undefined && !ofOptions.has(one))
      .map((one) => ofOutcome(one, path))
      .filter((told) => told.length > 0),
    pass: isFork(beat) ? ofOutcome(beat.pass, path) : [],
    ends: endOf(beat) !== undefined,
  };
}

/** A story as a script: every beat in the level's order, with every answer and what comes of it. */
export const readLevel = (level: Level): readonly ReadBeat[] => level.beats.map(readBeat);

/** What is told from another side, and on the way out. */
export const readAfter = (level: Level): { readonly side: readonly Told[]; readonly stepOut: readonly Told[] } => ({
  side: toldBy(level.side?.lines ?? [], (word) => `side.${word}`),
  stepOut: toldBy(level.stepOut.lines, (word) => `stepOut.${word}`),
});

/** All words in what is told. */
export const wordsTold = (told: readonly Told[]): string[] =>
  told.flatMap((one) => {
    if ('say' in one) return [one.say];
    if ('seen' in one) return [one.seen];
    return wordsTold('some' in one ? one.some : one.later);
  });
