import * as z from 'zod/mini';
import { condition, holds, PASSED, type Values } from '../level/condition.ts';
import { forkParts, outcome } from '../level/outcome.ts';
import { grade, id, wording } from '../level/parts.ts';
import { SYMBOLS } from '../level/symbols.ts';
import type { Author } from './author.ts';
import { askWords, idsOf, type Kind, oneOf, passed } from './kind.ts';

/** One thing the player can say or do. The words stand under its id, or under `label`. */
export const choice = z.strictObject({
  id,
  icon: z.enum(['say', 'do']),
  /** What is done, drawn: for who reads pictures before words. Never how good it is. */
  symbol: z.optional(z.enum(SYMBOLS)),
  label: z.optional(wording),
  if: z.optional(condition),
  grade: z.optional(grade),
  /** The choice itself adds to the harm. Never in a level played as the target. */
  harm: z.optional(z.boolean()),
  /** What it does with a picture; refused where a private picture is in the story. */
  acts: z.optional(z.array(z.enum(['screenshot', 'keep', 'copy', 'forward', 'ask-picture']))),
  tells: z.optional(id),
  outcome: z.optional(outcome),
});
export type Choice = z.infer<typeof choice>;

/** A fork: pick what to say or do. */
export const choose = z.strictObject({
  ...forkParts,
  kind: z.literal('choose'),
  choices: z.array(choice).check(z.minLength(2)),
});
export type Choose = z.infer<typeof choose>;

/** The choices that stand here now, in the level's order. */
export const choicesNow = (beat: Choose, given: Values): Choice[] => beat.choices.filter((one) => holds(one.if, given));

const answers = (beat: Choose, given: Values) => choicesNow(beat, given).map((one) => ({ '': [one.id] }));
const chosenIn = (beat: Choose, id: string | undefined) => beat.choices.find((one) => one.id === id);

export const chooseKind: Kind<Choose, 'asks'> = {
  schema: choose,
  does: 'asks',
  panel: 'usual',
  accepts(beat, given, answer) {
    const [chosen, ...more] = answer[''] ?? [];
    return (
      more.length === 0 && Object.keys(answer).length === 1 && choicesNow(beat, given).some((one) => one.id === chosen)
    );
  },
  holdsDraft: () => false,
  answers,
  possible: (beat) => ({ '': oneOf(beat.choices) }),
  verdict(beat, given) {
    const chosen = given[beat.id]?.[0];
    if (chosen === PASSED) return passed(beat.pass);
    const found = chosenIn(beat, chosen);
    return { grade: found?.grade, harm: found?.harm, tells: found?.tells, outcome: found?.outcome };
  },
  outcomes: (beat) => beat.choices.map((one) => one.outcome),
  words: (beat) => [
    ...askWords(beat),
    ...beat.choices.flatMap((one) => {
      if (one.label === undefined) return [one.id];
      return typeof one.label === 'string' ? [one.label] : one.label.map((variant) => variant.say);
    }),
  ],
  options: (beat) => beat.choices.map((one) => ({ ...one, label: one.label ?? one.id })),
  recorded: (beat) => idsOf(beat.choices),
  value: (beat, given) => given[beat.id]?.[0],
  ahead: answers,
  chosen(beat, answer) {
    const found = chosenIn(beat, answer['']?.[0]);
    return found && { say: found.label ?? found.id, icon: found.icon };
  },
};

/** The fewest and the most choices that stand on a phone at once. */
const AT_ONCE = { fewest: 2, most: 4 };

export const chooseAuthor: Author<Choose> = {
  about: 'A fork: pick what to say or do.',
  keys: { choices: 'Two to four at once.' },
  lists: { choices: { one: 'choice', many: 'choices', role: 'choice', unreached: 'choice-unreachable' } },
  optionsIn: 'choices',
  withoutSymbol: (beat) => idsOf(beat.choices.filter(({ symbol }) => symbol === undefined)),
  *faultsWith(beat, given, when) {
    const there = choicesNow(beat, given).length;
    if (there >= AT_ONCE.fewest && there <= AT_ONCE.most) return;
    yield {
      rule: 'choices-at-once',
      place: '/choices',
      message: `“${beat.id}” offers ${there} ${there === 1 ? 'choice' : 'choices'} at once${when}; it should be ${AT_ONCE.fewest} to ${AT_ONCE.most}.`,
      mend:
        there < AT_ONCE.fewest
          ? 'Add a choice, or loosen a condition.'
          : 'Take one out, or let one stand in place of another by condition.',
    };
  },
  presses: (_beat, _given, answer) => [{ choice: answer['']?.[0] ?? '' }],
  example: {
    beat: {
      id: 'what-now',
      kind: 'choose',
      choices: [
        { id: 'sit', icon: 'do', symbol: 'together', grade: 3, outcome: { lines: [{ say: 'side-by-side' }] } },
        { id: 'ask', icon: 'say', symbol: 'ask', label: 'ask-how', grade: 2 },
        { id: 'go', icon: 'do', grade: 1, outcome: { later: [{ say: 'still-there' }] } },
      ],
      pass: { lines: [{ say: 'a-breath' }] },
    },
    words: {
      ask: 'What do you do?',
      sit: 'Sit down beside him.',
      'ask-how': 'Ask how he is.',
      go: 'Go on home.',
      'side-by-side': 'You sit side by side.',
      'still-there': 'Later he is still there.',
      'a-breath': 'You take a breath.',
    },
    whole: [{ '': ['sit'] }, { '': ['go'] }],
    part: [],
    refused: [{ '': ['fly'] }, { '': ['sit', 'ask'] }, {}],
  },
};
