/** All lights that were heard of: one of a class and level, whatever order they came in. */
import { type Light, isLit } from './light.ts';
import { type LightMessage, type LightRefusal, readLight, type ReadLight } from './message.ts';
import { lightPlace, lightTopic } from './topics.ts';

/** A lit window, and the class it is of by its lesson's name, which says nothing else of it. */
export type LitWindow = Light & { readonly lesson: string };

export interface Lights {
  /** By `lesson/level`. */
  readonly windows: ReadonlyMap<string, LitWindow>;
  /** How many messages were not taken, and why. */
  readonly refused: Readonly<Partial<Record<LightRefusal, number>>>;
}

/** More windows than these are on no wall, and cost memory: what comes beyond them is not taken. */
export const MOST_WINDOWS = 20_000;

const keyOf = ({ lesson, level }: { readonly lesson: string; readonly level: string }): string => `${lesson}/${level}`;

/** Of two lights of one window the later holds: the same, whichever came first. */
function later(one: LitWindow, other: LitWindow): LitWindow {
  if (one.turn !== other.turn) return one.turn > other.turn ? one : other;
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}

/** What came in a topic, once it was read; `gone`: the light was taken back. */
export interface ReadMessage {
  readonly topic: string;
  readonly read: ReadLight | 'gone';
}

/** The lights with what came: a class's newer light in place of its earlier one. */
export function withRead(before: Lights, messages: readonly ReadMessage[]): Lights {
  if (messages.length === 0) return before;
  const windows = new Map(before.windows);
  const refused: Partial<Record<LightRefusal, number>> = { ...before.refused };
  for (const { topic, read } of messages) {
    if (read === 'gone') {
      const place = lightPlace(topic);
      // one that has gone on to another country is emptied in the former
      if (place && windows.get(keyOf(place))?.country === place.country) windows.delete(keyOf(place));
      continue;
    }
    if ('refused' in read) {
      refused[read.refused] = (refused[read.refused] ?? 0) + 1;
      continue;
    }
    const key = keyOf(read.ok);
    const known = windows.get(key);
    if (known) windows.set(key, later(known, read.ok));
    else if (windows.size < MOST_WINDOWS) windows.set(key, read.ok);
  }
  return { windows, refused };
}

/** The lights with messages as they came. */
export const withMessages = (before: Lights, messages: readonly LightMessage[], today: string): Lights =>
  withRead(
    before,
    messages.map((message) => ({
      topic: message.topic,
      read: message.bytes.length === 0 ? ('gone' as const) : readLight(message, today),
    })),
  );

/** The lights that a broker has said once more, after a connection broke; what it has no longer was taken back. */
export const heardAgain = (before: Lights, topics: ReadonlySet<string>): Lights => ({
  ...before,
  windows: new Map([...before.windows].filter(([, one]) => topics.has(lightTopic(one, one.lesson)))),
});

/** The lights that are still lit on another day: the same ones, where all are. */
export function litOn(before: Lights, today: string): Lights {
  const windows = [...before.windows].filter(([, one]) => isLit(one, today));
  return windows.length === before.windows.size ? before : { ...before, windows: new Map(windows) };
}
