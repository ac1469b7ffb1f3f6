/** What is seen on a phone, and where a press leads. All of it stands in the draft, so that a reload stands there again. */
import { holds, type Values } from '../../level/condition.ts';
import type { Answer } from '../kind.ts';
import {
  answerOf,
  canDo,
  type Done,
  doneIn,
  isComing,
  isDoable,
  isThere,
  takenBack,
  valuesWhile,
  withDone,
} from './done.ts';
import { actionOf, everyPlace, type Place, placesOf, type Way } from './places.ts';
import type { Action, App, Phone, Thread } from './schema.ts';

/** A phone as it stands. */
export interface Standing extends Done {
  readonly beat: Phone;
  readonly given: Values;
  /** The screen; behind it, while a form is open, the report it is for. */
  readonly open: Way;
  /** What has come since one is in the phone and was shown, and what one answered, in that order. */
  readonly read: readonly string[];
}

const DRAFTED = ['', 'about', 'open', 'read'];

export const standingOf = (beat: Phone, given: Values, draft: Answer): Standing => ({
  beat,
  given,
  ...doneIn(draft),
  open: draft['open'] ?? [],
  read: draft['read'] ?? [],
});

/** What is kept of it. */
export const draftOf = ({ done, about, open, read }: Standing): Answer => ({ '': done, about, open, read });

export const nowOf = (at: Standing): Values => valuesWhile(at.beat, at.given, at);

export const appsNow = (at: Standing): App[] => at.beat.apps.filter((one) => holds(one.if, nowOf(at)));
export const threadsNow = (at: Standing, app: App): Thread[] =>
  app.app === 'chats' ? app.threads.filter((one) => holds(one.if, nowOf(at))) : [];

/** The next screen down where there is but one, so that nobody chooses among one. */
function downFrom(at: Standing, screen: Way): Way {
  const apps = appsNow(at);
  const [only] = apps;
  if (screen.length === 0) return apps.length === 1 && only ? downFrom(at, [only.id]) : [];
  if (screen.length > 1) return screen;
  const app = apps.find((one) => one.id === screen[0]);
  const threads = app ? threadsNow(at, app) : [];
  return threads.length === 1 && threads[0] ? [...screen, threads[0].id] : screen;
}

/** The screen that is seen: what is no longer there is left. */
export function screenOf(at: Standing): Way {
  const now = nowOf(at);
  const screen = at.open.filter((id) => placesOf(at.beat).has(id));
  const gone = screen.findIndex((id) => !isThere(placesOf(at.beat).get(id), now));
  return downFrom(at, gone < 0 ? screen : screen.slice(0, gone));
}

/** The report whose form is open. */
export function formOf(at: Standing): Action | undefined {
  const action = actionOf(at.beat, at.open.at(-1) ?? '');
  return action && canDo(at.beat, action, nowOf(at), at) ? action : undefined;
}

/** The screen one goes back to; nothing where one is at the first. */
export function backFrom(at: Standing): Way | undefined {
  const screen = screenOf(at);
  if (formOf(at)) return screen;
  for (let length = screen.length - 1; length >= 0; length -= 1) {
    const up = downFrom(at, screen.slice(0, length));
    if (up.length < screen.length) return up;
  }
  return undefined;
}

const sameWay = (one: Way, other: Way): boolean => one.join('/') === other.join('/');

/** What has come to a screen and was not shown yet, in the level's order. */
export function waitingAt(at: Standing, screen: Way = screenOf(at)): Place[] {
  const now = nowOf(at);
  return everyPlace(at.beat).filter(
    (place) =>
      place.item !== undefined &&
      sameWay(place.screen, screen) &&
      isComing(at.beat, place.item) &&
      !at.read.includes(place.id) &&
      isThere(place, now),
  );
}

/** Something that is read: what somebody wrote, or what one answered oneself. */
export type Entry = { readonly place: Place } | { readonly answer: Action };

/** What stands in the list of a conversation, a post or an app now: what was there, then what came, as it came. */
export function entriesIn(at: Standing, within: string): Entry[] {
  const now = nowOf(at);
  const { beat, read } = at;
  const places = everyPlace(beat).filter(
    (one) => one.item !== undefined && one.within === within && one.id !== within && isThere(one, now),
  );
  const before = places.filter((one) => one.item && !isComing(beat, one.item));
  const since = read.flatMap((id): Entry[] => {
    const place = places.find((one) => one.id === id);
    if (place) return [{ place }];
    const answer = actionOf(beat, id);
    return answer && placesOf(beat).get(answer.on)?.within === within ? [{ answer }] : [];
  });
  return [...before.map((place): Entry => ({ place })), ...since];
}

/** Is it seen, once one is at its screen? */
export function isShown(at: Standing, place: Place): boolean {
  const coming = place.item !== undefined && isComing(at.beat, place.item);
  return isThere(place, nowOf(at)) && (!coming || at.read.includes(place.id));
}

/** One thing that can be done, or that was done, as it is shown. */
export interface Offered {
  readonly action: Action;
  readonly done: boolean;
  /** Can it be pressed: done, changed or taken back? */
  readonly open: boolean;
}

/** What can be done with something, and what was done with it; answers that were not given are gone. */
export function offeredOn(at: Standing, id: string): Offered[] {
  const now = nowOf(at);
  return at.beat.actions.flatMap((action): Offered[] => {
    if (action.on !== id) return [];
    const done = at.done.includes(action.id);
    if (done && action.does === 'answer') return [];
    if (done) return [{ action, done, open: takenBack(at.beat, at.given, at, action) !== undefined }];
    return canDo(at.beat, action, now, at) ? [{ action, done, open: true }] : [];
  });
}

/** The next line of the screen is shown. */
export function nextShown(at: Standing): Standing {
  const [next] = waitingAt(at);
  return next ? { ...at, read: [...at.read, next.id] } : at;
}

/** Another screen; with it comes what is next there. */
export const opened = (at: Standing, open: Way): Standing => nextShown({ ...at, open: [...open] });

/**
 * Something is done, with all that comes of it at once.
 * @param about what a report is about
 */
export function acted(at: Standing, action: Action, about?: string): Standing {
  const screen = screenOf(at);
  const made = withDone(at.beat, at, action, about);
  const read = action.does === 'answer' ? [...at.read, action.id] : at.read;
  const after = { ...at, ...made, read, open: screen };
  return nextShown({ ...after, open: screenOf(after) });
}

/** A press on something that can be done: it is done, changed, taken back, or its form opens. */
export function pressed(at: Standing, { action, done }: Offered): Standing {
  if (done) return { ...at, ...takenBack(at.beat, at.given, at, action) };
  return action.about ? { ...at, open: [...screenOf(at), action.id] } : acted(at, action);
}

/** May this be kept as what was done so far? */
export function isStanding(beat: Phone, given: Values, draft: Answer): boolean {
  const at = standingOf(beat, given, draft);
  const places = placesOf(beat);
  const known = (id: string): boolean => places.get(id)?.item !== undefined || actionOf(beat, id)?.does === 'answer';
  const form = actionOf(beat, at.open.at(-1) ?? '');
  const open = form ? at.open.slice(0, -1) : at.open;
  return (
    Object.keys(draft).every((key) => DRAFTED.includes(key)) &&
    isDoable(beat, given, at) &&
    (form === undefined || form.about !== undefined) &&
    (open.length === 0 || sameWay(places.get(open.at(-1) ?? '')?.screen ?? [], open)) &&
    at.read.every((id, index, all) => known(id) && all.indexOf(id) === index)
  );
}

/** What was done, for the story. */
export const answerAt = (at: Standing): Answer => answerOf(at.beat, at);

/** What a form asks which of them it is about: what others wrote where the report is made. */
export function reportable(at: Standing, action: Action): Place[] {
  const place = placesOf(at.beat).get(action.on);
  if (!place || (place.item && place.id !== place.within)) return place ? [place] : [];
  const { whose } = at.beat;
  return everyPlace(at.beat).filter(
    (one) =>
      one.item !== undefined &&
      (whose === undefined || one.item.who !== whose) &&
      (one.within === place.id || (place.item === undefined && sameWay(one.screen, place.screen))) &&
      isShown(at, one),
  );
}
