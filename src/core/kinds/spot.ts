import * as z from 'zod/mini';
import { condition, holds, PASSED, type Values } from '../level/condition.ts';
import { forkParts, outcome } from '../level/outcome.ts';
import { id } from '../level/parts.ts';
import { listed } from '../words/listed.ts';
import type { Author } from './author.ts';
import { type Answer, askWords, idsOf, type Kind, passed, someOf } from './kind.ts';

const message = z.strictObject({
  id,
  who: z.optional(id),
  say: z.optional(id),
  if: z.optional(condition),
  /** The warning sign it shows. */
  sign: z.optional(id),
  /** What the game says when it is tapped. */
  reply: z.optional(id),
});
export type Message = z.infer<typeof message>;

/** Find the warning signs in a conversation. `by` says whose messages are looked at. */
export const spot = z.strictObject({
  ...forkParts,
  kind: z.literal('spot'),
  by: z.optional(id),
  messages: z.array(message).check(z.minLength(2)),
  signs: z.array(z.strictObject({ id, icon: z.optional(id) })).check(z.minLength(1)),
  hints: z.array(id),
  rest: z.strictObject({ more: id, close: id }),
  outcome: z.optional(outcome),
});
export type Spot = z.infer<typeof spot>;

export const messagesNow = (beat: Spot, given: Values): Message[] =>
  beat.messages.filter((one) => holds(one.if, given));

/** Signs that can be found now, in the level's order. */
export function signsNow(beat: Spot, given: Values): string[] {
  const shown = new Set(messagesNow(beat, given).map((one) => one.sign));
  return beat.signs.map((sign) => sign.id).filter((sign) => shown.has(sign));
}

/** The draft after a message is tapped: `''` the signs found, `tapped` the messages, the last one last. */
export function tapMessage(beat: Spot, given: Values, draft: Answer, messageId: string): Answer {
  const tapped = messagesNow(beat, given).find((one) => one.id === messageId);
  if (!tapped) return draft;
  const found = new Set(draft['']);
  if (tapped.sign !== undefined) found.add(tapped.sign);
  const others = (draft['tapped'] ?? []).filter((one) => one !== messageId);
  return { ...draft, '': [...found], tapped: [...others, messageId] };
}

const DRAFTED = ['', 'tapped', 'hints'];
const within = (ids: readonly string[] | undefined, allowed: readonly string[]): boolean =>
  (ids ?? []).every((one, at, all) => allowed.includes(one) && all.indexOf(one) === at);

export const spotKind: Kind<Spot, 'asks'> = {
  schema: spot,
  does: 'asks',
  panel: 'broad',
  accepts: (beat, given, answer) =>
    Object.keys(answer).join() === '' && '' in answer && within(answer[''], signsNow(beat, given)),
  holdsDraft: (beat, given, draft) =>
    Object.keys(draft).every((key) => DRAFTED.includes(key)) &&
    within(draft[''], signsNow(beat, given)) &&
    within(
      draft['tapped'],
      messagesNow(beat, given).map((one) => one.id),
    ) &&
    within(draft['hints'], beat.hints),
  answers: (beat, given) => [{ '': signsNow(beat, given) }, { '': [] }],
  possible: (beat) => ({ '': someOf(beat.signs) }),
  verdict: (beat, given) => (given[beat.id]?.[0] === PASSED ? passed(beat.pass) : { outcome: beat.outcome }),
  outcomes: (beat) => [beat.outcome],
  words: (beat) => [
    ...askWords(beat),
    ...beat.messages.map((one) => one.say ?? one.id),
    ...beat.messages.flatMap((one) => one.reply ?? []),
    ...beat.signs.flatMap((sign) => [sign.id, `${sign.id}-why`]),
    ...beat.hints,
    beat.rest.more,
    beat.rest.close,
  ],
  options: () => [],
  recorded: () => [],
  value: () => undefined,
  signs: (beat) =>
    beat.signs.map(({ id }) => {
      const when = beat.messages.flatMap((one) => (one.sign === id ? [one.if] : []));
      const always = when.includes(undefined);
      return always ? { id } : { id, if: { any: when.filter((one) => one !== undefined) } };
    }),
};

export const spotAuthor: Author<Spot> = {
  about: 'Find the warning signs in a conversation.',
  keys: {
    by: 'Whose messages are looked at.',
    messages: 'The conversation.',
    signs: 'The signs to find. The name stands under the id, the reason under <id>-why.',
    sign: 'The sign that the message shows.',
    reply: 'What the game says when it is tapped.',
    hints: 'Hints, in this order.',
    rest: 'What is said when the rest is shown.',
    more: 'Before each that was left.',
    close: 'After the last.',
    say: 'Its words, where they are not under its id.',
  },
  lists: {
    messages: { one: 'message', many: 'messages', role: 'message', said: 'message' },
    signs: { one: 'sign', many: 'signs', role: 'sign', besides: ['-why', 'why'] },
  },
  keyed: { reply: 'reply', hints: 'hint', more: 'hint', close: 'hint' },
  *faults(beat) {
    const signs = idsOf(beat.signs);
    for (const [at, { sign }] of beat.messages.entries()) {
      if (sign !== undefined && !signs.includes(sign))
        yield {
          rule: 'unknown-sign',
          place: `/messages/${at}/sign`,
          message: `The message shows the sign “${sign}”, which is not among the signs of “${beat.id}”.`,
          mend: `Name one of ${listed(signs)}, or add the sign.`,
        };
    }
    for (const [at, sign] of signs.entries()) {
      if (!beat.messages.some((message) => message.sign === sign))
        yield {
          rule: 'unknown-sign',
          place: `/signs/${at}`,
          message: `No message of “${beat.id}” shows the sign “${sign}”.`,
          mend: 'Mark the message that shows it, or take the sign out.',
        };
    }
  },
  presses(beat, given, answer) {
    const found = answer[''] ?? [];
    const messages = messagesNow(beat, given);
    // what was not found is shown one by one before the story goes on
    const missing = signsNow(beat, given).length - found.length;
    return [
      ...found.map((sign) => ({ choice: messages.find((one) => one.sign === sign)?.id ?? '' })),
      ...Array.from({ length: missing + 1 }, () => ({ choice: 'done' })),
    ];
  },
  half: { make: '.spot-bubble[data-choice]' },
  example: {
    beat: {
      id: 'the-chat',
      kind: 'spot',
      messages: [
        { id: 'ears', who: 'mei', sign: 'laughing' },
        { id: 'hello', who: 'pip', reply: 'only-hello' },
        { id: 'again', who: 'mei', say: 'and-again', sign: 'goes-on' },
      ],
      signs: [{ id: 'laughing', icon: 'eye' }, { id: 'goes-on' }],
      hints: ['look-up'],
      rest: { more: 'one-more', close: 'that-is-all' },
      outcome: { lines: [{ say: 'phone-down' }] },
    },
    words: {
      ask: 'What shows it?',
      ears: 'Look at his ears!',
      hello: 'Hello, it is me.',
      'only-hello': 'That is a greeting.',
      'and-again': 'And look again!',
      laughing: 'Laughing at him',
      'laughing-why': 'He is laughed at.',
      'goes-on': 'It goes on',
      'goes-on-why': 'It does not stop.',
      'look-up': 'Look at the top.',
      'one-more': 'There is one more.',
      'that-is-all': 'That is all.',
      'phone-down': 'You put the phone down.',
    },
    whole: [{ '': ['laughing', 'goes-on'] }, { '': [] }],
    part: [{ '': ['laughing'], tapped: ['ears'] }],
    refused: [{ '': ['no-such-sign'] }, { '': ['laughing', 'laughing'] }, {}],
  },
};
