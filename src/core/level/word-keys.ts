import { type Beat, isFork, kindOf, optionsOf } from '../kinds/index.ts';
import type { Line } from './line.ts';
import type { Level } from './schema.ts';
import { isAboutFile } from '../words/about-file.ts';

/** A line with what stands under its conditions, flat. */
export const everyLine = (lines: readonly Line[]): Line[] =>
  lines.flatMap((one) => ('then' in one ? everyLine(one.then) : [one]));

/** All lines of a beat: on arrival, in every outcome, in "later that day". */
export function linesOfBeat(beat: Beat): Line[] {
  const outcomes = [isFork(beat) ? beat.pass : undefined, ...kindOf(beat).outcomes(beat)];
  return everyLine([
    ...(beat.lines ?? []),
    ...outcomes.flatMap((one) => [...(one?.lines ?? []), ...(one?.later ?? [])]),
  ]);
}

const wordsOfLine = (one: Line): string[] => {
  if ('say' in one) return [one.say];
  return 'alt' in one && one.alt !== undefined ? [one.alt] : [];
};

/** The key that the words of a beat stand under in a language file. */
export const beatKey = (beat: string, word: string): string => `beats.${beat}.${word}`;

/** What can come of an answer at a fork and has no words there: in the class's report each is named. */
export function resultsAt(level: Level, fork: string): readonly { readonly id: string }[] {
  const beat = level.beats.find((one) => one.id === fork);
  return beat ? optionsOf(beat).filter((one) => one.label === undefined) : [];
}

/** Every word a level needs, as paths into a language file: no more and no fewer may stand there. */
export function wordKeys(level: Level): Set<string> {
  const keys = [
    'title',
    'role',
    'about',
    ...(level.chat ? ['chat'] : []),
    ...Object.keys(level.cast).flatMap((who) => ('is' in (level.cast[who] ?? {}) ? [] : `people.${who}`)),
  ];
  for (const beat of level.beats) {
    const ids = [...kindOf(beat).words(beat), ...linesOfBeat(beat).flatMap(wordsOfLine)];
    keys.push(...ids.map((id) => beatKey(beat.id, id)));
  }
  if (level.side)
    keys.push(
      ...everyLine(level.side.lines)
        .flatMap(wordsOfLine)
        .map((id) => `side.${id}`),
    );
  keys.push(
    ...everyLine(level.stepOut.lines)
      .flatMap(wordsOfLine)
      .map((id) => `stepOut.${id}`),
  );
  keys.push(...(level.stepOut.feelings ?? []).map((id) => `stepOut.${id}`));
  for (const [fork, { prompts, groups }] of Object.entries(level.debrief)) {
    const ids = [
      ...prompts,
      ...(groups ?? []).map((group) => group.id),
      ...resultsAt(level, fork).map((result) => result.id),
    ];
    keys.push(`debrief.${fork}.name`, `debrief.${fork}.promise`, ...ids.map((id) => `debrief.${fork}.${id}`));
  }
  keys.push(...(level.more ?? []).map((id) => `more.${id}`));
  const { goal, signs = [], before, ready, avoid, after, sources } = level.teacher;
  const expected = ready.flatMap((id) => [id, `${id}-do`]);
  keys.push(
    ...[
      ...(goal === undefined ? [] : [goal]),
      ...signs,
      ...before,
      ...expected,
      ...avoid,
      ...after,
      ...sources.map((one) => one.say),
    ].map((id) => `teacher.${id}`),
  );
  return new Set(keys);
}

/** The paths and texts of a language file, flat. */
export function flattenWords(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (isAboutFile(key, path === '')) return [];
    return typeof value === 'string' ? [[at, value]] : flattenWords(value as object, at);
  });
}
