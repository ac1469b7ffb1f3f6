/** How a room answers to looks, one after the other; and everything that looking round in it can come to. */
import { type Condition, holds, lookedAt, type Values } from '../level/condition.ts';
import type { StageChange } from '../level/stage.ts';
import type { Answer } from './kind.ts';

/** What a thing answers: narration, somebody who speaks, a change of the picture; and perhaps something is found. */
export interface Entry {
  readonly if?: Condition | undefined;
  readonly say: string;
  readonly who?: string | undefined;
  readonly face?: string | undefined;
  readonly seen?: StageChange | undefined;
  readonly alt?: string | undefined;
  readonly sound?: string | undefined;
  readonly finds?: string | undefined;
  readonly for?: 'looks' | undefined;
}

export interface Thing {
  readonly id: string;
  readonly at: string;
  readonly if?: Condition | undefined;
  readonly for?: 'looks' | undefined;
  readonly says: readonly Entry[];
}

/** As much of a beat as is needed to look round in it. */
export interface Room {
  readonly id: string;
  readonly looks?: number | undefined;
  readonly things: readonly Thing[];
}

export interface Look {
  readonly thing: Thing;
  readonly entry: Entry;
}

/** The looks taken so far; what was found of them, in that order. */
export interface Looked {
  readonly looks: readonly Look[];
  readonly found: readonly string[];
}

const NOTHING_YET: Looked = { looks: [], found: [] };

/** The values that hold after these looks: what was found, and at what was looked. */
export const valuesIn = ({ id }: Room, given: Values, { looks, found }: Looked): Values => ({
  ...given,
  [id]: found,
  [`${id}.looks`]: [...new Set(looks.map(({ thing }) => thing.id))],
});

/** The answer, or the draft, for these looks. */
export const answerOf = ({ looks, found }: Looked): Answer => ({
  '': found,
  looks: looks.map(({ thing }) => thing.id),
});

/** What can be looked at now, in the order of the room. */
export const thingsNow = (room: Room, given: Values, looked: Looked): Thing[] => {
  const values = valuesIn(room, given, looked);
  return room.things.filter((one) => holds(one.if, values));
};

/** What a thing has still to say: of that what holds now, and was not said yet, comes first. */
const newIn = (thing: Thing, looked: Looked, values: Values): Entry | undefined =>
  thing.says.find((one) => holds(one.if, values) && looked.looks.every(({ entry }) => entry !== one));

/** Are there looks left? Where they are not counted, always. */
export const looksLeft = (room: Room, { looks }: Looked): number => (room.looks ?? Infinity) - looks.length;

/**
 * After one more look; nothing where the thing is not there, has nothing new to say, or no look is left. What has
 * nothing new to say costs no look.
 */
export function lookAt(room: Room, given: Values, looked: Looked, id: string): Looked | undefined {
  const thing = thingsNow(room, given, looked).find((one) => one.id === id);
  const entry = thing && newIn(thing, looked, valuesIn(room, given, looked));
  if (!thing || !entry || looksLeft(room, looked) < 1) return undefined;
  const finds = entry.finds === undefined || looked.found.includes(entry.finds) ? [] : [entry.finds];
  return { looks: [...looked.looks, { thing, entry }], found: [...looked.found, ...finds] };
}

/** What was said to the looks of a draft or an answer; nothing where they cannot have been taken. */
export function looked(room: Room, given: Values, answer: Answer): Looked | undefined {
  let at: Looked | undefined = NOTHING_YET;
  for (const id of answer['looks'] ?? []) {
    at = lookAt(room, given, at, id);
    if (!at) return undefined;
  }
  return at.found.join() === (answer[''] ?? []).join() ? at : undefined;
}

/** A thing that is there for its own sake: nothing is found at it. */
const isIdle = (thing: Thing): boolean => thing.for === 'looks' && thing.says.every(({ finds }) => finds === undefined);

/** So many states of a room are walked at most; a room of eight things has some hundreds. */
const MOST = 20_000;

/**
 * Every state that differs for somebody: by what was said so far, whatever the order. Things that are there for their
 * own sake are left aside, and counted where they use up looks.
 */
export function* walk(room: Room, given: Values): Generator<Looked> {
  const asked = room.things.filter((one) => !isIdle(one));
  const numbers = new Map(asked.flatMap(({ says }) => says).map((entry, at) => [entry, at]));
  const keyOf = ({ looks }: Looked): string =>
    looks
      .map(({ entry }) => numbers.get(entry) ?? 0)
      .sort((one, other) => one - other)
      .join();
  const waiting = [NOTHING_YET];
  const known = new Set([keyOf(NOTHING_YET)]);
  for (const state of waiting) {
    yield state;
    for (const { id } of asked) {
      const next = lookAt(room, given, state, id);
      if (!next || known.size >= MOST) continue;
      const key = keyOf(next);
      if (known.has(key)) continue;
      known.add(key);
      waiting.push(next);
    }
  }
}

/** An answer for all that somebody can have found, and all that they can have looked at where that may matter. */
export function* answersIn(room: Room, given: Values): Generator<Answer> {
  const known = new Set<string>();
  for (const state of walk(room, given)) {
    const at = new Set(state.looks.flatMap(({ thing }) => (thing.for === 'looks' ? [] : [thing.id])));
    const key = JSON.stringify([[...state.found].sort(), [...at].sort()]);
    if (known.has(key)) continue;
    known.add(key);
    yield answerOf(state);
  }
}

/** All that comes up while somebody looks round, each once, with values that hold then. */
export function* shownIn(room: Room, given: Values): Generator<{ part: Thing | Entry; given: Values }> {
  const known = new Set<object>();
  for (const state of walk(room, given)) {
    const values = valuesIn(room, given, state);
    for (const thing of thingsNow(room, given, state)) {
      // what is there for its own sake is looked at until it has nothing more to say
      let at: Looked | undefined = state;
      const fresh: (Thing | Entry)[] = [thing];
      while (at && (isIdle(thing) || fresh.length === 1)) {
        at = lookAt(room, given, at, thing.id);
        const entry = at?.looks.at(-1)?.entry;
        if (entry) fresh.push(entry);
      }
      for (const part of fresh) {
        if (!known.has(part)) yield { part, given: values };
        known.add(part);
      }
    }
  }
}

/** Things that are there at some time and then have nothing to say. */
export function silentIn(room: Room, given: Values): ReadonlySet<Thing> {
  const silent = new Set<Thing>();
  for (const state of walk(room, given)) {
    const values = valuesIn(room, given, state);
    for (const thing of thingsNow(room, given, state))
      if (thing.says.every((one) => !holds(one.if, values)) && state.looks.every((one) => one.thing !== thing))
        silent.add(thing);
  }
  return silent;
}

/** Does a condition ask what was found or looked at in this very room? */
export const asksOf = ({ id }: Room, test: Condition | undefined): boolean =>
  lookedAt(test).some(([key]) => key === id || key === `${id}.looks`);
