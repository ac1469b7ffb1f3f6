/** What of a story stands in the panel: lines told since the last answer, or since the place last changed. */
import { isLast, kindOf } from '../../core/kinds/index.ts';
import type { Answer, Chosen } from '../../core/kinds/kind.ts';
import type { Level } from '../../core/level/schema.ts';
import type { Line, SayLine } from '../../core/level/line.ts';
import { PASSED, type Values } from '../../core/level/condition.ts';
import {
  beatOf,
  currentBeat,
  isTold,
  personNow,
  valuesAfter,
  valuesOfStory,
  wordingNow,
} from '../../core/story/questions.ts';
import {
  linesAfterAnswer,
  linesOnArrival,
  type PlayedLine,
  resolveLines,
  script,
  shownLines,
} from '../../core/story/script.ts';
import { type Caption, captionsOfBeat, captionsOfLine } from '../../core/story/caption.ts';
import type { Story } from '../../core/story/state.ts';

/** One thing in the log. `path` is where its words stand in the level's language file. */
export type Entry =
  | { readonly key: string; readonly path: string; readonly line: PlayedLine }
  | {
      readonly key: string;
      readonly path: string;
      readonly chosen: { readonly say: string; readonly icon: Chosen['icon'] };
    }
  | { readonly key: string; readonly caption: Caption };

type Name = (who: string) => string;
const namesIn =
  (level: Level, given: Values): Name =>
  (who) =>
    personNow(level, who, given);

const captionEntries = (key: string, captions: readonly Caption[]): Entry[] =>
  captions.map((caption, index) => ({ key: `${key}-caption-${index}`, caption }));

/** Lines, each with what it brings to be seen and heard before it. */
const entries = (from: string, path: string, lines: readonly PlayedLine[], name: Name): Entry[] =>
  lines.flatMap((line, index) => [
    ...captionEntries(`${from}-${index}`, captionsOfLine(line, name)),
    { key: `${from}-${index}`, path, line },
  ]);

/** What is told as one comes to a beat: what it looks like, then its lines. */
const arrival = (level: Level, at: number, beat: string, lines: readonly PlayedLine[], name: Name): Entry[] => [
  ...captionEntries(`${at}-stage`, captionsOfBeat(beatOf(level, beat).stage, name)),
  ...entries(String(at), `beats.${beat}`, lines, name),
];

/** The choice just made, so that what follows is understood. */
function chosenEntry(level: Level, state: Story): Entry[] {
  const beat = currentBeat(level, state);
  const answer = state.trail.at(-1)?.answer;
  const chosen = answer && answer['']?.[0] !== PASSED ? kindOf(beat).chosen?.(beat, answer) : undefined;
  if (!chosen) return [];
  const say = wordingNow(chosen.say, valuesAfter(level, state.trail.slice(0, -1)));
  return [{ key: `${state.trail.length}-chosen`, path: `beats.${beat.id}`, chosen: { say, icon: chosen.icon } }];
}

/** What was done on the way to an answer, each with what came of it. */
function stepEntries(level: Level, at: number, beatId: string, before: Values, made: Answer): Entry[] {
  const beat = beatOf(level, beatId);
  const path = `beats.${beatId}`;
  return (kindOf(beat).steps?.(beat, before, made) ?? []).flatMap(({ chosen, lines }, step): Entry[] => [
    { key: `${at}-step-${step}`, path, chosen: { say: wordingNow(chosen.say, before), icon: chosen.icon } },
    ...entries(`${at}-step-${step}`, path, lines, namesIn(level, before)),
  ]);
}

/** What came while one answers, and what one wrote then. */
const arrivedEntries = (level: Level, at: number, beat: string, answer: Answer, name: Name): Entry[] =>
  entries(
    `${at}-asked`,
    `beats.${beat}`,
    (kindOf(beatOf(level, beat)).arrived?.(beatOf(level, beat), answer) ?? []).map(({ say, who, own }) => ({
      say,
      who: who ?? (own ? level.player : undefined),
    })),
    name,
  );

/** The log of the story as it stands. */
export function logOf(level: Level, state: Story): Entry[] {
  const last = state.trail.length - 1;
  const { beat } = state.trail[last] as Story['trail'][number];
  const name = namesIn(level, valuesOfStory(level, state));
  if (isTold(state))
    return [...chosenEntry(level, state), ...entries(`${last}-after`, `beats.${beat}`, shownLines(level, state), name)];
  // an ending is a page of its own
  if (isLast(beatOf(level, beat))) return arrival(level, last, beat, shownLines(level, state), name);
  let from = last;
  while (
    from > 0 &&
    !state.trail[from - 1]?.answer &&
    beatOf(level, state.trail[from]?.beat ?? '').stage?.place === undefined
  )
    from -= 1;
  return state.trail.slice(from).flatMap((visit, offset) => {
    const at = from + offset;
    const before = valuesAfter(level, state.trail.slice(0, at));
    const lines = at === last ? shownLines(level, state) : linesOnArrival(level, visit, before);
    return [
      ...arrival(level, at, visit.beat, lines, namesIn(level, before)),
      ...(at === last ? stepEntries(level, at, visit.beat, before, state.draft) : []),
      ...(at === last ? arrivedEntries(level, at, visit.beat, state.draft, namesIn(level, before)) : []),
    ];
  });
}

/** All that was told on the way here, oldest first; what was tried and gone back from is not among it. */
export function saidOf(level: Level, state: Story): Entry[] {
  return state.trail.flatMap((visit, at): Entry[] => {
    const behind: Story = { ...state, trail: state.trail.slice(0, at + 1) };
    const before = valuesAfter(level, state.trail.slice(0, at));
    const now = at === state.trail.length - 1 ? state.read : Infinity;
    const arriving = linesOnArrival(level, visit, before).slice(0, visit.answer ? Infinity : now);
    const after = valuesAfter(level, behind.trail);
    return [
      ...arrival(level, at, visit.beat, arriving, namesIn(level, before)),
      ...stepEntries(level, at, visit.beat, before, visit.answer ?? (now === Infinity ? {} : state.draft)),
      ...arrivedEntries(
        level,
        at,
        visit.beat,
        visit.answer ?? (now === Infinity ? {} : state.draft),
        namesIn(level, before),
      ),
      ...(visit.answer ? chosenEntry(level, behind) : []),
      ...entries(
        `${at}-after`,
        `beats.${visit.beat}`,
        linesAfterAnswer(level, visit, after).slice(0, now),
        namesIn(level, after),
      ),
    ];
  });
}

/** The log of another's side or of stepping out, after so many lines. */
export const logOfPart = (level: Level, state: Story, part: 'side' | 'stepOut', read: number): Entry[] =>
  entries(part, part, linesOfPart(level, state, part).slice(0, read), namesIn(level, valuesOfStory(level, state)));

export function linesOfPart(level: Level, state: Story, part: 'side' | 'stepOut'): PlayedLine[] {
  const lines: readonly Line[] = level[part]?.lines ?? [];
  return resolveLines(lines, valuesAfter(level, state.trail));
}

export type ChatEntry = { readonly key: string; readonly path: string; readonly line: SayLine };

/** Everything said in the chat since the phone came on stage, answers between included. */
export function chatOf(level: Level, state: Story): ChatEntry[] {
  const last = state.trail.length - 1;
  let found: ChatEntry[] = [];
  state.trail.forEach((visit, at) => {
    const before = valuesAfter(level, state.trail.slice(0, at));
    const current = at === last;
    if (beatOf(level, visit.beat).stage?.place !== undefined) found = [];
    const arriving = linesOnArrival(level, visit, before);
    const telling = linesAfterAnswer(level, visit, valuesAfter(level, state.trail.slice(0, at + 1)));
    const shown = current
      ? visit.answer
        ? [arriving, telling.slice(0, state.read)]
        : [arriving.slice(0, state.read), []]
      : [arriving, telling];
    shown.forEach((lines, phase) =>
      lines.forEach((line, index) => {
        if ('seen' in line && line.seen.place !== undefined) found = [];
        if ('say' in line && line.chat)
          found.push({ key: `${at}-${phase}-${index}`, path: `beats.${visit.beat}`, line });
      }),
    );
  });
  return found;
}

/** Who is writing in the chat while the line before is read: one of the cast, somebody among many, or nobody. */
export function writerNow(level: Level, state: Story): { readonly who: string | undefined } | null {
  const next = script(level, state)[state.read];
  if (!next || !('say' in next) || next.chat !== true || next.style !== undefined || state.read === 0) return null;
  const given = valuesOfStory(level, state);
  const who = next.who === undefined ? undefined : personNow(level, next.who, given);
  return who === personNow(level, level.player, given) ? null : { who };
}
