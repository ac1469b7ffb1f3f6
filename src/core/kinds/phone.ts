import { pick, PASSED } from '../level/condition.ts';
import { listed } from '../words/listed.ts';
import type { Author, BeatFault, Press } from './author.ts';
import { askWords, idsOf, type Kind, passed, someOf } from './kind.ts';
import { answerOf, doneIn, everyDone, hasReports, isDoable } from './phone/done.ts';
import { actionOf, everyPlace, matters, type Place, placesOf } from './phone/places.ts';
import { type Action, DOES, type Item, type Phone, phone } from './phone/schema.ts';
import {
  acted,
  backFrom,
  isShown,
  isStanding,
  nextShown,
  opened,
  reportable,
  screenOf,
  type Standing,
  standingOf,
} from './phone/screen.ts';

export { type Phone, phone };

/** What is pressed beside what the level names. */
export const PHONE_PRESS = { back: 'phone-back', next: 'phone-next', send: 'phone-send', away: 'phone-away' } as const;

const reasonsOf = (beat: Phone): { readonly id: string }[] => beat.actions.flatMap((one) => one.about ?? []);
const itemsOf = (beat: Phone): Item[] => everyPlace(beat).flatMap(({ item }) => item ?? []);
const namesOf = (beat: Phone): string[] => [
  ...[beat.name, beat.away].flatMap((one) => one ?? []),
  ...beat.apps.flatMap((app) => [
    ...(app.name === undefined ? [] : [app.name]),
    ...(app.app === 'chats' ? app.threads.flatMap((one) => one.name ?? []) : []),
  ]),
];

export const phoneKind: Kind<Phone, 'asks'> = {
  schema: phone,
  does: 'asks',
  panel: 'broad',
  accepts(beat, given, answer) {
    const made = doneIn(answer);
    return JSON.stringify(answer) === JSON.stringify(answerOf(beat, made)) && isDoable(beat, given, made);
  },
  holdsDraft: isStanding,
  *answers(beat, given) {
    for (const made of everyDone(beat, given)) yield answerOf(beat, made);
  },
  possible(beat) {
    const some = someOf(beat.actions.filter(matters));
    return {
      '': some,
      first: (ids) => ids.length < 2 && some(ids),
      ...(hasReports(beat) ? { about: someOf(reasonsOf(beat)) } : {}),
    };
  },
  verdict: (beat, given) => (given[beat.id]?.[0] === PASSED ? passed(beat.pass) : (pick(beat.results, given) ?? {})),
  outcomes: (beat) => beat.results.map((one) => one.outcome),
  words: (beat) => [
    ...askWords(beat),
    ...namesOf(beat),
    ...itemsOf(beat).map((one) => one.say ?? one.id),
    ...idsOf(beat.actions),
    ...idsOf(reasonsOf(beat)),
  ],
  options: (beat) => beat.results,
  recorded: (beat) => idsOf(beat.results),
  value: (beat, given) => pick(beat.results, given)?.id,
  // what was there to be done may hang on what was done before: all who come here are asked of all of it
  signs: (beat) => beat.actions.filter(matters).map(({ id }) => ({ id })),
  signsAre: 'actions',
  asOnDevices: true,
  arrived: (beat, answer) =>
    (answer['read'] ?? answer[''] ?? []).flatMap((id) => {
      const item = placesOf(beat).get(id)?.item;
      if (item) return [{ say: item.say ?? item.id, who: item.who }];
      return actionOf(beat, id)?.does === 'answer' ? [{ say: id, who: beat.whose, own: true }] : [];
    }),
  seen: (beat, _given, answer) =>
    beat.actions.flatMap((one) => (answer === undefined || answer['']?.includes(one.id) ? (one.seen ?? []) : [])),
};

/** What is pressed to come to a screen on which something is shown. */
function* waysTo(start: Standing, place: Place): Generator<Press, Standing> {
  let at = start;
  for (let screen = screenOf(at); screen.join() !== place.screen.join(); screen = screenOf(at)) {
    const below = screen.every((id, index) => place.screen[index] === id);
    const next = below ? place.screen[screen.length] : undefined;
    yield { choice: next ?? PHONE_PRESS.back };
    at = opened(at, next === undefined ? (backFrom(at) ?? []) : [...screen, next]);
  }
  while (!isShown(at, place)) {
    yield { choice: PHONE_PRESS.next };
    at = nextShown(at);
  }
  return at;
}

function* pressesOf(beat: Phone, start: Standing, done: readonly string[], about: readonly string[]): Generator<Press> {
  let at = start;
  for (const action of done.flatMap((id) => beat.actions.find((one) => one.id === id) ?? [])) {
    at = yield* waysTo(at, placesOf(beat).get(action.on) as Place);
    yield { choice: action.id };
    const reason = action.about && about[at.about.length];
    if (reason !== undefined) {
      yield { choice: reason };
      const [first, ...others] = reportable(at, action);
      if (first && others.length > 0) yield { choice: first.id };
      yield { choice: PHONE_PRESS.send };
    }
    at = acted(at, action, reason);
  }
  yield { choice: PHONE_PRESS.away };
}

/** Everything with an id in a phone, with its place in the beat. */
const named = (beat: Phone): { id: string; place: string }[] => [
  ...everyPlace(beat).map(({ id, pointer }) => ({ id, place: pointer })),
  ...beat.actions.flatMap((one, at) => [
    { id: one.id, place: `/actions/${at}` },
    ...(one.about ?? []).map(({ id }, index) => ({ id, place: `/actions/${at}/about/${index}` })),
  ]),
];

function* faultsOf(beat: Phone): Generator<BeatFault> {
  const all = named(beat);
  for (const [index, { id, place }] of all.entries())
    if (all.findIndex((one) => one.id === id) < index)
      yield {
        rule: 'doubled-id',
        place,
        message: `Two things on the phone “${beat.id}” have the id “${id}”.`,
        mend: 'Give one of them another id, here and in the language files.',
      };
  const places = placesOf(beat);
  for (const [at, action] of beat.actions.entries()) {
    if (!places.has(action.on))
      yield {
        rule: 'unknown-item',
        place: `/actions/${at}/on`,
        message: `“${action.id}” is done on “${action.on}”, which is not on the phone.`,
        mend: `Name one of ${listed([...places.keys()])}.`,
      };
    if ((action.does === 'report') !== (action.about !== undefined))
      yield {
        rule: 'unknown-item',
        place: `/actions/${at}`,
        message:
          action.does === 'report'
            ? `The report “${action.id}” does not say what it can be about.`
            : `“${action.id}” is no report, and says what it is about.`,
        mend: 'Give each report, and nothing else, two to four reasons in `about`.',
      };
  }
}

/** What an action does with a picture, in the words of a choice's `acts`. */
const KEEPS: Readonly<Partial<Record<Action['does'], string>>> = { screenshot: 'screenshot', 'pass-on': 'forward' };

export const phoneAuthor: Author<Phone> = {
  about: 'A phone that works. Several things can be done, in any order; putting it away ends the beat.',
  keys: {
    whose: 'Whose phone it is, where that is not the player.',
    away: 'The word of the button that puts it away, where it is no phone.',
    apps: 'The apps on it. What stands in them stands there when its condition holds, which may ask for what was done so far.',
    app: 'What the app is: chats, feed, profile, notices or settings.',
    name: 'A name in place of the usual one: of the phone, an app, a conversation.',
    threads: 'Conversations; with whom, or under a name.',
    with: 'The person on the other side.',
    messages: 'The conversation.',
    posts: 'What stands in the feed.',
    comments: 'What stands under a post.',
    hearts: 'How many hearts it has.',
    entries: 'What stands there, one under the other.',
    picture: 'A drawn card, by its icon; the words say what is seen on it.',
    comes: 'true: it comes only while one is in the phone.',
    actions: 'What can be done. What it is called stands under its id.',
    does: `What it does: ${DOES.join(', ')}.`,
    on: 'With what it can be done: a message, comment, post, entry, conversation or app. Where that is gone, it cannot be done.',
    about: 'Of a report: what it may be about.',
    back: 'true: it can be taken back.',
    for: 'looks: nothing comes of it, and no condition asks for it.',
    acts: 'What it does with a picture.',
    seen: 'What it changes in the picture once it is done.',
    say: 'Its words, where they are not under its id.',
  },
  lists: {
    apps: { one: 'app', many: 'apps', after: true },
    threads: { one: 'conversation', many: 'conversations' },
    messages: { one: 'message', many: 'messages', role: 'message', said: 'message' },
    posts: { one: 'post', many: 'posts', role: 'message', said: 'message' },
    comments: { one: 'comment', many: 'comments', role: 'message', said: 'message' },
    entries: { one: 'entry', many: 'entries', role: 'message', said: 'message' },
    actions: { one: 'action', many: 'actions', role: 'choice', after: true, unreached: 'choice-unreachable' },
    about: { one: 'reason', many: 'reasons', role: 'choice' },
    results: { one: 'result', many: 'results', picked: true, after: true },
  },
  keyed: { name: 'title', away: 'choice' },
  people: ['with', 'whose'],
  optionsIn: 'results',
  seconds: (beat) => 3 * beat.actions.filter(matters).length,
  faults: faultsOf,
  matters: (beat) =>
    beat.actions.flatMap((one, at) =>
      matters(one) ? [{ key: beat.id, or: `${beat.id}.first`, id: one.id, place: `/actions/${at}` }] : [],
    ),
  actions: (beat) => beat.actions.length,
  handles: (beat) => [
    ...beat.actions.flatMap((one, at) => {
      const act = KEEPS[one.does];
      return act === undefined ? [] : [{ act, place: `/actions/${at}/does` }];
    }),
    // which picture it is, nobody can tell from here
    ...everyPlace(beat).flatMap(({ item, pointer }) =>
      item?.picture === undefined ? [] : [{ act: 'show', place: `${pointer}/picture` }],
    ),
  ],
  presses: (beat, given, answer) => {
    const { done, about } = doneIn(answer);
    return [...pressesOf(beat, standingOf(beat, given, {}), done, about)];
  },
  half: { make: '.phone-app', back: `[data-choice="${PHONE_PRESS.back}"]` },
  example: {
    beat: {
      id: 'the-phone',
      kind: 'phone',
      apps: [
        {
          id: 'chats',
          app: 'chats',
          threads: [
            {
              id: 'class',
              name: 'class-chat',
              messages: [
                { id: 'look', who: 'mei' },
                { id: 'card', who: 'mei', picture: 'mask' },
                { id: 'no-more', who: 'mei', if: { 'the-phone': 'say-stop' } },
              ],
            },
            { id: 'at-home', with: 'gran', messages: [{ id: 'soup', who: 'gran' }] },
          ],
        },
        {
          id: 'wall',
          app: 'feed',
          posts: [{ id: 'poster', who: 'mei', hearts: 3, comments: [{ id: 'ha', who: 'you' }] }],
        },
        { id: 'notices', app: 'notices', entries: [{ id: 'thanks', if: { 'the-phone': 'report-it' } }, { id: 'old' }] },
        { id: 'settings', app: 'settings', entries: [{ id: 'who-writes' }] },
      ],
      actions: [
        { id: 'quiet', does: 'mute', on: 'class', back: true, for: 'looks' },
        { id: 'keep-it', does: 'screenshot', on: 'card' },
        { id: 'say-stop', does: 'answer', on: 'look' },
        { id: 'laugh', does: 'answer', on: 'look', for: 'looks' },
        { id: 'report-it', does: 'report', on: 'poster', about: [{ id: 'mean' }, { id: 'boring' }] },
        { id: 'friends-only', does: 'write', on: 'who-writes', for: 'looks' },
      ],
      results: [
        {
          id: 'kept',
          grade: 3,
          if: { 'the-phone': 'keep-it', 'the-phone.about': 'mean' },
          outcome: { lines: [{ say: 'it-is-there' }] },
        },
        { id: 'told', grade: 2, if: { 'the-phone.first': 'report-it' }, outcome: { lines: [{ say: 'quiet-now' }] } },
        { id: 'begun', grade: 2 },
      ],
    },
    words: {
      ask: 'What do you do?',
      'class-chat': 'Our class',
      look: 'Look at this!',
      card: 'A face with big ears',
      'no-more': 'Fine. I will stop.',
      soup: 'There is soup.',
      poster: 'Come and see it!',
      ha: 'Ha ha.',
      thanks: 'We have read it.',
      old: 'The clock is right again.',
      'who-writes': 'Who can write to you',
      quiet: 'Make it quiet',
      'keep-it': 'Keep a picture of it',
      'say-stop': 'Please stop.',
      laugh: 'Ha!',
      'report-it': 'Report it',
      mean: 'It is mean',
      boring: 'It is boring',
      'friends-only': 'My friends only',
      'it-is-there': 'It is still there in the morning.',
      'quiet-now': 'It is very quiet.',
    },
    whole: [
      { '': [], first: [], about: [] },
      { '': ['keep-it'], first: ['keep-it'], about: [] },
      { '': ['keep-it', 'report-it'], first: ['keep-it'], about: ['mean'] },
    ],
    part: [
      { '': ['quiet', 'say-stop'], about: [], open: ['chats', 'class'], read: ['say-stop', 'no-more'] },
      { open: ['wall', 'report-it'] },
    ],
    refused: [
      { '': ['keep-it', 'keep-it'], first: ['keep-it'], about: [] },
      { '': ['report-it'], first: ['report-it'], about: [] },
      { '': ['quiet'], first: [], about: [] },
      {},
    ],
  },
};
