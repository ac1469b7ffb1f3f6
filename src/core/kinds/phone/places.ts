/** Where everything stands in a phone, whatever is there just now. */
import type { Condition } from '../../level/condition.ts';
import type { Action, App, Item, Phone, Post } from './schema.ts';

/** The way to a screen: nothing is the first one, then an app, then a conversation in it. */
export type Way = readonly string[];

/** Something in a phone. */
export interface Place {
  readonly id: string;
  /** The screen on which it is seen; of an app or a conversation its own. */
  readonly screen: Way;
  /** The conversation, post or app in whose list it stands; of these, itself. */
  readonly within: string;
  /** What must hold so that it is there: its own condition and those of what it stands in. */
  readonly needs: readonly Condition[];
  /** What is read there; nothing of an app or a conversation. */
  readonly item?: Item | Post | undefined;
  /** Where it stands in the beat, as the end of a JSON pointer. */
  readonly pointer: string;
}

const needing = (before: readonly Condition[], own: Condition | undefined): readonly Condition[] =>
  own === undefined ? before : [...before, own];

function* placesIn(app: App, pointer: string): Generator<Place> {
  const screen = [app.id];
  const needs = needing([], app.if);
  yield { id: app.id, screen, within: app.id, needs, pointer };
  const items = function* (
    list: readonly Item[],
    at: { screen: Way; within: string; needs: readonly Condition[]; pointer: string },
  ): Generator<Place> {
    for (const [index, item] of list.entries())
      yield { ...at, id: item.id, needs: needing(at.needs, item.if), item, pointer: `${at.pointer}/${index}` };
  };
  switch (app.app) {
    case 'chats':
      for (const [index, thread] of app.threads.entries()) {
        const at = {
          screen: [app.id, thread.id],
          within: thread.id,
          needs: needing(needs, thread.if),
          pointer: `${pointer}/threads/${index}`,
        };
        yield { id: thread.id, ...at };
        yield* items(thread.messages, { ...at, pointer: `${at.pointer}/messages` });
      }
      return;
    case 'feed':
      for (const [index, post] of app.posts.entries()) {
        const at = { screen, within: post.id, needs: needing(needs, post.if), pointer: `${pointer}/posts/${index}` };
        yield { id: post.id, ...at, item: post };
        yield* items(post.comments ?? [], { ...at, pointer: `${at.pointer}/comments` });
      }
      return;
    default:
      yield* items(app.entries, { screen, within: app.id, needs, pointer: `${pointer}/entries` });
  }
}

export const everyPlace = (beat: Phone): Place[] => beat.apps.flatMap((app, at) => [...placesIn(app, `/apps/${at}`)]);

const known = new WeakMap<Phone, ReadonlyMap<string, Place>>();

/** Everything in a phone by its id. */
export function placesOf(beat: Phone): ReadonlyMap<string, Place> {
  const there = known.get(beat) ?? new Map(everyPlace(beat).map((one) => [one.id, one]));
  known.set(beat, there);
  return there;
}

export const actionOf = (beat: Phone, id: string): Action | undefined => beat.actions.find((one) => one.id === id);

/** Does something come of it? */
export const matters = (action: Action): boolean => action.for === undefined;
