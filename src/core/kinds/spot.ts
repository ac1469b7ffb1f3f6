import * as z from 'zod/mini';
import { condition, holds, PASSED, type Values } from '../level/condition.ts';
import { forkParts, outcome } from '../level/outcome.ts';
import { id } from '../level/parts.ts';
import { type Answer, askWords, passed, type Rules } from './rules.ts';

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

export const spotRules: Rules<Spot> = {
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
  verdict: (beat, given) => (given[beat.id]?.[0] === PASSED ? passed(beat.pass) : { outcome: beat.outcome }),
  words: (beat) => [
    ...askWords(beat),
    ...beat.messages.map((one) => one.say ?? one.id),
    ...beat.messages.flatMap((one) => one.reply ?? []),
    ...beat.signs.flatMap((sign) => [sign.id, `${sign.id}-why`]),
    ...beat.hints,
    beat.rest.more,
    beat.rest.close,
  ],
};
