import { kindOf } from '../kinds/index.ts';
import type { Values } from '../level/condition.ts';
import type { Level } from '../level/schema.ts';
import type { Figure, Mood, StageChange } from '../level/stage.ts';
import { valuesOf } from '../kinds/kind.ts';
import { beatOf, personNow, valuesAfter } from './questions.ts';
import { linesAfterAnswer, linesOnArrival, type PlayedLine, resolveLines } from './script.ts';
import type { Story } from './state.ts';

/** What stands on the stage. People and things keep the order in which they came. */
export interface Picture {
  readonly place: string;
  readonly mood: Mood;
  readonly lit: number;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly props: Readonly<Record<string, { at: string }>>;
  /** How places were left, by their names: their windows and things, for when the story comes back. */
  readonly left: Readonly<Record<string, Pick<Picture, 'lit' | 'props'>>>;
  readonly dots: number;
  readonly ring: boolean;
  /** Who has come to the four places of the circle; index 0 is place 1. */
  readonly circle: readonly (string | null)[];
  readonly dim: boolean;
  /** What the level asks the camera to look at. */
  readonly shot: { readonly on: string; readonly near: 'near' | 'close' } | null;
  /** What is being looked at just now: in a room that is looked round in, all of it is seen. */
  readonly looked: { readonly at: string | null } | null;
  /** Who spoke last, and a count, so that the same person twice is told apart. */
  readonly spoke: { readonly who: string; readonly count: number } | null;
  /** The last sound asked for, or `null` for quiet, and a count, so that the same sound twice is told apart. */
  readonly sound: { id: string; count: number } | null;
}

export const EMPTY_PICTURE: Picture = {
  place: 'street',
  mood: 'dusk',
  lit: 0,
  figures: {},
  props: {},
  left: {},
  dots: 0,
  ring: false,
  circle: [null, null, null, null],
  dim: false,
  shot: null,
  looked: null,
  spoke: null,
  sound: null,
};

/** Steps of light on stage: 0 the lamp alone, 4 the full circle. It never goes below the lamp. */
export const lightOf = (picture: Picture): number =>
  picture.dim ? 0 : picture.circle.filter((who) => who !== null).length;

const without = <T>(from: Readonly<Record<string, T>>, gone: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !gone(key)));

/** A new place begins quiet, so that no loop runs on into the next scene. */
function soundAfter(before: Picture['sound'], { place, sound }: StageChange): Picture['sound'] {
  if (sound === undefined) return place === undefined ? before : null;
  return sound === null ? null : { id: sound, count: (before?.count ?? 0) + 1 };
}

/** The stage cleared for a new place; where it is to stand as it was left, with what stood there. */
function cleared(before: Picture, place: string, kept: boolean): Picture {
  const left = { ...before.left, [before.place]: { lit: before.lit, props: before.props } };
  const { lit, props } = (kept && left[place]) || { lit: 0, props: {} };
  return { ...before, place, left, lit, props, figures: {}, dots: 0, ring: false, shot: null };
}

/** The picture after a change. `name` resolves people who are one or another. */
export function change(before: Picture, by: StageChange, name: (who: string) => string = (who) => who): Picture {
  const ready = by.place === undefined ? before : cleared(before, by.place, by.kept === true);
  const figures: Record<string, Figure> = { ...ready.figures };
  for (const [who, figure] of Object.entries(by.figures ?? {})) {
    if (figure === null) delete figures[name(who)];
    else figures[name(who)] = { ...without(figures[name(who)] ?? {}, (key) => key === 'enter'), ...figure };
  }
  const left = new Set((by.leave ?? []).map(name));
  const circle = ready.circle.map((who) => (who !== null && left.has(who) ? null : who));
  for (const [who, place] of Object.entries(by.join ?? {})) circle[place - 1] = name(who);
  const props = without({ ...ready.props, ...by.props }, (key) => by.props?.[key] === null) as Record<
    string,
    { at: string }
  >;
  const joined = Object.keys(by.join ?? {}).length > 0;
  return {
    place: ready.place,
    left: ready.left,
    mood: by.mood ?? ready.mood,
    lit: Math.min((by.lit ?? ready.lit) + (by.brighten ?? 0), 12),
    figures,
    props,
    dots: by.dots ?? ready.dots,
    ring: by.ring ?? ready.ring,
    circle,
    shot: by.shot === undefined ? ready.shot : by.shot && { ...by.shot, on: name(by.shot.on) },
    looked: ready.looked,
    spoke: ready.spoke,
    dim: by.dim ?? (joined ? false : ready.dim),
    sound: soundAfter(before.sound, by),
  };
}

/** The picture after these lines: what is seen, and the faces of those who speak. */
export function changeByLines(before: Picture, lines: readonly PlayedLine[], name?: (who: string) => string): Picture {
  return lines.reduce((picture, one) => {
    if ('seen' in one) return change(picture, one.seen, name);
    if (!('who' in one) || one.who === undefined) return picture;
    const who = name ? name(one.who) : one.who;
    if (!(who in picture.figures)) return picture;
    // what stands on a phone was typed, not said
    const heard =
      'chat' in one && one.chat ? picture : { ...picture, spoke: { who, count: (picture.spoke?.count ?? 0) + 1 } };
    return one.face === undefined ? heard : change(heard, { figures: { [who]: { face: one.face } } });
  }, before);
}

const isReadThrough = (lines: readonly PlayedLine[], { read }: Story): boolean => read >= lines.length;

/** The picture as the player sees it now. */
export function pictureNow(level: Level, state: Story): Picture {
  let picture = EMPTY_PICTURE;
  let given: Values = {};
  state.trail.forEach((visit, at) => {
    const name = (who: string): string => personNow(level, who, given);
    const current = at === state.trail.length - 1;
    const beat = beatOf(level, visit.beat);
    if (beat.stage) picture = change(picture, beat.stage, name);
    const arriving = linesOnArrival(level, visit, given);
    picture = changeByLines(picture, current && !visit.answer ? arriving.slice(0, state.read) : arriving, name);
    const made = visit.answer ?? (current ? state.draft : {});
    for (const seen of kindOf(beat).seen?.(beat, given, made) ?? []) picture = change(picture, seen, name);
    const steps = kindOf(beat).steps?.(beat, given, made);
    for (const step of steps ?? []) picture = changeByLines(picture, step.lines, name);
    if (steps && current && !visit.answer && isReadThrough(arriving, state)) {
      const on = steps.at(-1)?.on;
      picture = { ...picture, looked: { at: on === undefined ? null : name(on) } };
    }
    if (visit.answer) {
      given = { ...given, ...valuesOf(visit.beat, visit.answer) };
      const telling = linesAfterAnswer(level, visit, given);
      picture = changeByLines(picture, current ? telling.slice(0, state.read) : telling, name);
    }
  });
  return picture;
}

/** The picture of the other side, or of stepping out, after so many of its lines. */
export function pictureOfPart(level: Level, state: Story, part: 'side' | 'stepOut', read: number): Picture {
  const given = valuesAfter(level, state.trail);
  const { stage, lines } = level[part] ?? { stage: undefined, lines: [] };
  const name = (who: string): string => personNow(level, who, given);
  return changeByLines(
    stage ? change(EMPTY_PICTURE, stage, name) : EMPTY_PICTURE,
    resolveLines(lines, given).slice(0, read),
    name,
  );
}
