import * as z from 'zod/mini';
import { condition, type Condition, pick, PASSED } from '../level/condition.ts';
import { forkParts, outcome, result } from '../level/outcome.ts';
import { id } from '../level/parts.ts';
import { stageChange } from '../level/stage.ts';
import type { Author, BeatFault } from './author.ts';
import { type Answer, askWords, idsOf, type Kind, passed, someOf, type Step } from './kind.ts';
import { answersIn, asksOf, type Look as OneLook, looked, shownIn, silentIn, thingsNow } from './look-walk.ts';

const forLooks = z.optional(z.literal('looks'));

const entry = z.strictObject({
  /** It may ask for what was found, and what was looked at, in this very room. */
  if: z.optional(condition),
  say: id,
  who: z.optional(id),
  face: z.optional(id),
  /** What changes in the picture: a drawer opens, a lamp goes on. */
  seen: z.optional(stageChange),
  /** Says what changes for those who cannot see it. */
  alt: z.optional(id),
  sound: z.optional(id),
  /** What is found by it. */
  finds: z.optional(id),
  for: forLooks,
});

const thing = z.strictObject({
  id,
  /** What of the picture it is: an object of the place, somebody of the cast, or a prop. */
  at: id,
  if: z.optional(condition),
  /** There for its own sake: nothing later asks for it. */
  for: forLooks,
  says: z.array(entry).check(z.minLength(1), z.maxLength(4)),
});

/**
 * A room to look round in. The beat's value holds what was found, in that order; `beat.looks` what was looked at, one
 * look after the other.
 */
export const look = z.strictObject({
  ...forkParts,
  kind: z.literal('look'),
  /** How many looks there are; without it one leaves by the door. */
  looks: z.optional(z.int().check(z.minimum(1), z.maximum(12))),
  leave: z.optional(id),
  things: z.array(thing).check(z.minLength(2), z.maxLength(10)),
  results: z.optional(z.array(result).check(z.minLength(1))),
  outcome: z.optional(outcome),
});
export type Look = z.infer<typeof look>;

const entriesOf = (beat: Look) => beat.things.flatMap(({ says }) => says);

/** All that can be found, in the order of the room. */
const findsOf = (beat: Look): string[] => [
  ...new Set(entriesOf(beat).flatMap(({ finds }) => (finds === undefined ? [] : [finds]))),
];

/** What is seen and heard, then what is said, when a thing is looked at. */
function stepOf({ thing: { id: say, at }, entry: one }: OneLook): Step {
  const { seen, sound, alt, who, face } = one;
  const change = seen || sound !== undefined ? { ...seen, ...(sound === undefined ? {} : { sound }) } : undefined;
  return {
    chosen: { say, icon: 'look' },
    on: at,
    lines: [
      ...(change ? [{ seen: change, alt }] : []),
      { say: one.say, ...(who === undefined ? {} : { who }), ...(face === undefined ? {} : { face }) },
    ],
  };
}

const KEYS = ['', 'looks'];

/** Were these looks, and no more than there are, taken in this room? */
const isLooked = (beat: Look, given: Answer, made: Answer): boolean =>
  Object.keys(made).every((key) => KEYS.includes(key)) && looked(beat, given, made) !== undefined;

/** When something can be found, as far as that is known before the room was come to. */
function whenFound(beat: Look, find: string): Condition | undefined {
  const when = beat.things.flatMap((one) =>
    one.says
      .filter(({ finds }) => finds === find)
      .map((said) => [one.if, said.if].filter((test) => test !== undefined && !asksOf(beat, test)) as Condition[]),
  );
  return when.some((tests) => tests.length === 0)
    ? undefined
    : { any: when.map((tests) => (tests.length === 1 ? (tests[0] as Condition) : { all: tests })) };
}

export const lookKind: Kind<Look, 'asks'> = {
  schema: look,
  does: 'asks',
  panel: 'usual',
  accepts: (beat, given, answer) => KEYS.every((key) => key in answer) && isLooked(beat, given, answer),
  holdsDraft: isLooked,
  answers: answersIn,
  possible: (beat) => ({
    '': someOf(findsOf(beat).map((find) => ({ id: find }))),
    looks: (ids) =>
      ids.every(
        (one) =>
          ids.filter((other) => other === one).length <=
          (beat.things.find(({ id: thingId }) => thingId === one)?.says.length ?? 0),
      ),
  }),
  verdict: (beat, given) =>
    given[beat.id]?.[0] === PASSED
      ? passed(beat.pass)
      : ((beat.results && pick(beat.results, given)) ?? { outcome: beat.outcome }),
  outcomes: (beat) => beat.results?.map((one) => one.outcome) ?? [beat.outcome],
  words: (beat) => [
    ...askWords(beat),
    ...(beat.leave === undefined ? [] : [beat.leave]),
    ...idsOf(beat.things),
    ...entriesOf(beat).flatMap(({ say, alt }) => (alt === undefined ? [say] : [say, alt])),
    ...findsOf(beat).flatMap((find) => [find, `${find}-why`]),
  ],
  options: (beat) => beat.results ?? [],
  recorded: (beat) => idsOf(beat.results ?? []),
  value: (beat, given) => beat.results && pick(beat.results, given)?.id,
  signsAre: 'finds',
  signs: (beat) =>
    findsOf(beat).map((find) => {
      const when = whenFound(beat, find);
      return when ? { id: find, if: when } : { id: find };
    }),
  chosen: (beat) => (beat.leave === undefined ? undefined : { say: beat.leave, icon: 'do' }),
  steps: (beat, given, made) => (looked(beat, given, made)?.looks ?? []).map(stepOf),
};

/** Things that stand there at once: a room is looked round in, and a phone holds the list. */
const AT_ONCE = { fewest: 2, most: 8 };

export const lookAuthor: Author<Look> = {
  about: 'A room to look round in. What was found is the beat’s value, what was looked at that of <id>.looks.',
  keys: {
    looks: 'How many looks there are before the story goes on. What has nothing new to say costs none.',
    leave: 'The word id of the door’s label.',
    things: 'What can be looked at, in the order of the room.',
    at: 'Where it is in the picture: an object of the place, somebody of the cast, or a prop.',
    for: '“looks”: it is there for its own sake, and nothing later asks for it.',
    says: 'What it answers: at each look the first that holds and was not said yet; the last one stays.',
    finds: 'What is found by it. The name stands under the id, what it tells under <id>-why.',
    seen: 'What changes in the picture when it is looked at.',
    alt: 'Says that change in one short sentence for those who cannot see it.',
  },
  lists: {
    things: { one: 'thing', many: 'things', role: 'row' },
    says: { one: 'answer', many: 'answers of a thing', said: 'reply', after: true },
    results: { one: 'result', many: 'results', picked: true, after: true },
  },
  keyed: { leave: 'choice', finds: 'sign' },
  besides: { finds: ['-why', 'why'] },
  optionsIn: 'results',
  seconds: (beat) => 5 * Math.min(beat.looks ?? Infinity, beat.things.length),
  touched: (beat) => beat.things.length,
  stands: (beat, given) =>
    beat.things.flatMap(({ at }, index) =>
      thingsNow(beat, given, { looks: [], found: [] }).some((one) => one === beat.things[index])
        ? [{ at, place: `/things/${index}/at` }]
        : [],
    ),
  during: shownIn,
  matters: (beat) =>
    beat.things.flatMap((one, index) => {
      if (one.for === 'looks') return [];
      const place = `/things/${index}`;
      const found = one.says.flatMap(({ finds, for: how }, at) =>
        finds === undefined || how === 'looks' ? [] : [{ key: beat.id, id: finds, place: `${place}/says/${at}/finds` }],
      );
      const finds = one.says.some((said) => said.finds !== undefined);
      return finds ? found : [{ key: `${beat.id}.looks`, id: one.id, place }];
    }),
  *faults(beat) {
    for (const [at, { id: thingId, says }] of beat.things.entries())
      if (beat.looks !== undefined && says.length > beat.looks)
        yield {
          rule: 'never-shown',
          place: `/things/${at}/says/${beat.looks}`,
          message: `“${thingId}” has ${says.length} answers, and “${beat.id}” only ${beat.looks} looks.`,
          mend: 'Take answers out, or allow more looks.',
        };
  },
  *faultsWith(beat, given, when): Generator<BeatFault> {
    const there = thingsNow(beat, given, { looks: [], found: [] }).length;
    if (there < AT_ONCE.fewest || there > AT_ONCE.most)
      yield {
        rule: 'choices-at-once',
        place: '/things',
        message: `“${beat.id}” has ${there} ${there === 1 ? 'thing' : 'things'} to look at${when}; it should be ${AT_ONCE.fewest} to ${AT_ONCE.most}.`,
        mend: 'Add a thing or take one out, or change a condition.',
      };
    for (const silent of silentIn(beat, given))
      yield {
        rule: 'no-variant',
        place: `/things/${beat.things.findIndex((one) => one === silent)}/says`,
        message: `“${silent.id}” has nothing to say when it is looked at${when}.`,
        mend: 'Add a last answer without a condition.',
      };
  },
  presses: (_beat, _given, answer) => [...(answer['looks'] ?? []).map((choice) => ({ choice })), { choice: 'done' }],
  half: { make: '.look-thing' },
  example: {
    beat: {
      id: 'the-street',
      kind: 'look',
      leave: 'go-home',
      things: [
        {
          id: 'pip-there',
          at: 'pip',
          says: [
            { say: 'pip-waves', who: 'pip' },
            { say: 'pip-again', finds: 'a-note' },
          ],
        },
        { id: 'mei-there', at: 'mei', for: 'looks', says: [{ say: 'mei-yawns' }] },
        {
          id: 'gran-there',
          at: 'gran',
          says: [{ if: { 'the-street': 'a-note' }, say: 'gran-reads', finds: 'a-name' }, { say: 'gran-nods' }],
        },
      ],
      results: [
        { id: 'known', grade: 3, if: { 'the-street': 'a-name' }, outcome: { lines: [{ say: 'now-we-know' }] } },
        { id: 'unknown', grade: 2 },
      ],
    },
    words: {
      ask: 'What do you look at?',
      'go-home': 'Go on home',
      'pip-there': 'Pip',
      'mei-there': 'Mei',
      'gran-there': 'Gran',
      'pip-waves': 'Hello!',
      'pip-again': 'He has a note in his hand.',
      'mei-yawns': 'She yawns like a cat.',
      'gran-reads': 'She reads the name on it.',
      'gran-nods': 'She nods to you.',
      'a-note': 'A note',
      'a-note-why': 'Somebody wrote to Pip.',
      'a-name': 'A name',
      'a-name-why': 'It is signed.',
      'now-we-know': 'Now you know who wrote it.',
    },
    whole: [
      { '': [], looks: [] },
      { '': ['a-note', 'a-name'], looks: ['pip-there', 'pip-there', 'gran-there'] },
    ],
    part: [
      { '': [], looks: ['mei-there'] },
      { '': ['a-note'], looks: ['pip-there', 'pip-there'] },
    ],
    refused: [{ '': ['a-name'], looks: ['gran-there'] }, { '': [], looks: ['the-moon'] }, { '': [] }, {}],
  },
};
